import { LRUCache } from 'lru-cache';
import type { Memory } from './memory.js';

/**
 * Conversations by id and reader: bounded in number and forgotten after a time, so that nothing grows without end.
 * What one reader was told is out of another's reach, in the same conversation too.
 */
export interface Conversations {
  /** Null where nothing is remembered at `now`, in epoch milliseconds. What is no longer kept whole comes from `again`. */
  get(id: string, reader: readonly string[], now: number, again?: Again): Memory | null;
  /** Null drops what was remembered. */
  set(id: string, reader: readonly string[], memory: Memory | null): void;
  /** Drops every conversation whose id begins with `prefix`, for all readers. */
  forget(prefix: string): void;
  /**
   * Keeps no conversation whole: what was answered in them may be answered otherwise now. Of one of many messages the
   * last ones are read again.
   */
  readAnew(): void;
}

/** What is remembered after the messages of a new conversation, spoken at `at`. */
export type Again = (spoken: Pick<Memory, 'trail' | 'at'>) => Memory | null;

/** Conversations remembered at once; the least recently used goes first. */
const KEPT_MAX = 10_000;

/** Those kept whole, about 11 KB each; of the others the messages are kept that lead there, less than half a KB. */
const WHOLE_MAX = 100;

/** More messages than this take too long to read again: so many conversations of more are kept whole too. */
const TRAIL_MAX = 16;
const LONG_MAX = 400;

/** Milliseconds after which a conversation's context is dropped: two hours. */
const EXPIRES_MS = 2 * 60 * 60 * 1000;

/** Conversations in memory. */
export function conversations(): Conversations {
  const spoken = new LRUCache<string, Pick<Memory, 'trail' | 'at'>>({ max: KEPT_MAX - WHOLE_MAX - LONG_MAX });
  const long = new LRUCache<string, Memory>({ max: LONG_MAX });
  const whole = new LRUCache<string, Memory>({
    max: WHOLE_MAX,
    dispose: (memory, key, reason) => {
      if (reason !== 'evict') return;
      // The trail is copied, since a list that was added to has room for 16 more.
      if (memory.trail.length > TRAIL_MAX) long.set(key, memory);
      else spoken.set(key, { trail: [...memory.trail], at: memory.at });
    },
  });
  const caches = [whole, long, spoken];
  const drop = (key: string) => {
    for (const cache of caches) cache.delete(key);
  };
  return {
    get(id, reader, now, again = () => null) {
      const key = keyOf(id, reader);
      const memory = whole.get(key) ?? long.get(key);
      const kept = memory ?? spoken.get(key);
      if (!kept) return null;
      if (now - kept.at <= EXPIRES_MS) return memory ?? again(kept);
      drop(key);
      return null;
    },
    set(id, reader, memory) {
      const key = keyOf(id, reader);
      drop(key);
      if (memory) whole.set(key, memory);
    },
    forget(prefix) {
      for (const key of caches.flatMap((cache) => [...cache.keys()])) if (key.startsWith(prefix)) drop(key);
    },
    readAnew() {
      for (const cache of [long, whole]) {
        for (const [key, { trail, at }] of [...cache.entries()].reverse())
          spoken.set(key, { trail: trail.slice(-TRAIL_MAX), at });
        cache.clear();
      }
    },
  };
}

/** Joined, since a string that is added up keeps what it was added up from. */
function keyOf(id: string, reader: readonly string[]): string {
  return [id, [...new Set(reader)].sort().join(',')].join('\n');
}
