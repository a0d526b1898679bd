import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LayeredMap } from '../../src/store/layered-map.js';
import { ownMs } from '../own-time.js';

/** Few, so that most steps meet a key of the base, a changed one or one that is gone. */
const key = fc.constantFrom('a', 'b', 'c', 'd', '__proto__');
const entries = fc.uniqueArray(fc.tuple(key, fc.constant({ of: 'the base' })), { selector: ([one]) => one });

type Step = { readonly kind: 'set' | 'delete' | 'renew'; readonly key: string; readonly value: object };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('set', 'delete', 'renew'),
  key,
  value: fc.nat().map((at) => ({ at })),
});

/** What the step says. To renew is to delete and to set: the key comes last then. */
function take(map: Pick<Map<string, object>, 'delete'> & { set(key: string, value: object): unknown }, of: Step) {
  const isGone = of.kind !== 'set' && map.delete(of.key);
  if (of.kind !== 'delete') map.set(of.key, of.value);
  return isGone;
}

function expectSame(layered: LayeredMap<object>, plain: Map<string, object>): void {
  expect([...layered]).toEqual([...plain]);
  expect([...layered.keys()]).toEqual([...plain.keys()]);
  expect(layered.size).toBe(plain.size);
  for (const one of ['a', 'b', 'c', 'd', '__proto__', 'never set']) {
    expect([one, layered.has(one), layered.get(one)]).toEqual([one, plain.has(one), plain.get(one)]);
  }
}

describe('a layer over a map', () => {
  it('is like a changed copy of the map, which stays as it is until the changes are kept', () => {
    fc.assert(
      fc.property(entries, fc.array(step, { maxLength: 12 }), (start, steps) => {
        const [base, plain] = [new Map<string, object>(start), new Map<string, object>(start)];
        const layered = new LayeredMap(base);
        for (const one of steps) {
          expect(take(layered, one)).toBe(take(plain, one));
          expectSame(layered, plain);
        }
        expect([...base]).toEqual(start);
        layered.keep();
        expect([...base]).toEqual([...plain]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('lets what it goes through be deleted on the way', () => {
    const layered = new LayeredMap(new Map(['a', 'b', 'c'].map((one) => [one, { one }])));
    for (const one of ['d', 'e']) layered.set(one, { one });
    for (const one of layered.keys()) if (one !== 'c') layered.delete(one);
    expect([...layered.keys()]).toEqual(['c']);
  });

  it('takes no longer over a large map than over a small one', () => {
    const base = new Map(Array.from({ length: 200_000 }, (_, at) => [`slack:T1:e${at}`, { at }]));
    const tookMs = ownMs(() => {
      for (let count = 0; count < 10_000; count += 1) {
        const layered = new LayeredMap(base);
        layered.set('slack:T1:new', { at: count });
        layered.delete(`slack:T1:e${count}`);
        layered.keep();
      }
    });
    // Copies of the map would take minutes.
    expect(tookMs).toBeLessThan(5_000);
  });
});
