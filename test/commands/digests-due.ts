import { freshDelivery } from '../../src/bot/digests/ledger.js';
import { recordHistory } from '../../src/bot/journal/journal.js';
import { DELIVERIES, ORDERS, orderKey } from '../../src/bot/ports/digests.js';
import type { Store } from '../../src/bot/ports/store.js';
import type { Subscription, Target } from '../../src/core/digest/subscription.js';
import { subscriptionText } from '../../src/core/digest/subscription-text.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { loaded } from '../corpus/loaded.js';

/** An hour, in milliseconds. */
const HOUR_MS = 60 * 60_000;

/** What the knowledge was before its latest additions, so that there is something to tell. */
function before(knowledge: Knowledge): Knowledge {
  const most = <T>(list: readonly T[]) => list.filter((_, at) => at % 12 !== 5);
  return { ...knowledge, meetings: most(knowledge.meetings), agreements: most(knowledge.agreements) };
}

/**
 * Puts orders into a store, one for each place, whose slot was a minute ago: whoever opens the store next has digests of
 * several parts to send.
 */
export async function digestsDue(store: Store, targets: readonly Target[], now: number): Promise<readonly string[]> {
  return digestsDueAt(
    store,
    targets.map((target) => ({ target, at: now - 60_000 })),
    now,
  );
}

/** A place that a digest is to go to, when its slot is (epoch milliseconds, to the minute), and the picture that it wishes for. */
export interface Due extends Pick<Subscription, 'picture'> {
  readonly target: Target;
  readonly at: number;
}

/** Puts orders into a store whose slots are at given minutes, with something to tell. */
export async function digestsDueAt(store: Store, dues: readonly Due[], now: number): Promise<readonly string[]> {
  await somethingToTell(store, now);
  return putOrders(store, dues, now);
}

/** Has whoever opens the store next find that something changed in the last hour. */
export async function somethingToTell(store: Store, now: number): Promise<void> {
  await recordHistory(store, before(await loaded()), now - HOUR_MS);
}

/** Puts orders into a store, which others may have open: they tell of everything since its first state. */
export async function putOrders(store: Store, dues: readonly Due[], now: number): Promise<readonly string[]> {
  const ids = dues.map((_, at) => `dg${at.toString(36).padStart(4, '0')}`);
  for (const [at, due] of dues.entries()) await put(store, orderFor(due, ids[at] as string, now), now);
  return ids;
}

function orderFor({ target, at, picture }: Due, id: string, now: number): Subscription {
  const due = new Date(at).toISOString();
  return {
    id,
    target,
    owner: 'U1',
    ownerName: 'Ann',
    filter: { op: 'is', field: 'country', value: 'IR' },
    ...(picture && { picture }),
    schedule: { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], time: due.slice(11, 16), zone: 'UTC' },
    whenEmpty: 'skip',
    until: null,
    paused: null,
    orderedAt: now - HOUR_MS,
    countsFrom: now - HOUR_MS,
  };
}

async function put(store: Store, order: Subscription, now: number): Promise<void> {
  const name = orderKey(order.target, order.id);
  await store.swap(
    [
      { key: `${ORDERS}${name}`, from: null, to: subscriptionText(order) },
      { key: `${DELIVERIES}${name}`, from: null, to: JSON.stringify(freshDelivery(0, now - HOUR_MS)) },
    ],
    now,
  );
}

/** How many digests of a store are dealt with, and how many are on their way. */
export async function deliveriesIn(
  store: Store,
  now: number,
): Promise<{ readonly done: number; readonly open: number }> {
  const all = (await store.list(DELIVERIES, now)).map(({ value }) => JSON.parse(value));
  const isDone = (one: { slot: unknown; open: unknown }) => one.slot !== null && one.open === null;
  return { done: all.filter(isDone).length, open: all.filter((one) => one.open !== null).length };
}

/** What became of a digest in its place. */
export interface Arrived {
  /** Parts of which no message came. */
  readonly missing: number;
  /** Messages beyond one for each part. */
  readonly twice: number;
  /** Messages that say that they may be repeated. */
  readonly marked: number;
  readonly isInOrder: boolean;
}

/** Judges the messages of one place, as texts in their order, by the part that each says it is. */
export function arrived(texts: readonly string[]): Arrived {
  const parts = texts
    .map((text) => /part (\d+) of (\d+)/.exec(text))
    .map((match) => [Number(match?.[1] ?? 1), Number(match?.[2] ?? 1)]);
  const of = parts[0]?.[1] ?? 1;
  const seen = new Set(parts.map(([part]) => part));
  const first = parts.map(([part]) => part as number).filter((part, at, all) => all.indexOf(part) === at);
  return {
    missing: of - seen.size,
    twice: texts.length - seen.size,
    marked: texts.filter((text) => text.includes('resent: delivery was uncertain')).length,
    isInOrder: first.every((part, at) => part === at + 1),
  };
}
