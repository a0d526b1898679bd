import { editDistance } from '../nearest/edit-distance.js';
import { fuzzyIn } from '../nearest/fuzzy-in.js';
import { countryName } from '../records/countries/countries.js';
import { countryNameKeys } from '../records/countries/country-names.js';
import { type BigramIndex, bigramIndex } from './bigram-index.js';
import type { Graph } from './graph.js';
import { phraseKeys, tokens } from './normalise.js';
import { once } from './once.js';
import { byCodeUnit } from './order.js';

/** What can be completed from a few letters. */
export type CompletedKind = 'person' | 'country' | 'conference' | 'topic';

/** The most letters of a beginning that are looked at. */
const BEGINNING_MAX = 60;

/**
 * Names on record that what somebody has typed so far may become, best first, each once: those that begin so and those
 * with a word that begins so; where there are none, those that hold it; where there are none either, those one slip away, and
 * then those in which fuse.js finds it with more than one.
 * In any script that the names are known in, but what a country is called in other languages counts only where no name
 * that is shown begins so: "taj" is Tajikistan, and not Thailand for being "Tajland" somewhere. For an empty beginning,
 * the names with most records. Takes only what the graph's reader may see. Never throws.
 */
export function complete(kind: CompletedKind, beginning: string, graph: Graph, max: number): readonly string[] {
  const index = indexOf(kind, graph);
  const keys = phraseKeys(tokens(beginning.slice(0, BEGINNING_MAX))).filter((key) => key !== '');
  const found = keys.length === 0 ? index.labels : ranked(keys, index);
  return [...new Set(found)].slice(0, max);
}

/** What something on record is called by, and how it is shown; `isOwn` = not only in another language. */
interface NameKey {
  readonly key: string;
  readonly label: string;
  readonly isOwn: boolean;
}

/** The names of a kind, and their labels by number of records, most first. */
interface Index {
  readonly keys: readonly NameKey[];
  readonly labels: readonly string[];
  /** The keys by their pairs of letters, made when a beginning has slips in it. */
  readonly alike: () => BigramIndex;
}

/** The indexes of graphs seen: a graph never changes, so each is made once. */
const made = new WeakMap<Graph, Map<CompletedKind, Index>>();

function indexOf(kind: CompletedKind, graph: Graph): Index {
  const known = made.get(graph) ?? new Map<CompletedKind, Index>();
  made.set(graph, known);
  const index = known.get(kind) ?? (kind === 'country' ? countryIndex(graph) : namedIndex(kind, graph));
  known.set(kind, index);
  return index;
}

/** The labels that fit as well as the best one does, or nearly so. */
function ranked(typed: readonly string[], index: Index): string[] {
  const order = new Map(index.labels.map((label, at) => [label, at]));
  // Slips come last, and looking for them takes longest.
  const fitting = bestOf(typed, index, fitOf);
  const best = fitting.length > 0 ? fitting : bestOf(typed, index, slipOf);
  return (best.length > 0 ? best : slippedOf(typed, index))
    .sort((a, b) => a[1] - b[1] || (order.get(a[0]) ?? UNUSED) - (order.get(b[0]) ?? UNUSED))
    .map(([label]) => label);
}

/** How well a beginning fits a name: the lower, the better. Ranks of the same ten are nearly as good as each other. */
type RankOf = (typed: string, name: NameKey) => number;

const NO_MATCH = 99;

/** Keys that fuse.js reads: those that share most pairs of letters with what was typed. */
const READ_MAX = 40;

/** Letters from which on several slips are allowed for, and the share of them that may be wrong. */
const SLIPS_FROM = 5;
const WRONG = 0.34;

/** The labels of the names in which a beginning is found with several slips, each with its rank. */
function slippedOf(typed: readonly string[], { keys, alike }: Index): [label: string, rank: number][] {
  const ranks = new Map<string, number>();
  for (const one of typed.filter(({ length }) => length >= SLIPS_FROM)) {
    const read = alike().holding(one, READ_MAX);
    const found = fuzzyIn(
      one,
      read.map((at) => keys[at]!.key),
      WRONG,
    );
    for (const [rank, at] of found.entries()) {
      const { label } = keys[read[at]!]!;
      ranks.set(label, Math.min(rank, ranks.get(label) ?? rank));
    }
  }
  return [...ranks];
}

/** The labels of the best ten of ranks, each with its own. */
function bestOf(typed: readonly string[], { keys }: Index, rankOf: RankOf): [label: string, rank: number][] {
  const ranks = new Map<string, number>();
  for (const name of keys) {
    const rank = Math.min(...typed.map((one) => rankOf(one, name)));
    if (rank < (ranks.get(name.label) ?? NO_MATCH)) ranks.set(name.label, rank);
  }
  const tenOf = (rank: number) => Math.floor(rank / 10);
  const best = Math.min(...[...ranks.values()].map(tenOf));
  return [...ranks].filter(([, rank]) => tenOf(rank) === best);
}

