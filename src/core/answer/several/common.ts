import { commonQuery } from '../../assembly/several.js';
import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { type Draft, gap } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { composeMeetings } from '../meetings/meetings.js';
import { composeSharing } from '../meetings/sharing.js';
import { noRecord, sought } from '../no-record.js';
import { resolved } from '../resolved.js';

/** Of one side who shares a topic with it; of several what they have in common, as far as it was read. */
export function composeCommon(question: Question, graph: Graph): Draft {
  const [side, ...others] = question.parties.filter((term) => !term.excluded);
  if (!side) return composeMeetings({ ...question, want: 'list' }, graph);
  if (!others.length && !side.members) return composeSharing(question, resolved(side), graph);
  const query = commonQuery(question);
  return query
    ? composeQuery(query, graph)
    : noRecord([gap(`No record: nothing in common ${sought(question)} is on record here.`)]);
}
