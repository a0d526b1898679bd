import type { Pattern, Query, SetQ } from '../query/query.js';
import { nounOf } from '../query/restate/nouns.js';
import { chartOf } from './chart.js';
import type { Editing } from './editing.js';
import { leavesOf } from './leaves.js';
import type { Records } from './meaning.js';
import { GRAMMAR } from './read.js';

const ONE = /^(?:and|and what about|what about|how about)\s+(?:the\s+)?(.+?)\s+ones?[?!.\s]*$/i;

/**
 * "And the Iran-Pakistan one?", "and the telecom one?": the same of other records of the kind, named by their sides, or of the same sides by
 * their subject; null where that is not what is said.
 */
export function otherOne(text: string, last: Query, of: SetQ, { link, graph }: Editing): Query | null {
  const name = ONE.exec(text)?.[1];
  if (!name || of.is !== 'records') return null;
  const found = leavesOf(link(`${name} ${nounOf(of.of).one}`), graph);
  const chart = found?.length ? chartOf(found.leaves, GRAMMAR, { graph }) : null;
  const read = chart?.readings('RN', 0, found!.length)[0]?.meaning as Records | undefined;
  const pattern = read && sameOf(of.of, read.pattern);
  return pattern ? ({ ...last, of: { is: 'records', of: pattern } } as Query) : null;
}

/** Records of other sides, with the limits of those before; or of another subject, whatever words those before were known by. */
function sameOf({ kind, limits, roles, when }: Pattern, other: Pattern): Pattern | null {
  const { topic, ...others } = other.roles;
  if (other.kind === kind && topic && !Object.keys(others).length && !other.words && roles.side)
    return { kind, roles: { ...roles, topic }, ...(when ? { when } : {}), ...(limits ? { limits } : {}) };
  if (other.kind !== kind || !other.roles.side) return null;
  const both = { ...limits, ...other.limits };
  return { ...other, ...(Object.keys(both).length ? { limits: both } : {}) };
}
