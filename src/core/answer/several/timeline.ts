import { softSpans } from '../../assembly/soft.js';
import type { Graph } from '../../graph/graph.js';
import type { SetQ } from '../../query/query.js';
import type { Question } from '../../question/question.js';
import { findAgreements } from '../agreements/search-agreements.js';
import type { Draft } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { leftOutGaps } from '../gaps.js';
import { findMeetings } from '../meetings/search-meetings.js';

/**
 * What happened between parties or with a document described in words that no query holds, oldest first: the records that are
 * found by them. Null where none are.
 */
export function timelineFound(question: Question, graph: Graph): Draft | null {
  const dates = question.dates.filter((term) => !term.label.startsWith('today'));
  const plain = { ...question, want: 'list' as const, statuses: null, dates };
  const agreements = findAgreements(plain, graph);
  const areAlone = question.target === 'agreements' && agreements.records.length > 0;
  const meetings = areAlone ? [] : findMeetings(plain, graph).records;
  const of = [found('agreement', agreements.records), found('meeting', meetings)].filter(({ ids }) => ids.length > 0);
  if (!of.length) return null;
  const draft = composeQuery({ ask: 'timeline', of }, graph);
  const leftOut = [...agreements.leftOut, ...softSpans(question)];
  return { ...draft, blocks: [...draft.blocks, ...leftOutGaps(question, { ...agreements, leftOut })] };
}

function found(kind: 'agreement' | 'meeting', records: readonly { readonly id: string }[]) {
  return { is: 'these', kind, ids: records.map(({ id }) => id), said: 'those found' } as const satisfies SetQ;
}
