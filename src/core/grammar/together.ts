import type { Graph } from '../graph/graph.js';
import { fold } from '../graph/normalise.js';
import { setsOf } from '../query/evaluate.js';
import { isRecordKind, kindOfSet, type Query, type SetQ } from '../query/query.js';
import { setAsked } from '../query/set-asked.js';

/** "How many is that altogether, both events?", "list both together": nothing but that the last answers are put together. */
const TOGETHER =
  /^(?:(?:and|so|ok|okay|now|then),? )*(how many|count|what(?:s| is) the (?:total|sum)|the total|total|list|show)(?:,? (?:me|is|are|was|were|does|do|make|makes|that|those|these|they|there|it|them|come|comes|to|of|the|meetings|talks|bilaterals|agreements|documents|memoranda|proposals|altogether|in total|in all|together|combined|overall|taken together|put together|for|from|at|in|over|across|both|two|events?|cities|places|towns|conferences|summits|lists|countries|years|months|days|sides))*$/;

const BOTH = /\b(?:both|together|combined|the two)\b/;

/**
 * The records of the last two answers together, counted or listed. `queries` = those answered so far, the last first. Null where a message
 * does not ask for both, or the last two that differ are not of one kind.
 */
export function togetherAsked(text: string, queries: readonly Query[], graph: Graph): Query | null {
  const plain = fold(text).replace(/[?!.,;\s]+$/, '');
  const [, asked] = TOGETHER.exec(plain) ?? [];
  if (asked === undefined || !BOTH.test(plain)) return null;
  const [last, ...earlier] = queries.flatMap((one) => setAsked(one) ?? []).filter(isOfRecords);
  const other = last && earlier.find((one) => kindOfSet(one) === kindOfSet(last) && areApart(one, last, graph));
  return other ? { ask: /^(?:list|show)$/.test(asked) ? 'list' : 'count', of: { is: 'or', of: [other, last] } } : null;
}

function isOfRecords(set: SetQ): boolean {
  return isRecordKind(kindOfSet(set));
}

/** Whether none of one set is in another, and both hold something. */
function areApart(one: SetQ, other: SetQ, graph: Graph): boolean {
  const [all, others] = [one, other].map((set) => setsOf(graph).found(set).elements());
  return all!.length > 0 && others!.length > 0 && !all!.some((ref) => others!.includes(ref));
}
