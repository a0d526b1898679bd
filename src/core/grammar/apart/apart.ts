import type { Query } from '../../query/query.js';
import { andOfAnother } from './and-of-another.js';
import { forEach } from './for-each.js';
import { inPlace } from './in-place.js';
import { leftOut } from './left-out.js';
import { notOfAnother } from './not-of-another.js';
import type { ReadingApart } from './reading-apart.js';
import { shareAsked } from './share-asked.js';

/** Ways of taking a question apart that are tried: each costs as much as reading a question. */
const TRIED_MAX = 8;

/** Characters beyond which a message is not taken apart: it is matched against patterns. */
const LENGTH_MAX = 400;

/**
 * A question taken apart: what is left out of it, grouped by, said not to be so of another, ranked below the first or a share of
 * stands in words of its own, wherever in the sentence, and the rest is a question that is read as any other.
 */
export function takenApart(typed: string, reading: ReadingApart): Query | null {
  if (typed.length > LENGTH_MAX) return null;
  const text = typed.replace(/[\s.?!]+$/, '');
  const ways = [leftOut, notOfAnother, andOfAnother, forEach, inPlace, shareAsked]
    .flatMap((way) => way(text))
    .slice(0, TRIED_MAX);
  for (const { rest, turned } of ways) {
    const asked = rest === text ? null : reading.read(rest);
    const query = asked && turned(asked, reading);
    if (query) return query;
  }
  return null;
}
