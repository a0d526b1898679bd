import type { Graph } from '../../graph/graph.js';
import type { Meeting } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { evidenceOf } from '../phrases.js';
import type { Telling } from '../telling.js';
import { contextOf, linesOf, sharedSetting, wantedOf } from './meeting-line.js';
import { reachOfVisits } from './visits.js';

/** "4 meetings on record at WTDC-25 in Baku:", then a line each; of visits also from when to when any are on record. */
export function meetingsCounted(
  meetings: readonly Meeting[],
  number: string,
  telling: Telling,
  graph: Graph,
): readonly Block[] {
  const evidence = meetings.map((meeting) => evidenceOf('meeting', meeting));
  const where = sharedSetting(meetings, graph);
  return [
    ...say(`${number} on record${where.text}:`, [...evidence, ...where.evidence]),
    ...linesOf(meetings, graph, telling.seenFrom, { ...contextOf(meetings), ...wantedOf(telling) }),
    ...reachOfVisits(meetings, graph),
  ];
}
