import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/graph/normalise.js';
import { openingLetters, soundWords, wordsSoundLike } from '../../../src/core/graph/transliteration.js';

function soundsLike(name: string, latin: string): boolean {
  return wordsSoundLike(soundWords(name), soundWords(latin));
}

describe('words that sound like others', () => {
  it.each([
    ['Моди', 'modi'],
    ['Завазава', 'zavazava'],
    ['Вайшнав', 'vaishnaw'],
    ['Зерруки', 'zerrouki'],
    ['Нарендра Моди', 'narendra modi'],
    ['Джалали', 'jalali'],
    ['Санчес', 'sanchez'],
    ['مودي', 'modi'],
    ['زاوازاوا', 'zavazava'],
    ['ماكرون', 'macron'],
    ['مکرون', 'macron'],
    ['بيتشاي', 'pichai'],
    ['شريف', 'sharif'],
    ['توکایف', 'tokayev'],
  ])('hears %s as %s', (name, latin) => {
    expect(soundsLike(fold(name), latin)).toBe(true);
  });

  it.each([
    ['Шадаев', 'sattar'],
    ['Байден', 'bahdon'],
    ['Моди', 'madiyev'],
    ['Моди', 'mudavadi'],
    ['Моди', 'narendra modi'],
    ['مودي', 'madiyev'],
    ['سلمان', 'solomon'],
    ['جلیلی', 'jalali'],
    ['هاشمیان', 'hashemi'],
    ['modi', 'modi'],
    ['', 'modi'],
  ])('does not hear %s as %s', (name, latin) => {
    expect(soundsLike(fold(name), latin)).toBe(false);
  });

  it('gives up on words longer than any name', () => {
    expect(soundsLike('а'.repeat(500), 'a'.repeat(500))).toBe(false);
  });

  it('begin with one of the letters that they may', () => {
    const openings = (word: string) => [...openingLetters(fold(word))].sort().join('');
    expect(openings('Моди')).toBe('m');
    expect(openings('عمان')).toBe('aeimou');
    expect(openings('ژاپن')).toContain('j');
    expect(openings('')).toBe('');
  });
});
