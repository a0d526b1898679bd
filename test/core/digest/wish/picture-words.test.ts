import { describe, expect, it } from 'vitest';
import { picturesIn } from '../../../../src/core/digest/wish/picture-words.js';

describe('what a wish for digests says of pictures', () => {
  it.each([
    ['every Monday about Iran with a picture', 'fitting', 'every Monday about Iran'],
    ['with a picture every Monday about Iran', 'fitting', 'every Monday about Iran'],
    ['every Monday about Iran as a picture', 'fitting', 'every Monday about Iran'],
    ['on Mondays at 9 with a chart about pending MoUs', 'chart', 'on Mondays at 9  about pending MoUs'],
    ['daily about Iran, with a bar chart', 'chart', 'daily about Iran'],
    ['daily with a map of Iran', 'map', 'daily  of Iran'],
    ['daily about Kenya including a timeline, only meetings', 'timeline', 'daily about Kenya , only meetings'],
    ['with pictures', 'fitting', ''],
    ['without pictures', 'none', ''],
    ['without a picture any more', 'none', ''],
    ['at 9 no pictures, about Iran', 'none', 'at 9 , about Iran'],
    ['with no charts every Monday', 'none', 'every Monday'],
  ])('%s', (text, picture, rest) => {
    expect(picturesIn(text)).toMatchObject({ picture, rest });
  });

  it.each([
    'every Monday about Iran',
    'daily about the picture agency',
    'daily about agreements with a map maker',
    'daily about meetings with a graph database vendor',
    'weekly on image processing',
    'keep me in the picture on Kenya',
  ])('says nothing of them: %s', (text) => {
    expect(picturesIn(text)).toEqual({ picture: null, words: '', rest: text });
  });

  it('is read in no time of what is long', () => {
    const long = `with a ${'picture '.repeat(5_000)}`;
    const startMs = performance.now();
    picturesIn(long);
    picturesIn(', '.repeat(20_000));
    expect(performance.now() - startMs).toBeLessThan(1_000);
  });
});
