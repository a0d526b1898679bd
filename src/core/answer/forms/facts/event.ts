import type { Conference } from '../../../records/conference.js';
import { ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';
import { conferenceLine, nameOf } from '../../conferences/conference-card.js';
import { answered, type Draft, isFact } from '../../draft.js';
import { noRecord } from '../../no-record.js';
import { type Asked, partsOf } from '../asked.js';
import { composeAttendance, composeMostAttended } from './attendance.js';
import { composeSought } from './conferences-sought.js';
import { eventTold } from './event-told.js';
import type { EventQuery } from './told.js';

/** One fact of each of some conferences: what is on record of it first, or that nothing is; then the conference itself. */
export function composeEvent(query: EventQuery, asked: Asked): Draft {
  if (query.of.is === 'all')
    return query.tell === 'attendance' ? composeMostAttended(asked) : composeSought(query, asked.graph);
  const all = conferencesOf(query, asked);
  if (query.tell === 'which')
    return answered(
      all.flatMap((one) => conferenceLine(one, 0)),
      all.map(({ id }) => ref('conference', id)),
    );
  if (query.tell === 'attendance') return composeAttendance(query, all, asked);
  const each = all.map((one) => ({ one, told: eventTold(query, one, asked.graph) }));
  // Of several that are so described those of which it is on record come first.
  const told = [...each.filter(({ told }) => told.isKnown), ...each.filter(({ told }) => !told.isKnown)];
  const blocks = told.flatMap(({ one, told }) => [...told.blocks, ...besideOf(one, told.blocks)]);
  const listed = [...new Set(told.flatMap(({ one, told }) => [...told.listed, ref('conference', one.id)]))];
  return told.some(({ told }) => told.isKnown) ? answered(blocks, listed) : noRecord(blocks, listed);
}

/** The conferences of a query, in its order. */
function conferencesOf({ of }: EventQuery, { graph, sets }: Asked): readonly Conference[] {
  return sets
    .found(of)
    .elements()
    .flatMap((one) => graph.conference(partsOf(one)[1]) ?? []);
}

/** Dates and place of the conference, where what was told does not name it. */
function besideOf(one: Conference, told: readonly Block[]): readonly Block[] {
  const isTold = told.some(
    (block) => isFact(block) && block.kind === 'statement' && block.statement.text.startsWith(`${nameOf(one)} (`),
  );
  return isTold ? [] : conferenceLine(one, told.some(isFact) ? 1 : 0);
}
