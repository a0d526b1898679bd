import type { Composed } from '../core/answer/compose.js';
import type { Context } from '../core/question/follow-up/context.js';
import type { Ref } from '../core/records/ref.js';

/** What is remembered of one conversation. */
export interface Memory {
  readonly context: Context;
  readonly composed: Composed;
  readonly text: string;
  /** The first line that the next page shows. */
  readonly shown: number;
  readonly cited: readonly Ref[];
  readonly at: number;
}

/** Conversations by id and reader: bounded in number and forgotten after a time, so that nothing grows without end. */
export interface Conversations {
  get(id: string, now: number): Memory | null;
  set(id: string, memory: Memory): void;
  drop(id: string): void;
}

/** Conversations remembered at once; the least recently used goes first. */
const KEPT_MAX = 10_000;

/** Milliseconds after which a conversation's context is dropped: two hours. */
const EXPIRES_MS = 2 * 60 * 60 * 1000;

/** Conversations in memory. */
export function conversations(): Conversations {
  const memories = new Map<string, Memory>();
  return {
    get(id, now) {
      const memory = memories.get(id);
      if (!memory) return null;
      if (now - memory.at <= EXPIRES_MS) return memory;
      memories.delete(id);
      return null;
    },
    set(id, memory) {
      memories.delete(id);
      memories.set(id, memory);
      const oldest = memories.size > KEPT_MAX ? memories.keys().next().value : undefined;
      if (oldest !== undefined) memories.delete(oldest);
    },
    drop: (id) => void memories.delete(id),
  };
}
