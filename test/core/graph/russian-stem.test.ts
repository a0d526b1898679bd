import { describe, expect, it } from 'vitest';
import { russianStem } from '../../../src/core/graph/russian-stem.js';

describe('russianStem', () => {
  it.each([
    ['рашад набиев', 'рашадом набиевым'],
    ['искусственныи интеллект', 'искусственном интеллекте'],
    ['женева', 'женеве'],
    ['оптоволокно', 'оптоволокну'],
    ['черкесова', 'черкесовои'],
    ['электронное правительство', 'электронного правительства'],
  ])('gives %s and %s one stem', (one, other) => {
    expect(russianStem(one)).toBe(russianStem(other));
  });

  it('keeps surnames apart that differ in "-ов"', () => {
    expect(russianStem('асад')).not.toBe(russianStem('асадов'));
  });

  it('leaves words of three letters as they are', () => {
    expect(russianStem('али')).toBe('али');
  });

  it('is null for other scripts', () => {
    expect(russianStem('modi')).toBeNull();
    expect(russianStem('мы modi')).toBeNull();
  });
});
