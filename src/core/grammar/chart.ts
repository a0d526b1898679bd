import { spend } from '../graph/work.js';
import { type Identities, identities } from './identities.js';
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
  /** How far what was joined stands apart, summed: of two readings as cheap, what stands near belongs together. */
  readonly reach: number;
  /** What it was made of, by which rule; none for a leaf. */
  readonly parts: readonly Edge[];
  readonly rule: Rule | null;
}

/** Readings that are kept of one category over the same words: the cheapest. */
const KEPT_MAX = 4;

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
  readonly cost: number;
  readonly reach: number;
  /** The part found last, and how the rule stood before it. */
  readonly last: Edge | null;
  readonly before: Started | null;
}

/** A rule with one of its sequences. */
type Way = Pick<Started, 'rule' | 'sequence'>;

/** Reads a sentence bottom-up: everything that rules make of its leaves. Equal leaves and rules give equal edges in equal order. */
export function chartOf(leaves: readonly Leaf[], grammar: Grammar, surroundings: Surroundings): Chart {
  const chart = new Chart(grammar, surroundings);
  for (const leaf of leaves) chart.add({ ...leaf, cost: 0, reach: 0, parts: [], rule: null });
  chart.run();
  return chart;
}

/** Rules as a chart uses them: by the category that they begin with, and what each category may be the beginning of. */
export interface Grammar {
  readonly byFirst: ReadonlyMap<string, readonly Way[]>;
  readonly begun: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Rules as a chart uses them: made once. */
export function grammarOf(rules: readonly Rule[]): Grammar {
  const byFirst = new Map<string, Way[]>();
  for (const rule of rules) {
    for (const sequence of rule.of) {
      const first = sequence.find((part) => part !== '');
      if (first === undefined) continue;
      const known = byFirst.get(first);
      if (known) known.push({ rule, sequence });
      else byFirst.set(first, [{ rule, sequence }]);
    }
  }
  return { byFirst, begun: new Map([...byFirst.keys()].map((first) => [first, begunBy(first, byFirst)])) };
}

/** All categories that may begin with one, itself among them. */
function begunBy(first: string, byFirst: ReadonlyMap<string, readonly Way[]>): ReadonlySet<string> {
  const begun = new Set([first]);
  for (const category of begun) for (const { rule } of byFirst.get(category) ?? []) begun.add(rule.makes);
  return begun;
}

/** The names of the rules that a reading rests on, each once. */
export function rulesOf({ rule, parts }: Edge): readonly string[] {
  return [...new Set([...(rule ? [rule.name] : []), ...parts.flatMap(rulesOf)])];
}

/**
 * All that was read of a sentence, column by column: what ends at a position is read before what ends behind it, the
 * shortest first, and of the same words the cheapest first. So a reading is final when it is taken, and none is used
 * that a cheaper one drives out.
 *
 *     memoranda  of  Iran  in  2025
 *     [RN ]                            column 1
 *                    [NP ]             column 3: the shortest first …
 *                [PP     ]
 *     [RN                ]             … then what it completes
 */
export class Chart {
  readonly #grammar: Grammar;
  readonly #surroundings: Surroundings;
  readonly #identities: Identities = identities();
  /** Edges to be taken, by end and then by beginning. */
  readonly #waiting: Edge[][][] = [];
  /** What was taken, by category and place. */
  readonly #taken = new Map<string, Edge[]>();
  /** Started rules by the position that their next part begins at, and its category. */
  readonly #seeking: Map<string, Started[]>[] = [];
  /** Edges without a width, by position: a comma may be read or passed over. */
  readonly #marks: Edge[][] = [];
  /** What may begin at a position, by the words there: nothing else is sought. */
  readonly #begins: Set<string>[] = [];
  #count = 0;

  constructor(grammar: Grammar, surroundings: Surroundings) {
    this.#grammar = grammar;
    this.#surroundings = surroundings;
  }

  /** The readings of a category over some words, the cheapest first. */
  readings(category: string, from: number, to: number): readonly Edge[] {
    return this.#taken.get(placeOf({ category, from, to })) ?? [];
  }

