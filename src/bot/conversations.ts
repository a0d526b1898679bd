import { LRUCache } from 'lru-cache';
import { lineCount } from '../core/answer/page.js';
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

/** An answer of more lines is not kept either: a hundred lists of all there is would be larger than all there is. */
const LINES_MAX = 2_000;

/** More messages than this take too long to read again: so many conversations of more are kept whole too. */
const TRAIL_MAX = 16;
const LONG_MAX = 400;

/** Milliseconds after which a conversation's context is dropped: two hours. */
const EXPIRES_MS = 2 * 60 * 60 * 1000;

/** Conversations in memory. */
export function conversations(): Conversations {
  return new ConversationsInMemory();
}

/** Of a conversation that is not kept whole: what it takes to read it again. */
type Spoken = Pick<Memory, 'trail' | 'at'>;

function spokenOf({ trail, at }: Memory): Spoken {
  return { trail: trail.slice(-TRAIL_MAX), at };
}

class ConversationsInMemory implements Conversations {
  readonly #whole = new LRUCache<string, Memory>({
    max: WHOLE_MAX,
    dispose: (memory, key, reason) => {
      if (reason === 'evict') this.#shorten(key, memory);
    },
  });
  readonly #long = new LRUCache<string, Memory>({ max: LONG_MAX });
  readonly #spoken = new LRUCache<string, Spoken>({ max: KEPT_MAX - WHOLE_MAX - LONG_MAX });

  get(id: string, reader: readonly string[], now: number, again: Again = () => null): Memory | null {
    const key = keyOf(id, reader);
    const memory = this.#whole.get(key) ?? this.#long.get(key);
    const kept = memory ?? this.#spoken.get(key);
    if (!kept) return null;
    if (now - kept.at <= EXPIRES_MS) return memory ?? again(kept);
    this.#drop(key);
    return null;
  }

  set(id: string, reader: readonly string[], memory: Memory | null): void {
    const key = keyOf(id, reader);
    this.#drop(key);
    if (!memory) return;
    if (lineCount(memory.composed.draft.blocks) <= LINES_MAX) this.#whole.set(key, memory);
    else this.#spoken.set(key, spokenOf(memory));
  }

  forget(prefix: string): void {
    const keys = this.#caches().flatMap((cache) => [...cache.keys()]);
    for (const key of keys) if (key.startsWith(prefix)) this.#drop(key);
  }

  readAnew(): void {
    for (const cache of [this.#long, this.#whole]) {
      for (const [key, memory] of [...cache.entries()].reverse()) this.#spoken.set(key, spokenOf(memory));
      cache.clear();
    }
  }

  /** Keeps a conversation whole no more, unless it is too long to be read again. */
  #shorten(key: string, memory: Memory): void {
    // The trail is copied, since a list that was added to has room for 16 more.
    if (memory.trail.length > TRAIL_MAX) this.#long.set(key, memory);
    else this.#spoken.set(key, { trail: [...memory.trail], at: memory.at });
  }

  #drop(key: string): void {
    for (const cache of this.#caches()) cache.delete(key);
  }

  #caches() {
    return [this.#whole, this.#long, this.#spoken];
  }
}

/** Joined, since a string that is added up keeps what it was added up from. */
function keyOf(id: string, reader: readonly string[]): string {
  return [id, [...new Set(reader)].sort().join(',')].join('\n');
}
