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
