import type { SetQ } from '../../query/query.js';
import { nounOf } from '../../query/restate/nouns.js';
import { measurePhrase } from '../../query/restate/sets.js';

/** "No memorandum with Iran is on record here for": what the members of a set have no record of. */
export function lackingLine({ in: pattern, hole }: Extract<SetQ, { is: 'that' }>): string {
  const { one, many } = nounOf(pattern);
  const phrase = measurePhrase({ by: 'count', in: pattern, hole }).replace(many, one);
  return `No ${phrase} is on record here for`;
}
