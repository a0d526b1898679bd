import type { Status } from '../records/agreement.js';
import type { Query, SetQ } from '../query/query.js';
import { lexiconFor } from '../question/lexicon.js';
import { statusLimits } from './frames.js';

/** "Only the proposed ones", "the ones still under negotiation", "which of them are only proposed?": a state by itself. */
const OF_STATE =
  /^(?:(?:and|but|so|ok|okay),? )*(?:(?:only|just) )?(?:which |what )?(?:of (?:them|those|these) )?(?:the |those |these )?(?:ones? |those |documents |agreements )?(?:(?:that|which) )?(?:(?:are|were|is|was|have been|has been|remain|stand) )?(?:(?:only|just|merely|still|so far|currently|actually|simply) )*(.{3,40}?)(?: (?:ones?|documents|agreements|so far|now|yet|only))?$/;

/** Documents of a query narrowed to a state; null where a text says no state alone, or they are of none of it. */
export function ofState(plain: string, query: Query): Query | null {
  const word = OF_STATE.exec(plain)?.[1];
  const isOfStates = 'of' in query && !Array.isArray(query.of) && isLimited(query.of as SetQ);
  const states = word === undefined ? null : statesOf(word, isOfStates);
  if (!states || (query.ask !== 'list' && query.ask !== 'count')) return null;
  const of = within(query.of, states);
  return of && { ...query, of };
}

/** Of documents that are asked for by their latest state, "the signed ones" are those that got no further. */
function statesOf(word: string, isOfStates: boolean): readonly Status[] | null {
  if (word === 'signed') return isOfStates ? ['signed'] : null;
  if (/^(?:proposed|planned|an idea|ideas|on paper)$/.test(word)) return ['proposed'];
  return statusLimits(lexiconFor('a').tags(word), word)?.latest ?? null;
}

function isLimited(set: SetQ): boolean {
  return set.is === 'records' && set.of.limits?.latest !== undefined;
}

/** Records whose latest state is one of some, and of those that they are limited to already. */
function within(set: SetQ, states: readonly Status[]): SetQ | null {
  if (set.is !== 'records' || set.of.kind !== 'agreement') return null;
  const { limits } = set.of;
  const latest = limits?.latest ? states.filter((one) => limits.latest!.includes(one)) : states;
  return latest.length ? { is: 'records', of: { ...set.of, limits: { ...limits, latest } } } : null;
}
