import type { Status } from '../records/agreement.js';
import { kindOfSet, type Limits, type Pattern, type Query, type SetQ } from '../query/query.js';
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

/** "Leave out what has already been signed", "without the ones in force", "drop those already adopted". */
const WITHOUT_STATE =
  /^(?:(?:and|but|so|ok|okay|now|please),? )*(?:leave out|leaving out|leave aside|leaving aside|without|drop|dropping|remove|take out|skip|exclude|excluding|except(?: for)?|not|minus|ignore|omit|less|other than|set aside|forget(?: about)?)\s+(?:(?:all|any|everything|anything) )?(?:(?:of )?(?:the|those|these|what|whatever|which|whichever) )?(?:ones? |documents |agreements |memoranda )?(?:(?:that|which) )?(?:(?:has|have|had|is|are|was|were) )?(?:(?:already|still|now|only|since|been|being) )*(.{3,40}?)(?: (?:ones?|documents|agreements|memoranda|already|so far|now|yet|by now))*$/;

/** Documents of a query less those of a state: what has been signed is not only what got no further. Null where a text says no such thing. */
export function withoutState(plain: string, query: Query): Query | null {
  const word = WITHOUT_STATE.exec(plain)?.[1];
  const limits = word === undefined ? null : limitsOf(word);
  const set = 'of' in query && !Array.isArray(query.of) ? (query.of as SetQ) : null;
  const less = limits && set && kindOfSet(set) === 'agreement' ? ofLimits(set, limits) : null;
  return less && set && { ask: 'list', of: { is: 'less', of: set, less } };
}

function limitsOf(word: string): Limits | null {
  if (/^(?:signed|concluded|inked)$/.test(word)) return { event: ['signed'] };
  const latest = statesOf(word, true);
  return latest && { latest };
}

/** The same documents, limited further; of those limited by their latest state that of what happened to them. */
function ofLimits(set: SetQ, limits: Limits): SetQ | null {
  if (set.is === 'less') return ofLimits(set.of, limits);
  if (set.is === 'and' && set.of.every((one) => one.is === 'records')) return ofLimits(set.of.at(-1)!, limits);
  if (set.is !== 'records') return records({ kind: 'agreement', roles: {}, limits, among: set });
  const { latest } = set.of.limits ?? {};
  const own = limits.latest && latest ? limits.latest.filter((one) => latest.includes(one)) : limits.latest;
  if (own && !own.length) return null;
  return records({ ...set.of, limits: { ...set.of.limits, ...limits, ...(own ? { latest: own } : {}) } });
}

function records(of: Pattern): SetQ {
  return { is: 'records', of };
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
