import { inAll, recordsWanted } from '../assembly/records-wanted.js';
import { softFacets, withoutSoft } from '../assembly/soft.js';
import type { Graph } from '../graph/graph.js';
import { spend } from '../graph/work.js';
import { setsOf } from '../query/evaluate.js';
import type { RecordKind } from '../query/query.js';
import type { Sets } from '../query/sets.js';
import type { FacetTerm, PartyTerm, Question } from '../question/question.js';
import { ranksAlone } from '../question/ranks-alone.js';
import { isVisitOfKind } from '../question/visit-kinds.js';
import { saysMeet } from '../question/ways-of-asking.js';
import type { Agreement } from '../records/agreement.js';
import type { Meeting } from '../records/meeting.js';
import type { Proposal } from '../records/proposal.js';
import { narrowed } from './narrowed.js';
import { RECORD_TEXTS, type RecordOf } from './record-text.js';

/** What was found of one kind, before its words are heeded. */
interface Found<T> {
  readonly records: readonly T[];
  /** Labels of conditions that had to be left out. */
  readonly leftOut: readonly string[];
  /** Members of "A or B" with nothing on record. */
  readonly emptyMembers: readonly string[];
}

/** What was found of one kind, with the content words that no record held. */
export interface RecordsFound<T> extends Found<T> {
  readonly unusedWords: readonly string[];
}

/** The meetings that a question asks for. */
export function meetingsFound(question: Question, graph: Graph): RecordsFound<Meeting> {
  const { found, isLimited } = inEvery(question, 'meeting', graph);
  if (question.visitors && !found.records.length && saysMeet(question))
    return meetingsFound({ ...question, visitors: null }, graph);
  // "Foreign ministers" may be ministers of other states, where none of foreign affairs was met.
  if (!found.records.length && ranksAlone(question).includes('foreign-minister'))
    return meetingsFound({ ...question, ranks: ['minister'] }, graph);
  return withWords(
    visitsOfKind(found, question, graph),
    question,
    (one) => RECORD_TEXTS.meeting(one, graph),
    !isLimited,
  );
}

/** The agreements that a question asks for. */
export function agreementsFound(question: Question, graph: Graph): RecordsFound<Agreement> {
  const { conferences, places, topics } = question;
  const facets = [...conferences, ...places, ...topics].filter(({ excluded }) => !excluded);
  // "Did Baku pass the Lagatoi text": of a document that is named a setting limits nothing, but a yes needs it.
  const isLoose = question.agreements.some(({ excluded }) => !excluded) && !question.yesNo && facets.length > 0;
  const { found, isLimited } = inEvery(isLoose ? withoutFacets(question) : question, 'agreement', graph);
  const leftOut = isLoose ? facets.map(({ label }) => label) : found.leftOut;
  return withWords({ ...found, leftOut }, question, (one) => RECORD_TEXTS.agreement(one, graph), !isLimited);
}

function withoutFacets(question: Question): Question {
  const gone = (terms: readonly FacetTerm[]) => terms.filter(({ excluded }) => excluded);
  return {
    ...question,
    conferences: gone(question.conferences),
    places: gone(question.places),
    topics: gone(question.topics),
  };
}

/** The proposals that a question asks for, in the direction asked. */
export function proposalsFound(question: Question, graph: Graph): RecordsFound<Proposal> {
  const { found, isLimited } = inEvery(question, 'proposal', graph);
  // All requests are as open as all proposals, where nothing rarer than everyday words says what was asked for.
  const isOpen = isLimited ? !question.narrowing.length && isOfActsAlone(question) : true;
  const result = withWords(found, question, (one) => RECORD_TEXTS.proposal(one, graph), isOpen);
  return result.unusedWords.length ? (byTopicWords(question, graph) ?? result) : result;
}

function isOfActsAlone(question: Question): boolean {
  const { sets } = recordsWanted({ ...question, acts: [] }, 'proposal');
  return sets.length === 0;
}

