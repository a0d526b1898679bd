import { editDistance } from '../nearest/edit-distance.js';
import { RANKED_MAX, ranked } from '../nearest/ranked.js';
import { type BigramIndex, bigramIndex } from './bigram-index.js';
import { describedThing } from './described.js';
import type { Graph } from './graph.js';
import type { NamedKind, NameSense } from './names.js';
import type { Token } from './normalise.js';
import { byCodeUnit } from './order.js';
import { PostingCollector, type PostingLists } from './posting-lists.js';
import { spend, uncounted } from './work.js';

/*
 * What somebody may have meant whose words name nothing on record. A name of several words is known by the words around a
 * slip: of "World Telecommunication Develoment Conference" one word of four is unknown, and the three others say which of
 * all names with a word like it is meant. Words find the names, the letters that agree put them in order, and among names
 * that fit as well as each other fuse.js looks for the other words of the question in what is on record of each.
 */

/** What is offered; cities are no answer to who or what was meant. */
export type MeantKind = Exclude<NamedKind, 'place'>;

/** Something on record that part of a text may have been meant to name. */
export interface MeantName {
  readonly kind: MeantKind;
  readonly id: string;
  /** As it is on record. */
  readonly name: string;
  /** The part of the text that stands for it, UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether the text has several words of it, and nearly all of its letters: it is hardly anything else. */
  readonly isWhole: boolean;
}

/** Unknown words of a text that are looked up: each is compared with the words of all names. */
const UNKNOWN_MAX = 8;

/** Words of the names that are compared with an unknown word. */
const ALIKE_MAX = 20;

/** Names that are looked at for one word: of one that more have the first, for it says little. */
const HOLDING_MAX = 2_000;

/** Letters of a name of several words that have to agree: below it the rest of the name is another one. */
const AGREEING = 0.6;

/** Letters of it that make it hardly anything else. */
const WHOLE = 0.8;

/** Letters of a word that may be a slip of a name alone: of a shorter one nearly every other is near. */
const ALONE_MIN = 4;

/** Words of a text between two of a name: "memorandum *of* the understanding". */
const BETWEEN_MAX = 1;

/** Letters from which on another word of a question is looked for in what is on record. */
const TELLING = 4;

/**
 * The names that parts of a text may have been meant for, best first, each thing once: around the words at some positions
 * (`unknown`), which name nothing. None where no name is near. Pure; never throws.
 */
export function namesMeant(words: readonly Token[], unknown: readonly number[], graph: Graph): readonly MeantName[] {
  const sought = unknown.slice(0, UNKNOWN_MAX);
  const index = wordsOfNames(graph);
  const alike = new Map(sought.map((at) => [at, wordsLike(words[at]!.key, index)]));
  const best = new Map<string, Fitting>();
  for (const at of sought) {
    for (const name of namesHolding(alike.get(at)!, index)) {
      const fit = fitting(index.keys[name]!, at, words, alike);
      for (const { kind, id } of fit ? index.senses[name]! : []) keepBest(best, { kind, id, ...fit! });
    }
  }
  return inOrder([...best.values()], words, graph).flatMap((one) => meantBy(one, words, graph));
}

/** A thing of which some words are the name, from position `start` to `end`; `weight` = letters that agree, the more so the more of the name they are. */
interface Fitting extends Pick<MeantName, 'isWhole'> {
  readonly kind: MeantKind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

function keepBest(best: Map<string, Fitting>, one: Fitting): void {
  const ref = `${one.kind}:${one.id}`;
  if (one.weight > (best.get(ref)?.weight ?? 0)) best.set(ref, one);
}

/** By weight; of the same weight, by the other words of the text, which fuse.js looks for in what is on record. */
function inOrder(found: readonly Fitting[], words: readonly Token[], graph: Graph): readonly Fitting[] {
  const first = [...found]
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.id, b.id))
    .slice(0, RANKED_MAX);
  const [best, next] = first;
  if (best?.weight !== next?.weight || !best) return first;
  const others = words.filter(({ key }, at) => key.length >= TELLING && (at < best.start || at >= best.end));
  spend(first.length * STEPS_PER_RANKED);
  const typed = others.map(({ key }) => key).join(' ');
  return [...ranked(typed, first, ({ kind, id }) => describedThing(kind, id, graph))].sort(
    (a, b) => b.weight - a.weight,
  );
}

/** Steps of work that it takes to read what is on record of something. */
const STEPS_PER_RANKED = 30;

function meantBy({ kind, id, start, end, isWhole }: Fitting, words: readonly Token[], graph: Graph): MeantName[] {
  const name = kind === 'agreement' ? graph.agreement(id)?.title : graph[kind](id)?.name;
  return name === undefined ? [] : [{ kind, id, name, start: words[start]!.start, end: words[end - 1]!.end, isWhole }];
}

/** The words of all names, and the names that hold each. */
interface WordsOfNames {
  readonly keys: readonly string[];
  /** By name, what it names. */
  readonly senses: readonly (readonly MeantSense[])[];
  readonly words: readonly string[];
  readonly alike: BigramIndex;
  readonly holding: PostingLists;
}

