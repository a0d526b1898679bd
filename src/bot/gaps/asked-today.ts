import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Gaps of one person that are counted in a day: what somebody finds missing by asking, not by trying names. */
export const COUNTED_PER_DAY = 50;

/** People known at once; the least recently seen go first, and may be counted once more. */
const PEOPLE_MAX = 10_000;

/** Characters of a mark: enough that no two are alike on one day. */
const LENGTH = 16;

/**
 * Who asked for what today, so that a person counts once for each gap. It keeps no person: marks alone, in memory and on no
 * disk, made with a secret that is thrown away at the end of the day, and with this process. They say of nobody who it is, and
 * yesterday's cannot be joined to today's. They stay where somebody asks to be forgotten: else that would begin another day.
 */
export class AskedToday {
  readonly #people = new LRUCache<string, Set<string>>({ max: PEOPLE_MAX });
  #day = '';
  #secret = randomBytes(32);

  /** Those of some things that count for a person on a local date: not asked for by them before, and not too many. */
  fresh(things: readonly string[], person: string, day: string): readonly string[] {
    this.#begin(day);
    const known = this.#people.get(this.#markOf([person])) ?? new Set();
    const room = Math.max(0, COUNTED_PER_DAY - known.size);
    return things.filter((thing) => !known.has(this.#markOf([person, thing]))).slice(0, room);
  }

  /** Things were counted for a person on a local date. */
  note(things: readonly string[], person: string, day: string): void {
    this.#begin(day);
    const mark = this.#markOf([person]);
    const known = this.#people.get(mark) ?? new Set();
    for (const thing of things) known.add(this.#markOf([person, thing]));
    this.#people.set(mark, known);
  }

  /** On another day everything is begun anew, with another secret. */
  #begin(day: string): void {
    if (day === this.#day) return;
    this.#day = day;
    this.#secret = randomBytes(32);
    this.#people.clear();
  }

  #markOf(texts: readonly string[]): string {
    return createHmac('sha256', this.#secret).update(JSON.stringify(texts)).digest('base64url').slice(0, LENGTH);
  }
}
