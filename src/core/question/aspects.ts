import type { Question, Want } from './question.js';

/** Whether what a record holds beside who, when, where and how it stands is asked for: what was said and wanted there. */
export function asksForContent({ want, target, tags, topics, yesNo }: Question): boolean {
  if (CONTENT.has(want) || target === 'everything' || target === 'facts') return true;
  return !yesNo && topics.length === 0 && tags.some((tag) => OF_CONTENT.has(tag));
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
