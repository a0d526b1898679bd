import { asksAgain, narrows, pointsBack, startsJoined } from '../follow-up/wording.js';
import type { Read } from '../understand.js';

/**
 * Whether a message by its wording goes on from one before it: "and Kenya?", "only the signed ones", "when was it?". A bare
 * name may, but is as good a beginning.
 */
export function leans({ items, signals }: Read): boolean {
  return startsJoined(items) || pointsBack(signals) || narrows(signals) || asksAgain(items);
}
