import type { Graph } from '../graph/graph.js';
import { stemsOf } from '../graph/text-index.js';
import type { Aspect } from '../query/query.js';
import { asksForCompany, asksForContent, stateAskedFor } from '../question/aspects.js';
import type { PartyTerm, Question, Want } from '../question/question.js';
import type { Status } from '../records/agreement.js';
import { listSubject } from './meetings/list-subject.js';

/** What is told of records beside that they are there: how much of each, and from whose side. */
export interface Telling {
  /** The side that records are seen from: the other one is named; null = both are. */
  readonly seenFrom: PartyTerm | null;
  /** The topics asked for, as ids: of many, a line names these first. */
  readonly topics: readonly string[];
  /** The formats asked for; none = any. */
  readonly formats: readonly string[];
  /** What a record is to tell; null = that it is there, with whom and when. */
  readonly aspect: Aspect | null;
  /** Whether all that was said, put and noted is asked for. */
  readonly isContentWanted: boolean;
  /** Whether it is asked how a document stands, and not only that it is there. */
  readonly isStateWanted: boolean;
  /** Whether a day that no source gives is said to be open. */
  readonly isDayWanted: boolean;
  /** The state of a document of which it is asked when, where or by whom it was reached; null = that it was signed. */
  readonly reached: Status | null;
  /** Which settings the question names itself, so that lines need not. */
  readonly named: Named;
  /** Whether a sentence of a record touches what was asked. */
  touches(text: string): boolean;
}

/** The settings that a question names. */
export interface Named {
  readonly conference: boolean;
  readonly place: boolean;
  readonly days: readonly { readonly from: string | null; readonly to: string | null }[];
}

/** What a question read by its parts wants told. */
export function tellingOf(question: Question, graph: Graph): Telling {
  const { want, topics, conferences, places, dates } = question;
  const names = topics.flatMap(({ ids, span }) => [span, ...ids.map((id) => graph.topic(id)?.name ?? id)]);
  const aspect = ASPECT_OF.get(want) ?? null;
  const isOfCompany = asksForCompany(question);
  const touched = touching(aspect, [...names, ...question.words], isOfCompany);
  return {
    seenFrom: listSubject(question),
    topics: topics.filter(({ excluded }) => !excluded).flatMap(({ ids }) => ids),
    formats: question.formats,
    aspect,
    isContentWanted: asksForContent(question),
    isStateWanted: question.yesNo || question.statuses !== null || !ONLY_THERE.has(want),
    isDayWanted: DAY_LEFT_OPEN.has(want),
    reached: stateAskedFor(question),
    named: { conference: conferences.length > 0, place: places.length > 0, days: dates },
    touches: touched,
  };
}

const ASPECT_OF: ReadonlyMap<Want, Aspect> = new Map<Want, Aspect>([
  ['when', 'when'],
  ['age', 'when'],
  ['overdue', 'when'],
  ['first', 'when'],
  ['last', 'when'],
  ['timeline', 'when'],
  ['where', 'where'],
  ['who', 'who'],
  ['about', 'topics'],
  ['status', 'status'],
  ['signatories', 'signers'],
]);

/** What wants no more of a document than that it is there. */
const ONLY_THERE: ReadonlySet<Want> = new Set(['list', 'first', 'last', 'countries', 'organisations', 'where']);

const DAY_LEFT_OPEN: ReadonlySet<Want> = new Set(['when', 'where', 'list', 'who', 'first', 'last']);

/** A test of sentences: whether one holds some words asked for, or is about what is to be told, such as the day. */
export function touching(
  aspect: Aspect | null,
  words: readonly string[],
  isOfCompany = false,
): (text: string) => boolean {
  const asked = words.map(stemsOf);
  return (text) => {
    const stems = new Set(stemsOf(text));
    const isOfAspect = (aspect !== null && OF_ASPECT[aspect]?.test(text)) || (isOfCompany && OF_COMPANY.test(text));
    return isOfAspect || asked.some((one) => one.every((stem) => stems.has(stem)));
  };
}

/** Sentences on who else was there, and at whose head. */
const OF_COMPANY =
  /\b(?:accompan\w+|also attended|attended|joined|together with|flanked|delegation|led|headed|company of)\b/i;

/** What the words of a note are about, by what is to be told. */
const OF_ASPECT: Partial<Record<Aspect, RegExp>> = {
  when: /\b(?:dates?|dated|days?|week|month|year|published|report(?:ed)? (?:on|of)|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)/i,
  where: /\b(?:place|venue|held|city|online|room|capital)\b/i,
  who: /\b(?:names?|named|spell|represent|post|title|minister)/i,
};
