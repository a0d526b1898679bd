import { visible } from '../records/visible.js';
import type { Caption } from './caption.js';
import type { PathOf } from './leads-to.js';
import type { Picture, PictureKind, Theme } from './picture.js';
import { MARGIN, Sheet } from './sheet/sheet.js';
import { namesIn, wrapped } from './text/fit.js';

/** What a picture is drawn with. */
export interface Drawing {
  readonly theme: Theme;
  /** What its ids begin with. */
  readonly id: string;
  /** Where what is drawn stands in more words, in a picture that is part of a page; null in one by itself. */
  readonly pathOf: PathOf | null;
}

const TITLE = { size: 24, weight: 'bold' } as const;
const ASKED = { size: 15 } as const;
const SMALL = { size: 12 } as const;

/** Pixels from one line of small text to the next. */
const SMALL_LINE = 17;

/** What goes around a picture, and how wide it is. */
export interface Frame {
  readonly kind: PictureKind;
  readonly caption: Caption;
  /** What is to be seen, in words. */
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
}

/**
 * A whole picture: its title and what was asked over it, what `body` draws from a height on (it gives the height where it ends), and
 * below it what is drawn, how fresh it is, on which sources it rests and where they stand, and what is left out.
 */
export function framed(
  { kind, caption, alt, width }: Frame,
  { theme, id, pathOf }: Drawing,
  body: (sheet: Sheet, top: number) => number,
): Picture {
  const sheet = new Sheet(width, theme, pathOf);
  const bottom = body(sheet, headed(sheet, caption));
  const height = Math.ceil(footed(sheet, caption, bottom + 12));
  const { title, asked } = caption;
  const svg = sheet.document(height, { title: `${title}: ${asked}`, description: alt, id });
  // Chat services refuse a message whose description holds what cannot be shown.
  return { kind, svg, width, height, title, alt: visible(alt), labels: sheet.labels };
}

function headed(sheet: Sheet, { title, asked }: Caption): number {
  sheet.text(title, { ...TITLE, x: MARGIN, y: 48 });
  const lines = wrapped(asked, sheet.inner, 2, ASKED);
  for (const [at, line] of lines.entries()) sheet.text(line, { ...ASKED, x: MARGIN, y: 74 + at * 20, ink: 'quiet' });
  return 74 + lines.length * 20;
}

/** Lines that a sentence below a picture may have. */
const FOOT_LINES_MAX = 4;

function footed(sheet: Sheet, caption: Caption, top: number): number {
  sheet.line({ x: MARGIN, y: top }, { x: sheet.right, y: top }, { ink: 'rule', stroke: 1 });
  const sentences = [...caption.left, ...underlying(caption, sheet.inner)];
  const lines = sentences.flatMap((one) => wrapped(one, sheet.inner, FOOT_LINES_MAX, SMALL));
  for (const [at, line] of lines.entries())
    sheet.text(line, { ...SMALL, x: MARGIN, y: top + 20 + at * SMALL_LINE, ink: 'quiet' });
  return top + 20 + lines.length * SMALL_LINE + 8;
}

/** What the picture rests on, and where that stands; `room` = pixels that a line is wide. */
function underlying({ counted, newest, publishers, sources }: Caption, room: number): readonly string[] {
  const fresh = newest === null ? '' : ` The newest source on record is of ${newest}.`;
  const from = namesIn(publishers, room - 80, 2, SMALL);
  return [
    `Drawn from the record: ${counted}.${fresh}`,
    `Sources: ${sources}, each listed with its address under the answer in words: ${from}.`,
  ];
}

/** A line of marks and what they mean. `width` = pixels that a mark takes before its words. */
export interface LegendEntry {
  readonly words: string;
  readonly width: number;
  readonly draw: (x: number, y: number) => void;
}

/** Pixels from one line of a legend to the next. */
const LEGEND_LINE = 24;

/** Draws what marks mean in lines from left to right, from `top` on; gives the height where it ends. */
export function legend(
  sheet: Sheet,
  entries: readonly LegendEntry[],
  top: number,
  widthOfWords: (words: string) => number,
): number {
  let [x, y] = [MARGIN, top + 14];
  for (const { words, width, draw } of entries) {
    const needed = width + 8 + widthOfWords(words) + 22;
    if (x > MARGIN && x + needed > sheet.right) [x, y] = [MARGIN, y + LEGEND_LINE];
    draw(x + width / 2, y - 4);
    sheet.text(words, { size: 12.5, x: x + width + 8, y, max: sheet.right - x - width - 8 });
    x += needed;
  }
  return entries.length > 0 ? y + 10 : top;
}
