import { scaleBand, scaleLinear } from 'd3-scale';
import { counted } from '../../answer/draft.js';
import { dateInWords } from '../../records/edtf.js';
import { withinAlt } from '../alt.js';
import { citesInWords } from '../caption.js';
import { type Drawing, framed, type LegendEntry, legend } from '../frame.js';
import type { Box, Picture } from '../picture.js';
import { boxOf, type Label, MARGIN, overlap, type Sheet, WIDTHS } from '../sheet/sheet.js';
import { widthOf } from '../text/measure.js';
import type { Months, Span } from './months.js';

/** Pixels from the highest bar to the line that bars stand on, and what is left of them for numbers. */
const HEIGHT = 320;
const LEFT = MARGIN + 36;

/** Most pixels that one meeting is high. */
const UNIT_MAX = 64;

function widthFor(spans: number): number {
  return spans <= 8 ? WIDTHS.few : spans <= 18 ? WIDTHS.some : WIDTHS.many;
}

/** Draws a bar for each month or year, as high as it had meetings. */
export function drawMonths(months: Months, drawing: Drawing): Picture {
  const { spans } = months;
  const most = Math.max(...spans.map(({ held }) => held?.meetings ?? 0));
  const highest = Math.min(HEIGHT, most * UNIT_MAX);
  const frame = { kind: 'months', caption: months, alt: altOfMonths(months), width: widthFor(spans.length) } as const;
  return framed(frame, drawing, (sheet, top) => {
    const bottom = top + 34 + highest;
    const heights = scaleLinear([0, most], [0, highest]);
    const bands = scaleBand(
      spans.map(({ span }) => span),
      [LEFT, sheet.right],
    ).padding(0.18);
    drawHeights(sheet, most, heights, bottom);
    const width = Math.min(bands.bandwidth(), 64);
    const bars = spans.flatMap(({ span, held }): Bar[] => {
      if (!held) return [];
      const [x, height] = [(bands(span) ?? LEFT) + (bands.bandwidth() - width) / 2, heights(held.meetings)];
      return [{ held, box: { x, y: bottom - height, width, height } }];
    });
    for (const bar of bars) drawBar(sheet, bar, heights);
    for (const bar of bars) numberOver(sheet, bar, bars);
    drawSpans(sheet, months, (span) => (bands(span) ?? LEFT) + bands.bandwidth() / 2, bottom);
    return legend(sheet, entriesOf(sheet, months), bottom + 44, (words) => widthOf(words, 12.5));
  });
}

/** Lines across at whole numbers. */
function drawHeights(sheet: Sheet, most: number, heights: (meetings: number) => number, bottom: number): void {
  const whole = scaleLinear([0, most], [0, most]).ticks(Math.min(5, most)).filter(Number.isInteger);
  for (const meetings of whole) {
    const y = bottom - heights(meetings);
    sheet.line({ x: LEFT, y }, { x: sheet.right, y }, { ink: meetings === 0 ? 'quiet' : 'rule', stroke: 1 });
    sheet.text(String(meetings), { size: 12, x: LEFT - 8, y: y + 4, anchor: 'end', ink: 'quiet' });
  }
}

/** A bar in its place. */
interface Bar {
  readonly held: Span;
  readonly box: Box;
}

function drawBar(sheet: Sheet, { held, box }: Bar, heights: (meetings: number) => number): void {
  const { span, meetings, about } = held;
  sheet.named(`${dateInWords(span)}: ${counted(meetings, 'meeting')} (${citesInWords(held)})`, held.leadsTo, () => {
    const sure = heights(meetings - about);
    if (meetings > about) sheet.rect({ ...box, y: box.y + box.height - sure, height: sure }, { ink: 'blue' }, 2);
    if (about === 0) return;
    const top = { ...box, height: heights(about) };
    sheet.rect(top, { ink: 'blue', opacity: 0.3 }, 2);
    sheet.rect(top, { ink: 'blue', stroke: 1.3, isDashed: true }, 2);
  });
}

/** How many meetings a bar stands for; where that would stand on another number or bar, it is left to the scale. */
function numberOver(sheet: Sheet, { held, box }: Bar, bars: readonly Bar[]): void {
  const words = String(held.meetings);
  const middle = { x: box.x + box.width / 2, y: box.y - 6, anchor: 'middle' } as const;
  const label: Label = { size: 12, weight: 'bold', ...middle };
  const own = boxOf(words, label);
  const isOver = (other: Box) => overlap(own, other);
  if (!sheet.labels.some(isOver) && !bars.some((bar) => isOver(bar.box))) sheet.text(words, label);
}

const MONTH_WORDS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Names below the bars, as far as they have room: months, and below them their years. */
function drawSpans(sheet: Sheet, { spans, unit }: Months, middleOf: (span: string) => number, bottom: number): void {
  const [isByYear, isDense] = [unit === 'year', spans.length > NAMED_MAX];
  const names = row(sheet, bottom + 18, 'regular');
  const years = isByYear ? names : row(sheet, isDense ? bottom + 18 : bottom + 35, 'bold');
  if (!isByYear && !isDense)
    for (const { span } of spans) names(MONTH_WORDS[Number(span.slice(5)) - 1]!, middleOf(span));
  const begun = spans.map((one) => one.span).filter((span, at, all) => yearIn(span) !== yearIn(all[at - 1] ?? ''));
  const [first, second] = begun;
  // The last months of a year make room for the whole year behind them.
  const isCrowded = first && second && middleOf(second) - middleOf(first) < YEAR_ROOM;
  for (const span of isCrowded ? begun.slice(1) : begun) years(yearIn(span), middleOf(span));
}

/** Pixels from the name of one year to that of the next. */
const YEAR_ROOM = 42;

function yearIn(span: string): string {
  return span.slice(0, 4);
}

/** Most months whose names are written; of more the years are. */
const NAMED_MAX = 30;

/** Writes words in one line, each where it has room behind the one before. */
function row(sheet: Sheet, y: number, weight: 'regular' | 'bold'): (words: string, middle: number) => void {
  let free = 0;
  return (words, middle) => {
    const half = widthOf(words, 12, weight) / 2;
    if (middle - half < free || middle + half > sheet.width - 4) return;
    sheet.text(words, { size: 12, weight, x: middle, y, anchor: 'middle', ink: 'quiet' });
    free = middle + half + 6;
  };
}

function entriesOf(sheet: Sheet, { spans }: Months): readonly LegendEntry[] {
  if (!spans.some(({ held }) => held && held.about > 0)) return [];
  const box = (x: number, y: number) => ({ x: x - 9, y: y - 6, width: 18, height: 12 });
  return [
    { words: 'meetings', width: 18, draw: (x, y) => sheet.rect(box(x, y), { ink: 'blue' }, 2) },
    {
      words: 'about then',
      width: 18,
      draw: (x, y) => {
        sheet.rect(box(x, y), { ink: 'blue', opacity: 0.3 }, 2);
        sheet.rect(box(x, y), { ink: 'blue', stroke: 1.3, isDashed: true }, 2);
      },
    },
  ];
}

function altOfMonths({ title, asked, counted: drawn, spans, left }: Months): string {
  const parts = spans.flatMap(({ span, held }) => (held ? [`${dateInWords(span)} ${held.meetings}`] : []));
  const head = `Bar chart: ${title.toLowerCase()}. ${asked}. ${drawn}. ${left.slice(0, -1).join(' ')}`;
  return withinAlt(head.trim(), parts);
}
