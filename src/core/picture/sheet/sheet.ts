import type { LeadsTo, PathOf } from '../leads-to.js';
import type { Box, Theme } from '../picture.js';
import { cutTo, type Hand } from '../text/fit.js';
import { FONT_FAMILY, heightOf, widthOf } from '../text/measure.js';
import { decimal, escaped } from './markup.js';
import { darkStyle, type Ink, painted } from './palette.js';

/**
 * How wide pictures are, in pixels. Chat services show all of them equally wide: what has little to show is drawn on less, so that its words
 * are larger there.
 */
export const WIDTHS = { few: 640, some: 800, many: 1000 } as const;

/** What is left free at the sides, in pixels. */
export const MARGIN = 32;

/** How a label is written and where: `y` is the line that it stands on, `x` its beginning, middle or end. */
export interface Label extends Hand {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly ink?: Ink;
  /** Pixels that it may be wide; longer ones are cut. */
  readonly max?: number;
  /** Whether what lies beneath it is dimmed. */
  readonly isOnLines?: boolean;
}

/** How a shape is drawn. */
export interface Look {
  readonly ink: Ink;
  /** 0 to 1. */
  readonly opacity?: number;
  /** Pixels: a line of this width in place of a filled shape. */
  readonly stroke?: number;
  readonly isDashed?: boolean;
}

/** How a line is drawn. `isPointedAt` = where it leads somewhere, a pointer finds it however thin it is. */
export interface LineLook extends Look {
  readonly stroke: number;
  readonly isPointedAt?: boolean;
}

/** What a sheet says of itself when it is whole. */
export interface SheetWords {
  readonly title: string;
  readonly description: string;
  /** What its ids begin with: several pictures in one page need several. */
  readonly id: string;
}

/** Pixels that a line which leads somewhere is wide for a pointer. */
const POINTED_AT = 12;

/** A sheet that is drawn on from behind to the front. What was written on it is known by where it stands. */
export class Sheet {
  readonly labels: Box[] = [];
  readonly width: number;
  readonly #theme: Theme;
  readonly #pathOf: PathOf | null;
  readonly #parts: string[] = [];
  #isLink = false;

  /** `pathOf` = where what is drawn stands in more words, for a sheet that is part of a page; without it nothing leads anywhere. */
  constructor(width: number, theme: Theme, pathOf: PathOf | null = null) {
    this.width = width;
    this.#theme = theme;
    this.#pathOf = pathOf;
  }

  /** Where the right margin begins. */
  get right(): number {
    return this.width - MARGIN;
  }

  /** What is between the margins. */
  get inner(): number {
    return this.width - 2 * MARGIN;
  }

  /** Writes one line; a name in it that is written from right to left turns nothing round beside it. */
  text(words: string, label: Label): void {
    const { x, y, size, weight = 'regular', anchor = 'start', ink = 'text', max = this.inner } = label;
    const shown = cutTo(words, max, label);
    if (shown === '') return;
    const box = boxOf(shown, label);
    this.labels.push(box);
    if (label.isOnLines) this.rect(widened(box), { ink: 'paper', opacity: 0.82 }, 3);
    const turned = RIGHT_TO_LEFT.test(shown) ? 'rtl' : 'ltr';
    const bold = weight === 'bold' ? ' font-weight="700"' : '';
    const where = `x="${decimal(x)}" y="${decimal(y)}" font-size="${decimal(size)}"${bold} text-anchor="${anchor}"`;
    const isolated = `<tspan direction="${turned}" unicode-bidi="isolate">${escaped(shown)}</tspan>`;
    this.#parts.push(`<text ${where} ${painted('fill', ink, this.#theme)}>${isolated}</text>`);
  }

