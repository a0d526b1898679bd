import { CLAIM_KEPT_MS, CLAIMS_MAX, type Claim, type Entry, type Posted, type Swap } from '../bot/ports/store.js';
import { inKeyOrder } from './key-order.js';
import { type Entries, LayeredMap } from './layered-map.js';

/*
 * The rules that every store of ours keeps, as steps over one state. A step is synchronous and never throws, so that a
 * store is atomic by running one step at a time. The way of a key:
 *
 *   free ── claim ──▶ leased ── posting ──▶ leased and marked ── settle ──▶ settled ── CLAIM_KEPT_MS ──▶ free
 *                                                │ the lease runs out, or its process is gone
 *                                                └── claim, says `unsure` once ──▶ settled
 */

/** What a restart must find again of a claimed key. `at` is the instant of the change, epoch milliseconds. */
export type Mark =
  | { readonly state: 'posting'; readonly at: number }
  | { readonly state: 'settled'; readonly at: number; readonly posted: Posted | null };

/** A kept value and the instant when its time is over, epoch milliseconds; null = kept for good. */
export interface Kept {
  readonly value: string;
  readonly until: number | null;
}

/** Everything a store knows. What the maps hold is never changed in place, so a layer over them is a state of its own. */
export interface State {
  /** Durable, the oldest first. */
  readonly marks: Entries<Mark>;
  /** Durable. */
  readonly values: Entries<Kept>;
  /** When each lease runs out; ends with the process. One that ran out stays until its key is claimed anew. */
  readonly leases: Entries<number>;
  /** Counts the changes of what is durable: equal revisions need no write. */
  revision: number;
  /** The latest instant that a caller named: what `put`, which is told none, goes by to drop values. */
  toldAt: number;
  /** No value's time is over before this instant: what makes it worthwhile to look through them. */
  sweepAt: number;
}

