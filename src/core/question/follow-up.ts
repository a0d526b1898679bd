import type { Ref } from '../records/ref.js';
import type { Item } from './items.js';
import { has } from './mention.js';
import type { PartyTerm, Question } from './question.js';
import type { Signals } from './signals.js';
import type { Read } from './understand.js';

/** What a conversation remembers of its last answer. Plain data. */
export interface Context {
  readonly question: Question;
  /** What the last answer listed, in its order: "the second one". */
  readonly listed: readonly Ref[];
}

/** A question read in the light of the one before; `continued` says whether anything was taken over. */
export interface Continued {
  readonly question: Question;
  readonly continued: boolean;
}

/** Reads a question as a follow-up where it is one: it points back, or it leaves out what the one before said. */
export function continueFrom(context: Context | null, read: Read): Continued {
  const { question, signals } = read;
  if (!context || question.target === 'help' || question.target === 'out-of-scope')
    return { question, continued: false };
  const before = context.question;
  const ordinal = ordinalQuestion(context, read);
  if (ordinal) return { question: ordinal, continued: true };
  const sources = signals.any('cmd:source') && question.target === 'knowledge' && !question.parties.length;
  if (sources) return { question, continued: false };
  const pointing = pointsBack(signals);
  const relation = hasRelation(read);
  if (!relation) return fragment(read, context, pointing);
  if (!pointing && hasSubject(question) && !startsJoined(read.items)) return { question, continued: false };
  return { question: completed(question, context, read, pointing), continued: pointing || !hasSubject(question) };
  function fragmentable() {
    return before;
  }
  void fragmentable;
}

function pointsBack(signals: Signals): boolean {
  return signals.any(
    'pron:he',
    'pron:they',
    'pron:it',
    'pron:that',
    'pron:these',
    'pron:there',
    'pron:ones',
    'pron:same',
  );
}

/** Whether a question says itself what kind of records it asks for. */
function hasRelation({ question, signals }: Read): boolean {
  if (signals.any('pron:ones') && signals.any('only')) return false;
  if (question.target === 'everything') return signals.any('verb:change');
  if (question.target === 'officials') return signals.any('ask:who', 'noun:post', 'noun:official', 'named');
  return question.target !== 'facts' || signals.any('verb:say');
}

function hasSubject(question: Question): boolean {
  return (
    question.parties.some((term) => !term.excluded) ||
    question.topics.length > 0 ||
    question.conferences.length > 0 ||
    question.agreements.length > 0 ||
    question.places.length > 0 ||
    question.unknown.length > 0
  );
}

function startsJoined(items: readonly Item[]): boolean {
  const first = items[0];
  return (
    first?.kind === 'word' &&
    (has(first.mention, 'conj:and', 'conj:but', 'only', 'neg:without') ||
      ['what about', 'how about'].includes(first.mention.key))
  );
}

/** "the second one", "tell me about the last one": one of what was listed. */
function ordinalQuestion(context: Context, { question, signals }: Read): Question | null {
  if (question.ordinal === null || hasSubject(question) || signals.any('noun:meeting', 'sup:most')) return null;
  const index = question.ordinal === -1 ? context.listed.length - 1 : question.ordinal - 1;
  const chosen = context.listed[index];
  const target = chosen ? targetOf(chosen) : context.question.target;
  const want =
    question.want === 'when' || question.want === 'where' || question.want === 'signatories' ? question.want : 'list';
  return {
    ...question,
    target,
    want,
    only: chosen ? [chosen] : [],
    words: [],
    ordinal: chosen ? null : question.ordinal,
  };
}

function targetOf(ref: Ref): Question['target'] {
  const kind = ref.slice(0, ref.indexOf(':'));
  return kind === 'meeting'
    ? 'meetings'
    : kind === 'agreement'
      ? 'agreements'
      : kind === 'proposal'
        ? 'proposals'
        : kind === 'conference'
          ? 'conferences'
          : 'officials';
}

/** A fragment changes the question before: it replaces a name of the same kind, narrows, leaves out, or asks for another side of it. */
function fragment(read: Read, context: Context, pointing: boolean): Continued {
  const { question, signals, items } = read;
  const before = context.question;
  const joined = startsJoined(items) || signals.any('only', 'neg:without', 'pron:ones', 'pron:same');
  const wantOnly =
    ['when', 'where', 'about', 'count', 'who', 'countries', 'signatories', 'timeline'].includes(question.want) &&
    !hasSubject(question);
  const short =
    items.length <= 4 && question.target === 'everything' && !signals.any('cmd:list', 'ask:what', 'ask:who');
  if (!joined && !pointing && !wantOnly && !question.per && !(short && hasSubject(question) && startsJoined(items)))
    return { question, continued: false };
  const merged: Question = {
    ...before,
    text: question.text,
    want: question.per ? before.want : wantOnly ? question.want : before.want,
    counted: wantOnly ? question.counted : before.counted,
    per: question.per,
    parties: mergeParties(before.parties, question.parties, signals),
    topics: mergeFacets(before.topics, question.topics, signals),
    conferences: mergeFacets(before.conferences, question.conferences, signals),
    places: mergeFacets(before.places, question.places, signals),
    agreements: question.agreements.length ? question.agreements : changesParty(question) ? [] : before.agreements,
    dates: question.dates.length ? question.dates : before.dates,
    formats: question.formats.length ? question.formats : before.formats,
    statuses: question.statuses ?? before.statuses,
    kinds: question.kinds.length ? question.kinds : before.kinds,
    only: changesParty(question) && !signals.any('only', 'neg:without', 'pron:ones') ? [] : before.only,
    words: question.words.length ? question.words : changesParty(question) ? [] : before.words,
    yesNo: before.yesNo && !wantOnly,
    unknown: question.unknown,
    readings: question.readings,
    ordinal: null,
    cut: question.cut,
  };
  return { question: merged, continued: true };
}

