import { describe, expect, it } from 'vitest';
import { DIGEST_VERBS } from '../../../src/core/digest/wish/read-request.js';
import { didYouMean, likeliest, nearestSlip } from '../../../src/core/nearest/did-you-mean.js';

const COMMANDS = ['help', 'sources', 'more', 'good', 'bad', 'reset', 'quit'];

describe('the likeliest words', () => {
  it('are those with the fewest edits, whatever the case', () => {
    expect(likeliest('irandaily-7895', ['irandaily-7985', 'tehrantimes-520722'], 1)).toEqual(['irandaily-7985']);
    expect(likeliest('sumary', ['summary', 'place'], 3)).toEqual(['summary']);
    expect(likeliest('Meeting', ['meetings', 'topics'], 3)).toEqual(['meetings']);
  });

  it('are none where nothing is near', () => {
    expect(likeliest('kenya', ['india', 'nigeria'], 3)).toEqual([]);
    expect(likeliest('', COMMANDS, 3)).toEqual([]);
    expect(likeliest('x'.repeat(101), ['x'.repeat(101)], 3)).toEqual([]);
  });

  it('come in the same order, in whatever order they are given', () => {
    expect(likeliest('bat', ['cat', 'bad'], 3)).toEqual(['bad', 'cat']);
    expect(likeliest('bat', ['bad', 'cat'], 3)).toEqual(['bad', 'cat']);
  });

  it('are found by fuse.js where a part of one was typed, which takes more edits than a slip', () => {
    expect(likeliest('rces', COMMANDS, 1)).toEqual(['sources']);
    expect(likeliest('unsub', DIGEST_VERBS, 1)).toEqual(['unsubscribe']);
    expect(likeliest('pervi', DIGEST_VERBS, 1)).toEqual(['preview']);
  });

  it('are none that takes more than one edit more than the first', () => {
    expect(likeliest('lisst', DIGEST_VERBS, 9)).toEqual(['list']);
  });
});

describe('the nearest slip', () => {
  it('is the word with the fewest edits, the first in code units of several', () => {
    expect(nearestSlip('irandaily-7895', ['irandaily-7985', 'tehrantimes-520722'])).toBe('irandaily-7985');
    expect(nearestSlip('bat', ['cat', 'bad'])).toBe('bad');
    expect(nearestSlip('bat', ['bad', 'cat'])).toBe('bad');
  });

  it('is never a word that merely holds what was typed: an id that was guessed at would name somebody else', () => {
    expect(nearestSlip('ada', ['ada-lovelace'])).toBeNull();
    expect(likeliest('ada', ['ada-lovelace'], 1)).toEqual(['ada-lovelace']);
  });

  it('is none where nothing is near', () => {
    expect(nearestSlip('kenya', ['india', 'nigeria'])).toBeNull();
    expect(nearestSlip('x'.repeat(101), ['x'.repeat(101)])).toBeNull();
    expect(nearestSlip('', ['a'])).toBeNull();
  });
});

describe('didYouMean', () => {
  it('asks for the likeliest word, else says what else to do', () => {
    expect(didYouMean('colour', ['color'], 'Look it up.')).toBe('Did you mean "color"?');
    expect(didYouMean('colour', ['shape'], 'Look it up.')).toBe('Look it up.');
  });
});
