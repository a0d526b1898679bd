import { editDistance } from '../../nearest/edit-distance.js';
import { editsFor } from './spelling.js';

/** Whether one word may be a slip of another, by as many edits as a word of that length may have. Keys, not words as typed. */
export function isSpelledLike(key: string, other: string): boolean {
  const edits = editsFor(Math.min(key.length, other.length));
  return editDistance(key, other, edits) <= edits;
}
