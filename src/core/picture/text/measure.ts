import { BOLD_WIDTHS, REGULAR_WIDTHS, UNITS_PER_EM } from './glyph-widths.js';

/** The weights that pictures are written in. */
export type Weight = 'regular' | 'bold';

/** The font that labels are measured with, and fonts that are no wider, for where it is not at hand. */
export const FONT_FAMILY = 'DejaVu Sans, Verdana, Arial, sans-serif';

/** What a character takes that the font has no glyph for, in ems: no wider is an emoji or an ideograph of any other font. */
const UNKNOWN_EM = 1.4;

/** What a mark that stands over other letters may reach beyond them, where it stands alone, in ems. */
const MARK_EM = 0.6;

/** Fonts differ a little in how letters join: no text that was tried came out wider than its letters by more than this. */
const JOINING = 1.02;

/** No less than the width of a text in pixels, at a font size in pixels. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  const widths = weight === 'bold' ? BOLD_WIDTHS : REGULAR_WIDTHS;
  let [units, isMarked] = [0, false];
  for (const sign of text) {
    const width = widths.get(sign.codePointAt(0)!) ?? UNKNOWN_EM * UNITS_PER_EM;
    units += width;
    if (width === 0) isMarked = true;
  }
  return ((units / UNITS_PER_EM) * JOINING + (isMarked ? MARK_EM : 0)) * size;
}

/** The height of a line of text from its highest stroke to its lowest, in pixels, and how much of that is below the line it stands on. */
export function heightOf(size: number): { readonly height: number; readonly below: number } {
  return { height: size * 1.2, below: size * 0.26 };
}
