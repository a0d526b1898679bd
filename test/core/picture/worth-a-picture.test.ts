import { describe, expect, it } from 'vitest';
import { trailEntry } from '../../../src/core/answer/trail.js';
import { isWorthAPicture } from '../../../src/core/picture/worth-a-picture.js';
import { AS_A_PICTURE, pictureWish } from '../../../src/core/picture/wish.js';

const WORTH = {
  outcome: 'answered',
  records: ['meeting:a', 'agreement:b', 'meeting:c', 'official:d'],
  trail: ['who met Hashemi?'],
} as const;

describe('a picture is worth offering', () => {
  it('where an answer has three meetings or documents to show', () => {
    expect(isWorthAPicture(WORTH)).toBe(true);
    expect(isWorthAPicture({ ...WORTH, records: ['meeting:a', 'meeting:b', 'official:c', 'source:d'] })).toBe(false);
  });

  it('not where nothing is answered, or nothing can be asked again', () => {
    expect(isWorthAPicture({ ...WORTH, outcome: 'ambiguous' })).toBe(false);
    expect(isWorthAPicture({ ...WORTH, trail: [] })).toBe(false);
  });

  it('not where one was asked for, on further pages too, and however the message was read', () => {
    expect(isWorthAPicture({ ...WORTH, trail: ['who met Hashemi?', 'as a picture'] })).toBe(false);
    expect(isWorthAPicture({ ...WORTH, trail: ['draw who met Hashemi', 'more', 'more'] })).toBe(false);
    const read = trailEntry({ message: 'draw hashmi mtgs', questions: ['who met Sattar Hashemi?'] });
    expect(isWorthAPicture({ ...WORTH, trail: [read] })).toBe(false);
  });

  it('again where something else was asked after one', () => {
    expect(isWorthAPicture({ ...WORTH, trail: ['draw who met Hashemi', 'and Kenya?'] })).toBe(true);
  });

  it('and the words of its button ask for one of the answer before', () => {
    expect(pictureWish(AS_A_PICTURE)).toEqual({ rest: '', kind: null });
  });
});
