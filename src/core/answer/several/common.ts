import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Draft } from '../draft.js';
import { composeMeetings } from '../meetings/meetings.js';
import { composeSharing } from '../meetings/sharing.js';
import { resolved } from '../resolved.js';

/** Of one side who shares a topic with it; of several, where their words say more than a query holds, their meetings. */
export function composeCommon(question: Question, graph: Graph): Draft {
  const [side, ...others] = question.parties.filter((term) => !term.excluded);
  const isOfOne = side !== undefined && !others.length && !side.members;
  return isOfOne
    ? composeSharing(question, resolved(side), graph)
    : composeMeetings({ ...question, want: 'list' }, graph);
}
