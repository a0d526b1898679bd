import { createHash } from 'node:crypto';
import type { Subject } from '../../core/answer/subject.js';
import { wallClock } from '../../core/digest/schedule/zone.js';
import { type Gap, gapsMet, gapText } from '../../core/gaps/gap.js';
import { type GapCount, type Step, stepped } from '../../core/gaps/gap-count.js';
import { gapCountText, readGapCount } from '../../core/gaps/gap-count-text.js';
import { byCodeUnit } from '../../core/graph/order.js';
import type { Store, Swap } from '../ports/store.js';
import { AskedToday } from './asked-today.js';
import { swappedAnew } from './swapped-anew.js';

/** The key of each group of gaps begins so. */
export const GAPS = 'gaps:group:';

/** Groups kept at once; the one that fewest asked for goes first, of those the one that was met longest ago. */
export const GAPS_MAX = 1_000;

/** What counting gaps works with. */
export interface GapBookParts {
  readonly store: Pick<Store, 'get' | 'list' | 'swap'>;
  /** IANA zone that days and weeks are counted in. */
  readonly zone: string;
  /** Whether names that are not on record are kept, in their words. */
  readonly keepNames: boolean;
}

/** An instant, epoch milliseconds, and the local date that something counts for. */
export interface Moment {
  readonly day: string;
  readonly now: number;
}

/** Counts what was asked for and is on no record, over a store that other processes count in too. */
export class GapBook {
  readonly keepNames: boolean;
  readonly #store: GapBookParts['store'];
  readonly #zone: string;
  readonly #askedToday = new AskedToday();
  #last: Promise<unknown> = Promise.resolve();

  constructor({ store, zone, keepNames }: GapBookParts) {
    this.#store = store;
    this.#zone = zone;
    this.keepNames = keepNames;
  }

  /**
   * Counts what a message asked for in vain: each gap once a day for the person who asked, by any name that is always the
   * same. One after the other, so that a process does not contend with itself.
   */
  async met(subjects: readonly Subject[], person: string, now: number): Promise<void> {
    const gaps = gapsMet(subjects, this.keepNames);
    if (gaps.length > 0) await this.inTurn(() => this.#countFor(person, gaps, now));
  }

  /** Does what changes counts when all that was begun before is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** What takes some counts a step on, on a local date, as they are kept at this moment. */
  async swapsFor(gaps: readonly Gap[], step: Step, { day, now }: Moment): Promise<readonly Swap[]> {
    const swaps = await Promise.all(gaps.map((gap) => this.#swapFor(gap, step, { day, now })));
    const begun = swaps.filter(({ from, to }) => from === null && to !== null).length;
    const room = begun > 0 ? await this.#roomFor(begun, new Set(swaps.map(({ key }) => key)), now) : [];
    return [...swaps, ...room].filter(({ from, to }) => from !== to);
  }

  /** The local date at an instant, epoch milliseconds. */
  dayAt(now: number): string {
    return wallClock(this.#zone, now).date;
  }

  async #countFor(person: string, gaps: readonly Gap[], now: number): Promise<void> {
    const day = this.dayAt(now);
    const fresh = this.#askedToday.fresh(gaps.map(keyOf), person, day);
    if (fresh.length === 0) return;
    await this.#count(
      gaps.filter((gap) => fresh.includes(keyOf(gap))),
      { day, now },
    );
    this.#askedToday.note(fresh, person, day);
  }

  #count(gaps: readonly Gap[], { day, now }: Moment): Promise<void> {
    return swappedAnew(this.#store, now, () => this.swapsFor(gaps, { asked: 1, bad: 0 }, { day, now }));
  }

  async #swapFor(gap: Gap, step: Step, { day, now }: Moment): Promise<Swap> {
    const key = keyOf(gap);
    const from = await this.#store.get(key, now);
    const next = stepped(from === null ? null : readGapCount(from), gap, step, day);
    return { key, from, to: next && gapCountText(next) };
  }

  /** Drops the groups that have to go for some new ones. */
  async #roomFor(begun: number, besides: ReadonlySet<string>, now: number): Promise<readonly Swap[]> {
    const entries = await this.#store.list(GAPS, now);
    const excess = entries.length + begun - GAPS_MAX;
    if (excess <= 0) return [];
    return entries
      .filter(({ key }) => !besides.has(key))
      .map(({ key, value }) => ({ swap: { key, from: value, to: null }, count: readGapCount(value) }))
      .sort((a, b) => timesMet(a.count) - timesMet(b.count) || byCodeUnit(a.count?.last ?? '', b.count?.last ?? ''))
      .slice(0, excess)
      .map(({ swap }) => swap);
  }
}

/** All counts that a store keeps; what cannot be read is passed over. */
export async function keptGaps(store: Pick<Store, 'list'>, now: number): Promise<readonly GapCount[]> {
  const entries = await store.list(GAPS, now);
  return entries.flatMap(({ value }) => readGapCount(value) ?? []);
}

/** How often a gap was met; never, where the count cannot be read. */
function timesMet(count: GapCount | null): number {
  return count === null ? 0 : count.asked + count.bad;
}

function keyOf(gap: Gap): string {
  return `${GAPS}${createHash('sha256').update(gapText(gap)).digest('hex').slice(0, 24)}`;
}
