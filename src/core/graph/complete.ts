import { countryName } from '../records/countries/countries.js';
import { countryNameKeys } from '../records/countries/country-names.js';
import type { Graph } from './graph.js';
import { editDistance } from './names.js';
import { phraseKeys, tokens } from './normalise.js';
import { byCodeUnit } from './order.js';

/** What can be completed from a few letters. */
export type CompletedKind = 'person' | 'country' | 'conference' | 'topic';

/** The most letters of a beginning that are looked at. */
const BEGINNING_MAX = 60;

/**
 * Names on record that what somebody has typed so far may become, best first, each once: those that begin so, those
 * with a word that begins so, those that hold it, those one slip away; in any script that the names are known in. For
 * an empty beginning, the names with most records. Takes only what the graph's reader may see. Never throws.
 */
export function complete(kind: CompletedKind, beginning: string, graph: Graph, max: number): readonly string[] {
  const index = indexOf(kind, graph);
  const keys = phraseKeys(tokens(beginning.slice(0, BEGINNING_MAX))).filter((key) => key !== '');
  const found = keys.length === 0 ? index.labels : ranked(keys, index, max);
  return [...new Set(found)].slice(0, max);
}

/** The names of a kind: each key with its label, and the labels by number of records, most first. */
interface Index {
  readonly keys: readonly (readonly [key: string, label: string])[];
  readonly labels: readonly string[];
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

function ranked(keys: readonly string[], { keys: names, labels }: Index, max: number): string[] {
  const order = new Map(labels.map((label, at) => [label, at]));
  const best = new Map<string, number>();
  const take = (rankOf: (key: string, name: string) => number) => {
    for (const [name, label] of names) {
      const rank = Math.min(...keys.map((key) => rankOf(key, name)));
      if (rank < (best.get(label) ?? NO_MATCH)) best.set(label, rank);
    }
  };
  take(fitOf);
  // Slips come last, and looking for them takes longest.
  if (best.size < max) take(slipOf);
  return [...best]
    .sort((a, b) => a[1] - b[1] || (order.get(a[0]) ?? UNUSED) - (order.get(b[0]) ?? UNUSED))
    .map(([label]) => label);
}

const NO_MATCH = 9;

/** Names of which nothing is on record but themselves come after the others. */
const UNUSED = 1e9;

/** Letters from which on they count inside a word too. */
const INSIDE_FROM = 3;

/** Letters from which on a slip is allowed for. */
const SLIP_FROM = 4;

/** How well a beginning fits a name: 0 its start, 1 the start of a word, 2 inside. */
function fitOf(key: string, name: string): number {
  const at = name.indexOf(key);
  if (at <= 0) return at === 0 ? 0 : NO_MATCH;
  if (name.includes(` ${key}`)) return 1;
  return key.length >= INSIDE_FROM ? 2 : NO_MATCH;
}

/** 3 where a beginning is the start of a word but for a slip. */
function slipOf(key: string, name: string): number {
  return key.length >= SLIP_FROM && isSlip(key, name) ? 3 : NO_MATCH;
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
    senses.filter((sense) => sense.kind === sort).map((sense) => [key, label(sense.id)] as const),
  );
  const ids = new Set(
    [...graph.names.entries()].flatMap(([, senses]) =>
      senses.filter((sense) => sense.kind === sort).map((sense) => sense.id),
    ),
  );
  const used = [...ids].filter((id) => recordsWith(`${sort}:${id}`, graph) > 0);
  return { keys: keys.filter(([, name]) => name !== ''), labels: byUse(used, sort, label, graph) };
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
  return {
    keys: named.filter(([, code]) => used.has(code)).map(([key, code]) => [key, countryName(code)] as const),
    labels: byUse([...used], 'country', countryName, graph),
  };
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
