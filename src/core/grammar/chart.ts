import { spend } from '../graph/work.js';
import type { Surroundings } from './meaning.js';
import type { Rule } from './rule.js';

/** A word or name of the sentence as one category, from one position to another. */
export interface Leaf {
  readonly category: string;
  readonly from: number;
  readonly to: number;
  readonly meaning: unknown;
}

/** A part of the sentence that was read. */
export interface Edge extends Leaf {
  readonly cost: number;
  /** The names of the rules that it rests on. */
  readonly rules: readonly string[];
}

/** Readings that are kept of one category over the same words: the cheapest. */
const KEPT_MAX = 6;

/** Edges of a whole chart, after which nothing more is read: a count and no time, so that it is the same everywhere. */
const EDGES_MAX = 20_000;

/** Steps of work that reading one part costs, with the rules that it starts. */
const STEPS_AN_EDGE = 20;

/** A rule that has found its first parts. */
interface Started {
  readonly rule: Rule;
  readonly sequence: readonly string[];
  /** The next part that is sought. */
  readonly next: number;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Edge[];
}

/** Reads a sentence bottom-up: everything that rules make of its leaves. Equal leaves and rules give equal edges in equal order. */
export function chartOf(leaves: readonly Leaf[], rules: readonly Rule[], surroundings: Surroundings): Chart {
  const chart = new Chart(rules, surroundings);
  for (const leaf of leaves) chart.add({ ...leaf, cost: 0, rules: [] });
  chart.run();
  return chart;
}

/** All that was read of a sentence. */
export class Chart {
  readonly #byFirst = new Map<string, { readonly rule: Rule; readonly sequence: readonly string[] }[]>();
  readonly #surroundings: Surroundings;
  readonly #complete = new Map<string, Edge[]>();
  readonly #startingAt = new Map<number, Edge[]>();
  readonly #seeking = new Map<string, Started[]>();
  readonly #agenda: Edge[] = [];
  #count = 0;

  constructor(rules: readonly Rule[], surroundings: Surroundings) {
    this.#surroundings = surroundings;
    for (const rule of rules) {
      for (const sequence of rule.of) {
        const first = sequence.find((part) => part !== '');
        if (first === undefined) continue;
        const known = this.#byFirst.get(first);
        if (known) known.push({ rule, sequence });
        else this.#byFirst.set(first, [{ rule, sequence }]);
      }
    }
  }

  /** The readings of a category over some words, the cheapest first. */
  readings(category: string, from: number, to: number): readonly Edge[] {
    return [...(this.#complete.get(`${category} ${from} ${to}`) ?? [])].sort((a, b) => a.cost - b.cost);
  }

  add(edge: Edge): void {
    this.#agenda.push(edge);
  }

  run(): void {
    for (let at = 0; at < this.#agenda.length && this.#count < EDGES_MAX; at++) this.#take(this.#agenda[at]!);
  }

  #take(edge: Edge): void {
    spend(STEPS_AN_EDGE);
    if (!this.#keep(edge)) return;
    this.#count++;
    for (const { rule, sequence } of this.#byFirst.get(edge.category) ?? [])
      this.#advance({ rule, sequence, next: firstOf(sequence), from: edge.from, to: edge.from, parts: [] }, edge);
    for (const started of [...(this.#seeking.get(`${edge.category} ${edge.from}`) ?? [])]) this.#advance(started, edge);
  }

  /** Keeps a reading that is new, and among the cheapest of the same words. */
  #keep(edge: Edge): boolean {
    const key = `${edge.category} ${edge.from} ${edge.to}`;
    const known = this.#complete.get(key) ?? [];
    const same = known.findIndex((one) => isSame(one.meaning, edge.meaning));
    if (same >= 0 && known[same]!.cost <= edge.cost) return false;
    if (same < 0 && known.length >= KEPT_MAX) return false;
    if (same >= 0) known.splice(same, 1);
    this.#complete.set(key, [...known, edge]);
    this.#startingAt.set(edge.from, [...(this.#startingAt.get(edge.from) ?? []), edge]);
    return true;
  }

  #advance(started: Started, edge: Edge): void {
    const { sequence } = started;
    const next = nextOf(sequence, started.next);
    const parts = [...started.parts, edge];
    const onward: Started = { ...started, next, to: edge.to, parts };
    if (next === sequence.length) {
      this.#finish(onward);
      return;
    }
    const key = `${sequence[next]} ${edge.to}`;
    this.#seeking.set(key, [...(this.#seeking.get(key) ?? []), onward]);
    const found = (this.#startingAt.get(edge.to) ?? []).filter((one) => one.category === sequence[next]);
    for (const one of found) this.#advance(onward, one);
  }

  #finish({ rule, sequence, from, to, parts }: Started): void {
    let at = 0;
    const given = sequence.map((part) => (part === '' ? undefined : parts[at++]!.meaning));
    const meaning = rule.build(...given, this.#surroundings);
    if (meaning === null) return;
    const cost = parts.reduce((sum, one) => sum + one.cost, rule.cost);
    const rules = [rule.name, ...parts.flatMap((one) => one.rules)];
    this.#agenda.push({ category: rule.makes, from, to, meaning, cost, rules });
  }
}

function firstOf(sequence: readonly string[]): number {
  return nextOf(sequence, -1);
}

/** The part behind one, past those left out. */
function nextOf(sequence: readonly string[], at: number): number {
  let next = at + 1;
  while (sequence[next] === '') next++;
  return next;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
