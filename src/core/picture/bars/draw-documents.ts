import { scaleLinear } from 'd3-scale';
import { counted } from '../../answer/draft.js';
import { listed } from '../../answer/phrases.js';
import type { Status } from '../../records/agreement.js';
import { withinAlt } from '../alt.js';
import { citesInWords } from '../caption.js';
import { type Drawing, framed, type LegendEntry, legend } from '../frame.js';
import type { Picture } from '../picture.js';
import type { Ink } from '../sheet/palette.js';
import { MARGIN, type Sheet, WIDTHS } from '../sheet/sheet.js';
import { widthOf } from '../text/measure.js';
import { type TimeAxis, timeAxis, withRoom } from '../timeline/time-axis.js';
import type { DocumentRow, Documents, StatusShare } from './documents.js';

/** Where the columns stand: names, bars by status, ages. Pixels. */
const NAME_MAX = 190;
const BARS = { left: MARGIN + NAME_MAX + 12, right: 580 } as const;
const AGES = { left: 640, right: WIDTHS.many - MARGIN } as const;

const ROW = 36;
const BAR = 20;

/** Most pixels that one document is wide. */
const UNIT_MAX = 44;

/** Draws a row for each country: how many documents have which status, and since when the oldest waits. */
export function drawDocuments(documents: Documents, drawing: Drawing): Picture {
  const { rows, until } = documents;
  const frame = { kind: 'pending', caption: documents, alt: altOfDocuments(documents), width: WIDTHS.many } as const;
  return framed(frame, drawing, (sheet, top) => {
    const [first, last] = [top + 30, top + 30 + rows.length * ROW];
    const most = Math.max(...rows.map((row) => row.documents));
    const scale = scaleLinear([0, most], [0, Math.min(BARS.right - BARS.left, most * UNIT_MAX)]);
    const axis = agesAxis(rows, until);
    sheet.text('Documents, by status stated last', { size: 12, x: BARS.left, y: first - 12, ink: 'quiet' });
    if (axis) drawAges(sheet, axis, first - 12, last);
    for (const [at, row] of rows.entries()) drawRow(sheet, row, { top: first + at * ROW, scale, axis, until });
    return legend(sheet, entriesOf(sheet, rows), last + 8, (words) => widthOf(words, 12.5));
  });
}

function agesAxis(rows: readonly DocumentRow[], until: string | null): TimeAxis | null {
  const days = rows.flatMap(({ oldest }) => oldest?.days ?? []);
  return until === null || days.length === 0
    ? null
    : timeAxis([...days, { from: until, to: until }], AGES.left, AGES.right);
}

function drawAges(sheet: Sheet, { ticks }: TimeAxis, y: number, bottom: number): void {
  sheet.text('The oldest of them, since', { size: 12, x: AGES.left, y: y - 17, ink: 'quiet' });
  for (const { at } of ticks) sheet.line({ x: at, y: y + 6 }, { x: at, y: bottom }, { ink: 'rule', stroke: 1 });
  for (const { at, words } of withRoom(ticks, 12, AGES.left - 4, sheet.width - 4))
    sheet.text(words, { size: 12, x: at, y, anchor: 'middle', ink: 'quiet' });
}

interface Place {
  readonly top: number;
  readonly scale: (documents: number) => number;
  readonly axis: TimeAxis | null;
  readonly until: string | null;
}

function drawRow(sheet: Sheet, row: DocumentRow, { top, scale, axis, until }: Place): void {
  const middle = top + ROW / 2;
  sheet.leading(row.name, row.id, () =>
    sheet.text(row.name, { size: 13.5, x: BARS.left - 12, y: middle + 5, anchor: 'end', max: NAME_MAX }),
  );
  let before = 0;
  for (const share of row.shares) {
    const [x, width] = [BARS.left + scale(before), scale(share.documents)];
    drawShare(sheet, share, row, { x, y: middle - BAR / 2, width: width - 1.5, height: BAR });
    before += share.documents;
  }
  const total = { size: 13, weight: 'bold', x: BARS.left + scale(before) + 7, y: middle + 5 } as const;
  sheet.text(String(row.documents), total);
  if (axis && until && row.oldest) drawOldest(sheet, row, axis, until, middle);
}

function drawShare(
  sheet: Sheet,
  share: StatusShare,
  { name, shares }: DocumentRow,
  box: { x: number; y: number; width: number; height: number },
): void {
  sheet.named(`${name}: ${share.documents} ${share.words} (${citesInWords(share)})`, share.leadsTo, () => {
    sheet.rect(box, { ink: INKS[share.status] }, 2);
    const words = String(share.documents);
    // Of one status alone the number stands beside the bar.
    if (shares.length < 2 || box.width < widthOf(words, 12, 'bold') + 4) return;
    sheet.text(words, {
      size: 12,
      weight: 'bold',
      x: box.x + box.width / 2,
      y: box.y + 14.5,
      anchor: 'middle',
      ink: INKS[share.status] === 'blue' || INKS[share.status] === 'purple' ? 'paper' : 'shade',
    });
  });
}

function drawOldest(sheet: Sheet, { name, oldest }: DocumentRow, axis: TimeAxis, until: string, middle: number): void {
  const { days, words, leadsTo } = oldest!;
  const [from, to] = [axis.from(days), axis.from({ from: until, to: until })];
  sheet.named(`${name}, the oldest: ${words} (${citesInWords(oldest!)})`, leadsTo, () => {
    sheet.rect({ x: from, y: middle + 3, width: Math.max(2, to - from), height: 6 }, { ink: 'grey', opacity: 0.55 }, 3);
    const width = widthOf(words, 11.5);
    const x = Math.min(Math.max(AGES.left, from), AGES.right - width);
    sheet.text(words, { size: 11.5, x, y: middle - 2, ink: 'quiet', isOnLines: true, max: width + 1 });
  });
}

/** What each status looks like; those that are no longer pending are quieter. */
const INKS: Readonly<Record<Status, Ink>> = {
  proposed: 'sky',
  negotiating: 'purple',
  signed: 'blue',
  'implementation-urged': 'orange',
  'not-operational': 'vermilion',
  'in-force': 'green',
  operational: 'green',
  adopted: 'green',
  completed: 'grey',
  expired: 'grey',
  terminated: 'grey',
};

function entriesOf(sheet: Sheet, rows: readonly DocumentRow[]): readonly LegendEntry[] {
  const words = new Map<Ink, Set<string>>();
  const shares = rows.flatMap((row) => row.shares);
  for (const [status, ink] of Object.entries(INKS)) {
    const share = shares.find((one) => one.status === status);
    if (share) words.set(ink, (words.get(ink) ?? new Set()).add(share.words));
  }
  return [...words].map(([ink, said]) => ({
    words: [...said].join(', '),
    width: 18,
    draw: (x, y) => sheet.rect({ x: x - 9, y: y - 6, width: 18, height: 12 }, { ink }, 2),
  }));
}

function altOfDocuments({ title, asked, counted: drawn, rows }: Documents): string {
  const parts = rows.map(({ name, documents, shares, oldest }) => {
    const told = listed(shares.map((share) => `${share.documents} ${share.words}`));
    return `${name} ${documents} (${told}${oldest ? `; the oldest ${oldest.words}` : ''})`;
  });
  return withinAlt(`Bar chart: ${title.toLowerCase()}. ${asked}. ${drawn}, ${counted(rows.length, 'row')}.`, parts);
}
