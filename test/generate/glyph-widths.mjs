// Writes src/core/picture/text/glyph-widths.ts from the fonts that pictures are drawn with:
//   node test/generate/glyph-widths.mjs
import { writeFileSync } from 'node:fs';
import { glyphWidths } from './font-widths.mjs';

/** The blocks that names are written in: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian, punctuation, signs. */
const BLOCKS = [
  [0x20, 0x7ff],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x25a0, 0x25ff],
];

const regular = glyphWidths('DejaVuSans', BLOCKS);
const bold = glyphWidths('DejaVuSans-Bold', BLOCKS);

/** A line of the table is no wider than the others of the project. */
const LINE = 108;

writeFileSync(
  new URL('../../src/core/picture/text/glyph-widths.ts', import.meta.url),
  `/*
 * Written by test/generate/glyph-widths.mjs from DejaVu Sans and DejaVu Sans Bold; a test compares it with the fonts.
 */
import { widthsIn } from './widths-in.js';

/** Units of a font's design in an em. */
export const UNITS_PER_EM = ${regular.unitsPerEm};

/** How far each glyph takes the pen, in units, by code point; of letters that join, the widest of their forms. Points without a glyph are missing. */
export const REGULAR_WIDTHS: ReadonlyMap<number, number> = widthsIn([
${tableOf(regular.widths)}
]);

/** The same of the bold font. */
export const BOLD_WIDTHS: ReadonlyMap<number, number> = widthsIn([
${tableOf(bold.widths)}
]);
`,
);

function tableOf(widths) {
  const runs = [];
  let last = null;
  for (const [point, width] of widths) {
    if (last !== null && point === last.next && last.parts.length < 16) {
      const end = last.parts.at(-1);
      if (end.width === width) end.times++;
      else last.parts.push({ width, times: 1 });
      last.next++;
    } else {
      last = { first: point, next: point + 1, parts: [{ width, times: 1 }] };
      runs.push(last);
    }
  }
  const words = runs.map(({ first, parts }) => {
    const list = parts.map(({ width, times }) => width.toString(36) + (times > 1 ? `*${times.toString(36)}` : ''));
    return `${first.toString(36)}:${list.join(',')}`;
  });
  const lines = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < LINE) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `  '${line}',`).join('\n');
}
