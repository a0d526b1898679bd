import type { Graph } from '../graph/graph.js';
import { stemsOf } from '../graph/text-index.js';
import type { Question, Want } from '../question/question.js';

/** Whether what a record holds beside who, when, where and how it stands is asked for: what was said and wanted there. */
export function asksForContent({ want, target, tags, topics, yesNo }: Question): boolean {
  if (CONTENT.has(want) || target === 'everything' || target === 'facts') return true;
  return !yesNo && topics.length === 0 && tags.some((tag) => OF_CONTENT.has(tag));
}

/** Words of a question that ask what something was about. */
const OF_CONTENT: ReadonlySet<string> = new Set(['prep:about', 'verb:discuss', 'verb:say', 'noun:topic']);

const CONTENT: ReadonlySet<Want> = new Set(['about', 'topics', 'facts', 'gaps', 'conflicts']);

/**
 * Whether a sentence of a record touches what was asked: it holds a word or a topic of the question, or it is about what is
 * wanted, such as the day.
 */
export function touches(text: string, question: Question, graph: Graph): boolean {
  const stems = new Set(stemsOf(text));
  const names = question.topics.flatMap(({ ids, span }) => [span, ...ids.map((id) => graph.topic(id)?.name ?? id)]);
  const holds = (words: string) => stemsOf(words).every((stem) => stems.has(stem));
  const isOfAspect = ASPECTS[question.want]?.test(text) || isOfCompany(text, question.text);
  return isOfAspect || question.words.some(holds) || names.some(holds);
}

/** "Who sat in with him", "who led the delegation": sentences on who else was there, and at whose head. */
function isOfCompany(text: string, asked: string): boolean {
  return ASKS_COMPANY.test(asked) && OF_COMPANY.test(text);
}

const ASKS_COMPANY =
  /\b(?:accompan\w+|s[ia]t(?:ting)? in|came along|(?:along|together|there) with|sitting with|flanked|in tow|entourage|delegations?|companions?|on (?:his|her|their|the \w+) (?:side|bench)|led|made up of|who else)\b/i;

const OF_COMPANY =
  /\b(?:accompan\w+|also attended|attended|joined|together with|flanked|delegation|led|headed|company of)\b/i;

const DAY =
  /\b(?:dates?|dated|days?|week|month|year|published|report(?:ed)? (?:on|of)|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)/i;

/** What the words of a note are about, by what a question wants. */
const ASPECTS: Partial<Record<Want, RegExp>> = {
  when: DAY,
  age: DAY,
  overdue: DAY,
  first: DAY,
  last: DAY,
  timeline: DAY,
  where: /\b(?:place|venue|held|city|online|room|capital)\b/i,
  who: /\b(?:names?|named|spell|represent|post|title|minister)/i,
};
