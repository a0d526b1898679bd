import { Worker } from 'node:worker_threads';
import type { PaintedPicture, PaintPicture } from '../bot/ports/pictures.js';
import type { Theme } from '../core/picture/picture.js';
import type { PictureData } from '../core/picture/picture-of.js';

/** What is to be painted. A chat service shows it on its own ground, so that it has one theme and not both. */
export interface PaintOrder {
  readonly data: PictureData;
  readonly theme: Exclude<Theme, 'both'>;
}

/** What was painted. */
export type Painted = Omit<PaintedPicture, 'name'>;

/** After this time a picture is given up, in milliseconds: it takes some tenths of a second. */
const GIVE_UP_MS = 20_000;

/** Most pictures that wait for their turn. */
const WAITING_MAX = 8;

/** The most memory that painting may take, in megabytes, beside the dots themselves. */
const MEMORY_MB = 128;

/**
 * Paints pictures in a thread of its own each, one after the other, so that nobody who asks in words waits for them. `worker` =
 * the program of that thread. Rejects where a thread breaks down, is too slow, or too many wait.
 */
export function painterIn(worker: URL = new URL('./paint-worker.js', import.meta.url)): PaintPicture {
  let [last, waiting]: [Promise<unknown>, number] = [Promise.resolve(), 0];
  return async (data) => {
    if (waiting >= WAITING_MAX) throw new Error(`${waiting} pictures wait already`);
    waiting++;
    const mine = last.then(() => painted({ data, theme: 'light' }, worker));
    last = mine.catch(() => {});
    try {
      return { ...(await mine), name: NAMES[data.kind] };
    } finally {
      waiting--;
    }
  };
}

const NAMES: Readonly<Record<PictureData['kind'], string>> = {
  network: 'who-met-whom.png',
  timeline: 'timeline.png',
  pending: 'documents-by-country.png',
  months: 'meetings-by-time.png',
  history: 'history.png',
};

/** One picture, painted in a thread of its own. Rejects where that breaks down or takes too long. */
export function painted(
  order: PaintOrder,
  program: URL = new URL('./paint-worker.js', import.meta.url),
): Promise<Painted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const timer = setTimeout(() => {
      reject(new Error(`painting took more than ${GIVE_UP_MS / 1000} seconds`));
      void worker.terminate();
    }, GIVE_UP_MS);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the thread that paints ended with ${code}`));
    });
  });
}
