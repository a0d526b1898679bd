import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseKey, tokens } from '../../../src/core/graph/normalise.js';
import { placeParts } from '../../../src/core/graph/place.js';

/** What places are written with, and what could join or part their words otherwise. */
const sign = fc.constantFrom('a', 'B', '.', "'", '’', ',', ' ', '1', '-', 's', 'é', 'ک', '\u200c', ':', '/', '`');

describe('the parts of a place', () => {
  it('are what stands between commas and the whole, as a question would name them', () => {
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 14 }), (place) => {
        const named = [...place.split(','), place].map((one) => phraseKey(tokens(one)));
        expect(placeParts(place)).toEqual([...new Set(named)].filter((one) => one !== ''));
      }),
    );
  });

  it('have a capital without its first word as well, where that is known', () => {
    expect(placeParts('Hyderabad House, New Delhi')).toEqual([
      'hyderabad house',
      'new delhi',
      'delhi',
      'hyderabad house new delhi',
    ]);
  });
});
