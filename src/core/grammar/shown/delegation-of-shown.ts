import { isDelegationRole } from '../../query/delegation.js';
import type { Query, SetQ } from '../../query/query.js';
import type { Ref } from '../../records/ref.js';
import { shownSet } from './shown.js';

/** A delegation or a company that was not named: "the delegation", "her team", "who accompanied him". */
const UNNAMED =
  /\b(?:the|that|this|his|her|their|its|each) (?:[\p{L}-]+ )?(?:delegations?|side|team|party|group)\b|\b(?:him|her|them|he|she)\b/iu;

/** "Who led the delegation?", "who accompanied him?" after meetings that were shown: in these, and not in whatever meetings. */
export function delegationOfShown(query: Query, text: string, listed: readonly Ref[]): Query {
  if (query.ask !== 'list' || query.of.is !== 'that' || !UNNAMED.test(text)) return query;
  const { in: pattern } = query.of;
  const isOfDelegation = pattern.kind === 'meeting' && isDelegationRole(query.of.hole);
  const among = isOfDelegation && !pattern.among && !pattern.when ? meetingsOf(listed) : null;
  return among ? { ...query, of: { ...query.of, in: { ...pattern, among } } } : query;
}

function meetingsOf(listed: readonly Ref[]): SetQ | null {
  return shownSet(listed.filter((ref) => ref.startsWith('meeting:')));
}
