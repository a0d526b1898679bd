import { counted } from '../../answer/draft.js';
import type { Event } from '../../answer/several/timeline-events.js';
import type { Graph } from '../../graph/graph.js';
import { type DayRange, dayRange, parseEdtf } from '../../records/edtf.js';
import { kindOfRef } from '../../records/ref.js';
import { type Caption, citesOf, type Mark, sourcesCited } from '../caption.js';

/** What an event is, as its mark shows it. */
export type EventSort = 'meeting' | 'signing' | 'status' | 'proposal' | 'conference';

/** Something in time. */
export interface TimelineEvent extends Mark {
  readonly sort: EventSort;
  /** The date in words, or that none is stated. */
  readonly when: string;
  /** The days that the date may mean, `YYYY-MM-DD`; null where none is stated. */
  readonly days: DayRange | null;
  /** Whether the record has the date with "about". */
  readonly isApproximate: boolean;
  readonly text: string;
}

/** Events in order of time. */
export interface Timeline extends Caption {
  readonly kind: 'timeline';
  readonly events: readonly TimelineEvent[];
}

/** Most events that are drawn: the latest. */
export const EVENTS_MAX = 40;

/** Events, earliest first, as a timeline. Null where there is none. */
export function timelineOf(events: readonly Event[], asked: string, graph: Graph): Timeline | null {
  const drawn = events.slice(-EVENTS_MAX);
  if (drawn.length === 0) return null;
  const cited = events.map(({ evidence }) => evidence.flatMap(({ cites }) => [...cites]));
  const undated = drawn.filter(({ date }) => date === null).length;
  return {
    kind: 'timeline',
    events: drawn.flatMap(eventDrawn),
    title: 'Timeline',
    asked,
    counted: counted(events.length, 'event'),
    ...sourcesCited(cited, graph),
    left: [
      ...(events.length > drawn.length
        ? [`Not drawn: ${counted(events.length - drawn.length, 'earlier event')}.`]
        : []),
      ...(undated > 0 ? [`Without a mark: ${counted(undated, 'event')} whose date no source states.`] : []),
    ],
  };
}

function eventDrawn(event: Event): TimelineEvent[] {
  const cites = citesOf(event.evidence.map((one) => one.cites));
  if (cites === null) return [];
  const { date, when, text, owner } = event;
  const parsed = date === null ? null : parseEdtf(date);
  const isApproximate = parsed !== null && (parsed.start.approximate || parsed.end.approximate);
  return [{ sort: sortOf(event), when, days: dayRange(date), isApproximate, text, cites, leadsTo: owner }];
}

function sortOf({ owner, status }: Event): EventSort {
  if (status !== null) return status === 'signed' ? 'signing' : 'status';
  const kind = kindOfRef(owner);
  return kind === 'proposal' || kind === 'conference' ? kind : 'meeting';
}
