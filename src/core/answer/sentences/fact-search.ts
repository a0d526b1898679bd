import { dateWithin, type Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import { isOrdinaryWord } from '../../graph/ordinary-words.js';
import { intersection, positionsOf } from '../../graph/posting-lists.js';
import { stem } from '../../graph/stem.js';
import { stemsOf, type TextHits } from '../../graph/text-index.js';
import { spend } from '../../graph/work.js';
import type { Question } from '../../question/question.js';
import { entityKeys, placeKeys } from '../keys-asked.js';
import { resolved } from '../resolved.js';

/** A sentence found, with how well it fits. */
export interface FactHit {
  /** Its position among all the sentences of the graph. */
  readonly at: number;
  readonly fact: Fact;
  readonly score: number;
  /** The weight of its words over that of all words asked. */
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
  ['attack', 'attacks', 'attacked', 'cyberattack', 'cyberattacks'].map((word) => stem(word)),
  ['awarded', 'chosen', 'selected', 'picked', 'chose'].map((word) => stem(word)),
  ['follow', 'follows', 'succeed', 'succeeds', 'succeeded', 'successor'].map((word) => stem(word)),
  ['open', 'opened', 'opening', 'launched', 'launch', 'inaugurated'].map((word) => stem(word)),
];

/** The stems a question is searched by: its words, each with its family. */
function stemGroups(words: readonly string[]): string[][] {
  return words.map((word) => {
    const one = stem(word);
    return [one, ...FAMILIES.filter((family) => family.includes(one)).flat()];
  });
}

/** Hits that are of no use to the caller, by their share of the words asked: of common words there are very many. */
export interface LeftOut {
  /** Those with less than this. */
  readonly below: number;
  /** Those with less than this part of the share of the best. */
  readonly belowOfBest: number;
}

/** Sentences that belong to everybody and everything named and hold the words asked, best first. */
export function searchFacts(
  question: Question,
  graph: Graph,
  words: readonly string[],
  leftOut: LeftOut = { below: 0, belowOfBest: 0 },
): readonly FactHit[] {
  const found = dated(question, graph, words, leftOut);
  const years = found.length ? [] : yearsNamed(question);
  return years.length
    ? dated({ ...question, dates: [] }, graph, [...words, ...years], leftOut).filter((hit) =>
        years.some((year) => hit.fact.text.includes(year)),
      )
    : found;
}

/** "Saudi Arabia is to follow in 2027", said in 2026: the whole years asked for, which a sentence may itself name. */
function yearsNamed({ dates }: Question): readonly string[] {
  return dates.flatMap(({ from, to, excluded, soft }) => {
    const year = from?.slice(0, 4);
    return !excluded && !soft && year && from === `${year}-01-01` && to === `${year}-12-31` ? [year] : [];
  });
}

function dated(
  asked: Question,
  graph: Graph,
  words: readonly string[],
  { below, belowOfBest }: LeftOut,
): readonly FactHit[] {
  // Each span of days is looked for once, however often it was said.
  const spans = new Map(asked.dates.map((one) => [`${one.from} ${one.to} ${one.excluded} ${one.soft}`, one]));
  const question = { ...asked, dates: [...spans.values()] };
  const groups = stemGroups(words);
  const total = groups.reduce((sum, group) => sum + graph.text.weight(group[0]!), 0);
  const clauses = clausesOf(question, graph).map((clause) => sentencesOf(clause, graph));
  const { positions, scores, held } = groups.length ? graph.text.search(groups) : withoutWords(clauses[0], graph);
  const shareOf = (index: number) => (total === 0 ? 1 : held[index]! / total);
  spend((positions.length * (1 + question.dates.length)) / SENTENCES_PER_STEP);
  const fitting: number[] = [];
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index]!;
    if (shareOf(index) < below || !clauses.every((marks) => marks[position] === 1)) continue;
    if (inDates(position, question, graph)) fitting.push(index);
  }
  const best = fitting.reduce((most, index) => Math.max(most, shareOf(index)), 0);
  const found = fitting.filter((index) => shareOf(index) >= best * belowOfBest);
  // Positions ascend with their indexes, so that equal scores stay in the order of the records.
  if (groups.length) found.sort((a, b) => scores[b]! - scores[a]! || a - b);
  return found.map((index) => hitAt(positions[index]!, { score: scores[index]!, share: shareOf(index) }, graph));
}

