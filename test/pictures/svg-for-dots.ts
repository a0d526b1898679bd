import type { PaintPicture } from '../../src/bot/ports/pictures.js';
import { drawPicture } from '../../src/core/picture/draw.js';

/** Draws in the thread of the test and gives the SVG in the place of dots: what differs in it differs in what is sent, and at once. */
export const SVG_FOR_DOTS: PaintPicture = async (data) => {
  const { svg, title, alt } = drawPicture(data, 'light');
  return { name: `${data.kind}.png`, png: Buffer.from(svg), title, alt };
};
