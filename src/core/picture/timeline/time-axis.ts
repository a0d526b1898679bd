import { scaleUtc } from 'd3-scale';
import type { DayRange } from '../../records/edtf.js';
import { widthOf } from '../text/measure.js';

/** A day's length, in milliseconds. */
const DAY_MS = 86_400_000;

/** Days that an axis shows at the least, so that one day is not stretched over it. */
const LEAST_DAYS = 60;

/** Days along a line: where a day begins and ends, and days to write below it. */
export interface TimeAxis {
  /** Pixels where the first day of a range begins, and where its last day ends. */
  readonly from: (range: DayRange) => number;
  readonly to: (range: DayRange) => number;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

/** The axis of some ranges of days between two places on a sheet, in pixels. Null where there is none. */
export function timeAxis(ranges: readonly DayRange[], left: number, right: number): TimeAxis | null {
  if (ranges.length === 0) return null;
  const first = Math.min(...ranges.map(({ from }) => startOf(from)));
  const last = Math.max(...ranges.map(({ to }) => startOf(to) + DAY_MS));
  const widening =
    Math.max(last - first, LEAST_DAYS * DAY_MS) * 0.04 + Math.max(0, LEAST_DAYS * DAY_MS - last + first) / 2;
  const scale = scaleUtc([first - widening, last + widening], [left, right]);
  return {
    from: ({ from }) => scale(startOf(from)),
    to: ({ to }) => scale(startOf(to) + DAY_MS),
    ticks: scale.ticks(4).map((day) => ({ at: scale(day), words: tickWords(day) })),
  };
}

/** Ticks between two places whose words have room beside each other: all of them, or every second, or every third, and so on. */
export function withRoom(ticks: TimeAxis['ticks'], size: number, left: number, right: number): TimeAxis['ticks'] {
  const placed = ticks.map((tick) => ({ tick, half: widthOf(tick.words, size) / 2 }));
  const inside = placed.filter(({ tick: { at }, half }) => at - half >= left && at + half <= right);
  for (let every = 1; every <= inside.length; every++) {
    const named = inside.filter((_, at) => at % every === 0);
    const isFree = named.every(({ tick, half }, at) => {
      const before = named[at - 1];
      return before === undefined || tick.at - half >= before.tick.at + before.half + 8;
    });
    if (isFree) return named.map(({ tick }) => tick);
  }
  return [];
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00Z`);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2025" for the first of a year, "Nov 2025" for that of a month, else "23 Nov 2025". */
function tickWords(day: Date): string {
  const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
  if (date !== '01') return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
  return month === '01' ? year : `${MONTHS[Number(month) - 1]} ${year}`;
}
