import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { EMPTY_KNOWLEDGE, type Knowledge } from '../core/records/knowledge.js';
import type { Section } from '../core/records/ref.js';
import type { LoadOptions } from './load.js';
import type { Problem } from './problem.js';

/** What is read apart: a folder, how, and the fingerprint that it had when it was read last (null = read it anyway). */
export interface Order {
  readonly dir: string;
  readonly options: LoadOptions;
  readonly known: string | null;
}

/** What became of it: the files are as they were, or something is wrong with them, or this is what they hold. */
export type Apart =
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'loaded';
      readonly knowledge: Knowledge;
      readonly fingerprint: string | null;
      readonly quarantined: readonly Problem[];
    };

/** How it comes over: the knowledge in pieces of JSON, each a section with some of its records, in their order. */
export type Handed =
  | Exclude<Apart, { kind: 'loaded' }>
  | (Omit<Extract<Apart, { kind: 'loaded' }>, 'knowledge'> & { readonly pieces: readonly Uint8Array[] });

/**
 * Loads a folder in a thread of its own, so that nothing in this one waits for YAML; what was read is taken over in small
 * pieces. Rejects where the thread breaks down, as for want of memory; `signal` ends it.
 */
export async function loadApart(order: Order, signal: AbortSignal): Promise<Apart> {
  const handed = await fromThread(order, signal);
  if (handed.kind !== 'loaded') return handed;
  const { kind, fingerprint, quarantined, pieces } = handed;
  return { kind, fingerprint, quarantined, knowledge: await joined(pieces) };
}

function fromThread(order: Order, signal: AbortSignal): Promise<Handed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./load-worker.js', import.meta.url), { workerData: order });
    const end = () => void worker.terminate();
    signal.addEventListener('abort', end, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', end);
      reject(new Error(`the thread that reads the knowledge ended with ${code}`));
    });
    if (signal.aborted) end();
  });
}

async function joined(pieces: readonly Uint8Array[]): Promise<Knowledge> {
  const sections = Object.fromEntries(Object.keys(EMPTY_KNOWLEDGE).map((section) => [section, [] as unknown[]]));
  for (const piece of pieces) {
    const [section, records] = JSON.parse(new TextDecoder().decode(piece)) as [Section, unknown[]];
    sections[section]?.push(...records);
    await breathe();
  }
  return sections as unknown as Knowledge;
}
