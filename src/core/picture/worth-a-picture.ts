import type { Answer } from '../answer/answer.js';
import { askedLast } from '../answer/trail.js';
import { pictureWish } from './wish.js';

/** Meetings or documents from so many on are worth a picture. */
const DRAWN_FROM = 3;

/**
 * Whether a picture of an answer is worth offering: it has several meetings or documents to show, none was asked for, and it can be asked
 * again.
 */
export function isWorthAPicture({ outcome, records, trail }: Pick<Answer, 'outcome' | 'records' | 'trail'>): boolean {
  const shown = records.filter((ref) => /^(?:meeting|agreement):/.test(ref));
  const isOpen = outcome === 'answered' && trail.length > 0;
  return isOpen && shown.length >= DRAWN_FROM && pictureWish(askedLast(trail)) === null;
}