function changesParty(question: Question): boolean {
  return question.parties.some((term) => !term.excluded);
}

/** "and Kenya?" takes the place of the last party of the same sort; "only Kenya" and "without Kenya" are added. */
function mergeParties(
  before: readonly PartyTerm[],
  added: readonly PartyTerm[],
  signals: Signals,
): readonly PartyTerm[] {
  if (!added.length) return before;
  const narrowing = signals.any('only', 'pron:ones') || added.every((term) => term.excluded);
  if (narrowing)
    return [...before.filter((term) => !(term.excluded && added.some((one) => one.label === term.label))), ...added];
  return added.reduce((terms, term) => replaced(terms, term), before);
}

function replaced(terms: readonly PartyTerm[], added: PartyTerm): readonly PartyTerm[] {
  const at = lastIndex(terms, (term) => !term.excluded && !term.via && sort(term) === sort(added));
  const person = lastIndex(terms, (term) => !term.excluded && sort(term) === 'person');
  const onlyOne = terms.filter((term) => !term.excluded).length === 1;
  if (at < 0) return [...terms, { ...added, role: added.role === 'any' ? otherRole(terms) : added.role }];
  void person;
  void onlyOne;
  return terms.map((term, index) => (index === at ? { ...added, role: term.role } : term));
}

function otherRole(terms: readonly PartyTerm[]): PartyTerm['role'] {
  return terms.some((term) => term.role === 'from') ? 'to' : terms.some((term) => term.role === 'to') ? 'from' : 'any';
}

function sort(term: PartyTerm): 'person' | 'side' {
  return term.entities[0]?.kind === 'official' ? 'person' : 'side';
}

function lastIndex<T>(list: readonly T[], test: (item: T) => boolean): number {
  for (let at = list.length - 1; at >= 0; at--) if (test(list[at]!)) return at;
  return -1;
}

function mergeFacets<T extends { excluded: boolean }>(
  before: readonly T[],
  added: readonly T[],
  signals: Signals,
): readonly T[] {
  if (!added.length) return before;
  const adding = signals.any('only', 'pron:ones') || added.every((term) => term.excluded);
  return adding ? [...before, ...added] : added;
}

/** A question with a relation of its own that leans on the one before for whom, what or where. */
function completed(question: Question, context: Context, read: Read, pointing: boolean): Question {
  const before = context.question;
  const { signals } = read;
  const he = signals.any('pron:he') ? lastPerson(before, context) : [];
  const records = recordsMeant(question, context, read);
  if (records.length)
    return {
      ...question,
      only: records,
      ...(['agreements', 'proposals', 'meetings', 'knowledge'].includes(question.target)
        ? {}
        : { target: targetOf(records[0]!) }),
    };
  const lacksParties = !question.parties.some((term) => !term.excluded);
  const parties = he.length
    ? [...he, ...question.parties]
    : lacksParties
      ? [...before.parties, ...question.parties]
      : question.parties;
  const inherit = pointing || lacksParties;
  const keep = <T>(own: readonly T[], old: readonly T[]) => (own.length || !inherit ? own : old);
  const changed = question.places.length > 0 || question.conferences.length > 0 || question.dates.length > 0;
  return {
    ...question,
    parties: parties.map((term) => ({ ...term, role: roleFor(term, question) })),
    topics: keep(question.topics, he.length ? [] : before.topics),
    conferences: changed ? question.conferences : keep(question.conferences, before.conferences),
    places: changed ? question.places : keep(question.places, before.places),
    dates: changed ? question.dates : keep(question.dates, before.dates),
    agreements: keep(question.agreements, question.target === 'agreements' ? before.agreements : []),
  };
}

function roleFor(term: PartyTerm, question: Question): PartyTerm['role'] {
  if (question.target !== 'proposals') return term.role === 'wanted' ? 'wanted' : 'any';
  return term.role;
}

/** "he": the last person named, or the one person of the one record listed. */
function lastPerson(before: Question, context: Context): readonly PartyTerm[] {
  const named = before.parties.filter((term) => !term.excluded && sort(term) === 'person').slice(0, 1);
  if (named.length) return named;
  const official = context.listed.find((ref) => ref.startsWith('official:'));
  if (!official) return before.parties.filter((term) => !term.excluded).slice(0, 1);
  return [
    {
      span: 'he',
      label: official.slice(9),
      entities: [{ kind: 'official', id: official.slice(9) }],
      role: 'any',
      excluded: false,
    },
  ];
}

/** "it", "that", "any of them": the records listed before, where they are of the kind asked about. */
function recordsMeant(question: Question, context: Context, { signals }: Read): readonly Ref[] {
  if (!signals.any('pron:it', 'pron:that', 'pron:these', 'pron:they', 'pron:ones') && hasSubject(question)) return [];
  if (question.parties.some((term) => !term.excluded) && !signals.any('pron:these')) return [];
  if (question.target === 'knowledge') return isOfListed(question) ? context.listed : [];
  const kind = { meetings: 'meeting:', agreements: 'agreement:', proposals: 'proposal:' }[question.target as string];
  return kind ? context.listed.filter((ref) => ref.startsWith(kind)) : [];
}

/** "Is that confirmed by more than one source?" is about what was listed; "how fresh is all this" is not. */
function isOfListed(question: Question): boolean {
  return (
    (question.want === 'single-source' || question.want === 'conflicts') &&
    !/\ball (?:of )?(?:this|that|it)\b/i.test(question.text)
  );
}