/** "governance of AI": a topic that the words make narrower may be filed under a topic of its own; then its name must be in the text. */
function byTopicWords(question: Question, graph: Graph): RecordsFound<Proposal> | null {
  const named = question.topics.filter((term) => !term.excluded);
  // The topics that are not wanted stay: without any other, the same would be asked again.
  if (!named.length) return null;
  const names = named.flatMap((term) => term.label.toLowerCase().split(' '));
  const topics = question.topics.filter((term) => term.excluded);
  const found = proposalsFound({ ...question, topics, narrowing: [...question.narrowing, ...names] }, graph);
  return found.records.length && !found.unusedWords.length ? found : null;
}

/** The visits that their records call "state visit"; all of them, and the kind as left out, where no record uses the words. */
function visitsOfKind(found: Found<Meeting>, { visitKinds }: Question, graph: Graph): Found<Meeting> {
  if (!visitKinds.length) return found;
  const isOfKind = ({ summary, points }: Meeting) =>
    isVisitOfKind([summary, ...points.map((point) => point.text)].join(' '), visitKinds);
  const records = found.records.filter(isOfKind);
  if (records.length || graph.meetings.records.some(isOfKind)) return { ...found, records };
  return { ...found, leftOut: [...found.leftOut, visitKinds.join(' or ')] };
}

/** The records of a kind that are in every set that a question limits them to, in order; for "A or B" also which of them have none. */
function inEvery<K extends RecordKind>(asked: Question, kind: K, graph: Graph) {
  const question = withoutSoft(asked);
  const sets = setsOf(graph);
  const { records, isLimited } = recordsIn(question, kind, sets);
  const group = records.length ? question.parties.find((term) => term.members && !term.excluded) : undefined;
  const holdsNone = (member: PartyTerm) => {
    const parties = question.parties.map((term) => (term === group ? member : term));
    return !recordsIn({ ...question, parties }, kind, sets).records.length;
  };
  const found: Found<RecordOf[K]> = {
    records,
    leftOut: softFacets(asked).map(({ label }) => label),
    emptyMembers: (group?.members ?? []).filter(holdsNone).map(({ label }) => label),
  };
  return { found, isLimited };
}

function recordsIn<K extends RecordKind>(question: Question, kind: K, sets: Sets) {
  const wanted = recordsWanted(question, kind);
  const gone = wanted.gone.map((one) => sets.found(one));
  const found = sets.found(inAll(wanted.sets, kind));
  spend(found.size * STEPS_PER_RECORD);
  const records = found
    .elements()
    .filter((one) => !gone.some((set) => set.has(one)))
    .flatMap((one) => (sets.graph[kind](one.slice(kind.length + 1)) as RecordOf[K] | undefined) ?? []);
  return { records, isLimited: wanted.sets.length > 0 || question.setAside.length > 0 };
}

/** Steps of work that it takes to find a record. */
const STEPS_PER_RECORD = 0.3;

/**
 * Narrows what was found by the content words of the question; what no record holds is named. Where nothing else
 * narrows (`isOpen`), everyday words do too in a list, which would be all there is without them, and in "which of them …".
 */
function withWords<T>(
  found: Found<T>,
  question: Question,
  textOf: (record: T) => string,
  isOpen: boolean,
): RecordsFound<T> {
  const isAsked = isOpen || question.only.length > 0;
  const narrowsByAll = isAsked && LISTED.has(question.want) && question.atLeast === null;
  const words = narrowsByAll ? question.words.filter((word) => !MANNER.test(word)) : question.narrowing;
  const { records, unused } = narrowed(found.records, words, textOf);
  const isContent = words.some((word) => question.slots.includes(word) || question.narrowing.includes(word));
  const areNeeded = (narrowsByAll && (isOpen || isContent)) || question.wordsAreTopic;
  // Nothing holds the words that are asked for: what was found without them is something else.
  if (unused.length && areNeeded && unused.length === words.length)
    return { ...found, records: [], unusedWords: words };
  const unheeded = isOpen && !narrowsByAll ? narrowed(found.records, question.words, textOf).unused : [];
  return { ...found, records, unusedWords: [...new Set([...unused, ...unheeded])] };
}

/** What wants records themselves, and no number or rank of them. */
const LISTED: ReadonlySet<Question['want']> = new Set(['list', 'who', 'when', 'where', 'about', 'yes-no']);

/** "briefly", "sorted": how a list is to be given, never what it is about. */
const MANNER = /.{2}ly$|^(?:sort|order|rank|arrang|group|number)ed$/;
