import { dateWithin } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../../graph/order.js';
import { spend } from '../../graph/work.js';
import type { FacetTerm, Question } from '../../question/question.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { narrowed } from '../narrowed.js';
import { exceptKeys, placeKeys, termKeys } from '../keys-asked.js';
import { gap } from '../draft.js';
import { leftOutGaps } from '../gaps.js';
import { listed } from '../phrases.js';
import { resolved } from '../resolved.js';
import { type CitedKind, type CitedRecord, citedRecords } from './cited-records.js';

/** The records a question about the knowledge itself is about. */
export interface Scope {
  readonly records: readonly CitedRecord[];
  /** Whether the question names anything at all; if not, `records` are all there are. */
  readonly isNarrowed: boolean;
  /** What they are of, as it follows a noun: " of Kenya, at WTDC-25"; empty where not narrowed. */
  readonly label: string;
  /** Conditions no record met together with the others. */
  readonly leftOut: readonly string[];
  readonly unusedWords: readonly string[];
}

/**
 * The records that meet the parties, conferences, topics, agreements, places, dates and words of a question. Where none
 * meets all, those that meet most of them, and the conditions then left out. Words narrow where they stand after
 * "about" or the question is about single records (`byWords`); "when was your newest source published" is of all.
 */
export function scopeOf(question: Question, graph: Graph, byWords: boolean): Scope {
  const all = citedRecords(graph);
  const conditions = conditionsOf(question, graph);
  const { records, leftOut } = meetingMost(withoutExcluded(all, question, graph), conditions);
  const applies = byWords || (question.wordsAreTopic && !conditions.length);
  const words = applies ? wordsApplied(records, question, !conditions.length) : { records, unused: [], used: [] };
  const met = conditions.filter((one) => !leftOut.includes(one.of));
  return {
    records: words.records,
    isNarrowed: conditions.length > 0 || words.used.length > 0,
    label: `${labelOf(met)}${words.used.length ? ` about “${words.used.join(' ')}”` : ''}`,
    leftOut,
    unusedWords: words.unused,
  };
}

/** What of the question the scope leaves out: conditions that nothing meets beside the others, and words found nowhere. */
export function scopeGaps(question: Question, scope: Pick<Scope, 'leftOut' | 'unusedWords'>): Block[] {
  const alone = scope.leftOut.map((of) =>
    gap(`No record: nothing of “${of}” is on record here together with the rest; left out.`),
  );
  return [...alone, ...leftOutGaps(question, { leftOut: [], emptyMembers: [], unusedWords: scope.unusedWords })];
}

interface WordsApplied {
  readonly records: readonly CitedRecord[];
  /** Words that narrowed, or that had to be met and were not; the others stand in `unused`. */
  readonly used: readonly string[];
  readonly unused: readonly string[];
}

/** Where words alone say what is asked ("about blockchain") and none is met, nothing is left. */
function wordsApplied(records: readonly CitedRecord[], question: Question, areAlone: boolean): WordsApplied {
  const found = narrowed(records, question.words, (record) => record.text);
  const noneMet = question.words.length > 0 && found.unused.length === question.words.length;
  if (noneMet && areAlone && question.wordsAreTopic) return { records: [], used: question.words, unused: [] };
  const isNarrower = found.records.length < records.length;
  const used = isNarrower ? question.words.filter((word) => !found.unused.includes(word)) : [];
  return { records: found.records, used, unused: found.unused };
}

/** " of Iran and Pakistan, at WTDC-25". */
export function labelOf(conditions: readonly Condition[]): string {
  const groups = groupBy(conditions, (one) => one.preposition);
  return [...groups]
    .map(([preposition, members]) => ` ${preposition} ${listed(members.map((one) => one.of))}`)
    .join(',');
}

/** Records of the kinds asked for ("which of Kenya's meetings"); all kinds of `among` where none is. */
export function ofKindsAsked(
  records: readonly CitedRecord[],
  question: Question,
  among: readonly CitedKind[],
): readonly CitedRecord[] {
  const asked = question.asks.records.filter((kind) => among.includes(kind));
  const kinds = asked.length ? asked : among;
  return records.filter((record) => kinds.includes(record.kind));
}

