import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { SECTIONS } from '../core/records/ref.js';
import { type LoadResult, loadKnowledge } from './load.js';
import type { Handed, Order } from './load-apart.js';
import { fingerprintOf } from './snapshot.js';
import { stampOf } from './stamp.js';

/*
 * What runs apart from the thread that answers: it reads one folder, hands over what it read, and ends.
 */

/** Readings of files that change under them. */
const TRIES = 5;

/** The pause before another one, in milliseconds. */
const AGAIN_AFTER_MS = 100;

/** Records in one piece of what is handed over: about a millisecond's worth to take. */
const PIECE = 100;

const order = workerData as Order;
const handed = await handedOver(order);
parentPort?.postMessage(
  handed,
  handed.kind === 'loaded' ? handed.pieces.map(({ buffer }) => buffer as ArrayBuffer) : [],
);

async function handedOver({ dir, options, known }: Order): Promise<Handed> {
  if (known !== null && (await fingerprintOf(dir)) === known) return { kind: 'same' };
  const loaded = await loadedAtRest(dir, options);
  if (!loaded.ok) return { kind: 'refused', problems: loaded.problems };
  const { fingerprint, quarantined } = loaded;
  return { kind: 'loaded', fingerprint, quarantined, pieces: piecesOf(loaded.knowledge) };
}

/** What a folder holds while nobody writes to it; where somebody never stops, what it was read to hold last. */
async function loadedAtRest(dir: string, options: Order['options']): Promise<LoadResult> {
  for (let left = TRIES; ; left--) {
    const stamp = await stampOf(dir);
    const loaded = await loadKnowledge(dir, options);
    if (left === 1 || stamp === (await stampOf(dir))) return loaded;
    await delay(AGAIN_AFTER_MS);
  }
}

function piecesOf(knowledge: Extract<LoadResult, { ok: true }>['knowledge']): Uint8Array[] {
  const encoder = new TextEncoder();
  return SECTIONS.flatMap((section) => {
    const records = knowledge[section];
    const starts = Array.from({ length: Math.ceil(records.length / PIECE) }, (_, at) => at * PIECE);
    return starts.map((from) => encoder.encode(JSON.stringify([section, records.slice(from, from + PIECE)])));
  });
}
