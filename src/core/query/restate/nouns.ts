import { STATUSES, type Status } from '../../records/agreement.js';
import type { BodySort, Kind, Limits, Pattern, SetQ } from '../query.js';

/** One and several of something: "memorandum", "memoranda". */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** What the things of a kind are called. */
export const KIND_NOUNS: Readonly<Record<Kind, Noun>> = {
  meeting: noun('meeting'),
  agreement: noun('agreement'),
  proposal: noun('proposal'),
  conference: noun('conference'),
  official: noun('official'),
  organisation: noun('organisation'),
  country: noun('country', 'countries'),
  topic: noun('topic'),
  place: noun('place'),
};

/** What bodies of a sort are called. */
export const BODY_NOUNS: Readonly<Record<BodySort, Noun>> = {
  company: noun('company', 'companies'),
  ministry: noun('ministry', 'ministries'),
  regulator: noun('regulator'),
  international: noun('international organisation'),
};

const VISIT: Noun = noun('visit');

const FORMATS: Readonly<Record<string, Noun>> = {
  bilateral: noun('bilateral meeting'),
  multilateral: noun('multilateral session'),
  visit: VISIT,
  call: noun('phone call'),
};

const DOCUMENTS: Readonly<Record<string, Noun>> = {
  'memorandum of understanding': noun('memorandum', 'memoranda'),
  agreement: noun('agreement in the narrow sense', 'agreements in the narrow sense'),
  'joint statement': noun('joint statement'),
  declaration: noun('declaration'),
  'letter of intent': noun('letter of intent', 'letters of intent'),
  contract: noun('contract'),
  programme: noun('programme'),
};

const ACTS: Readonly<Record<string, Noun>> = {
  offer: noun('offer'),
  request: noun('request'),
  invitation: noun('invitation'),
  proposal: noun('proposal in the narrow sense', 'proposals in the narrow sense'),
  call: noun('appeal'),
  explored: noun('idea explored', 'ideas explored'),
};

function noun(one: string, many = `${one}s`): Noun {
  return { one, many };
}

/** What the records of a pattern are called: "memoranda", "bilateral meetings or calls"; of a guest they are visits. */
export function nounOf({ kind, limits = {}, roles }: Pattern): Noun {
  const named = limitedNouns(limits);
  if (!named.length) return roles.guest ? VISIT : KIND_NOUNS[kind];
  return { one: named.map(({ one }) => one).join(' or '), many: named.map(({ many }) => many).join(' or ') };
}

function limitedNouns({ formats, documents, acts }: Limits): readonly Noun[] {
  const table = formats ? FORMATS : documents ? DOCUMENTS : ACTS;
  const names = formats ?? documents ?? acts ?? [];
  return names.map((name) => (Object.hasOwn(table, name) ? table[name]! : noun(name)));
}

/** "ministers", "communications ministers", "presidents or prime ministers". */
export function postNoun({ ranks, fields }: Extract<SetQ, { is: 'post' }>): Noun {
  const before = fields.length ? `${fields.join(' and ')} ` : '';
  const named = ranks.length ? ranks.map((rank) => rank.replaceAll('-', ' ')) : ['official'];
  const many = named.map((one) => (RANK_PLURALS.has(one) ? RANK_PLURALS.get(one)! : `${one}s`));
  return { one: named.map((one) => before + one).join(' or '), many: many.map((one) => before + one).join(' or ') };
}

const RANK_PLURALS: ReadonlyMap<string, string> = new Map([
  ['secretary', 'secretaries'],
  ['secretary general', 'secretaries general'],
  ['secretary of state', 'secretaries of state'],
  ['deputy', 'deputies'],
  ['state minister', 'ministers of state'],
]);

/** How the latest status of documents is said: before their noun, "pending", or behind it, "that are operational". */
export function latestWords(latest: readonly Status[]): string {
  const group = (['pending', 'working', 'over'] as const).find((one) => isSame(STATUSES[one], latest));
  if (group === 'over') return 'that are no longer in force';
  return group ?? `that are ${either(latest.map(stateWord))}`;
}

/** "Proposed" alone would be what somebody did. */
function stateWord(status: Status): string {
  return status === 'proposed' ? 'merely proposed' : statusWord(status);
}

function isSame(group: readonly Status[], latest: readonly Status[]): boolean {
  return group.length === latest.length && group.every((one) => latest.includes(one));
}

/** A status as one word that may stand behind a noun: "signed". */
export function statusWord(status: Status): string {
  return status.replaceAll('-', ' ');
}

/** "a, b or c". */
export function either(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** "a, b and c". */
export function together(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
