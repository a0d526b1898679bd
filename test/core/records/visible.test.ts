import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../../src/core/records/visible.js';

const SEED = 20_260_203;

/** What no text may hold, written down by number and not by the property that the code goes by. */
const FORBIDDEN: readonly (readonly [from: number, to: number, what: string])[] = [
  [0x00, 0x1f, 'control'],
  [0x7f, 0x9f, 'control'],
  [0xad, 0xad, 'soft hyphen'],
  [0x34f, 0x34f, 'grapheme joiner'],
  [0x61c, 0x61c, 'Arabic letter mark'],
  [0x115f, 0x1160, 'Hangul filler'],
  [0x180e, 0x180e, 'Mongolian vowel separator'],
  [0x200b, 0x200b, 'zero-width space'],
  [0x200e, 0x200f, 'direction mark'],
  [0x2028, 0x2029, 'separator'],
  [0x202a, 0x202e, 'embedding or override'],
  [0x2060, 0x206f, 'word joiner, operator or isolate'],
  [0x3164, 0x3164, 'Hangul filler'],
  [0xd800, 0xdfff, 'half a character'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'half-width filler'],
  [0xfff9, 0xfffb, 'annotation'],
  [0xe0000, 0xe0fff, 'tag or selector'],
];

function forbiddenIn(text: string): string[] {
  return [...text].flatMap((character) => {
    const point = character.codePointAt(0)!;
    const found = FORBIDDEN.find(([from, to]) => point >= from && point <= to);
    return found ? [`U+${point.toString(16)}: ${found[2]}`] : [];
  });
}

const bad = fc
  .constantFrom(...FORBIDDEN)
  .chain(([from, to]) => fc.integer({ min: from, max: to }))
  .map((point) => String.fromCodePoint(point));
const marks = fc.integer({ min: 0x300, max: 0x36f }).map((point) => String.fromCodePoint(point));
const letters = fc.constantFrom('a', 'e', 'A', 'ا', 'ي', '가', 'ᄀ', 'ᅡ', '<', '>', '&', ' ', '\u200c', '\u200d', '❤️');
const any = fc.string({ unit: 'binary', maxLength: 6 });
const halves = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
const texts = fc
  .array(fc.oneof(bad, marks, letters, any, halves), { maxLength: 40 })
  .map((parts: readonly string[]) => parts.join(''));

describe('visible text', () => {
  it('holds nothing that is forbidden, and is the same when it is made visible again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = visible(text);
        expect(forbiddenIn(once)).toEqual([]);
        expect(once.isWellFormed()).toBe(true);
        expect(visible(once)).toBe(once);
      }),
      { seed: SEED, numRuns: 4_000 },
    );
  });

  it('drops every forbidden character from between two letters', () => {
    const [, ...others] = FORBIDDEN.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    );
    const left = others
      .map((point) => visible(`a${String.fromCodePoint(point)}b`))
      .filter((text) => !['ab', 'a b', 'a\ufffdb'].includes(text));
    expect(left).toEqual([]);
  });

  it('puts a letter and its accent together where something unseen stood between', () => {
    expect(visible('Jose\u200b\u0301')).toBe('José');
  });

  it('lets no bracket come back out of what was dropped', () => {
    expect(visible('<\u200b!\u2060channel\u{e0020}>')).toBe('<!channel>');
  });

  it.each([
    ['the non-joiner of Persian words', 'تفاهم‌نامه'],
    ['the joiner of Indic words', 'क्‍ष'],
    ['the joiner and selector of emoji', '👩‍👩‍👧 ❤️ 🇮🇷'],
    ['accents, also many', 'Z\u0363\u0489\u0327'],
    ['other scripts', 'Ерлан ქართული 東京 ﷺ'],
  ])('keeps %s', (_what, text) => {
    expect(visible(text)).toBe(text.normalize('NFC'));
  });

  it.each(['\t', '\n', '\r', '\v', '\f', '\u00a0', '\u2003', '\u2028', '\u2029', '\u3000'])(
    'makes one space of white space %j',
    (space) => {
      expect(visible(`a${space}b`)).toBe('a b');
    },
  );

  it('shows half a character as the sign for one that is missing', () => {
    expect(visible('a\ud83d')).toBe('a\ufffd');
  });
});