/** The state of a store that knows nothing yet. */
export function emptyState(): State {
  const [toldAt, sweepAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return { marks: new Map(), values: new Map(), leases: new Map(), revision: 0, toldAt, sweepAt };
}

/**
 * A state that begins as `saved` and is changed by itself. What is durable of `saved` must not change meanwhile, its
 * leases may. `keep` gives the state with the changes, in place of `saved`, which is of no use then.
 */
export function draftOver(saved: State): { readonly draft: State; keep(): State } {
  const [marks, values] = [new LayeredMap(saved.marks), new LayeredMap(saved.values)];
  // A copy costs little: there are hardly more leases than questions being answered.
  const draft: State = { ...saved, marks, values, leases: new Map(saved.leases) };
  const keep = () => {
    marks.keep();
    values.keep();
    return { ...draft, marks: saved.marks, values: saved.values };
  };
  return { draft, keep };
}

/** What `claim` would say, without doing it. Only `unsure` changes something that must be written. */
export function judge(state: State, keys: readonly string[], now: number): Claim {
  const standings = keys.map((key) => standingOf(state, key, now));
  if (standings.includes('taken')) return 'taken';
  return standings.includes('unsure') ? 'unsure' : 'yours';
}

function standingOf(state: State, key: string, now: number): Claim {
  const mark = state.marks.get(key);
  const isKnown = mark !== undefined && !isOver(mark, now);
  if (isKnown && mark.state === 'settled') return 'taken';
  if ((state.leases.get(key) ?? Number.NEGATIVE_INFINITY) > now) return 'taken';
  return isKnown ? 'unsure' : 'yours';
}

function isOver(mark: Mark, now: number): boolean {
  return mark.at + CLAIM_KEPT_MS <= now;
}

/** `Store.claim` as a step. */
export function claim(state: State, keys: readonly string[], now: number, leaseMs: number): Claim {
  state.toldAt = now;
  const verdict = judge(state, keys, now);
  if (verdict === 'yours') for (const key of keys) lease(state, key, now + leaseMs);
  if (verdict === 'unsure') for (const key of keys) endClaim(state, key, null, now);
  return verdict;
}

function lease(state: State, key: string, until: number): void {
  // A mark whose time is over stays until the claim gets one of its own: a claim alone is not written.
  state.leases.delete(key);
  state.leases.set(key, until);
  for (const oldest of state.leases.keys()) {
    if (state.leases.size <= CLAIMS_MAX) break;
    state.leases.delete(oldest);
  }
}

/** `Store.posting` as a step: marks the keys that were claimed and neither forgotten nor settled since. */
export function markPosting(state: State, keys: readonly string[], now: number): void {
  state.toldAt = now;
  for (const key of keys) {
    const isClaimed = state.leases.has(key) || state.marks.get(key)?.state === 'posting';
    if (isClaimed) mark(state, key, { state: 'posting', at: now });
  }
}

/**
 * `Store.settle` as a step. A key that came out `unsure` may be settled again with what was posted for it after all;
 * what is known to be posted stays.
 */
export function settle(state: State, keys: readonly string[], posted: Posted | null, now: number): void {
  state.toldAt = now;
  for (const key of keys) {
    const isOpen = state.leases.has(key) || (state.marks.has(key) && postedFor(state, key) === null);
    if (isOpen) endClaim(state, key, posted, now);
  }
}

function endClaim(state: State, key: string, posted: Posted | null, at: number): void {
  state.leases.delete(key);
  mark(state, key, { state: 'settled', at, posted });
}

function mark(state: State, key: string, entry: Mark): void {
  state.marks.delete(key);
  state.marks.set(key, entry);
  state.revision += 1;
  for (const [oldest, older] of state.marks) {
    if (state.marks.size <= CLAIMS_MAX && !isOver(older, entry.at)) break;
    state.marks.delete(oldest);
  }
}

/** `Store.release` as a step. What is settled stays settled. */
export function release(state: State, keys: readonly string[]): void {
  for (const key of keys) {
    state.leases.delete(key);
    if (state.marks.get(key)?.state === 'posting') remove(state, state.marks, key);
  }
}

/** `Store.posted` as a step. */
export function postedFor(state: State, key: string): Posted | null {
  const entry = state.marks.get(key);
  return entry?.state === 'settled' ? entry.posted : null;
}

/** `Store.put` as a step; drops the values whose time is over. */
export function put(state: State, key: string, value: string, until: number | null): void {
  if (state.toldAt >= state.sweepAt) sweep(state);
  state.values.set(key, { value, until });
  state.sweepAt = Math.min(state.sweepAt, until ?? Number.POSITIVE_INFINITY);
  state.revision += 1;
}

function sweep(state: State): void {
  state.sweepAt = Number.POSITIVE_INFINITY;
  for (const [key, kept] of state.values) {
    if (isExpired(kept, state.toldAt)) state.values.delete(key);
    else state.sweepAt = Math.min(state.sweepAt, kept.until ?? Number.POSITIVE_INFINITY);
  }
}

/** `Store.get` as a step. */
export function get(state: State, key: string, now: number): string | null {
  state.toldAt = now;
  return heldAt(state, key, now);
}

function heldAt(state: State, key: string, now: number): string | null {
  const kept = state.values.get(key);
  return kept === undefined || isExpired(kept, now) ? null : kept.value;
}

function isExpired(kept: Kept, now: number): boolean {
  return kept.until !== null && kept.until <= now;
}

/** `Store.list` as a step. */
export function list(state: State, prefix: string, now: number): readonly Entry[] {
  state.toldAt = now;
  const entries = [...state.values]
    .filter(([key, kept]) => key.startsWith(prefix) && !isExpired(kept, now))
    .map(([key, { value }]) => ({ key, value }));
  return inKeyOrder(entries);
}

/** Whether `swap` would be done, without doing it. */
export function fits(state: State, swaps: readonly Swap[], now: number): boolean {
  return swaps.every(({ key, from }) => heldAt(state, key, now) === from);
}

/** `Store.swap` as a step. */
export function swap(state: State, swaps: readonly Swap[], now: number): boolean {
  state.toldAt = now;
  if (!fits(state, swaps, now)) return false;
  for (const { key, to, until = null } of swaps) {
    if (to === null) drop(state, key);
    else put(state, key, to, until);
  }
  return true;
}

/** `Store.drop` as a step. */
export function drop(state: State, key: string): void {
  remove(state, state.values, key);
}

/** `Store.forget` as a step. */
export function forget(state: State, prefixes: readonly string[]): void {
  const beginningSo = (entries: Entries<unknown>) =>
    [...entries.keys()].filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
  for (const key of beginningSo(state.leases)) state.leases.delete(key);
  for (const key of beginningSo(state.marks)) remove(state, state.marks, key);
  for (const key of beginningSo(state.values)) remove(state, state.values, key);
}

/** `Store.forgetPlaces` as a step. */
export function forgetPlaces(state: State, prefix: string, channels: readonly string[]): void {
  const own = (entries: Entries<unknown>) => [...entries.keys()].filter((key) => key.startsWith(prefix));
  const isNamed = (key: string) =>
    key
      .slice(prefix.length)
      .split(':')
      .some((part) => channels.includes(part));
  for (const key of own(state.leases)) if (isNamed(key)) state.leases.delete(key);
  for (const key of own(state.marks)) {
    if (isNamed(key)) remove(state, state.marks, key);
    else if (channels.includes(postedFor(state, key)?.channel ?? '')) forgetPosted(state, key);
  }
}

function forgetPosted(state: State, key: string): void {
  const mark = state.marks.get(key);
  if (mark?.state !== 'settled') return;
  state.marks.set(key, { ...mark, posted: null });
  state.revision += 1;
}

function remove(state: State, entries: Entries<unknown>, key: string): void {
  if (entries.delete(key)) state.revision += 1;
}
