import { type Composed, gap } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Pattern, Query } from '../../core/query/query.js';
import { restate } from '../../core/query/restate/restate.js';
import type { Item } from '../../core/question/item.js';
import { has } from '../../core/question/mention.js';
import type { Part } from './part.js';

/**
 * "What did they agree on?" where no document is on record: what their meetings tell of it, since what people agree on is
 * often not signed. An answer to anything else stays as it is.
 */
export function agreedThere(part: Part, items: readonly Item[], graph: Graph): Part {
  const { composed } = part;
  const talks = composed.draft.outcome === 'no-record' && asksWhatWasAgreed(items) ? talksOf(composed.query) : null;
  const draft = talks && composeQuery(talks, graph);
  if (!talks || draft?.outcome !== 'answered' || !composed.query) return part;
  const none = gap(
    `No document is on record for “${restate(composed.query)}”; what was said at their meetings follows.`,
  );
  const told: Composed = { ...composed, draft: { ...draft, blocks: [none, ...draft.blocks] }, query: talks };
  return { ...part, composed: told };
}

/** Whether they are said to agree, and no document is named. */
function asksWhatWasAgreed(items: readonly Item[]): boolean {
  const words = items.flatMap((item) => (item.kind === 'word' ? [item.mention] : []));
  const isOfDocument = words.some((one) => has(one, 'verb:sign', 'noun:agreement', 'ask:how-many') || isKind(one.tags));
  return !isOfDocument && words.some((one) => has(one, 'verb:agree')) && words.some((one) => has(one, 'ask:what'));
}

function isKind(tags: readonly string[]): boolean {
  return tags.some((tag) => tag.startsWith('kind:'));
}

/** What was spoken of at the meetings of the two whose documents are asked for; null where anything else is asked. */
function talksOf(query: Query | undefined): Query | null {
  const of = query?.ask === 'list' && query.of.is === 'records' ? query.of.of : null;
  const isOfTwo = of?.kind === 'agreement' && of.roles.side && of.roles.other && !of.limits && !of.words;
  return of && isOfTwo ? { ask: 'list', of: { is: 'records', of: asMeetings(of) }, tell: 'topics' } : null;
}

function asMeetings({ roles, when }: Pattern): Pattern {
  return { kind: 'meeting', roles, ...(when ? { when } : {}) };
}