  add(edge: Edge): void {
    for (const category of this.#grammar.begun.get(edge.category) ?? [edge.category])
      this.#beginningAt(edge.from).add(category);
    if (edge.from === edge.to) this.#atMarks(edge.to).push(edge);
    else this.#wait(edge);
  }

  run(): void {
    for (let to = 0; to < this.#waiting.length; to++) {
      for (let from = to - 1; from >= 0; from--) this.#takeAll(from, to);
    }
  }

  /** Takes what was read of the same words, the cheapest first, with what it makes of the same words. */
  #takeAll(from: number, to: number): void {
    const waiting = this.#waiting[to]?.[from];
    while (waiting?.length && this.#count < EDGES_MAX) this.#take(cheapestOut(waiting));
  }

  #take(edge: Edge): void {
    if (!this.#keep(edge)) return;
    spend(STEPS_AN_EDGE);
    this.#count++;
    for (const { rule, sequence } of this.#grammar.byFirst.get(edge.category) ?? []) {
      const next = nextOf(sequence, -1);
      this.#advance(
        { rule, sequence, next, from: edge.from, cost: rule.cost, reach: 0, last: null, before: null },
        edge,
      );
    }
    for (const started of this.#seeking[edge.from]?.get(edge.category) ?? []) this.#advance(started, edge);
  }

  /** Keeps a reading that is new, as long as there is room: those that came before it are cheaper. */
  #keep(edge: Edge): boolean {
    const place = placeOf(edge);
    const known = this.#taken.get(place);
    if (!known) {
      this.#taken.set(place, [edge]);
      return true;
    }
    const of = this.#identities.of(edge.meaning);
    if (known.length >= KEPT_MAX || known.some(({ meaning }) => this.#identities.of(meaning) === of)) return false;
    known.push(edge);
    return true;
  }

  #advance(started: Started, edge: Edge): void {
    const { rule, sequence, from } = started;
    const next = nextOf(sequence, started.next);
    const cost = started.cost + edge.cost;
    if (next === sequence.length) {
      this.#finish({ ...started, cost, reach: started.reach + edge.reach, last: edge, before: started }, edge.to);
      return;
    }
    const sought = sequence[next]!;
    if (!this.#begins[edge.to]?.has(sought)) return;
    const reach = started.reach + edge.reach + (edge.to - edge.from);
    const onward: Started = { rule, sequence, next, from, cost, reach, last: edge, before: started };
    const seeking = this.#seekingAt(edge.to);
    const same = seeking.get(sought);
    if (same) same.push(onward);
    else seeking.set(sought, [onward]);
    for (const mark of this.#marks[edge.to] ?? []) if (mark.category === sought) this.#advance(onward, mark);
  }

  #finish(whole: Started, to: number): void {
    const { rule, sequence, from, cost, reach } = whole;
    const parts = partsOf(whole);
    let at = 0;
    const given = sequence.map((part) => (part === '' ? undefined : parts[at++]!.meaning));
    const meaning = rule.build(...given, this.#surroundings);
    if (meaning !== null) this.#wait({ category: rule.makes, from, to, meaning, cost, reach, parts, rule });
  }

  #wait(edge: Edge): void {
    while (this.#waiting.length <= edge.to) this.#waiting.push([]);
    const column = this.#waiting[edge.to]!;
    const cell = column[edge.from];
    if (cell) cell.push(edge);
    else column[edge.from] = [edge];
  }

  #seekingAt(position: number): Map<string, Started[]> {
    while (this.#seeking.length <= position) this.#seeking.push(new Map());
    return this.#seeking[position]!;
  }

  #beginningAt(position: number): Set<string> {
    while (this.#begins.length <= position) this.#begins.push(new Set());
    return this.#begins[position]!;
  }

  #atMarks(position: number): Edge[] {
    while (this.#marks.length <= position) this.#marks.push([]);
    return this.#marks[position]!;
  }
}

/** The parts that a rule found, the first first. */
function partsOf(started: Started): readonly Edge[] {
  const parts: Edge[] = [];
  for (let at: Started | null = started; at?.last; at = at.before) parts.push(at.last);
  return parts.reverse();
}

function placeOf({ category, from, to }: Pick<Leaf, 'category' | 'from' | 'to'>): string {
  return `${category} ${from} ${to}`;
}

/** Takes out the cheapest, of equal ones the first that came. */
function cheapestOut(edges: Edge[]): Edge {
  let best = 0;
  for (let at = 1; at < edges.length; at++) if (isCheaper(edges[at]!, edges[best]!)) best = at;
  return edges.splice(best, 1)[0]!;
}

function isCheaper(a: Edge, b: Edge): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.reach < b.reach);
}

/** The part behind one, past those left out. */
function nextOf(sequence: readonly string[], at: number): number {
  let next = at + 1;
  while (sequence[next] === '') next++;
  return next;
}
