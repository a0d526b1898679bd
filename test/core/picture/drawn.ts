import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { expect } from 'vitest';
import { drawPicture } from '../../../src/core/picture/draw.js';
import type { Box, Picture, Theme } from '../../../src/core/picture/picture.js';
import { type Drawable, type PictureData, pictureOf } from '../../../src/core/picture/picture-of.js';
import type { PictureWish } from '../../../src/core/picture/wish.js';
import type { Graph } from '../../../src/core/graph/graph.js';
import type { Query, SetQ } from '../../../src/core/query/query.js';
import { restate } from '../../../src/core/query/restate/restate.js';

const FONTS = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) =>
  fileURLToPath(new URL(`../../../node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`, import.meta.url)),
);

/** An SVG document as the library that paints it reads it, with the fonts that come along. Throws where it is none. */
export function parsed(svg: string): Resvg {
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'DejaVu Sans' } });
}

/** All meetings, and all documents. */
export const ALL_MEETINGS: SetQ = { is: 'records', of: { kind: 'meeting', roles: {} } };
export const ALL_DOCUMENTS: SetQ = { is: 'records', of: { kind: 'agreement', roles: {} } };

/** What answers a query, as far as a picture needs it. */
export function answering(query: Query): Drawable {
  return { outcome: 'answered', query, records: [], understood: restate(query) };
}

/** What a query shows as a picture; null where it shows none. */
export function dataOf(query: Query, kind: PictureWish['kind'], graph: Graph): PictureData | null {
  const data = pictureOf(answering(query), kind, graph);
  return data === null || 'why' in data ? null : data;
}

/** A query, drawn. */
export function drawn(query: Query, kind: PictureWish['kind'], graph: Graph, theme: Theme = 'light'): Picture {
  const data = dataOf(query, kind, graph);
  expect(data).not.toBeNull();
  return drawPicture(data!, theme);
}

/** What is wrong with where labels stand: two over each other, or one that leaves the picture. */
export function labelFaults({ labels, width, height }: Picture): string[] {
  const outside = labels.filter(
    (one) => one.x < 0 || one.y < 0 || one.x + one.width > width || one.y + one.height > height,
  );
  const over = labels.flatMap((one, at) =>
    labels
      .slice(at + 1)
      .filter((other) => isOver(one, other))
      .map((other) => [one, other]),
  );
  return [
    ...outside.map((one) => `outside: ${JSON.stringify(one)}`),
    ...over.map((two) => `over: ${JSON.stringify(two)}`),
  ];
}

/** A hundredth of a pixel is rounding. */
const ROUNDING = 0.01;

function isOver(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const along = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > ROUNDING && along > ROUNDING;
}
