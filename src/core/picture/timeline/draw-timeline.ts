import { symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { withinAlt } from '../alt.js';
import { citesInWords } from '../caption.js';
import { type Drawing, framed, type LegendEntry, legend } from '../frame.js';
import { drawMark, type MarkLook, markEntries, writeLines } from '../marks.js';
import type { Picture } from '../picture.js';
import { type Label, MARGIN, type Sheet, WIDTH } from '../sheet/sheet.js';
import { wrapped } from '../text/fit.js';
import { widthOf } from '../text/measure.js';
import { type TimeAxis, timeAxis } from './time-axis.js';
import type { EventSort, Timeline, TimelineEvent } from './timeline.js';

/** Where the columns stand: dates in words, the axis, what happened. Pixels. */
const DATE_MAX = 176;
const AXIS = { left: MARGIN + DATE_MAX + 14, right: 500 } as const;
const TEXT_LEFT = AXIS.right + 22;
const TEXT_MAX = WIDTH - MARGIN - TEXT_LEFT;

const HAND = { size: 13 } as const;

/** Up to so many events have two lines of text; more have one. */
const ROOMY_MAX = 16;

/** Draws events below each other, each at its time: a day is a point, a month or a year as long as it is. */
export function drawTimeline(timeline: Timeline, drawing: Drawing): Picture {
  const { events } = timeline;
  return framed('timeline', timeline, altOfTimeline(timeline), drawing, (sheet, top) => {
    const row = { lines: events.length <= ROOMY_MAX ? 2 : 1, height: events.length <= ROOMY_MAX ? 44 : 27 };
    const [first, last] = [top + 28, top + 28 + events.length * row.height];
    const ranges = events.flatMap(({ days }) => days ?? []);
    const axis = timeAxis(ranges, AXIS.left, AXIS.right);
    if (axis) drawAxis(sheet, axis, first - 6, last);
    for (const [at, event] of events.entries()) drawEvent(sheet, event, axis, { ...row, top: first + at * row.height });
    return legend(sheet, entriesOf(sheet, events), last + 10, (words) => widthOf(words, 12.5));
  });
}

function drawAxis(sheet: Sheet, { ticks }: TimeAxis, top: number, bottom: number): void {
  let free = AXIS.left - 20;
  for (const { at, words } of ticks) {
    sheet.line({ x: at, y: top }, { x: at, y: bottom }, { ink: 'rule', stroke: 1 });
    const half = widthOf(words, 12) / 2;
    if (at - half < free) continue;
    sheet.text(words, { size: 12, x: at, y: top - 6, anchor: 'middle', ink: 'quiet' });
    free = at + half + 8;
  }
}

interface Row {
  readonly top: number;
  readonly height: number;
  readonly lines: number;
}

function drawEvent(sheet: Sheet, event: TimelineEvent, axis: TimeAxis | null, { top, height, lines }: Row): void {
  const middle = top + height / 2;
  sheet.named(`${event.when}: ${event.text} (${citesInWords(event)})`, event.leadsTo, () => {
    sheet.line({ x: MARGIN, y: top }, { x: WIDTH - MARGIN, y: top }, { ink: 'rule', stroke: 0.6, opacity: 0.6 });
    column(sheet, event.when, { x: MARGIN, max: DATE_MAX, ink: event.days ? 'text' : 'quiet' }, middle, lines);
    if (axis && event.days) drawDays(sheet, event, axis, middle);
    column(sheet, event.text, { x: TEXT_LEFT, max: TEXT_MAX }, middle, lines);
  });
}

/** Writes what stands in a column of a row, in lines around its middle. */
function column(
  sheet: Sheet,
  words: string,
  where: Pick<Label, 'x' | 'ink'> & { readonly max: number },
  middle: number,
  lines: number,
): void {
  const told = wrapped(words, where.max, lines, HAND);
  const start = middle + 4.5 - ((told.length - 1) * 17) / 2;
  writeLines(sheet, told, { ...HAND, ...where, y: start }, 17);
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
