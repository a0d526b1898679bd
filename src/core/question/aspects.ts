import { nameKeys } from '../graph/normalise.js';
import type { Status } from '../records/agreement.js';
import { lexiconFor } from './lexicon.js';
import type { Question, Want } from './question.js';

/** Whether what a record holds beside who, when, where and how it stands is asked for: what was said and wanted there. */
export function asksForContent({ want, target, tags, topics, yesNo }: Question): boolean {
  if (CONTENT.has(want) || target === 'everything' || target === 'facts') return true;
  return !yesNo && topics.length === 0 && tags.some((tag) => OF_CONTENT.has(tag));
}

/** Whether it is asked what meetings were about, and not only who had them: "whom did he talk to" wants a name. */
export function asksWhatWasSaid(question: Question): boolean {
  const { want, tags } = question;
  return asksForContent(question) && (want !== 'who' || tags.includes('noun:topic') || tags.includes('ask:what'));
}

/** Words of a question that ask what something was about. */
const OF_CONTENT: ReadonlySet<string> = new Set(['prep:about', 'verb:discuss', 'verb:say', 'noun:topic']);

const CONTENT: ReadonlySet<Want> = new Set(['about', 'topics', 'facts', 'gaps', 'conflicts']);

/** Whether it is asked who else was there: "who sat in with him", "who led the delegation". */
export function asksForCompany({ text }: Question): boolean {
  return ASKS_COMPANY.test(text);
}

const ASKS_COMPANY =
  /\b(?:accompan\w+|s[ia]t(?:ting)? in|came along|(?:along|together|there) with|sitting with|flanked|in tow|entourage|delegations?|companions?|on (?:his|her|their|the \w+) (?:side|bench)|led|made up of|who else)\b/i;

/** The state of a document of which it is asked when, where or by whom it was reached: "when did it enter into force"; null = it was signed. */
export function stateAskedFor({ tags }: Question): Status | null {
  if (tags.some((tag) => ['verb:sign', 'verb:agree', 'noun:signatory'].includes(tag))) return null;
  const stated = tags.flatMap((tag) => (tag.startsWith('status:') ? [tag.slice('status:'.length) as Status] : []));
  const [status, ...others] = tags.includes('act:proposal') ? (['proposed'] as const) : stated;
  return status && !others.length && status !== 'signed' && status !== 'adopted' ? status : null;
}

/** Whether a yes/no question about documents asks whether there are any, and not in which state: "is the memorandum open". */
export function asksWhetherOnRecord({ text }: Question): boolean {
  return !OF_STATE.test(text) || /\b(?:there|any|an?|exist\w*|on record|recorded)\b/i.test(text);
}

const OF_STATE = /^\W*(?:and |so |but )?(?:is|are|was|were|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t)\b/i;

/** Whether a name is one of a whole field, such as "telecom", which most records are of. */
export function isFieldName(name: string): boolean {
  const [key = ''] = nameKeys(name);
  return lexiconFor(key)
    .tags(key)
    .some((tag) => tag.startsWith('field:'));
}

/** Whether it is asked what became of something put: "… and was it adopted". */
export function asksOutcome({ tags }: Question): boolean {
  return tags.includes('verb:adopt');
}

/** Whether it is asked who holds a conference: "who offered to hold PP-30". */
export function asksForHost({ tags }: Question): boolean {
  return tags.includes('verb:host');
}

/** Whether two topics are both wanted ("fibre and 5G"), and not either of them. */
export function wantsBoth({ tags }: Question): boolean {
  return tags.includes('both');
}

/** Whether a question speaks of signing. */
export function saysSigned({ tags }: Question): boolean {
  return tags.includes('verb:sign');
}
