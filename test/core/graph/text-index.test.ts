import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemsOf, textIndexOf } from '../../../src/core/graph/text-index.js';

const WORDS = [
  'minister',
  'ministers',
  'met',
  'spectrum',
  "U.S.'s",
  '5G',
  'women’s',
  '2025-11-23',
  'Gorbachev',
  '(Cairo)',
];
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));
const texts = fc.array(fc.record({ text: phrase, around: fc.array(phrase, { maxLength: 2 }) }), { maxLength: 12 });

describe('an index of words', () => {
  it('finds the texts that a search of each would', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.constantFrom(...WORDS.flatMap(stemsOf)), { minLength: 1, maxLength: 4 }),
        (all, stems) => {
          const index = textIndexOf(all);
          const held = all.map(({ text, around }) => new Set([text, ...around].flatMap(stemsOf)));
          const expected = held.flatMap((words, at) => (stems.some((one) => words.has(one)) ? [at] : []));
          const hits = index.search(stems.map((one) => [one]));
          expect([...hits.positions]).toEqual(expected);
          for (const [at, position] of hits.positions.entries()) {
            const weight = stems.reduce((sum, one) => sum + (held[position]!.has(one) ? index.weight(one) : 0), 0);
            expect(hits.held[at]).toBeCloseTo(weight, 10);
            expect(hits.scores[at]).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('puts a text that says a word before one that it stands around, and a short one before a long', () => {
    const index = textIndexOf([
      { text: 'They met in Baku.', around: ['spectrum'] },
      { text: 'Spectrum was discussed.', around: [] },
      { text: 'Spectrum, roads, bridges, harbours, railways and schools were discussed at length.', around: [] },
    ]);
    const { positions, scores } = index.search([['spectrum']]);
    const order = [...positions].sort((a, b) => scores[b]! - scores[a]!);
    expect(order).toEqual([1, 2, 0]);
  });

  it('counts a word by its own weight where another of its meaning is held', () => {
    const index = textIndexOf([
      { text: 'the venue', around: [] },
      { text: 'nothing else', around: [] },
    ]);
    const { positions, held } = index.search([['host', 'venu']]);
    expect([...positions]).toEqual([0]);
    expect(held[0]).toBe(index.weight('host'));
  });

  it('knows words as they are written and by their stem', () => {
    const index = textIndexOf([{ text: 'Satellites orbit.', around: ['Geneva'] }]);
    expect(index.hasWord('satellites')).toBe(true);
    expect(index.hasWord('satellite')).toBe(false);
    expect(index.has('satellit')).toBe(true);
    expect(index.hasWord('geneva')).toBe(true);
  });
});
