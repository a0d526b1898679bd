import { Worker } from 'node:worker_threads';
import type { PaintedPicture, PaintPicture, Paths, Pictures } from '../bot/ports/pictures.js';
import type { Theme } from '../core/picture/picture.js';
import type { PictureData } from '../core/picture/picture-of.js';

/**
 * What is to be made: dots, or SVG as a part of a page. A chat service shows dots on its own ground, so that they have one theme and not
 * both.
 */
export type PictureOrder =
  | { readonly as: 'dots'; readonly data: PictureData; readonly theme: Exclude<Theme, 'both'> }
  | { readonly as: 'part'; readonly data: PictureData; readonly paths: Paths };

/** What was painted. */
export type Painted = Omit<PaintedPicture, 'name'>;

/** What was drawn. */
export interface DrawnPart {
  readonly svg: string;
}

/** After this time a picture is given up, in milliseconds: it takes some tenths of a second. */
const GIVE_UP_MS = 20_000;

/** Most pictures that wait for their turn. */
const WAITING_MAX = 8;

/** The most memory that painting may take, in megabytes, beside the dots themselves. */
const MEMORY_MB = 128;

/** The program of the thread that makes a picture. */
const PROGRAM = new URL('./paint-worker.js', import.meta.url);

/**
 * Makes pictures in a thread of its own each, one after the other, so that nobody who asks in words waits for them. `worker` =
 * the program of that thread. Rejects where a thread breaks down, is too slow, or too many wait.
 */
export function picturesIn(worker: URL = PROGRAM): Pictures {
  const inTurn = turns();
  return {
    paint: async (data) => {
      const order = { as: 'dots', data, theme: 'light' } as const;
      return { ...(await inTurn(() => made<Painted>(order, worker))), name: NAMES[data.kind] };
    },
    draw: async (data, paths) => (await inTurn(() => made<DrawnPart>({ as: 'part', data, paths }, worker))).svg,
  };
}

/** The same for who wants nothing but dots. */
export function painterIn(worker: URL = PROGRAM): PaintPicture {
  return picturesIn(worker).paint;
}

/** Lets one piece of work begin when the one before it has ended. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let [last, waiting]: [Promise<unknown>, number] = [Promise.resolve(), 0];
  return async (work) => {
    if (waiting >= WAITING_MAX) throw new Error(`${waiting} pictures wait already`);
    waiting++;
    const mine = last.then(work);
    last = mine.catch(() => {});
    try {
      return await mine;
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

/** One picture, made in a thread of its own. Rejects where that breaks down or takes too long. */
function made<T>(order: PictureOrder, program: URL): Promise<T> {
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
