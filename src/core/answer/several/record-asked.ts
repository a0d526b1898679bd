import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { asksForPeople, asksForStatus } from '../../question/ways-of-asking.js';
import type { Ref } from '../../records/ref.js';
import { agreementDetail } from '../agreements/agreement-detail.js';
import type { Block } from '../answer.js';
import { meetingDetail } from '../meetings/meeting-detail.js';
import { tellingOf } from '../telling.js';

/**
 * The whole record where what is asked for stands beside the sentences found: who took part in the one meeting they are
 * of, or how the one document among them stands and since when. Null where the sentences themselves are the answer.
 */
export function recordAsked(question: Question, refs: readonly Ref[], graph: Graph): readonly Block[] | null {
  const [meeting] = idsOf('meeting', refs).flatMap((id) => graph.meeting(id) ?? []);
  if (meeting?.participants.length && refs.length === 1 && asksForPeople(question))
    return meetingDetail(meeting, graph, tellingOf(question, graph));
  const [document, ...others] = idsOf('agreement', refs).flatMap((id) => graph.agreement(id) ?? []);
  const isOne = document !== undefined && !others.length && asksForStatus(question);
  return isOne ? agreementDetail(document, graph, tellingOf(question, graph)) : null;
}

function idsOf(kind: string, refs: readonly Ref[]): readonly string[] {
  return refs.flatMap((one) => (one.startsWith(`${kind}:`) ? [one.slice(kind.length + 1)] : []));
}