/** Names of which nothing is on record but themselves come after the others. */
const UNUSED = 1e9;

/** Letters from which on they count inside a word too. */
const INSIDE_FROM = 3;

/** Letters from which on a slip is allowed for. */
const SLIP_FROM = 4;

/** 0 the whole name, in any language; 1 its start, 2 the start of a word; 11, 12 the same in another language; 20 inside. */
function fitOf(typed: string, { key, isOwn }: NameKey): number {
  const at = key.indexOf(typed);
  if (at < 0) return NO_MATCH;
  if (typed.length === key.length) return 0;
  if (at === 0) return isOwn ? 1 : 11;
  if (key.includes(` ${typed}`)) return isOwn ? 2 : 12;
  return isOwn && typed.length >= INSIDE_FROM ? 20 : NO_MATCH;
}

/** 0 where a beginning is the start of a word but for a slip, 10 where it is in another language. */
function slipOf(typed: string, { key, isOwn }: NameKey): number {
  return typed.length >= SLIP_FROM && isSlip(typed, key) ? (isOwn ? 0 : 10) : NO_MATCH;
}

/** The start of a word as long as the beginning, or a letter longer or shorter, is one edit away. */
function isSlip(key: string, name: string): boolean {
  for (let start = 0; start >= 0; start = afterSpace(name, start)) {
    if (name.length - start < key.length - 1) return false;
    // One edit leaves the first letter or the second in its place, or exchanges them.
    const [first, second] = [name[start], name[start + 1]];
    if (first !== key[0] && second !== key[1] && first !== key[1] && second !== key[0]) continue;
    if ([-1, 0, 1].some((more) => isOneEdit(key, name.slice(start, start + key.length + more)))) return true;
  }
  return false;
}

/** Where the next word starts; -1 where there is none. */
function afterSpace(name: string, from: number): number {
  const space = name.indexOf(' ', from);
  return space < 0 ? -1 : space + 1;
}

function isOneEdit(key: string, part: string): boolean {
  return part.length >= key.length - 1 && part.length > 2 && editDistance(key, part) <= 1;
}

const NAMED = { person: 'official', conference: 'conference', topic: 'topic' } as const;

function namedIndex(kind: keyof typeof NAMED, graph: Graph): Index {
  const sort = NAMED[kind];
  const label = (id: string) => labelOf(kind, id, graph);
  const keys = [...graph.names.entries()].flatMap(([key, senses]) =>
    senses
      .filter((sense) => sense.kind === sort)
      .map((sense): NameKey => ({ key, label: label(sense.id), isOwn: true })),
  );
  const ids = new Set(
    [...graph.names.entries()].flatMap(([, senses]) =>
      senses.filter((sense) => sense.kind === sort).map((sense) => sense.id),
    ),
  );
  const used = [...ids].filter((id) => recordsWith(`${sort}:${id}`, graph) > 0);
  return indexIn(
    keys.filter((one) => one.label !== ''),
    byUse(used, sort, label, graph),
  );
}

function labelOf(kind: keyof typeof NAMED, id: string, graph: Graph): string {
  if (kind === 'person') return graph.official(id)?.name ?? '';
  if (kind === 'topic') return graph.topic(id)?.name ?? '';
  const conference = graph.conference(id);
  const names = conference ? [...conference.aliases, conference.name] : [];
  return names.find((name) => isUnmistakable(name, graph)) ?? conference?.name ?? '';
}

/** Whether a name, asked about, is read as the one thing: it is no other's too, and has no comma to part it. */
function isUnmistakable(name: string, graph: Graph): boolean {
  const senses = phraseKeys(tokens(name)).flatMap((key) => graph.names.exact(key));
  return senses.length === 1 && !name.includes(',');
}

function countryIndex(graph: Graph): Index {
  const named = [...countryNameKeys()].flatMap(([key, codes]) => codes.map((code) => [key, code] as const));
  const used = new Set(named.map(([, code]) => code).filter((code) => recordsWith(`country:${code}`, graph) > 0));
  return indexIn(
    named.filter(([, code]) => used.has(code)).map(([key, code]) => countryKey(key, countryName(code))),
    byUse([...used], 'country', countryName, graph),
  );
}

function indexIn(keys: readonly NameKey[], labels: readonly string[]): Index {
  return { keys, labels, alike: once(() => bigramIndex(keys.map(({ key }) => key))) };
}

function countryKey(key: string, label: string): NameKey {
  return { key, label, isOwn: phraseKeys(tokens(label)).includes(key) };
}

function byUse(ids: readonly string[], sort: string, label: (id: string) => string, graph: Graph): string[] {
  return ids
    .map((id) => ({ name: label(id), used: recordsWith(`${sort}:${id}`, graph) }))
    .sort((a, b) => b.used - a.used || byCodeUnit(a.name, b.name))
    .map(({ name }) => name);
}

function recordsWith(key: string, graph: Graph): number {
  return graph.meetings.count(key) + graph.agreements.count(key) + graph.proposals.count(key);
}
