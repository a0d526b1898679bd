import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { isVisitOfKind } from '../../question/visit-kinds.js';
import type { Meeting } from '../../records/meeting.js';
import type { Found } from '../criteria.js';

/** The visits that their records call "state visit"; all of them, and the kind as left out, where no record uses the words. */
export function visitsOfKind(found: Found<Meeting>, { visitKinds }: Question, graph: Graph): Found<Meeting> {
  if (!visitKinds.length) return found;
  const label = visitKinds.join(' or ');
  const isOfKind = ({ summary, points }: Meeting) =>
    isVisitOfKind([summary, ...points.map((point) => point.text)].join(' '), visitKinds);
  const records = found.records.filter(isOfKind);
  if (records.length) return { ...found, records };
  if (!graph.meetings.records.some(isOfKind)) return { ...found, leftOut: [...found.leftOut, label] };
  return { ...found, records: [] };
}
