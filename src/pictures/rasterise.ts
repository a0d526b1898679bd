import { Resvg } from '@resvg/resvg-js';
import { FAMILY, fontFiles } from './fonts.js';

/** Most bytes of a picture. */
export const PNG_MAX = 1_000_000;

/** Dots for a pixel: twice as many as a plain screen has, fewer where the file would be too large. */
const SCALES = [2, 1.5, 1.2, 1] as const;

/** A picture in dots. Equal SVG gives equal bytes. Throws where even the coarsest is larger than `PNG_MAX`. */
export function rasterised(svg: string): Uint8Array {
  for (const scale of SCALES) {
    const png = inDots(svg, scale);
    if (png.length <= PNG_MAX) return png;
  }
  throw new Error(`the picture would be larger than ${PNG_MAX} bytes`);
}

function inDots(svg: string, scale: number): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
}
