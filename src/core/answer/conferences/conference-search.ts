import { entitySet } from '../../assembly/party-set.js';
import { idsOf } from '../../assembly/records-of.js';
import { inAll, placeSet, recordsWanted } from '../../assembly/records-wanted.js';
import { dateWithin } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { setsOf } from '../../query/evaluate.js';
import type { Pattern, SetQ } from '../../query/query.js';
import type { Sets } from '../../query/sets.js';
import { EMPTY_QUESTION, type FacetTerm, type PartyEntity, type Question } from '../../question/question.js';
import type { Conference } from '../../records/conference.js';
import { dayRange } from '../../records/edtf.js';
import { narrowed } from '../narrowed.js';
import { RECORD_TEXTS } from '../record-text.js';
import { resolved } from '../resolved.js';

/** What there is without one condition. */
interface Nearest {
  readonly without: string;
  readonly records: readonly Conference[];
}

/** What a search for conferences gave. */
export interface ConferencesFound {
  readonly leftOut: readonly string[];
  readonly emptyMembers: readonly string[];
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

/** A condition as printed, with the conferences that meet it. */
interface Condition {
  readonly label: string;
  readonly set: SetQ;
}

/** The conferences a question asks for: by name, dates, place, host, organiser, the parties that met there, topics, words. */
export function conferencesFound(question: Question, graph: Graph): ConferencesFound {
  const named = namedIn(question, graph);
  const sets = setsOf(graph);
  const attended = attendedBy(question);
  const undated = [
    ...inPlace(question),
    ...withParties(question, attended, named.length > 0, sets),
    ...onTopics(question, graph),
    ...amongShown(question),
  ];
  const all = [...undated, ...onDates(question, graph)];
  const gone = goneFrom(question).map((one) => sets.found(one));
  const inEach = (some: readonly Condition[]) => {
    const found = sets.found(
      inAll(
        some.map(({ set }) => set),
        'conference',
      ),
    );
    return conferencesOf(
      found.elements().filter((one) => !gone.some((set) => set.has(one))),
      graph,
    );
  };
  const records = inEach(all);
  const words = named.length ? { records, unused: [] } : withWords(records, question, graph);
  const conditions = all.map((one) => one.label);
  return {
    leftOut: [],
    emptyMembers: [],
    nearest: records.length ? [] : withoutOne(all, inEach),
    named,
    attended: attended ? conferencesOf(sets.found(attended).elements(), graph) : [],
    conferences: ofOrdinal(words.records, question),
    ofAnyDate: inEach(undated),
    conditions,
    label: conditions.length ? ` (${conditions.join(', ')})` : '',
    unusedWords: words.unused,
  };
}

/** Conferences by their elements, in order of date. */
function conferencesOf(elements: readonly string[], graph: Graph): readonly Conference[] {
  const wanted = new Set(elements);
  return graph.conferences.records.filter(({ id }) => wanted.has(`conference:${id}`));
}

/** Conferences that fail one condition only, with that condition. */
function withoutOne(
  conditions: readonly Condition[],
  inEach: (some: readonly Condition[]) => readonly Conference[],
): readonly Nearest[] {
  return conditions.flatMap((one): Nearest[] => {
    const others = conditions.filter((other) => other !== one);
    const records = others.length ? inEach(others) : [];
    return records.length ? [{ without: one.label, records }] : [];
  });
}

function onDates(question: Question, graph: Graph): readonly Condition[] {
  const [spans, gone] = [false, true].map((isOut) =>
    question.dates.filter(({ excluded, soft }) => excluded === isOut && (isOut || !soft)),
  );
  const within = (terms: Question['dates']) => (one: Conference) =>
    !isBegun(one, question) && terms.some(({ from, to }) => dateWithin(one.dates, from, to));
  const label = (terms: Question['dates']) => terms.map((term) => term.label).join(' or ');
  return [
    ...(spans!.length ? [{ label: label(spans!), set: those(within(spans!), graph) }] : []),
    ...(gone!.length ? [{ label: `not ${label(gone!)}`, set: those((one) => !within(gone!)(one), graph) }] : []),
  ];
}

/** The conferences that meet a test that no role holds. */
function those(isIt: (one: Conference) => boolean, graph: Graph): SetQ {
  const ids = graph.conferences.records.filter(isIt).map(({ id }) => id);
  return { is: 'these', kind: 'conference', ids, said: 'those' };
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

function inPlace({ places }: Question): readonly Condition[] {
  const where = wanted(places);
  const label = `in ${where.map((term) => term.label).join(' or ')}`;
  return where.length ? [{ label, set: held({ place: placeSet(where) }) }] : [];
}

/** Conferences in some countries, and those of some bodies. */
function heldBy(entities: readonly PartyEntity[], label: string): readonly [SetQ, SetQ] {
  const bodies = entities.filter(({ kind }) => kind === 'organisation');
  return [held({ host: entitySet(entities, { label }) }), held({ organiser: entitySet(bodies, { label }) })];
}

/** The conferences that are left out. */
function goneFrom({ parties, places, conferences }: Question): readonly SetQ[] {
  const out = <T extends { readonly excluded: boolean }>(terms: readonly T[]) => terms.filter((one) => one.excluded);
  return [
    ...out(parties).flatMap(({ entities, label }) => heldBy(entities, label)),
    ...out(places).map((term) => held({ place: placeSet([term]) })),
    ...out(conferences).map(({ ids, label }) => ({ is: 'these', kind: 'conference', ids, said: label }) as const),
  ];
}

function held(roles: Pattern['roles']): SetQ {
  return { is: 'records', of: { kind: 'conference', roles } };
}

/**
 * A country as host, a body as organiser; where neither is on record, conferences where the party had a meeting. Of a
 * conference that is named, only the first is asked: "was WTDC-25 in France?".
 */
function withParties(
  { parties }: Question,
  attended: SetQ | null,
  isHostAlone: boolean,
  sets: Sets,
): readonly Condition[] {
  const terms = parties.filter((term) => !term.excluded);
  if (!attended) return [];
  const label = terms.map((term) => term.label).join(' or ');
  const hosted: SetQ = {
    is: 'or',
    of: heldBy(
      terms.flatMap((term) => resolved(term).entities),
      label,
    ),
  };
  return isHostAlone || sets.found(hosted).size
    ? [{ label: `held or organised by ${label}`, set: hosted }]
    : [{ label: `with a meeting of ${label} on record`, set: attended }];
}

/** The conferences of the meetings in which every party asked for took part; null where none is. */
function attendedBy({ parties, ...question }: Question): SetQ | null {
  if (parties.every((term) => term.excluded)) return null;
  const { topics, conferences, places } = question;
  const out = (terms: readonly FacetTerm[]) => terms.filter((term) => term.excluded);
  const asked: Question = {
    ...EMPTY_QUESTION,
    parties: parties.map(({ visitor: _, orVisited: __, until: ___, ranks: ____, ...term }) => term),
    topics: out(topics),
    conferences: out(conferences),
    places: out(places),
  };
  const { sets, gone } = recordsWanted(asked, 'meeting');
  const meetings = gone.reduce<SetQ>((of, less) => ({ is: 'less', of, less }), inAll(sets, 'meeting'));
  return metAt({ among: meetings, roles: {} });
}

function metAt(pattern: Omit<Pattern, 'kind'>): SetQ {
  const of: SetQ = { is: 'all', kind: 'conference' };
  return { is: 'that', of, in: { kind: 'meeting', ...pattern }, hole: 'conference', how: 'some' };
}

/** A topic counts for a conference where one of its meetings or facts is about it. */
function onTopics(question: Question, graph: Graph): readonly Condition[] {
  return wanted(question.topics).map(({ ids, label }) => {
    const names = ids
      .flatMap((id) => [graph.topic(id)?.name ?? '', ...(graph.topic(id)?.aliases ?? [])])
      .map((name) => name.toLowerCase());
    const isNamed = (one: Conference) => {
      const text = ` ${RECORD_TEXTS.conference(one, graph).toLowerCase()} `;
      return names.some((name) => name !== '' && text.includes(` ${name} `));
    };
    const met = metAt({ roles: { topic: { is: 'these', kind: 'topic', ids, said: label } } });
    return { label: `on ${label}`, set: { is: 'or', of: [met, those(isNamed, graph)] } };
  });
}

function amongShown({ only }: Question): readonly Condition[] {
  const ids = idsOf(only, 'conference');
  return ids.length ? [{ label: 'those', set: { is: 'these', kind: 'conference', ids, said: 'those' } }] : [];
}

function withWords(
  conferences: readonly Conference[],
  question: Question,
  graph: Graph,
): { records: readonly Conference[]; unused: readonly string[] } {
  const found = narrowed(conferences, question.words, (one) => RECORD_TEXTS.conference(one, graph));
  const nothing = question.wordsAreTopic && found.unused.length === question.words.length && question.words.length > 0;
  return nothing ? { records: [], unused: found.unused } : found;
}