/** Sentences whose clauses, or one date, are looked at in a step of work. */
const SENTENCES_PER_STEP = 5;

/** The sentences of a clause, or every one, as if no word had been asked for. */
function withoutWords(marks: Uint8Array | undefined, { facts }: Graph): TextHits {
  const positions = positionsOf(marks ?? new Uint8Array(facts.length).fill(1));
  const none = new Float64Array(positions.length);
  return { positions, scores: none, held: none };
}

/** A hit; its sentence is made where it is looked at. */
function hitAt(at: number, { score, share }: Pick<FactHit, 'score' | 'share'>, graph: Graph): FactHit {
  return {
    at,
    score,
    share,
    get fact() {
      return graph.facts.at(at);
    },
  };
}

interface Clause {
  readonly keys: readonly string[];
  /** The stems of the names that stand for it in a sentence whose record does not list it. */
  readonly stems: readonly (readonly string[])[];
}

function clausesOf(question: Question, graph: Graph): readonly Clause[] {
  const clause = (term: { label: string; span: string }, keys: readonly string[]): Clause => ({
    keys,
    stems: [term.label, term.span, ...ownLastName(keys, graph)].map(stemsOf),
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
    ...wanted(question.parties).map((term) => clause(term, resolved(term).entities.flatMap(entityKeys))),
    ...withIds('topic', question.topics),
    ...withIds('conference', question.conferences).map(asTyped),
    ...wanted(question.places).map((term) => clause(term, placeKeys(term))),
    ...withIds('agreement', question.agreements),
  ];
}

/** "GITEX Global 2025": a name typed in full is not answered by sentences that hold the short form alone. */
function asTyped(clause: Clause): Clause {
  const [label = [], span = []] = clause.stems;
  const isLonger = span.length > label.length && label.every((one) => span.includes(one));
  return isLonger ? { ...clause, stems: [span] } : clause;
}

/** Whether a sentence is of another conference whose own name holds this one's: of "GITEX Africa", where GITEX is asked for. */
function isOfNamesake(position: number, clause: Clause, named: readonly string[], graph: Graph): boolean {
  const owner = graph.facts.at(position).evidence.ref;
  return [owner, ...graph.keysOf(owner)].some((key) => {
    const other = graph.conference(key.startsWith('conference:') ? key.slice('conference:'.length) : '');
    const names = other && !clause.keys.includes(key) ? [other.name, ...other.aliases] : [];
    return names.some((name) => named.every((one) => stemsOf(name).includes(one)));
  });
}

/** The last name of one person, where nobody else on record bears it and it is no everyday word: sentences use it alone. */
function ownLastName([key, ...others]: readonly string[], graph: Graph): string[] {
  const official =
    others.length || !key?.startsWith('official:') ? null : graph.official(key.slice('official:'.length));
  const last =
    nameKeys(official?.name ?? '')[0]
      ?.split(' ')
      .at(-1) ?? '';
  const isOwn =
    last !== '' && graph.names.exact(last).every(({ kind, id }) => kind === 'official' && id === official?.id);
  return isOwn && !isOrdinaryWord(last) ? [last] : [];
}

/** A mark for each sentence that belongs to a clause: its record lists it, or the sentence and what stands around it name it. */
function sentencesOf(clause: Clause, graph: Graph): Uint8Array {
  const marks = graph.facts.having(clause.keys);
  for (const own of clause.stems) {
    const named = own.length > 0 ? intersection(own.map((one) => graph.text.positions(one))) : null;
    const isConference = clause.keys.some((key) => key.startsWith('conference:'));
    for (const position of named ?? [])
      if (!isConference || !isOfNamesake(position, clause, own, graph)) marks[position] = 1;
  }
  return marks;
}

function inDates(position: number, question: Question, graph: Graph): boolean {
  const wanted = question.dates.filter((term) => !term.excluded && !term.soft);
  if (!wanted.length) return true;
  const date = graph.facts.dateAt(position);
  return wanted.some((term) => dateWithin(date, term.from, term.to));
}
