import { partySets } from '../../assembly/party-set.js';
import { recordsOf } from '../../assembly/records-of.js';
import type { Graph } from '../../graph/graph.js';
import type { Query } from '../../query/query.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Draft } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { commonInMeetings } from '../meetings/common-in-meetings.js';
import { composeMeetings } from '../meetings/meetings.js';
import { composeSharing } from '../meetings/sharing.js';
import { resolved } from '../resolved.js';
import { sidesOf } from './compare.js';

/** Whom two have both met, what two sets of talks have in common, or who has agreements with both; of one side, who shares a topic with it. */
export function composeCommon(question: Question, graph: Graph): Draft {
  const sides = sidesOf(question).map((term) => resolved(term));
  if (sides.length === 1 && sides[0]) return composeSharing(question, sides[0], graph);
  if (sides.length < 2) return composeMeetings({ ...question, want: 'list' }, graph);
  const partners = question.target === 'agreements' ? commonPartners(sides, question) : null;
  return partners ? composeQuery(partners, graph) : commonInMeetings(question, sides, graph);
}

/** The countries that have agreements with every side; null where a side is more than who it is. */
function commonPartners(sides: readonly PartyTerm[], question: Question): Query | null {
  const members = partySets(sides);
  const records = recordsOf({ ...question, parties: [] });
  if (!members || records?.is !== 'records') return null;
  return { ask: 'common', members, in: records.of, role: 'side', hole: 'other', kind: 'country' };
}
