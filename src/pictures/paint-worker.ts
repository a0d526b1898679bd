import { parentPort, workerData } from 'node:worker_threads';
import { drawForPage, drawPicture } from '../core/picture/draw.js';
import type { DrawnPart, Painted, PictureOrder } from './paint.js';

/*
 * What runs apart from the thread that answers: it draws one picture, hands it over, and ends.
 */

const order = workerData as PictureOrder;
if (order.as === 'dots') await paint(order);
else draw(order);

async function paint({ data, theme }: Extract<PictureOrder, { as: 'dots' }>): Promise<void> {
  // What makes dots is native code, which a part of a page does without.
  const { rasterised } = await import('./rasterise.js');
  const { title, alt, svg } = drawPicture(data, theme);
  // A copy of its own: what is handed over is taken away from here.
  const png = new Uint8Array(rasterised(svg));
  parentPort?.postMessage({ title, alt, png } satisfies Painted, [png.buffer]);
}

function draw({ data, paths }: Extract<PictureOrder, { as: 'part' }>): void {
  const { svg } = drawForPage(data, (one) => paths.get(one) ?? null, 'picture');
  parentPort?.postMessage({ svg } satisfies DrawnPart);
}