/** By graph, which never changes: made when a graph first has a name to guess at, and then kept. */
const made = new WeakMap<Graph, WordsOfNames>();

function wordsOfNames(graph: Graph): WordsOfNames {
  const known = made.get(graph) ?? uncounted(() => collected(graph));
  made.set(graph, known);
  return known;
}

type MeantSense = NameSense & { readonly kind: MeantKind };

/** A first name alone says nobody. */
function isMeant(sense: NameSense): sense is MeantSense {
  return sense.kind !== 'place' && sense.how !== 'part-of-name';
}

function collected(graph: Graph): WordsOfNames {
  const names = [...graph.names.entries()]
    .map(([key, senses]) => ({ key, senses: senses.filter(isMeant) }))
    .filter(({ senses }) => senses.length > 0);
  const holding = new PostingCollector();
  const seen = new Set<string>();
  for (const [at, { key }] of names.entries()) {
    for (const word of key.split(' ')) {
      seen.add(word);
      holding.add(word, at);
    }
  }
  const words = [...seen].sort(byCodeUnit);
  return {
    keys: names.map(({ key }) => key),
    senses: names.map(({ senses }) => senses),
    words,
    alike: bigramIndex(words),
    holding: holding.lists(),
  };
}

/** Edits by word. */
type Alike = ReadonlyMap<string, number>;

/** Words of names that a word may be a slip of, with the edits between them. */
function wordsLike(word: string, { words, alike }: WordsOfNames): Alike {
  const edits = slipsIn(word.length);
  const near = alike.alike(word, ALIKE_MAX).map((at) => [words[at]!, editDistance(word, words[at]!, edits)] as const);
  return new Map(near.filter(([, distance]) => distance <= edits).sort((a, b) => a[1] - b[1]));
}

/** Edits in a word of some length: with other words of a name beside it a long one may be far off. */
function slipsIn(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3;
}

/** Whether a word may be a slip of a name of one word, which nothing beside it confirms: with its first letter, but for one edit. */
function isSlip(word: string, name: string): boolean {
  const most = word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
  const edits = editDistance(word, name, most);
  if (word.length < ALONE_MIN) return false;
  return edits <= 1 || (edits <= most && word[0] === name[0]);
}

function namesHolding(alike: Alike, { holding }: WordsOfNames): ReadonlySet<number> {
  const lists = [...alike.keys()].map((word) => holding.list(word).subarray(0, HOLDING_MAX));
  const names = new Set(lists.flatMap((list) => [...list]));
  spend(names.size);
  return names;
}

type Fit = Pick<Fitting, 'start' | 'end' | 'weight' | 'isWhole'>;

/** How a name fits the words around a position, or null where it does not: each word of the name for one of the text. */
function fitting(key: string, at: number, words: readonly Token[], alike: ReadonlyMap<number, Alike>): Fit | null {
  const name = new WordsTaken(key);
  const takes = (position: number) => name.takes(words[position]!.key, alike.get(position));
  if (!takes(at)) return null;
  const start = furthest(at, -1, words.length, takes);
  const end = furthest(at, 1, words.length, takes) + 1;
  const share = name.agreeing / name.letters;
  if (name.isOne ? !isSlip(words[at]!.key, key) : share < AGREEING) return null;
  // Whole numbers: what is as good as another has to be equal, however it was summed.
  const weight = Math.round(1_000 * name.agreeing * share);
  return { start, end, weight, isWhole: end - start > 1 && share >= WHOLE };
}

/** The words of a name, each of which stands for one word of a text at the most. */
class WordsTaken {
  readonly isOne: boolean;
  readonly letters: number;
  /** Letters of the words taken, less those that differ. */
  agreeing = 0;
  readonly #left: string[];

  constructor(key: string) {
    this.#left = key.split(' ');
    this.isOne = this.#left.length === 1;
    this.letters = key.length - this.#left.length + 1;
  }

  /** Takes a word of the name that a word is, or may be a slip of; false where none is left. */
  takes(word: string, alike: Alike | undefined): boolean {
    const isWhole = this.#left.includes(word);
    const other = isWhole ? word : [...(alike?.keys() ?? [])].find((one) => this.#left.includes(one));
    if (other === undefined) return false;
    const edits = isWhole ? 0 : alike!.get(other)!;
    this.agreeing += other.length * (1 - edits / Math.max(word.length, other.length));
    this.#left.splice(this.#left.indexOf(other), 1);
    return true;
  }
}

/** The furthest position from `at`, in steps of one, up to which words are of a name, but for a few between them. */
function furthest(at: number, step: 1 | -1, length: number, takes: (at: number) => boolean): number {
  let last = at;
  for (let next = at + step; next >= 0 && next < length && Math.abs(next - last) <= BETWEEN_MAX + 1; next += step)
    if (takes(next)) last = next;
  return last;
}
