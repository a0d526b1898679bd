import { styleText } from 'node:util';

/** How a screen, or a file in its place, wants text. */
export interface Looks {
  /** Columns; infinite where nothing is to be wrapped. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether addresses are links: on a screen that shows them only; they are not, unless that is said. */
  readonly links?: boolean;
  /** Whether right-to-left names are set apart with isolates: on a screen only, so that piped text stays clean. */
  readonly isolate: boolean;
  /** Sources listed under an answer; the chat shows the others on `/sources`. */
  readonly sourcesShown: number;
}

/** Where colours are shown. */
export type Colour = 'never' | 'on-screen' | 'always';

/**
 * The looks of an output: a screen's own width and colours, or bare unwrapped text for a pipe or a file, which has colours only
 * where they are always shown. `links` = whether the screen shows addresses as links.
 */
export function looksOf(output: Screen, colour: Colour, links = false): Looks {
  const isColoured = colour === 'always' || (colour === 'on-screen' && output.isTTY === true);
  if (!output.isTTY) return { width: Number.POSITIVE_INFINITY, colour: isColoured, isolate: false, sourcesShown: ALL };
  return { width: output.columns || USUAL_WIDTH, colour: isColoured, links, isolate: true, sourcesShown: ALL };
}

/** What of an output decides on looks. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** No limit to the sources listed. */
export const ALL = Number.POSITIVE_INFINITY;

/** A terminal that does not tell its width is taken for a VT100. */
const USUAL_WIDTH = 80;

/** What a part of an answer is, in colours that stand out on dark and light backgrounds alike. */
const STYLES = {
  heading: 'bold',
  quiet: 'dim',
  missing: 'yellow',
  number: 'cyan',
} as const;

/** Dresses text as what it is; leaves it bare where colours are off. */
export function paint(style: keyof typeof STYLES, text: string, looks: Pick<Looks, 'colour'>): string {
  return looks.colour && text !== '' ? styleText(STYLES[style], text, { validateStream: false }) : text;
}
