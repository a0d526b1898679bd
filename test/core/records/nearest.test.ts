import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../../src/core/records/nearest.js';

describe('nearest', () => {
  it('finds the word one slip away', () => {
    expect(nearest('irandaily-7895', ['irandaily-7985', 'tehrantimes-520722'])).toBe('irandaily-7985');
    expect(nearest('sumary', ['summary', 'place'])).toBe('summary');
    expect(nearest('Meeting', ['meetings', 'topics'])).toBe('meetings');
  });

  it('gives nothing where too many letters differ', () => {
    expect(nearest('kenya', ['india', 'nigeria'])).toBeNull();
    expect(nearest('x'.repeat(101), ['x'.repeat(101)])).toBeNull();
  });

  it('takes the first in code units where two are equally near', () => {
    expect(nearest('bat', ['cat', 'bad'])).toBe('bad');
    expect(nearest('bat', ['bad', 'cat'])).toBe('bad');
  });
});

describe('didYouMean', () => {
  it('asks for the nearest word, else says what else to do', () => {
    expect(didYouMean('colour', ['color'], 'Look it up.')).toBe('Did you mean "color"?');
    expect(didYouMean('colour', ['shape'], 'Look it up.')).toBe('Look it up.');
  });
});

describe('editDistance', () => {
  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('7895', '7985', 3)).toBe(1);
    expect(editDistance('abc', 'abc', 3)).toBe(0);
    expect(editDistance('kitten', 'sitting', 5)).toBe(3);
  });

  it('agrees with the plain definition, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1));
      }),
    );
  });
});

function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const swap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    plainDistance(a.slice(0, -1), b) + 1,
    plainDistance(a, b.slice(0, -1)) + 1,
    plainDistance(a.slice(0, -1), b.slice(0, -1)) + same,
    swap ? plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}
