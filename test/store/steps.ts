import fc from 'fast-check';
import { expect } from 'vitest';
import { CLAIM_KEPT_MS, type Store, type Swap } from '../../src/bot/ports/store.js';

export const T0 = Date.UTC(2026, 2, 2, 9, 0, 0);
const KEYS = ['slack:T1:a', 'slack:T1:b', 'slack:T11:a', 'discord:G1:a', '__proto__', 'slack:T1:\uff01', 'slack:T1:😀'];

/** One call of a store at an instant. Its name and arguments are there to be read in a failure. */
interface Step {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly act: (store: Store, now: number) => Promise<unknown>;
}

const key = fc.constantFrom(...KEYS);
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 3 });
const posted = fc.option(
  fc.record({ channel: fc.oneof(fc.constantFrom('a', 'C1'), fc.string()), message: fc.string({ unit: 'binary' }) }),
);
const value = fc.oneof(fc.constantFrom('0', '1'), fc.string({ unit: 'binary' }));
const until = fc.constantFrom(null, T0 + 500, T0 + CLAIM_KEPT_MS);

/** Parts of keys, and channels that things are posted to. */
const channel = fc.constantFrom('a', 'b', 'T1', 'C1', '\uff01', '😀', '');

const prefix = fc.constantFrom('slack:', 'slack:T1:', 'slack:T1', 'discord:', 'nobody:');

/** Drawn at random a `from` would hardly ever fit. */
const change = fc.record({
  key,
  from: fc.oneof({ weight: 4, arbitrary: fc.constant('what it holds' as const) }, fc.constantFrom(null, '0', '1')),
  to: fc.option(value),
  until,
});

const step = fc.oneof(
  steps('claim', [keys, fc.constantFrom(1, 1_000)], (store, now, [of, leaseMs]) => store.claim(of, now, leaseMs)),
  steps('posting', [keys], (store, now, [of]) => store.posting(of, now)),
  steps('settle', [keys, posted], (store, now, [of, what]) => store.settle(of, what, now)),
  steps('release', [keys], (store, _, [of]) => store.release(of)),
  steps('posted', [key], (store, _, [of]) => store.posted(of)),
  steps('put', [key, value, until], (store, _, args) => store.put(...args)),
  steps('get', [key], (store, now, [of]) => store.get(of, now)),
  steps('drop', [key], (store, _, [of]) => store.drop(of)),
  steps('list', [prefix], (store, now, [beginning]) => store.list(beginning, now)),
  steps('swap', [fc.uniqueArray(change, { maxLength: 3, selector: (one) => one.key })], swapIn),
  steps('forget', [fc.array(prefix, { maxLength: 2 })], (store, _, [prefixes]) => store.forget(prefixes)),
  steps('forgetPlaces', [prefix, fc.array(channel, { maxLength: 2 })], (store, _, args) => store.forgetPlaces(...args)),
);

type Change = Omit<Swap, 'until'> & { readonly until: number | null };

async function swapIn(store: Store, now: number, [changes]: [Change[]]): Promise<boolean> {
  const swaps = changes.map(async ({ key, from, to, until: end }) => ({
    key,
    from: from === 'what it holds' ? await store.get(key, now) : from,
    to,
    ...(end === null ? {} : { until: end }),
  }));
  return store.swap(await Promise.all(swaps), now);
}

function steps<Args extends unknown[]>(
  name: string,
  args: { [Index in keyof Args]: fc.Arbitrary<Args[Index]> },
  act: (store: Store, now: number, args: Args) => Promise<unknown>,
): fc.Arbitrary<Step> {
  return fc.tuple<Args>(...args).map((drawn) => ({ name, args: drawn, act: (store, now) => act(store, now, drawn) }));
}

/** Steps with the time that passes before each. */
export const run = fc.array(fc.tuple(step, fc.constantFrom(0, 0, 1, 500, CLAIM_KEPT_MS)), { maxLength: 25 });

/** Does the steps to both, and expects the same of both. Gives back the instant at which they end. */
export async function expectAlike(
  memory: Store,
  other: Store,
  drawn: readonly (readonly [Step, number])[],
): Promise<number> {
  let now = T0;
  for (const [{ act }, passesMs] of drawn) {
    now += passesMs;
    expect(await act(other, now)).toEqual(await act(memory, now));
  }
  return now;
}

/** What a restart must not change. Leases end with the process; at the instant `now + 1000` none is left here either. */
export async function lasting(store: Store, now: number) {
  const known = await Promise.all(KEYS.map(async (one) => [await store.posted(one), await store.get(one, now)]));
  const claims = await Promise.all(KEYS.map((one) => store.claim([one], now + 1_000, 1)));
  return { known, claims, listed: await store.list('', now) };
}
