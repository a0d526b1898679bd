import type { Graph } from '../graph/graph.js';
import { byCodeUnit } from '../graph/order.js';
import type { Agreement } from '../records/agreement.js';
import { type DayRange, dayRange } from '../records/edtf.js';
import { occasionsOf } from './facets.js';
import type { Found } from './found.js';
import { type Element, isRecordKind, type SetQ } from './query.js';

/** A record with the days that it is stated for, and its date as it is kept. */
export interface Dated {
  readonly element: Element;
  readonly date: string;
  readonly days: DayRange;
  /** The days of the conference that it was at, where its own date is a month. */
  readonly around?: string;
}

/** What a set holds that has a date, the earliest first: of a document the day of what the set says happened to it, else that it came about on. */
export function datedIn(set: SetQ, found: Found, graph: Graph): readonly Dated[] {
  const event = eventIn(set);
  return found
    .elements()
    .flatMap((element) => datedOf(element, event, graph) ?? [])
    .sort((a, b) => byCodeUnit(a.days.from, b.days.from) || byCodeUnit(a.days.to, b.days.to));
}

/** What happened to the documents of a set, where it says so: "signed", "adopted". */
function eventIn(node: unknown): readonly string[] | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('event' in node && Array.isArray(node.event)) return node.event as readonly string[];
  for (const one of Object.values(node)) {
    const found = eventIn(one);
    if (found) return found;
  }
  return undefined;
}

/** Entries of a history by which a document came about, the best first: what was only proposed came about by nothing else. */
const CAME_ABOUT = [['signed', 'adopted'], ['in-force', 'operational'], undefined] as const;

function datedOf(element: Element, event: readonly string[] | undefined, graph: Graph): Dated | null {
  const at = element.indexOf(':');
  const [kind, id] = [element.slice(0, at), element.slice(at + 1)];
  const record = isRecordKind(kind) ? graph[kind](id) : undefined;
  if (!isRecordKind(kind) || !record) return null;
  const statuses = kind === 'agreement' ? cameAboutBy(record as Agreement, event) : undefined;
  const occasions = occasionsOf(kind, record, statuses, graph);
  const [first] = occasions
    .flatMap(({ date, around }) => ofDate(element, date, around) ?? [])
    .sort((a, b) => byCodeUnit(a.days.from, b.days.from));
  return first ?? null;
}

function cameAboutBy({ history }: Agreement, event: readonly string[] | undefined): readonly string[] | undefined {
  if (event) return event;
  return CAME_ABOUT.find((some) => !some || history.some(({ status }) => (some as readonly string[]).includes(status)));
}

function ofDate(element: Element, date: string | null, around: string | null): Dated | null {
  const days = dayRange(date);
  const held = dayRange(around);
  if (!date || !days) return null;
  const isWithin = held !== null && days.from <= held.from && held.to <= days.to;
  return isWithin && around ? { element, date, days: held, around } : { element, date, days };
}
