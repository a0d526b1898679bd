import { symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { withinAlt } from '../alt.js';
import { citesInWords } from '../caption.js';
import { type Drawing, framed, type LegendEntry, legend } from '../frame.js';
import { drawMark, type MarkLook, markEntries, writeLines } from '../marks.js';
import type { Picture } from '../picture.js';
import { type Label, MARGIN, type Sheet, WIDTHS } from '../sheet/sheet.js';
import { wrapped } from '../text/fit.js';
import { widthOf } from '../text/measure.js';
import { type TimeAxis, timeAxis, withRoom } from './time-axis.js';
import type { EventSort, Timeline, TimelineEvent } from './timeline.js';

/** Where the columns stand: dates in words, the axis, what happened. Pixels. */
const DATE_MAX = 168;
const AXIS = { left: MARGIN + DATE_MAX + 14, right: 452 } as const;
const TEXT_LEFT = AXIS.right + 22;
const TEXT_MAX = WIDTHS.many - MARGIN - TEXT_LEFT;

const HAND = { size: 13 } as const;
const LINE = 17;

/** Lines that a date and a text may have where there are up to so many events, and where there are more. */
const ROOMY_MAX = 24;
const LINES_MAX = { roomy: { dates: 3, text: 2 }, dense: { dates: 2, text: 1 } } as const;

/** An event in its place, with what is written beside its mark. */
interface Row {
  readonly event: TimelineEvent;
  readonly dates: readonly string[];
  readonly text: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** Draws events below each other, each at its time: a day is a point, a month or a year as long as it is. */
export function drawTimeline(timeline: Timeline, drawing: Drawing): Picture {
  const { events } = timeline;
  const frame = { kind: 'timeline', caption: timeline, alt: altOfTimeline(timeline), width: WIDTHS.many } as const;
  return framed(frame, drawing, (sheet, top) => {
    const rows = rowsOf(events, top + 28);
    const end = rows.at(-1)!;
    const last = end.top + end.height;
    const ranges = events.flatMap(({ days }) => days ?? []);
    const axis = timeAxis(ranges, AXIS.left, AXIS.right);
    if (axis) drawAxis(sheet, axis, top + 22, last);
    for (const row of rows) drawRow(sheet, row, axis);
    return legend(sheet, entriesOf(sheet, events), last + 10, (words) => widthOf(words, 12.5));
  });
}

function rowsOf(events: readonly TimelineEvent[], first: number): readonly Row[] {
  const most = LINES_MAX[events.length <= ROOMY_MAX ? 'roomy' : 'dense'];
  let top = first;
  return events.map((event) => {
    const dates = wrapped(event.when, DATE_MAX, most.dates, HAND);
    const text = wrapped(event.text, TEXT_MAX, most.text, HAND);
    const row = { event, dates, text, top, height: 10 + Math.max(dates.length, text.length) * LINE };
    top += row.height;
    return row;
  });
}

function drawAxis(sheet: Sheet, { ticks }: TimeAxis, top: number, bottom: number): void {
  for (const { at } of ticks) sheet.line({ x: at, y: top }, { x: at, y: bottom }, { ink: 'rule', stroke: 1 });
  for (const { at, words } of withRoom(ticks, 12, MARGIN, sheet.right))
    sheet.text(words, { size: 12, x: at, y: top - 6, anchor: 'middle', ink: 'quiet' });
}

function drawRow(sheet: Sheet, { event, dates, text, top, height }: Row, axis: TimeAxis | null): void {
  const middle = top + height / 2;
  sheet.named(`${event.when}: ${event.text} (${citesInWords(event)})`, event.leadsTo, () => {
    sheet.line({ x: MARGIN, y: top }, { x: sheet.right, y: top }, { ink: 'rule', stroke: 0.6, opacity: 0.6 });
    column(sheet, dates, { x: MARGIN, max: DATE_MAX, ink: event.days ? 'text' : 'quiet' }, middle);
    if (axis && event.days) drawDays(sheet, event, axis, middle);
    column(sheet, text, { x: TEXT_LEFT, max: TEXT_MAX }, middle);
  });
}

/** Writes what stands in a column of a row, in lines around its middle. */
function column(sheet: Sheet, lines: readonly string[], where: Pick<Label, 'x' | 'ink' | 'max'>, middle: number): void {
  const start = middle + 4.5 - ((lines.length - 1) * LINE) / 2;
  writeLines(sheet, lines, { ...HAND, ...where, y: start }, LINE);
}

/** What each sort looks like: no two have one shape. */
const LOOKS: Readonly<Record<EventSort, MarkLook>> = {
  meeting: { ink: 'blue', shape: symbolCircle, words: 'meeting' },
  signing: { ink: 'green', shape: symbolDiamond, words: 'signing' },
  status: { ink: 'orange', shape: symbolSquare, words: 'other state of a document' },
  proposal: { ink: 'purple', shape: symbolTriangle, words: 'proposal' },
  conference: { ink: 'vermilion', shape: symbolSquare, words: 'conference' },
};

/** Square pixels of a point. */
const AREA = 92;

/** Pixels that a bar is wide at the least, so that it is told from a point. */
const BAR_MIN = 16;

/** A day is a point; what is not known to the day is as long as the days that it may mean. */
function drawDays(sheet: Sheet, event: TimelineEvent, axis: TimeAxis, y: number): void {
  const { days, isApproximate, sort } = event;
  const [from, to] = [axis.from(days!), axis.to(days!)];
  const at = { x: (from + to) / 2, y };
  if (days!.from === days!.to && !isApproximate) {
    drawMark(sheet, LOOKS[sort], at, AREA);
    return;
  }
  const width = Math.max(to - from, BAR_MIN);
  const bar = { x: at.x - width / 2, y: y - 5, width, height: 10 };
  sheet.rect(bar, { ink: LOOKS[sort].ink, opacity: isApproximate ? 0.3 : 0.5 }, 5);
  if (isApproximate) sheet.rect(bar, { ink: LOOKS[sort].ink, stroke: 1.3, isDashed: true }, 5);
  drawMark(sheet, LOOKS[sort], at, 30);
}

function entriesOf(sheet: Sheet, events: readonly TimelineEvent[]): readonly LegendEntry[] {
  const isBar = ({ days }: TimelineEvent) => days !== null && days.from !== days.to;
  const bar = (words: string, isDashed: boolean): LegendEntry => ({
    words,
    width: 34,
    draw: (x, y) => {
      const box = { x: x - 15, y: y - 5, width: 30, height: 10 };
      sheet.rect(box, { ink: 'grey', opacity: isDashed ? 0.3 : 0.55 }, 5);
      if (isDashed) sheet.rect(box, { ink: 'grey', stroke: 1.3, isDashed }, 5);
    },
  });
  return [
    ...markEntries(sheet, LOOKS, new Set(events.map(({ sort }) => sort)), { width: 14, area: AREA }),
    ...(events.some((event) => isBar(event) && !event.isApproximate)
      ? [bar('on one or more of these days', false)]
      : []),
    ...(events.some(({ isApproximate }) => isApproximate) ? [bar('about then', true)] : []),
  ];
}

function altOfTimeline({ asked, counted, events, left }: Timeline): string {
  const parts = events.map(({ when, text }) => `${when}: ${text.replace(/\.$/, '')}`);
  return withinAlt(`Timeline. ${asked}. ${[`${counted}.`, ...left].join(' ')}`, parts);
}
