import { isLink, meaning, type Reading } from './reading.js';

/** How far from its noun a word such as "upcoming" may stand, in words: "upcoming ITU conferences", "what conferences are coming up". */
const REACH = 4;

/** Whether a word asks for what is still to come: for all of it, or for the nearest of it; null where it says something else. */
export function aheadAt(reading: Reading, at: number): 'all' | 'nearest' | null {
  if (meaning(reading, at, 'ahead')) return isNearEvent(reading, at) ? 'all' : null;
  if (meaning(reading, at, 'shift')?.by !== 1) return null;
  const conference = [at + 1, at - 1].map((beside) => meaning(reading, beside, 'event')?.of);
  if (conference.includes('conferences')) return 'all';
  return conference.includes('conference') && !isAfterAnother(reading, at) ? 'nearest' : null;
}

function isNearEvent(reading: Reading, at: number): boolean {
  const beside = Array.from({ length: REACH }, (_, step) => [at + step + 1, at - step - 1]).flat();
  return beside.some((one) => meaning(reading, one, 'event') !== undefined);
}

/** "The next conference after WTDC-25", "and the next conference?": counted from another one, and not from today. */
function isAfterAnother(reading: Reading, at: number): boolean {
  const behind = Array.from({ length: REACH }, (_, step) => at + step + 1);
  const isBound = behind.some((one) => isLink(reading, one, 'after', 'before'));
  return isBound || isLink(reading, 0, 'and');
}
