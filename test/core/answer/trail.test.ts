import { describe, expect, it } from 'vitest';
import { fromLastReading, readingIn, trailEntry, typedAs } from '../../../src/core/answer/trail.js';
import { clean } from '../../../src/core/question/clean.js';
import { asTyped, asTypedIn } from '../../../src/core/question/as-typed.js';
import { visible } from '../../../src/core/records/visible.js';

describe('a reading in a trail', () => {
  const reading = { message: 'any mou w/ kenya?', questions: ['list memoranda of Kenya', 'who signed them'] };

  it('is found again in its entry, also behind what platforms take out of texts', () => {
    expect(readingIn(trailEntry(reading))).toEqual(reading);
    expect(readingIn(visible(trailEntry(reading)))).toEqual(reading);
    expect(readingIn(JSON.parse(JSON.stringify(trailEntry(reading))))).toEqual(reading);
  });

  it('is told from a message as it was typed', () => {
    expect(readingIn('any mou w/ kenya?')).toBeNull();
    expect(readingIn('␞alone')).toBeNull();
    expect(typedAs(trailEntry(reading))).toBe(reading.message);
    expect(typedAs('more')).toBe('more');
  });

  it('is not taken apart by a message that has its sign', () => {
    const odd = { message: 'a␞b', questions: ['c'] };
    expect(readingIn(trailEntry(odd))).toEqual({ message: 'a b', questions: ['c'] });
  });

  it('is where a trail can begin', () => {
    const entry = trailEntry(reading);
    expect(fromLastReading(['a', entry, 'b', entry, 'c'])).toEqual([entry, 'c']);
    expect(fromLastReading(['a', 'b'])).toEqual(['a', 'b']);
  });
});

describe('a message that is to be read as typed', () => {
  it('is found behind the words that say so, in any letter case', () => {
    expect(asTypedIn(asTyped('any mou?'))).toBe('any mou?');
    expect(asTypedIn('as typed:any mou?')).toBe('any mou?');
    expect(asTypedIn(clean(asTyped('any mou?')).text)).toBe('any mou?');
  });

  it.each(['as typed', 'As typed: ', 'what was signed as typed: x', 'any mou?'])('is none in "%s"', (text) => {
    expect(asTypedIn(text)).toBeNull();
  });
});
