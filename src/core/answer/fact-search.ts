import { dateWithin, type Fact } from '../graph/facts.js';
import type { Graph } from '../graph/graph.js';
import { stem } from '../graph/stem.js';
import { stemsOf } from '../graph/text-index.js';
import type { Question } from '../question/question.js';
import { entityKeys, placeKeys } from './criteria.js';
import { resolved } from './search-records.js';

/** A sentence found, with how well it fits: the weight of its words over that of all words asked. */
export interface FactHit {
  readonly fact: Fact;
  readonly score: number;
  readonly share: number;
}

/** Words that mean the same in these records, by stem: what people ask against what records say. */
const FAMILIES: readonly (readonly string[])[] = [
  [
    'attend',
    'particip',
    'attendance',
    'visitors',
    'delegates',
    'turnout',
    'people',
    'registered',
    'exhibitors',
    'companies',
  ].map((word) => stem(word)),
  ['ministers', 'minister', 'ministerial'].map((word) => stem(word)),
  ['chair', 'chairs', 'chaired', 'presides', 'presidency', 'president', 'presiding'].map((word) => stem(word)),
  ['endorsed', 'endorsers', 'backed', 'supporters', 'signatories', 'countries', 'nations'].map((word) => stem(word)),
  ['host', 'hosted', 'hosting', 'venue'].map((word) => stem(word)),
  ['candidate', 'candidature', 'candidacy', 'elect', 'election', 'reelection', 'bid', 'seat', 'term'].map((word) =>
    stem(word),
  ),
  ['money', 'dollars', 'funding', 'investment', 'billion', 'million', 'commitments'].map((word) => stem(word)),
  ['committed', 'commit', 'commitments', 'commits', 'pledged', 'pledges'].map((word) => stem(word)),
  ['awarded', 'chosen', 'selected', 'picked', 'chose'].map((word) => stem(word)),
  ['open', 'opened', 'opening', 'launched', 'launch', 'inaugurated'].map((word) => stem(word)),
];

/** The stems a question is searched by: its words, each with its family. */
function stemGroups(words: readonly string[]): string[][] {
  return words.map((word) => {
    const one = stem(word);
    return [one, ...FAMILIES.filter((family) => family.includes(one)).flat()];
  });
}

/** Sentences that belong to everybody and everything named and hold the words asked, best first. */
export function searchFacts(question: Question, graph: Graph, words: readonly string[]): readonly FactHit[] {
  const groups = stemGroups(words);
  const total = groups.reduce((sum, group) => sum + graph.text.weight(group[0]!), 0);
  const hits = groups.length
    ? graph.text.search(groups.flat())
    : graph.facts.map((_, at) => ({ at, score: 0, words: new Set<string>() }));
  const clauses = clausesOf(question, graph);
  return hits.flatMap(({ at, score, words: held }) => {
    const fact = graph.facts[at]!;
    if (!clauses.every((keys) => fits(fact, keys)) || !inDates(fact, question)) return [];
    const weight = groups
      .filter((group) => group.some((one) => held.has(one)))
      .reduce((sum, group) => sum + graph.text.weight(group[0]!), 0);
    return [{ fact, score, share: total === 0 ? 1 : weight / total }];
  });
}

interface Clause {
  readonly keys: readonly string[];
  /** The stems of the names that stand for it in a sentence whose record does not list it. */
  readonly stems: readonly (readonly string[])[];
}

function clausesOf(question: Question, graph: Graph): readonly Clause[] {
  const clause = (term: { label: string; span: string }, keys: readonly string[]): Clause => ({
    keys,
    stems: [term.label, term.span].map(stemsOf),
  });
  const wanted = <T extends { excluded: boolean }>(terms: readonly T[]) => terms.filter((term) => !term.excluded);
  const withIds = (kind: string, terms: Question['topics']) =>
    wanted(terms).map((term) =>
      clause(
        term,
        term.ids.map((id) => `${kind}:${id}`),
      ),
    );
  return [
    ...wanted(question.parties).map((term) => clause(term, resolved(term, graph).entities.flatMap(entityKeys))),
    ...withIds('topic', question.topics),
    ...withIds('conference', question.conferences),
    ...wanted(question.places).map((term) => clause(term, placeKeys(term))),
    ...withIds('agreement', question.agreements),
  ];
}

function fits(fact: Fact, clause: Clause): boolean {
  if (clause.keys.some((key) => fact.keys.includes(key))) return true;
  const stems = stemsHeld(fact);
  return clause.stems.some((own) => own.length > 0 && own.every((one) => stems.has(one)));
}

/** The stems of a sentence and of what stands around it; a fact never changes, so they are found once. */
function stemsHeld(fact: Fact): ReadonlySet<string> {
  const known = held.get(fact) ?? new Set(stemsOf(`${fact.text} ${fact.around.join(' ')}`));
  held.set(fact, known);
  return known;
}

const held = new WeakMap<Fact, ReadonlySet<string>>();

function inDates(fact: Fact, question: Question): boolean {
  const wanted = question.dates.filter((term) => !term.excluded && !term.soft);
  return !wanted.length || wanted.some((term) => dateWithin(fact.date, term.from, term.to));
}
