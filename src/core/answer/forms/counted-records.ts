import type { SetQ } from '../../query/query.js';
import { nounWords } from '../../query/restate/complements.js';
import { countedMembers } from '../../query/restate/sets.js';
import { patternOf } from './record-lines.js';

/** So many records of a set by what they are called, with how they stand: "2 pending memoranda". */
export function countedRecords(set: SetQ, count: number): string {
  const pattern = patternOf(set);
  return pattern ? `${count} ${nounWords(pattern, count === 1 ? 'one' : 'many')}` : countedMembers(set, count);
}
