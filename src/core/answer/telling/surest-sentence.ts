import { dateWithin, type Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { stem } from '../../graph/stem.js';
import { stemsOf } from '../../graph/text-index.js';
import { spend } from '../../graph/work.js';
import type { NameSaid, TermsSaid, WordSaid } from '../../question/terms-said.js';
import type { Ref } from '../../records/ref.js';
import { familyOf } from '../facts/word-families.js';
import { entityKeys, placeKeys } from '../keys-asked.js';
import { passageOf } from './passage.js';

/** The sentence on record that tells most of what a message says, with how sure it is that it is meant. */
export interface SurestSentence {
  readonly fact: Fact;
  /** Sentences of other records that tell as much. */
  readonly equals: readonly Fact[];
  /** How far it and its equals are ahead of the best sentence of any other record, in weights of rare words: about five is one of them. */
  readonly lead: number;
  /** The part of the names of the message that its record has, 0 to 1. */
  readonly ofNames: number;
  /** The part of the weight of its other words that the sentence says itself, 0 to 1. */
  readonly ofWords: number;
  /** The weight of those words. */
  readonly weight: number;
  /** Whether one of them says what a record is about, and not what records are and do. */
  readonly isOfContent: boolean;
  /** The words of the message that it says, by their stems in every form, with how rare each is. */
  readonly said: readonly { readonly stems: readonly string[]; readonly weight: number }[];
  /** The words of the message that its record does not say in any form, as they were typed. */
  readonly unsaid: readonly string[];
}

/** A word of a message, by its stem and those of like meaning. */
interface Word extends WordSaid {
  readonly stems: readonly string[];
  /** Keys of the topics that it names. */
  readonly keys: readonly string[];
  readonly weight: number;
}

/** Somebody or something that a message names, and what a record of it has or says. */
interface Name {
  readonly keys: readonly string[];
  readonly stems: readonly string[];
}

/** What a message says, weighed. */
interface Said {
  readonly names: readonly Name[];
  readonly days: TermsSaid['days'];
  readonly words: readonly Word[];
}

/** What a name weighs: as much as a rare word. */
const OF_NAME = 5;

/** What a word weighs that no record holds in any form. */
const OF_UNKNOWN = 6;

/** What a word of the vocabulary counts over one that says what the question is about. */
const OF_VOCABULARY = 0.4;

/** What a word counts: said in another form, around the sentence, as a topic of its record, elsewhere in the record. */
const IN_OTHER_WORDS = 0.85;
const AROUND = 0.6;
const AS_TOPIC = 0.5;
const ELSEWHERE = 0.3;

/** What a name counts that the sentence says and its record does not list, and one that only the rest of the record says. */
const NAMED_IN_WORDS = 0.9;
const NAMED_ELSEWHERE = 0.5;

/** What days count where a sentence is of no day. */
const UNDATED = 0.7;

/** What it counts that a sentence tells the kind of thing that is asked for: "what share" a percentage. */
const OF_KIND_WANTED = 3;

/** How near to the best sentence those of other records tell as much as it, and how many may. */
const EQUAL_WITHIN = 0.5;
const EQUALS_MAX = 2;

/** Sentences looked at, those with the rarest words of the message first; each takes so many steps of work. */
const SENTENCES_MAX = 500;
const STEPS_PER_SENTENCE = 3;

/**
 * The sentence on record that tells most of what a message says, by its names, days and words alone, however they are joined: what is
 * misread of who did what to whom still says what it is about. `among` = the records that it may be of; none = all; `isOfKind` = whether a
 * sentence tells the kind of thing that is asked for. Null where a message says no words beside names.
 */
export function surestSentence(
  terms: TermsSaid,
  graph: Graph,
  { among = [], isOfKind = () => false }: Sought = {},
): SurestSentence | null {
  const said = saidIn(terms, graph);
  if (!said.words.length) return null;
  const all = candidates(said, graph);
  const facts = among.length ? all.filter(({ evidence }) => among.includes(evidence.ref)) : all;
  spend(facts.length * STEPS_PER_SENTENCE);
  const fits = facts
    .map((fact) => withKind(fitOf(fact, said, graph), isOfKind(fact)))
    .sort((a, b) => b.fit - a.fit || a.fact.at - b.fact.at);
  const [best] = fits;
  if (!best) return null;
  const others = bestOfOthers(fits, best, graph);
  const isEqual = ({ fit }: Fit) => best.fit - fit <= EQUAL_WITHIN;
  const equals = others.filter(isEqual).length <= EQUALS_MAX ? others.filter(isEqual) : [];
  const next = others[equals.length];
  return { ...best, equals: equals.map(({ fact }) => fact), lead: best.fit - (next?.fit ?? 0) };
}

/** What is sought beyond the words of a message. */
interface Sought {
  readonly among?: readonly Ref[];
  readonly isOfKind?: (fact: Fact) => boolean;
}

function withKind(fit: Fit, isOfKind: boolean): Fit {
  return isOfKind ? { ...fit, fit: fit.fit + OF_KIND_WANTED } : fit;
}

/** The best sentence of each of the other records, up to one more than may be equal to the best of all. */
function bestOfOthers(fits: readonly Fit[], best: Fit, graph: Graph): readonly Fit[] {
  const found: Fit[] = [];
  for (const one of fits) {
    if (found.length > EQUALS_MAX) break;
    if ([best, ...found].every(({ fact }) => !isOfSame(one.fact, fact, graph))) found.push(one);
  }
  return found;
}

function saidIn({ names, days, words }: TermsSaid, graph: Graph): Said {
  return {
    names: names.map((name) => ({ keys: keysOf(name), stems: name.stems })),
    days,
    words: words.map((word) => weighed(word, graph)),
  };
}

function keysOf(name: NameSaid): readonly string[] {
  if (name.kind === 'party') return name.entities.flatMap(entityKeys);
  if (name.kind === 'place') return placeKeys(name.facet);
  return name.kind === 'unknown' ? [] : name.ids.map((id) => `${name.kind}:${id}`);
}

function weighed(word: WordSaid, graph: Graph): Word {
  const stems = familyOf(stem(word.typed));
  const known = stems.filter((one) => graph.text.has(one));
  const rarity = known.length ? Math.max(...known.map((one) => graph.text.weight(one))) : OF_UNKNOWN;
  const weight = (word.isOfRecords ? OF_VOCABULARY : 1) * rarity;
  return { ...word, stems, keys: word.topics.map((id) => `topic:${id}`), weight };
}

/** The sentences that hold a word of a message, those of its rarest words first. */
function candidates({ words }: Said, graph: Graph): readonly Fact[] {
  const found = new Set<number>();
  for (const { stems } of [...words].sort((a, b) => b.weight - a.weight))
    for (const one of stems) {
      const positions = graph.text.positions(one);
      if (found.size + positions.length > SENTENCES_MAX) continue;
      for (const at of positions) found.add(at);
    }
  const facts = [...found].sort((a, b) => a - b).map((at) => graph.facts.at(at));
  return facts.filter(({ part }) => part !== 'post' && part !== 'title');
}

type Fit = Omit<SurestSentence, 'lead' | 'equals'> & { readonly fit: number };

function fitOf(fact: Fact, { names, days, words }: Said, graph: Graph): Fit {
  const own = new Set(stemsOf(fact.text));
  const around = new Set([fact.text, ...fact.around].flatMap(stemsOf));
  const passage = passageOf(fact, graph);
  const keys = new Set([...fact.keys, ...passage.keys]);
  const ofWord = ({ stems, keys: topics }: Word) => {
    if (own.has(stems[0]!)) return 1;
    if (stems.some((one) => own.has(one))) return IN_OTHER_WORDS;
    if (stems.some((one) => around.has(one))) return AROUND;
    if (topics.some((key) => keys.has(key))) return AS_TOPIC;
    return stems.some((one) => passage.stems.has(one)) ? ELSEWHERE : 0;
  };
  const ofName = ({ keys: sought, stems }: Name) => {
    if (sought.some((key) => keys.has(key))) return 1;
    if (!stems.length) return 0;
    if (stems.every((one) => around.has(one))) return NAMED_IN_WORDS;
    return stems.every((one) => passage.stems.has(one)) ? NAMED_ELSEWHERE : 0;
  };
  const counts = words.map(ofWord);
  const held = [...names.map(ofName), ...days.map((day) => ofDays(fact, day))];
  const ofNames = held.length ? sumOf(held) / held.length : 1;
  const total = sumOf(words.map(({ weight }) => weight));
  const isSaid = words.map((_, at) => counts[at]! >= IN_OTHER_WORDS);
  const said = words.map(({ weight }, at) => (isSaid[at] ? weight : 0));
  const isOfContent = words.some(({ isOfRecords }, at) => isSaid[at] && !isOfRecords);
  const fit = sumOf(words.map(({ weight }, at) => weight * counts[at]!)) + OF_NAME * sumOf(held);
  const unsaid = words.filter((_, at) => counts[at] === 0).map(({ typed }) => typed);
  return {
    fact,
    fit,
    ofNames,
    ofWords: total === 0 ? 0 : sumOf(said) / total,
    weight: sumOf(said),
    isOfContent,
    said: words.filter((_, at) => isSaid[at]),
    unsaid,
  };
}

function ofDays({ text, date }: Fact, { from, to }: Said['days'][number]): number {
  const years = [from, to].flatMap((day) => (day === null ? [] : [day.slice(0, 4)]));
  if (dateWithin(date, from, to) || years.some((year) => text.includes(year))) return 1;
  return date === null ? UNDATED : 0;
}

/** Whether two sentences tell of the same: they are of one record, or one is of what came of the other. */
function isOfSame(one: Fact, other: Fact, graph: Graph): boolean {
  const [a, b] = [one.evidence.ref, other.evidence.ref];
  return a === b || isLinked(a, b, graph) || isLinked(b, a, graph);
}

function isLinked(from: Ref, to: Ref, graph: Graph): boolean {
  return (to.startsWith('meeting:') || to.startsWith('conference:')) && graph.keysOf(from).includes(to);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
