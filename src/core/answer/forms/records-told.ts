import { agreementsTold } from '../agreements/agreements-told.js';
import type { Block } from '../answer.js';
import { conferenceLine } from '../conferences/conference-card.js';
import { say } from '../draft.js';
import { meetingsTold } from '../meetings/meetings-told.js';
import { proposalsTold } from '../proposals/proposals-told.js';
import { type Answering, type Asked, partsOf, refsOfMembers } from './asked.js';
import { headOfRecords } from './counted-records.js';
import { evidenceOfAll } from './evidence-of.js';
import { tellingOfSet } from './telling-of.js';

/**
 * The records of a set as they answer a question that asks for them: one alone in detail, several in a line each, with how
 * many they are over them, unless they are counted already.
 */
export function recordsTold(
  { set, found }: Answering,
  { graph, query }: Asked,
  how: 'counted' | 'not counted' = 'not counted',
): readonly Block[] {
  const telling = tellingOfSet(set, query, graph);
  const ids = found.elements().map((one) => partsOf(one)[1]);
  if (found.kind === 'meeting')
    return meetingsTold(
      ids.flatMap((id) => graph.meeting(id) ?? []),
      telling,
      graph,
      how === 'counted',
    );
  const isCounted = how === 'counted' || found.size === 1;
  const head = () => (isCounted ? [] : say(headOfRecords(set, found.size), evidenceOfAll(refsOfMembers(found), graph)));
  if (found.kind === 'agreement')
    return agreementsTold(
      ids.flatMap((id) => graph.agreement(id) ?? []),
      head(),
      how === 'counted' && found.size > 1 ? { ...telling, isStateWanted: false } : telling,
      graph,
    );
  const lines =
    found.kind === 'proposal'
      ? proposalsTold(
          ids.flatMap((id) => graph.proposal(id) ?? []),
          graph,
        )
      : ids.flatMap((id) => conferenceLine(graph.conference(id)!, 1));
  return [...(found.size > FEW ? head() : []), ...lines];
}

/** Records up to so many are seen to be that many. */
const FEW = 3;
