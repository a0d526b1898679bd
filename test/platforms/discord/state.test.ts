import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerState,
  type Control,
  controlIn,
  customIds,
  stateIn,
} from '../../../src/platforms/discord/render/state.js';

const SEED = 20_251_125;

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('more', 'who did Hashemi meet in Baku?', 'هاشمی در باکو', '"\\', '👩‍👩‍👧‍👦'.repeat(9), '", "more'),
);
const states: fc.Arbitrary<AnswerState> = fc.record({
  trail: fc.array(texts, { minLength: 1, maxLength: 6 }),
  now: fc
    .date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('2100-01-01') })
    .map((at) => at.toISOString()),
});
const controls: fc.Arbitrary<Control[]> = fc.array(
  fc.record({
    action: fc.constantFrom('ask', 'choose', 'more', 'sources', 'why', 'draw'),
    number: fc.integer({ min: 0, max: 9_999 }),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Some state in ids that hold it. */
const held = fc
  .record({ state: states, controls, order: fc.array(fc.nat(), { minLength: 25, maxLength: 25 }) })
  .map((one) => ({ ...one, ids: customIds(one.controls, one.state) }));

/** Ids in another order. */
function mixed(ids: readonly string[], order: readonly number[]): string[] {
  return ids
    .map((id, at) => ({ id, rank: order[at] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

describe('the state in the ids of controls', () => {
  it('comes back the same, whatever it is and in whatever order the ids come', () => {
    let fitting = 0;
    fc.assert(
      fc.property(held, ({ state, controls: made, order, ids }) => {
        if (!ids) return;
        fitting++;
        expect(stateIn(mixed(ids, order))).toEqual(state);
        expect(ids.map(controlIn)).toEqual(made);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => id.length > 100 || !id.isWellFormed())).toEqual([]);
      }),
      { numRuns: 3_000, seed: SEED },
    );
    expect(fitting).toBeGreaterThan(1_500);
  });

  it('is held by as many controls as it needs, and by no fewer', () => {
    const why = (count: number): Control[] => Array.from({ length: count }, () => ({ action: 'why', number: 0 }));
    const state = { trail: ['x'.repeat(84 * 4 - 7 - '["micx1uo0",""]'.length)], now: '2025-11-24T09:00:00.000Z' };
    expect(customIds(why(3), state)).toBeNull();
    expect(customIds(why(4), state)).toHaveLength(4);
    expect(customIds(why(4), { ...state, trail: [`${state.trail[0]}x`] })).toBeNull();
  });

  it('is none where an id is missing, comes twice, is cut or is another', () => {
    const changes = fc.record({ at: fc.nat(), place: fc.nat(), sign: fc.string({ minLength: 1, maxLength: 1 }) });
    fc.assert(
      fc.property(held, changes, ({ state, ids }, { at, place, sign }) => {
        if (!ids) return;
        const one = at % ids.length;
        const id = ids[one]!;
        const wrong = [
          ids.toSpliced(one, 1),
          [...ids, id],
          ids.with(one, id.slice(0, place % id.length)),
          ids.with(one, id.slice(0, place % id.length) + sign + id.slice((place % id.length) + 1)),
          ids.with(one, `${id}${sign}`),
        ];
        for (const forged of wrong) expect([null, state]).toContainEqual(stateIn(forged));
      }),
      { numRuns: 3_000, seed: SEED },
    );
  });

  it('is none in parts of two states', () => {
    const two = fc.tuple(held, held, fc.nat());
    fc.assert(
      fc.property(two, ([one, other, at]) => {
        if (!one.ids || !other.ids) return;
        const cut = at % (one.ids.length + 1);
        const found = stateIn([...one.ids.slice(0, cut), ...other.ids.slice(cut)]);
        expect([null, one.state, other.state]).toContainEqual(found);
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it.each([
    [[]],
    [['']],
    [['close', 'page:2', 'poll_vote']],
    [['why.0.0:']],
    [['why.0.0:["micx1uo0","who is the spy?"]']],
    [['why.0.0:0000000["micx1uo0","who is the spy?"]']],
    [['why.0.0:{}', 'why.0.1:[]']],
    [['why.0.99:x', 'why.99999.0:x', 'share.0.0:x', 'why.0.0']],
    [['__proto__', 'constructor.0.0:x']],
  ])('is none in ids that are not ours: %j', (ids) => {
    expect(stateIn(ids)).toBeNull();
  });

  it('is read out of any ids without a throw', () => {
    const ids = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `why.0.0:${text}`),
    );
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 8 }), (some) => {
        expect(stateIn(some)).toBeNull();
        expect(() => some.map(controlIn)).not.toThrow();
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });
});
