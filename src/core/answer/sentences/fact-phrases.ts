import { dateInWords } from '../../records/edtf.js';

export { carry } from '../phrases.js';

/** A date or its note in words; empty where neither is on record. */
export function dateOf(date: string | null, note: string | null | undefined): string {
  return date ? dateInWords(date) : (note?.split(';')[0] ?? '');
}