  /** A rectangle with its corners rounded by so many pixels. */
  rect({ x, y, width, height }: Box, look: Look, round = 0): void {
    const size = `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
    this.#shape('rect', `${size}${round > 0 ? ` rx="${decimal(round)}"` : ''}`, look);
  }

  /** A straight line. */
  line(from: Point, to: Point, look: LineLook): void {
    const ends = `x1="${decimal(from.x)}" y1="${decimal(from.y)}" x2="${decimal(to.x)}" y2="${decimal(to.y)}"`;
    if (this.#isLink && look.isPointedAt)
      this.#parts.push(`<line ${ends} stroke="#000" stroke-opacity="0" stroke-width="${POINTED_AT}"/>`);
    this.#shape('line', `${ends} stroke-linecap="round"`, look);
  }

  /** A path given by its commands, drawn around a point. */
  path(commands: string, at: Point, look: Look): void {
    this.#shape('path', `transform="translate(${decimal(at.x)},${decimal(at.y)})" d="${commands}"`, look);
  }

  /** What `draw` draws, as one thing with words of its own: what a pointer that rests on it is told. It may lead somewhere. */
  named(words: string, leadsTo: LeadsTo | null, draw: () => void): void {
    const title = `<title>${escaped(words)}</title>`;
    if (this.#linked(words, leadsTo, title, draw)) return;
    this.#parts.push(`<g>${title}`);
    draw();
    this.#parts.push('</g>');
  }

  /** What `draw` writes, which is as it would be alone, but may lead somewhere. */
  leading(words: string, leadsTo: LeadsTo | null, draw: () => void): void {
    // A name of nothing but spaces is no link that anybody could find.
    if (words.trim() === '' || !this.#linked(words, leadsTo, '', draw)) draw();
  }

  /** Draws something as a link; false where it leads nowhere, and nothing is drawn. */
  #linked(words: string, leadsTo: LeadsTo | null, title: string, draw: () => void): boolean {
    const path = leadsTo === null ? null : (this.#pathOf?.(leadsTo) ?? null);
    if (path === null) return false;
    this.#parts.push(`<a href="${escaped(path)}" aria-label="${escaped(words)}">${title}`);
    this.#isLink = true;
    draw();
    this.#isLink = false;
    this.#parts.push('</a>');
    return true;
  }

  /** The whole document; as a part of a page it takes the page's style sheet for the night. */
  document(height: number, { title, description, id }: SheetWords): string {
    const size = `width="${this.width}" height="${decimal(height)}" viewBox="0 0 ${this.width} ${decimal(height)}"`;
    const style = this.#theme === 'both' && this.#pathOf === null ? `<style>${darkStyle()}</style>` : '';
    const paper = `<rect width="${this.width}" height="${decimal(height)}" ${painted('fill', 'paper', this.#theme)}/>`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} lang="en" ${this.#role(id)} font-family="${FONT_FAMILY}">`,
      `<title id="${id}-title">${escaped(title)}</title>`,
      `<desc id="${id}-desc">${escaped(description)}</desc>`,
      style,
      paper,
      ...this.#parts,
      '</svg>\n',
    ].join('');
  }

  /** An image has no parts for whoever does not see it: where parts of it are links, it is a document. https://www.w3.org/TR/graphics-aria-1.0 */
  #role(id: string): string {
    return this.#pathOf === null
      ? `role="img" aria-labelledby="${id}-title ${id}-desc"`
      : `role="graphics-document document" aria-labelledby="${id}-title" aria-describedby="${id}-desc"`;
  }

  #shape(name: string, geometry: string, { ink, opacity = 1, stroke, isDashed }: Look): void {
    const paint =
      stroke === undefined
        ? painted('fill', ink, this.#theme)
        : `${painted('stroke', ink, this.#theme)} fill="none" stroke-width="${decimal(stroke)}"`;
    // Of its own paint alone: the opacity of a whole element is painted on a layer of its own, which takes ten times as long.
    const part = stroke === undefined ? 'fill' : 'stroke';
    const seen = opacity < 1 ? ` ${part}-opacity="${decimal(opacity)}"` : '';
    const dashes = isDashed ? ' stroke-dasharray="5 4"' : '';
    this.#parts.push(`<${name} ${geometry} ${paint}${seen}${dashes}/>`);
  }
}

/** A place on a sheet. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a line of text stands, as wide as it is at the most. */
export function boxOf(
  text: string,
  { x, y, size, weight, anchor = 'start' }: Pick<Label, 'x' | 'y' | 'size' | 'weight' | 'anchor'>,
): Box {
  const width = widthOf(text, size, weight);
  const { height, below } = heightOf(size);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y + below - height, width, height };
}

/** Whether two boxes have a point in common; `gap` = pixels that are to be between them. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  const isApartAcross = a.x + a.width + gap <= b.x || b.x + b.width + gap <= a.x;
  return !isApartAcross && a.y + a.height + gap > b.y && b.y + b.height + gap > a.y;
}

function widened({ x, y, width, height }: Box): Box {
  return { x: x - 2, y, width: width + 4, height };
}

/** Whether the first letter of a text is one that is written from right to left. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;
