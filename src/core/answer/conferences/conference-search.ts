import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import type { FacetTerm, Question } from '../../question/question.js';
import type { Conference } from '../../records/conference.js';
import { dayRange } from '../../records/edtf.js';
import {
  type Criterion,
  dateCriterion,
  exceptKeys,
  type Found,
  matching,
  narrowed,
  placeKeys,
  search,
  termKeys,
} from '../criteria.js';
import { resolved } from '../resolved.js';

/** What there is without one condition. */
interface Nearest {
  readonly without: string;
  readonly records: readonly Conference[];
}

/** What a search for conferences gave. */
export interface ConferencesFound extends Found<Conference> {
  /** Those asked for by name, in order of date. */
  readonly named: readonly Conference[];
  /** Those that meet every condition, in order of date. */
  readonly conferences: readonly Conference[];
  /** Where none meets all conditions: those that meet all but one. */
  readonly nearest: readonly Nearest[];
  /** Those that meet every condition but the dates: their facts may speak of other years. */
  readonly ofAnyDate: readonly Conference[];
  /** Those where a party asked for had a meeting. */
  readonly attended: readonly Conference[];
  /** The conditions other than a name, as printed. */
  readonly conditions: readonly string[];
  /** The conditions as they follow "3 conferences": " in Baku, November 2025"; empty where there is none. */
  readonly label: string;
  readonly unusedWords: readonly string[];
}

/** The conferences a question asks for: by name, dates, place, host, organiser, the parties that met there, topics, words. */
export function findConferences(question: Question, graph: Graph): ConferencesFound {
  const named = namedIn(question, graph);
  const attended = attendedBy(question, graph);
  const undated = [...settingCriteria(question, graph, attended, named), ...onlyCriterion(question)];
  const dates = dateCriterion<Conference>(question, (one) => (isBegun(one, question) ? [] : [one.dates]));
  const found = search(graph.conferences, [...undated, ...dates], exceptKeys(question));
  const words = named.length ? { records: found.records, unused: [] } : withWords(found.records, question);
  const conditions = [...undated, ...dates].map((one) => one.label);
  return {
    ...found,
    nearest: found.records.length ? [] : withoutOne([...undated, ...dates], question, graph),
    named,
    attended,
    conferences: ofOrdinal(words.records, question),
    ofAnyDate: matching(graph.conferences, undated, exceptKeys(question)),
    conditions,
    label: conditions.length ? ` (${conditions.join(', ')})` : '',
    unusedWords: words.unused,
  };
}

/** Conferences that fail one condition only, with that condition. */
function withoutOne(criteria: readonly Criterion<Conference>[], question: Question, graph: Graph) {
  return criteria.flatMap((one): Nearest[] => {
    const rest = criteria.filter((other) => other !== one);
    const near = rest.length ? matching(graph.conferences, rest, exceptKeys(question)) : [];
    return near.length ? [{ without: one.label, records: near }] : [];
  });
}

