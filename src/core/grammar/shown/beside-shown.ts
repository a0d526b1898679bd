import { fold } from '../../graph/normalise.js';
import type { Graph } from '../../graph/graph.js';
import type { Query } from '../../query/query.js';
import { broughtBy, meetingsOf } from '../../question/follow-up/records-meant.js';
import { type Shown, shownSet } from './shown.js';

const ANOTHER =
  /\b(?:(?:an?|any|the|that) (?:second|third|further|other|additional)|another|any other|no other)\b[^,;?]{0,30}? (?:papers?|documents?|deals?|agreements?|memorand(?:um|a)|mous?|declarations?|texts?|pacts?|statements?)\b|\b(?:anything|something|what) else\b/;

const SIGNED = /\b(?:signed|sign|inked|concluded|agreed|exchanged|adopted|come|came)\b/;

const SAME =
  /\b(?:at|on|in|during) (?:the|that) (?:very )?same (?:table|ceremony|occasion|meeting|event|sitting|session|time|signing|talks|visit)\b|\b(?:on|at|during|in) that (?:same )?(?:occasion|ceremony|meeting|table|signing|sitting|session|visit)\b/;

/**
 * "Was a second paper signed at the same table?" after a document: the others that came about in the same meeting. Null where that is not
 * asked, or what was shown came about in no meeting on record.
 */
export function besideShown(
  text: string,
  { listed }: Shown,
  earlier: readonly Shown[],
  graph: Graph,
): BesideShown | null {
  const plain = fold(text);
  if (!ANOTHER.test(plain) || !SIGNED.test(plain) || !SAME.test(plain)) return null;
  const documents = listed.filter((ref) => ref.startsWith('agreement:'));
  const meetings = documents.length ? meetingsOf(documents, graph) : listed.filter((ref) => ref.startsWith('meeting:'));
  if (!meetings.length) return null;
  const known = new Set([...documents, ...earlier.flatMap((one) => one.listed)]);
  const others = broughtBy(meetings, 'agreement:', graph).filter((ref) => !known.has(ref));
  const of = shownSet(others);
  const said =
    others.length === 1 ? 'the other document of the same meeting' : 'the other documents of the same meeting';
  return { query: of && { ask: 'list', of: { ...of, said } } };
}

/** What else came of a meeting: the documents as a query; null where there are none. */
export interface BesideShown {
  readonly query: Query | null;
}
