import { ReadingFailed, type ReadingFailure } from '../bot/ports/question-reader.js';
import { completed } from './completions.js';
import type { Instructions } from './model-reader.js';
import type { ModelSettings } from './settings.js';

/** Messages that a model is tried with: how long one takes differs, and the first may load it. */
const TRIES = [
  'how many meetings r on record??',
  'any mous that r still pending',
  'which countries met most often, pls',
];

/** How a model does: how long the middle one of a few readings took, in milliseconds; or why it gave one of them not. */
export type ModelExamined = { readonly medianMs: number } | { readonly why: ReadingFailure };

/** Has a model read a few messages, one after the other. Never rejects. */
export async function examineModel(settings: ModelSettings, { text }: Instructions): Promise<ModelExamined> {
  const tookMs: number[] = [];
  for (const message of TRIES) {
    const from = performance.now();
    try {
      await completed({ message, thread: [] }, settings, text);
    } catch (error) {
      return { why: error instanceof ReadingFailed ? error.why : 'unreachable' };
    }
    tookMs.push(performance.now() - from);
  }
  return { medianMs: tookMs.sort((a, b) => a - b)[Math.floor(tookMs.length / 2)]! };
}
