import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { asksDealings } from '../../question/ways-of-asking.js';
import { type Draft, gap } from '../draft.js';
import { composeOverview } from '../several/overview.js';

/** "Which governments dealt with Huawei": where a body is in no meeting, its documents and proposals are dealings too. */
export function dealings(question: Question, graph: Graph): Draft | null {
  const bodies = question.parties.every((term) => term.entities.every((one) => one.kind === 'organisation'));
  if (!bodies || !question.parties.length || !asksDealings(question) || question.unknown.length) return null;
  const draft = composeOverview({ ...question, target: 'everything', want: 'list' }, graph);
  if (draft.outcome !== 'answered' || !draft.listed.length) return null;
  const missing = gap('No record: no such meeting is on record here; what else is on record:');
  return { ...draft, blocks: [missing, ...draft.blocks] };
}
