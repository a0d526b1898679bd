import { LRUCache } from 'lru-cache';
import type { Memory } from './memory.js';

/**
 * Conversations by id and reader: bounded in number and forgotten after a time, so that nothing grows without end.
 * What one reader was told is out of another's reach, in the same conversation too.
 */
export interface Conversations {
  /** Null where nothing is remembered at `now`, in epoch milliseconds. */
  get(id: string, reader: readonly string[], now: number): Memory | null;
  /** Null drops what was remembered. */
  set(id: string, reader: readonly string[], memory: Memory | null): void;
  /** Drops every conversation whose id begins with `prefix`, for all readers. */
  forget(prefix: string): void;
}

/** Conversations remembered at once; the least recently used goes first. */
const KEPT_MAX = 10_000;

/** Milliseconds after which a conversation's context is dropped: two hours. */
const EXPIRES_MS = 2 * 60 * 60 * 1000;

/** Conversations in memory. */
export function conversations(): Conversations {
  const memories = new LRUCache<string, Memory>({ max: KEPT_MAX });
  return {
    get(id, reader, now) {
      const memory = memories.get(keyOf(id, reader));
      if (!memory) return null;
      if (now - memory.at <= EXPIRES_MS) return memory;
      memories.delete(keyOf(id, reader));
      return null;
    },
    set(id, reader, memory) {
      if (memory) memories.set(keyOf(id, reader), memory);
      else memories.delete(keyOf(id, reader));
    },
    forget(prefix) {
      for (const key of [...memories.keys()]) if (key.startsWith(prefix)) memories.delete(key);
    },
  };
}

function keyOf(id: string, reader: readonly string[]): string {
  return `${id}\n${[...new Set(reader)].sort().join(',')}`;
}
