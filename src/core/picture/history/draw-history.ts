import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { withinAlt } from '../alt.js';
import { citesInWords } from '../caption.js';
import { type Drawing, framed, legend } from '../frame.js';
import { drawMark, type MarkLook, markEntries, writeLines } from '../marks.js';
import type { Picture } from '../picture.js';
import { MARGIN, type Point, type Sheet, WIDTHS } from '../sheet/sheet.js';
import { wrapped } from '../text/fit.js';
import { widthOf } from '../text/measure.js';
import type { History, Step } from './history.js';

const DATE_MAX = 168;
const RAIL = MARGIN + DATE_MAX + 26;
const TEXT_LEFT = RAIL + 28;
const TEXT_MAX = WIDTHS.some - MARGIN - TEXT_LEFT;

const TEXT = { size: 14 } as const;
const STATUS = { size: 16, weight: 'bold' } as const;
const LINE = 19;
const LINES_MAX = 5;
const DATE_LINES_MAX = 3;

/** What stands beside a mark: its date on the left, what its source says on the right. */
interface Told {
  readonly dates: readonly string[];
  readonly lines: readonly string[];
}

function toldOf({ when, text }: Step): Told {
  return { dates: wrapped(when, DATE_MAX, DATE_LINES_MAX, TEXT), lines: wrapped(text, TEXT_MAX, LINES_MAX, TEXT) };
}

/** Draws the statuses of a document below each other, oldest first, each with what its source says. */
export function drawHistory(history: History, drawing: Drawing): Picture {
  const { steps, deadline } = history;
  const frame = { kind: 'history', caption: history, alt: altOfHistory(history), width: WIDTHS.some } as const;
  return framed(frame, drawing, (sheet, top) => {
    let y = headed(sheet, history, top);
    const tops: number[] = [];
    const told = steps.map(toldOf);
    for (const { lines, dates } of told) {
      tops.push(y);
      y += Math.max(44 + lines.length * LINE, 26 + dates.length * LINE);
    }
    const end = tops.at(-1)! + (deadline ? y - tops.at(-1)! : 0);
    if (end > tops[0]!) sheet.line({ x: RAIL, y: tops[0]! }, { x: RAIL, y: end }, { ink: 'rule', stroke: 3 });
    for (const [at, step] of steps.entries()) drawStep(sheet, step, told[at]!, tops[at]!, at === steps.length - 1);
    if (deadline) y = drawDeadline(sheet, deadline, y);
    const entries = markEntries(sheet, LOOKS, new Set(steps.map(sortOf)), { width: 16, area: 110 });
    return legend(sheet, entries, y - 12, (words) => widthOf(words, 12.5));
  });
}

function headed(sheet: Sheet, { document, leadsTo }: History, top: number): number {
  const hand = { size: 16, weight: 'bold' } as const;
  const lines = wrapped(document, sheet.inner, 3, hand);
  sheet.leading(document, leadsTo, () => writeLines(sheet, lines, { ...hand, x: MARGIN, y: top + 12 }, 22));
  return top + 12 + lines.length * 22 + 22;
}

function drawStep(sheet: Sheet, step: Step, { dates, lines }: Told, y: number, isLast: boolean): void {
  sheet.named(`${step.when}: ${step.status} (${citesInWords(step)})`, step.leadsTo, () => {
    const date = { ...TEXT, x: RAIL - 26, anchor: 'end', max: DATE_MAX, ink: step.isDated ? 'text' : 'quiet' } as const;
    writeLines(sheet, dates, { ...date, y: y + 5 }, LINE);
    mark(sheet, step, { x: RAIL, y }, isLast ? 320 : 190);
    sheet.text(step.status, { ...STATUS, x: TEXT_LEFT, y: y + 5.5, max: TEXT_MAX });
    writeLines(sheet, lines, { ...TEXT, x: TEXT_LEFT, y: y + 26, ink: 'quiet' }, LINE);
  });
}

/** Signed and still pending, or come into effect, or over: each has a shape and a colour of its own. */
type Sort = 'signed' | Step['group'];

const LOOKS: Readonly<Record<Sort, MarkLook>> = {
  signed: { ink: 'blue', shape: symbolDiamond, words: 'signed' },
  pending: { ink: 'orange', shape: symbolCircle, words: 'pending' },
  working: { ink: 'green', shape: symbolSquare, words: 'in effect or adopted' },
  over: { ink: 'grey', shape: symbolSquare, words: 'over' },
};

function sortOf({ isSigning, group }: Step): Sort {
  return isSigning ? 'signed' : group;
}

function mark(sheet: Sheet, step: Step, at: Point, area: number): void {
  const look = LOOKS[sortOf(step)];
  drawMark(sheet, { ...look, ink: 'paper' }, at, area * 1.7);
  drawMark(sheet, look, at, area);
}

function drawDeadline(sheet: Sheet, deadline: string, y: number): number {
  drawMark(sheet, { shape: symbolCircle, ink: 'paper' }, { x: RAIL, y }, 150);
  sheet.path(symbol(symbolCircle, 150).digits(2)() ?? '', { x: RAIL, y }, { ink: 'vermilion', stroke: 2.5 });
  sheet.text(deadline, { ...TEXT, x: RAIL - 26, y: y + 5, anchor: 'end', max: DATE_MAX });
  sheet.text('deadline on record', { ...STATUS, x: TEXT_LEFT, y: y + 5.5 });
  return y + 44;
}

function altOfHistory({ document, steps, deadline, counted }: History): string {
  const parts = steps.map(({ when, status, text }) => `${when}: ${status}. ${text.replace(/\.$/, '')}`);
  const all = deadline ? [...parts, `Deadline on record: ${deadline}`] : parts;
  return withinAlt(`History of a document. ${document}. ${counted}.`, all);
}
