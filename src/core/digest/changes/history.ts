import { type Graph, graphFor } from '../../graph/graph.js';
import { type Reader, visibleTo } from '../../graph/reader.js';
import type { Knowledge } from '../../records/knowledge.js';
import { kindOf, type Ref, SECTIONS } from '../../records/ref.js';
import { type Change, changedBy, changesBetween } from './changes.js';
import { type Delta, undone } from './delta.js';

/** A state of the knowledge that took the place of another. */
export interface Step {
  /** States are numbered as they came; this is the number of the state that the step led to. */
  readonly seq: number;
  /** When it became known here, epoch milliseconds. */
  readonly at: number;
  readonly delta: Delta;
}

/** A change, and when it became known here (epoch milliseconds). */
export interface KnownChange {
  readonly change: Change;
  readonly at: number;
}

/** Two states as one reader sees them, and what changed from one to the other. */
export interface News {
  readonly before: Graph;
  readonly after: Graph;
  readonly changes: readonly KnownChange[];
}

/** What is known of how the knowledge came to be as it is. */
export interface Past {
  readonly knowledge: Knowledge;
  /** When the oldest state that is known became known, epoch milliseconds. */
  readonly since: number;
  /** Number of the oldest state that is known. */
  readonly first: number;
  /** The steps after it, in their order. */
  readonly steps: readonly Step[];
  /** Whether others know later states, which this one is not to be told as the end of; it is, unless that is said. */
  readonly isBehind?: boolean;
  /** Whether changes are written down, by which digests are made; they are, unless that is said. */
  readonly isKept?: boolean;
}

/** News kept for the next one who asks for the same. */
const NEWS_MAX = 64;

/** Graphs kept: of a reader, of the states at the edges of windows. */
const GRAPHS_MAX = 12;

/**
 * The states that the knowledge went through, and what changed between any two of them for a reader. Everything is taken
 * from what the reader may see of whole states: a change of hidden records leaves no trace, not even in an instant.
 */
export class History {
  readonly since: number;
  readonly first: number;
  /** Number of the present state. */
  readonly head: number;
  /** The present state, whole. */
  readonly knowledge: Knowledge;
  /** Whether other processes answer from a later state. */
  readonly isBehind: boolean;
  /** Whether changes are written down; else nothing is known of what changes. */
  readonly isKept: boolean;
  readonly #past: Past;
  readonly #states = new Map<number, Knowledge>();
  readonly #graphs = new Map<string, Graph>();
  readonly #news = new Map<string, News>();
  #presentOf: ((reader: Reader) => Graph) | null = null;

  constructor(past: Past) {
    this.#past = past;
    this.knowledge = past.knowledge;
    this.since = past.since;
    this.first = past.first;
    this.isBehind = past.isBehind ?? false;
    this.isKept = past.isKept ?? true;
    this.head = past.steps.at(-1)?.seq ?? past.first;
  }

  /** The number of the state that was the latest one at an instant; the oldest known one for instants before it. */
  at(instant: number): number {
    return this.#past.steps.filter((step) => step.at <= instant).at(-1)?.seq ?? this.first;
  }

  /** When a state became known, epoch milliseconds. */
  knownAt(seq: number): number {
    return this.#past.steps.find((step) => step.seq === seq)?.at ?? this.since;
  }

  /** Takes the graphs of the present from somebody who has them: they are large, and built once. */
  presentFrom(graphOf: (reader: Reader) => Graph): void {
    this.#presentOf = graphOf;
  }

  /** The present as a reader sees it. */
  present(reader: Reader): Graph {
    return this.#graph(this.head, reader);
  }

  /** Whether a record or source is on file now and this reader may not see it. */
  isHidden(ref: Ref, reader: Reader): boolean {
    return holds(this.#past.knowledge, ref) && !holds(this.present(reader).knowledge, ref);
  }

  /**
   * What changed from one state to a later one as a reader sees both: what came and went between them is no news. A
   * number older than the oldest state counts as that one.
   */
  between(from: number, to: number, reader: Reader): News {
    const [start, end] = [Math.min(Math.max(from, this.first), this.head), Math.min(to, this.head)];
    return remembered(this.#news, `${start}-${end} ${readerKey(reader)}`, NEWS_MAX, () =>
      this.#compare(start, Math.max(start, end), reader),
    );
  }

  #compare(from: number, to: number, reader: Reader): News {
    const [before, after] = [this.#graph(from, reader), this.#graph(to, reader)];
    const changes = from === to ? [] : changesBetween(before.knowledge, after.knowledge);
    const last = changes.length > 0 ? this.#lastTouched(from, to, reader) : new Map<Ref, number>();
    return { before, after, changes: changes.map((change) => ({ change, at: last.get(change.ref) ?? this.since })) };
  }

  /** When each record was last otherwise to this reader: from the last step back, each undone once. */
  #lastTouched(from: number, to: number, reader: Reader): ReadonlyMap<Ref, number> {
    const touched = new Map<Ref, number>();
    let after = this.#state(to);
    for (const { at, delta } of this.#past.steps.filter(({ seq }) => seq > from && seq <= to).toReversed()) {
      const before = undone(after, delta);
      for (const ref of touchedBy(delta, before, after, reader)) if (!touched.has(ref)) touched.set(ref, at);
      after = before;
    }
    return touched;
  }

  #graph(seq: number, reader: Reader): Graph {
    if (seq === this.head && this.#presentOf) return this.#presentOf(reader);
    return remembered(this.#graphs, `${seq} ${readerKey(reader)}`, GRAPHS_MAX, () =>
      graphFor(this.#state(seq), reader),
    );
  }

  #state(seq: number): Knowledge {
    const { steps, knowledge } = this.#past;
    return remembered(this.#states, seq, GRAPHS_MAX, () =>
      steps.filter((step) => step.seq > seq).reduceRight((state, step) => undone(state, step.delta), knowledge),
    );
  }
}

/** The records that a step changed as a reader sees the states around it; one hidden record may change how others look. */
function touchedBy(delta: Delta, before: Knowledge, after: Knowledge, reader: Reader): readonly Ref[] {
  const [old, now] = [visibleTo(before, reader), visibleTo(after, reader)];
  if (old === before && now === after) return changedBy(delta);
  return changesBetween(old, now).map((change) => change.ref);
}

/** A history that begins at an instant, with nothing known of what was before. */
export function historyFrom(knowledge: Knowledge, since: number): History {
  return new History({ knowledge, since, first: 0, steps: [] });
}

function readerKey(reader: Reader): string {
  return [...new Set(reader)].sort().join(',');
}

function holds(knowledge: Knowledge, ref: Ref): boolean {
  const [kind, id] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)];
  const section = SECTIONS.find((one) => kindOf(one) === kind);
  return section !== undefined && knowledge[section].some((record) => record.id === id);
}

/** The value kept under a key, or a new one, which then takes the place of the oldest. */
function remembered<Key, Value>(kept: Map<Key, Value>, key: Key, max: number, make: () => Value): Value {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  if (kept.size > max) kept.delete(kept.keys().next().value as Key);
  return value;
}
