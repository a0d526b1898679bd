import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOLD_WIDTHS, REGULAR_WIDTHS, UNITS_PER_EM } from '../../../src/core/picture/text/glyph-widths.js';
import { cutTo, namesIn, wrapped } from '../../../src/core/picture/text/fit.js';
import { widthOf } from '../../../src/core/picture/text/measure.js';
import { glyphWidths } from '../../generate/font-widths.mjs';
import { HOSTILE_NAMES } from '../../generate/picture-worlds.js';
import { loaded } from '../../corpus/loaded.js';
import { parsed } from './drawn.js';

const SIZE = 20;

/** How wide the library that paints makes a text, in pixels. */
function painted(text: string, weight: 'regular' | 'bold'): number {
  const escaped = text.replace(/\uFFFE/g, '').replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const bold = weight === 'bold' ? ' font-weight="700"' : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="100" font-family="DejaVu Sans"><text x="2000" y="50" font-size="${SIZE}"${bold}>${escaped}</text></svg>`;
  return parsed(svg).getBBox()?.width ?? 0;
}

const letters = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((point) => String.fromCodePoint(point));

/** Words of one script each, with spaces and signs between them. */
const texts = fc.oneof(
  ...[
    [0x41, 0x7a],
    [0xc0, 0x17f],
    [0x400, 0x4ff],
    [0x621, 0x64a],
    [0x66e, 0x6d3],
  ].map(([from, to]) =>
    fc.string({ unit: fc.oneof(letters(from!, to!), fc.constantFrom(' ', '-', '.')), minLength: 1, maxLength: 40 }),
  ),
);

describe('the table of glyph widths', () => {
  it('is that of the fonts that come along', () => {
    const blocks = [...REGULAR_WIDTHS.keys()].map((point): [number, number] => [point, point]);
    const regular = glyphWidths('DejaVuSans', blocks);
    const bold = glyphWidths(
      'DejaVuSans-Bold',
      [...BOLD_WIDTHS.keys()].map((point): [number, number] => [point, point]),
    );
    expect(UNITS_PER_EM).toBe(regular.unitsPerEm);
    expect([...REGULAR_WIDTHS]).toEqual([...regular.widths]);
    expect([...BOLD_WIDTHS]).toEqual([...bold.widths]);
    expect(REGULAR_WIDTHS.get('A'.codePointAt(0)!)).toBe(1401);
  });
});

describe('a text', { timeout: 120_000 }, () => {
  it.each(['regular', 'bold'] as const)('is never painted wider than it is measured, in %s', (weight) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(painted(text, weight)).toBeLessThanOrEqual(widthOf(text, SIZE, weight) + 1);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('is never painted wider than it is measured: every name on record, and hostile ones', async () => {
    const { officials, organisations, topics } = await loaded();
    const names = [...officials, ...organisations, ...topics].map(({ name }) => name);
    const shown = [...names, ...HOSTILE_NAMES].map((name) => cutTo(name, 5000, { size: SIZE }));
    const wider = shown.filter((name) => painted(name, 'regular') > widthOf(name, SIZE) + 1);
    expect(wider).toEqual([]);
  });

  it('is cut between whole characters with an ellipsis where it is too wide', () => {
    expect(cutTo('short', 200, { size: 14 })).toBe('short');
    expect(cutTo('x'.repeat(200), 100, { size: 14 })).toMatch(/^x{5,15}…$/);
    expect(cutTo('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 160, { size: 14 })).toBe('👨‍👩‍👧‍👦…');
  });

  it('is broken between words, and its last line ends in an ellipsis where more follows', () => {
    expect(wrapped('one two three four', 60, 3, { size: 14 })).toEqual(['one two', 'three', 'four']);
    expect(wrapped('one two three four', 60, 2, { size: 14 })).toEqual(['one two', 'three…']);
    for (const name of HOSTILE_NAMES)
      for (const line of wrapped(name, 120, 2, { size: 14 })) expect(widthOf(line, 14)).toBeLessThanOrEqual(120);
  });

  it('names as many of a list as have room, and counts the others', () => {
    const names = Array.from({ length: 30 }, (_, at) => `Country ${at + 1}`);
    expect(namesIn(names, 400, 1, { size: 12 })).toMatch(/^Country 1, Country 2.* and \d+ more$/);
    expect(namesIn(['Iran', 'Kenya'], 400, 1, { size: 12 })).toBe('Iran, Kenya');
  });
});
