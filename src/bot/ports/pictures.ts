import type { PictureData } from '../../core/picture/picture-of.js';

/** A picture as chat services take it. */
export interface PaintedPicture {
  /** `who-met-whom.png` */
  readonly name: string;
  readonly png: Uint8Array;
  /** "Who met whom" */
  readonly title: string;
  /** What is to be seen, for whoever does not see it; no more than 1,000 characters. */
  readonly alt: string;
}

/** Paints what an answer shows, apart from the thread that answers. Rejects where this machine cannot. */
export type PaintPicture = (data: PictureData) => Promise<PaintedPicture>;

/** Where pages are, by what a picture leads to. */
export type Paths = ReadonlyMap<string, string>;

/**
 * Draws what an answer shows as SVG that is a part of a page, apart from the thread that answers: its names and marks are links to these
 * pages. Rejects where this machine cannot.
 */
export type DrawPicture = (data: PictureData, paths: Paths) => Promise<string>;

/** Makes pictures, as files and as parts of pages. */
export interface Pictures {
  readonly paint: PaintPicture;
  readonly draw: DrawPicture;
}
