import { parentPort, workerData } from 'node:worker_threads';
import { drawPicture } from '../core/picture/draw.js';
import type { PaintOrder, Painted } from './paint.js';
import { rasterised } from './rasterise.js';

/*
 * What runs apart from the thread that answers: it draws one picture, hands it over, and ends.
 */

const { data, theme } = workerData as PaintOrder;
const { title, alt, svg } = drawPicture(data, theme);
// A copy of its own: what is handed over is taken away from here.
const png = new Uint8Array(rasterised(svg));
parentPort?.postMessage({ title, alt, png } satisfies Painted, [png.buffer]);
