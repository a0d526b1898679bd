import type { Pictures } from '../../src/bot/ports/pictures.js';
import { drawForPage } from '../../src/core/picture/draw.js';

/** Draws in the thread of the test, for tests that look at what is drawn and not at where; paints nothing. */
export const DRAWN_HERE: Pictures = {
  paint: () => Promise.reject(new Error('nothing is painted here')),
  draw: async (data, paths) => drawForPage(data, (one) => paths.get(one) ?? null, 'picture').svg,
};