/** "Upcoming conferences": one that has begun is none of them. */
function isBegun(one: Conference, { dates }: Question): boolean {
  const from = dayRange(one.dates)?.from ?? '';
  return dates.some((term) => term.ahead !== undefined && from < (term.from ?? ''));
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "The fifth General Assembly": the one whose name counts so; all where no name does. */
function ofOrdinal(conferences: readonly Conference[], question: Question): readonly Conference[] {
  const at = question.ordinal ?? 0;
  if (at < 1) return conferences;
  const words = new Set([`${at}st`, `${at}nd`, `${at}rd`, `${at}th`, ORDINALS[at - 1] ?? '']);
  const counted = conferences.filter((one) =>
    [one.name, ...one.aliases].some((name) => tokens(name).some(({ key }) => words.has(key))),
  );
  return counted.length ? counted : conferences;
}

function namedIn(question: Question, graph: Graph): readonly Conference[] {
  const ids = new Set(wanted(question.conferences).flatMap((term) => [...term.ids]));
  return graph.conferences.records.filter((one) => ids.has(one.id));
}

function wanted(terms: readonly FacetTerm[]): readonly FacetTerm[] {
  return terms.filter((term) => !term.excluded);
}

function settingCriteria(
  question: Question,
  graph: Graph,
  attended: readonly Conference[],
  named: readonly Conference[],
): Criterion<Conference>[] {
  const places = wanted(question.places);
  const inPlace = {
    label: `in ${places.map((term) => term.label).join(' or ')}`,
    keys: places.flatMap((term) => [...placeKeys(term)]),
    soft: false,
  };
  return [
    ...(places.length ? [inPlace] : []),
    ...partyCriteria(question, graph, attended, named.length > 0),
    ...topicCriteria(question, graph),
  ];
}

/**
 * A country as host, a body as organiser; where neither is on record, conferences where the party had a meeting. Of a
 * conference that is named, only the first is asked: "was WTDC-25 in France?".
 */
function partyCriteria(
  question: Question,
  graph: Graph,
  attended: readonly Conference[],
  hostOnly: boolean,
): Criterion<Conference>[] {
  const terms = question.parties.filter((term) => !term.excluded);
  if (!terms.length) return [];
  const keys = terms.flatMap((term) => [...termKeys(resolved(term), false)]);
  const hosting = keys.flatMap((key) => (key.startsWith('country:') ? [`in:${key.slice('country:'.length)}`] : [key]));
  const label = terms.map((term) => term.label).join(' or ');
  if (hostOnly || graph.conferences.matching([hosting]).length)
    return [{ label: `held or organised by ${label}`, keys: hosting, soft: false }];
  return [
    { label: `with a meeting of ${label} on record`, keys: null, test: (one) => attended.includes(one), soft: false },
  ];
}

/** The conferences of the meetings in which every party asked for took part. */
function attendedBy(question: Question, graph: Graph): readonly Conference[] {
  const terms = question.parties.filter((term) => !term.excluded);
  if (!terms.length) return [];
  const meetings = graph.meetings.matching(
    terms.map((term) => termKeys(resolved(term), false)),
    exceptKeys(question),
  );
  const ids = new Set(meetings.map((meeting) => meeting.conference));
  return graph.conferences.records.filter((one) => ids.has(one.id));
}

/** A topic counts for a conference where one of its meetings or facts is about it. */
function topicCriteria(question: Question, graph: Graph): Criterion<Conference>[] {
  return wanted(question.topics).map((term) => {
    const met = new Set(
      graph.meetings.matching([term.ids.map((id) => `topic:${id}`)]).map((meeting) => meeting.conference),
    );
    const names = term.ids
      .flatMap((id) => [graph.topic(id)?.name ?? '', ...(graph.topic(id)?.aliases ?? [])])
      .map((name) => name.toLowerCase());
    const isNamed = (one: Conference) =>
      names.some((name) => name !== '' && ` ${conferenceText(one).toLowerCase()} `.includes(` ${name} `));
    return { label: `on ${term.label}`, keys: null, test: (one) => met.has(one.id) || isNamed(one), soft: false };
  });
}

function onlyCriterion(question: Question): Criterion<Conference>[] {
  const refs = new Set<string>(question.only.filter((one) => one.startsWith('conference:')));
  return refs.size
    ? [{ label: 'those', keys: null, test: (one) => refs.has(`conference:${one.id}`), soft: false }]
    : [];
}

function withWords(
  conferences: readonly Conference[],
  question: Question,
): { records: readonly Conference[]; unused: readonly string[] } {
  const found = narrowed(conferences, question.words, conferenceText);
  const nothing = question.wordsAreTopic && found.unused.length === question.words.length && question.words.length > 0;
  return nothing ? { records: [], unused: found.unused } : found;
}

function conferenceText(one: Conference): string {
  return [
    one.name,
    ...one.aliases,
    one.theme ?? '',
    one.venue ?? '',
    one.city ?? '',
    ...one.facts.map((fact) => fact.text),
  ].join(' ');
}
