import { lastDayOf } from '../../../records/edtf.js';
import type { Post } from '../../../records/official.js';

/** The latest day for which somebody is on record with a post, where it ended or is stated "as of" then; null where it goes on. */
export function dayOfPost({ to, dateNote }: Post): string | null {
  if (to !== null) return lastDayOf(to);
  const [, month, year] = /\bas of (?:([A-Z][a-z]+) )?(\d{4})\b/.exec(dateNote ?? '') ?? [];
  if (!year) return null;
  const at = MONTHS.indexOf(month ?? '');
  return lastDayOf(at < 0 ? year : `${year}-${String(at + 1).padStart(2, '0')}`);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