/** One thing that a question demands of a record. */
export interface Condition {
  /** "of", "at", "dated", and what follows it. */
  readonly preposition: string;
  readonly of: string;
  test(record: CitedRecord): boolean;
}

/** What the names and dates of a question demand of a record, one by one. */
export function conditionsOf(question: Question, graph: Graph): Condition[] {
  const hasKey = (preposition: string, of: string, keys: readonly string[]): Condition => {
    const wanted = refsHaving(keys, graph);
    return { preposition, of, test: ({ ref: one }) => wanted.has(one) };
  };
  const facet = (preposition: string, terms: readonly FacetTerm[], keysOf: (term: FacetTerm) => readonly string[]) =>
    kept(terms).map((term) => hasKey(preposition, term.label, keysOf(term)));
  const parties = question.parties.filter((term) => !term.excluded);
  return [
    ...parties.map((term) => hasKey('of', term.label, termKeys(resolved(term)))),
    ...facet('at', question.conferences, (term) => term.ids.map((id) => `conference:${id}`)),
    ...facet('on', question.topics, (term) => term.ids.map((id) => `topic:${id}`)),
    ...facet('in', question.places, placeKeys),
    ...facet('on', question.agreements, (term) => term.ids.flatMap((id) => agreementKeys(id, graph))),
    ...dateConditions(question),
    ...onlyCondition(question),
  ];
}

function kept(terms: readonly FacetTerm[]): readonly FacetTerm[] {
  return terms.filter((term) => !term.excluded);
}

/** A document and the meetings of its history. */
function agreementKeys(id: string, graph: Graph): string[] {
  const history = graph.agreement(id)?.history ?? [];
  return [`agreement:${id}`, ...history.flatMap((entry) => (entry.meeting ? [`meeting:${entry.meeting}`] : []))];
}

function dateConditions(question: Question): Condition[] {
  const terms = question.dates.filter((term) => !term.excluded && !term.soft);
  const within = (record: CitedRecord) =>
    record.dates.some((date) => terms.some((term) => dateWithin(date, term.from, term.to)));
  const of = terms.map((term) => term.label).join(' or ');
  return terms.length ? [{ preposition: 'dated', of, test: within }] : [];
}

function onlyCondition(question: Question): Condition[] {
  const refs = new Set<string>(question.only);
  return refs.size ? [{ preposition: 'among', of: 'those', test: (record) => refs.has(record.ref) }] : [];
}

function withoutExcluded(records: readonly CitedRecord[], question: Question, graph: Graph): readonly CitedRecord[] {
  const keys = exceptKeys(question);
  const gone = keys.length ? refsHaving(keys, graph) : null;
  return gone ? records.filter((record) => !gone.has(record.ref)) : records;
}

/** The records that have one of some search keys, and those that are themselves such a key. */
function refsHaving(keys: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set(keys);
  const add = (kind: CitedKind, records: readonly { readonly id: string }[]) => {
    for (const { id } of records) found.add(ref(kind, id));
  };
  add('organisation', graph.organisations.matching([keys]));
  add('official', graph.officials.matching([keys]));
  add('conference', graph.conferences.matching([keys]));
  add('meeting', graph.meetings.matching([keys]));
  add('agreement', graph.agreements.matching([keys]));
  add('proposal', graph.proposals.matching([keys]));
  return found;
}

function meetingMost(
  records: readonly CitedRecord[],
  conditions: readonly Condition[],
): { records: readonly CitedRecord[]; leftOut: readonly string[] } {
  if (!conditions.length) return { records, leftOut: [] };
  spend((records.length * conditions.length) / 10);
  const met = records.map((record) => conditions.filter((one) => one.test(record)));
  const most = met.reduce((best, one) => Math.max(best, one.length), 0);
  if (most === 0) return { records: [], leftOut: [] };
  const best = records.filter((_, at) => met[at]!.length === most);
  const used = new Set(met.filter((one) => one.length === most).flat());
  const leftOut = conditions.filter((one) => !used.has(one)).map((one) => one.of);
  return { records: best, leftOut };
}
