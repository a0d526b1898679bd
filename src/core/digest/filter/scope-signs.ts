import type { Connector, Piece } from './scope-piece.js';

/** What signs between two words join or part. A hyphen without spaces ties its two sides together. */
export function closingSigns(gap: string): Piece[] {
  return /^[-–]$/.test(gap) ? [{ is: 'hyphen' }] : signsIn(gap);
}

/** The signs of a gap, in their order. */
export function signsIn(gap: string): Piece[] {
  return [...gap].flatMap((sign): Piece[] => {
    const is = SIGNS.get(sign);
    return is ? [{ is }] : [];
  });
}

const SIGNS: ReadonlyMap<string, Connector> = new Map([
  ['(', 'open'],
  [')', 'close'],
  [',', 'comma'],
  [';', 'comma'],
  ['،', 'comma'],
  ['؛', 'comma'],
  ['.', 'comma'],
  ['\n', 'comma'],
  ['-', 'comma'],
  ['–', 'comma'],
  ['—', 'comma'],
  ['&', 'and'],
  ['+', 'and'],
  ['/', 'or'],
]);
