import type { SetQ } from '../../query/query.js';
import { reportedInMeetings } from '../agreements/documents-reported.js';
import type { Block } from '../answer.js';
import { type Asked, partsOf } from './asked.js';
import { patternOf } from './record-lines.js';

/**
 * Where documents of somebody's visit or meeting are counted: what its record reports in numbers of documents, few of which
 * have a record of their own. Nothing where neither a person nor a setting tells which visit.
 */
export function documentsReportedOf(set: SetQ, { graph, sets }: Asked): readonly Block[] {
  const pattern = patternOf(set);
  if (pattern?.kind !== 'agreement') return [];
  const { side, other, place, conference } = pattern.roles;
  const isOfPerson = [side, other].some((one) => one?.is === 'these' && one.kind === 'official');
  const isSet = place !== undefined || conference !== undefined || pattern.when !== undefined;
  if (!side || !(isOfPerson || isSet)) return [];
  const { topic: _, meeting: __, ...roles } = pattern.roles;
  const meetings = sets.found({ is: 'records', of: { kind: 'meeting', roles, when: pattern.when } });
  return reportedInMeetings(
    meetings.elements().flatMap((one) => graph.meeting(partsOf(one)[1]) ?? []),
    graph,
  );
}
