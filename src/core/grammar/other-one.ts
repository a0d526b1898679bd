import type { Pattern, Query, SetQ } from '../query/query.js';
import { nounOf } from '../query/restate/nouns.js';
import { chartOf } from './chart.js';
import type { Editing } from './editing.js';
import { leavesOf } from './leaves.js';
import type { Records } from './meaning.js';
import { GRAMMAR } from './read.js';

const ONE = /^(?:and|and what about|what about|how about)\s+(?:the\s+)?(.+?)\s+ones?[?!.\s]*$/i;

/** "And the Iran-Pakistan one?": the same of other records of the kind, named by their sides; null where that is not what is said. */
export function otherOne(text: string, last: Query, of: SetQ, { link, graph }: Editing): Query | null {
  const name = ONE.exec(text)?.[1];
  if (!name || of.is !== 'records') return null;
  const found = leavesOf(link(`${name} ${nounOf(of.of).one}`), graph);
  const chart = found?.length ? chartOf(found.leaves, GRAMMAR, { graph }) : null;
  const read = chart?.readings('RN', 0, found!.length)[0]?.meaning as Records | undefined;
  const pattern = read && sameOf(of.of, read.pattern);
  return pattern ? ({ ...last, of: { is: 'records', of: pattern } } as Query) : null;
}

/** Records of other sides, with the limits of those before. */
function sameOf({ kind, limits }: Pattern, other: Pattern): Pattern | null {
  if (other.kind !== kind || !other.roles.side) return null;
  const both = { ...limits, ...other.limits };
  return { ...other, ...(Object.keys(both).length ? { limits: both } : {}) };
}
