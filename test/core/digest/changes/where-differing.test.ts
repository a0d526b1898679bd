import fc from 'fast-check';
import { expect, it } from 'vitest';
import { whereDiffering } from '../../../../src/core/digest/changes/where-differing.js';

const LONG =
  'Iran and Pakistan spoke about carrying out their memorandum, communication corridors, optical links and data transit';

it('shows short texts whole', () => {
  expect(whereDiffering('Principal Secretary', 'Cabinet Secretary')).toEqual([
    'Principal Secretary',
    'Cabinet Secretary',
  ]);
});

it.each([
  [
    `${LONG}.`,
    `${LONG}. They signed nothing.`,
    '… links and data transit.',
    '… links and data transit. They signed nothing.',
  ],
  [
    `On Monday ${LONG}.`,
    `On Friday ${LONG}.`,
    'On Monday Iran and Pakistan spoke …',
    'On Friday Iran and Pakistan spoke …',
  ],
  [
    `${LONG} in Baku, ${LONG}`,
    `${LONG} in Doha, ${LONG}`,
    '… and data transit in Baku, Iran and Pakistan spoke …',
    '… and data transit in Doha, Iran and Pakistan spoke …',
  ],
  [LONG, `${LONG} ${LONG}`, '… links and data transit', `… links and data transit ${LONG}`],
])('shows of long ones where they differ', (before, after, old, now) => {
  expect(whereDiffering(before, after)).toEqual([old, now]);
});

it('shows a difference wherever there is one', () => {
  const texts = fc
    .array(fc.constantFrom('Iran', 'met', 'Kenya', 'in', 'Baku', 'on', 'fibre'), { maxLength: 60 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const [old, now] = whereDiffering(before, after);
      // Where one only goes on, and for long, both may be cut at the same place.
      if (before !== after && Math.max(before.length, after.length) < 160) expect(old).not.toBe(now);
    }),
    { numRuns: 2_000, seed: 20261126 },
  );
});
