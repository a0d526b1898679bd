import { setFlagsFromString } from 'node:v8';

/**
 * How much V8 lets the old generation grow between two collections, in per cent. Its own choice lets a process that is busy for
 * long take up to four times what lives in it. While knowledge is loaded most of what is made is garbage soon, and nobody waits
 * for an answer yet. Later each collection holds up the answers beside it: over 100,000 meetings the slowest of 100 pages took
 * 98 ms with 10 per cent and 43 ms with 30 (`npm run bench`); what lives there is 300 MB.
 */
const HEAP_GROWING_PERCENT = { loading: 10, serving: 30 };

/** Keeps the memory of a process that is to run for long close to what lives in it, closest `loading`, before it serves. */
export function boundMemory(stage: keyof typeof HEAP_GROWING_PERCENT): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT[stage]}`);
  // Each whole collection closes the gaps, which a long run otherwise leaves more and more of.
  setFlagsFromString('--optimize-for-size');
}
