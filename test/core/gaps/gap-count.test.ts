import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gap } from '../../../src/core/gaps/gap.js';
import { countIn, type GapCount, mondayOf, stepped } from '../../../src/core/gaps/gap-count.js';
import { gapCountText, readGapCount } from '../../../src/core/gaps/gap-count-text.js';

const GAP: Gap = { target: 'meetings', missing: 'record', about: ['country:IR'], conditions: [], name: null };
const ASKED = { asked: 1, bad: 0 };

function countOf(...days: readonly string[]): GapCount | null {
  return days.reduce<GapCount | null>((count, day) => stepped(count, GAP, ASKED, day), null);
}

describe('a count', () => {
  it('knows the first and the last day, and the weeks by their Mondays', () => {
    expect(countOf('2025-11-26', '2025-11-30', '2025-12-01')).toEqual({
      gap: GAP,
      first: '2025-11-26',
      last: '2025-12-01',
      asked: 3,
      bad: 0,
      weeks: [
        { week: '2025-11-24', asked: 2, bad: 0 },
        { week: '2025-12-01', asked: 1, bad: 0 },
      ],
    });
  });

  it('of some weeks leaves out those before and after', () => {
    const count = countOf('2025-11-17', '2025-11-24', '2025-12-01') as GapCount;
    expect(countIn(count, '2025-11-24', '2025-12-01')).toEqual({ asked: 1, bad: 0 });
    expect(countIn(count, '2025-11-24', null)).toEqual({ asked: 2, bad: 0 });
  });

  it('is gone once all that was counted is taken back', () => {
    const bad = stepped(null, GAP, { asked: 0, bad: 1 }, '2025-11-26');
    expect(stepped(bad, GAP, { asked: 0, bad: -1 }, '2025-11-26')).toBeNull();
  });

  it('tells 60 weeks apart and goes on counting the older ones in the whole', () => {
    const days = Array.from({ length: 70 }, (_, at) =>
      new Date(Date.UTC(2025, 0, 6 + at * 7)).toISOString().slice(0, 10),
    );
    const count = countOf(...days);
    expect(count?.weeks).toHaveLength(60);
    expect(count?.asked).toBe(70);
  });

  it('survives its text', () => {
    const count = countOf('2025-11-26', '2025-12-01') as GapCount;
    expect(readGapCount(gapCountText(count))).toEqual(count);
    for (const text of ['', '{}', 'null', '{"version":2}']) expect(readGapCount(text)).toBeNull();
  });

  it('adds up to the same whatever the order, as long as no week is forgotten', () => {
    const step = fc.record({ day: fc.integer({ min: 0, max: 300 }), asked: fc.nat(2), bad: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const dayOf = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
        const all = (list: typeof steps) =>
          list.reduce<GapCount | null>((count, { day, ...one }) => stepped(count, GAP, one, dayOf(day)), null);
        const [there, back] = [all(steps), all([...steps].reverse())];
        expect(back?.weeks).toEqual(there?.weeks);
        expect(there?.asked ?? 0).toBe(steps.reduce((sum, one) => sum + one.asked, 0));
      }),
    );
  });
});

describe('the Monday of a day', () => {
  it.each([
    ['2025-11-24', '2025-11-24'],
    ['2025-11-30', '2025-11-24'],
    ['2026-01-01', '2025-12-29'],
    ['2024-03-03', '2024-02-26'],
  ])('of %s is %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});
