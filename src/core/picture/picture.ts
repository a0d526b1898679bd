/** What can be drawn: who met whom, events in time, documents by country, meetings by month, one document's history. */
export const PICTURE_KINDS = ['network', 'timeline', 'pending', 'months', 'history'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Colours on white, on black, or on either as the reader's screen is set: of these only a browser knows the last. */
export const THEMES = ['light', 'dark', 'both'] as const;
export type Theme = (typeof THEMES)[number];

/** Where a label stands, in pixels of the picture; `y` is its upper edge. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A finished picture. Equal data and theme give equal bytes. */
export interface Picture {
  readonly kind: PictureKind;
  /** A whole SVG document of its own, with `<title>` and `<desc>`; it names no file, no address and no script. */
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** "Who met whom" */
  readonly title: string;
  /** What is to be seen, for whoever does not see it; no more than 1,000 characters. */
  readonly alt: string;
  /** Where its labels stand: none overlaps another, none leaves the picture. */
  readonly labels: readonly Box[];
}
