import { editDistance } from '../nearest/edit-distance.js';
import { bigramIndex } from './bigram-index.js';
import { once } from './once.js';
import { byCodeUnit } from './order.js';
import { russianStem } from './russian-stem.js';

/** Kinds of things that have names people type. */
export type NamedKind = 'official' | 'organisation' | 'conference' | 'topic' | 'agreement' | 'place';

/** A thing a name stands for, and how strong that name is. */
export interface NameSense {
  readonly kind: NamedKind;
  readonly id: string;
  readonly how: 'name' | 'alias' | 'last-name' | 'part-of-name';
  /** Whether a last name is that of another spelling alone: who is called so has no more right to it than who bears it as any name. */
  readonly ofAlias?: true;
}

/** A stored name near a misspelt one: `distance` in edits (optimal string alignment). */
export interface NearName {
  readonly key: string;
  readonly distance: number;
  readonly senses: readonly NameSense[];
}

/** The names of a graph: exact look-up by folded key, and nearest names for what was misspelt. */
export interface Names {
  /** Senses of a folded phrase, strongest first; none = not a name. */
  exact(key: string): readonly NameSense[];
  /** Senses of a folded Russian phrase in whatever case: those of the names with the same stem. */
  inflected(key: string): readonly NameSense[];
  /** Names within `edits` of a folded phrase, nearest first. */
  near(key: string, edits: number): readonly NearName[];
  /** The most words of any name that begins with a word; 0 = none does. */
  longestFrom(first: string): number;
  /** Every key with its senses, in code-unit order. */
  entries(): Iterable<readonly [string, readonly NameSense[]]>;
}

const STRENGTH = { name: 0, alias: 1, 'last-name': 2, 'part-of-name': 3 } as const;

/** Names whose distance is measured: bigrams find them, edit distance decides. */
const CANDIDATES = 20;

/** Collects names and gives the look-up. */
export function namesOf(given: Iterable<readonly [string, NameSense]>): Names {
  const senses = new Map<string, NameSense[]>();
  for (const [key, sense] of given) addSense(senses, key, sense);
  for (const list of senses.values()) strongestFirst(list);
  // A question in Latin letters without a slip needs nothing but the names themselves.
  const keys = once(() => [...senses.keys()].sort(byCodeUnit));
  const grams = once(() => bigramIndex(keys()));
  const stems = once(() => stemIndex(keys(), senses));
  return {
    exact: (key) => senses.get(key) ?? [],
    inflected(key) {
      const stem = russianStem(key);
      return stem === null ? [] : (stems().get(stem) ?? []);
    },
    longestFrom: longestByFirst(senses.keys()),
    entries: () => keys().map((key) => [key, senses.get(key) ?? []] as const),
    near(key, edits) {
      const alike = grams()
        .alike(key, CANDIDATES)
        .map((at) => keys()[at]!);
      return alike
        .map((one) => ({ key: one, distance: editDistance(key, one, edits), senses: senses.get(one) ?? [] }))
        .filter(({ distance }) => distance <= edits)
        .sort((a, b) => a.distance - b.distance);
    },
  };
}

/** The senses of names in Cyrillic letters by the stem of the name. */
function stemIndex(
  keys: readonly string[],
  senses: ReadonlyMap<string, readonly NameSense[]>,
): ReadonlyMap<string, readonly NameSense[]> {
  const stems = new Map<string, NameSense[]>();
  for (const key of keys) {
    const stem = /[\u0400-\u04ff]/.test(key) ? russianStem(key) : null;
    for (const sense of stem === null ? [] : (senses.get(key) ?? [])) addSense(stems, stem!, sense);
  }
  for (const list of stems.values()) strongestFirst(list);
  return stems;
}

function strongestFirst(senses: NameSense[]): void {
  if (senses.length > 1) senses.sort((a, b) => STRENGTH[a.how] - STRENGTH[b.how] || byCodeUnit(a.id, b.id));
}

/** The most words of the phrases that begin with a word, by that word. */
export function longestByFirst(keys: Iterable<string>): (first: string) => number {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const end = key.indexOf(' ');
    const first = end < 0 ? key : key.slice(0, end);
    const words = wordsIn(key, end);
    if (words > (longest.get(first) ?? 0)) longest.set(first, words);
  }
  return (first) => longest.get(first) ?? 0;
}

/** One word more than there are spaces, of which `first` is the first. */
function wordsIn(key: string, first: number): number {
  let words = 1;
  for (let at = first; at >= 0; at = key.indexOf(' ', at + 1)) words++;
  return words;
}

function addSense(senses: Map<string, NameSense[]>, key: string, sense: NameSense): void {
  if (key === '') return;
  const list = senses.get(key);
  const known = list?.findIndex((one) => one.kind === sense.kind && one.id === sense.id) ?? -1;
  // Most names are of one thing: a list that begins empty would reserve room for seventeen.
  if (!list) senses.set(key, [sense]);
  else if (known < 0) list.push(sense);
  else if (STRENGTH[sense.how] < STRENGTH[list[known]!.how]) list[known] = sense;
}
