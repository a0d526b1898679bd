import type { Graph } from '../../../graph/graph.js';
import { byCodeUnit } from '../../../graph/order.js';
import { postFor, toldOf } from '../../../graph/post-then.js';
import type { Days } from '../../../query/query.js';
import { dayRange, firstDayOf } from '../../../records/edtf.js';
import type { Meeting } from '../../../records/meeting.js';
import type { Holder } from './holders.js';

/** The last meeting on some days at which somebody acted in a post; null where none is on record. */
export function metInPost({ official, post }: Holder, { from, to }: Days, graph: Graph): Meeting | null {
  const all = Array.from(graph.meetings.positions(`official:${official.id}`), (at) => graph.meetings.records[at]!);
  const isThen = ({ date }: Meeting) => {
    const days = dayRange(date);
    return days !== null && (from === null || days.from >= from) && (to === null || days.to <= to);
  };
  const isInPost = (meeting: Meeting) => {
    const seat = meeting.participants.find((one) => one.official === official.id);
    return seat !== undefined && postFor(official, seat.for, graph, toldOf(meeting)) === post;
  };
  const found = all.filter((one) => isThen(one) && isInPost(one));
  return found.sort((a, b) => byCodeUnit(firstDayOf(a.date) ?? '', firstDayOf(b.date) ?? '')).at(-1) ?? null;
}
