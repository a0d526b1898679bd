import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { counted } from '../../answer/draft.js';
import { citesInWords } from '../caption.js';
import { type Drawing, framed, type LegendEntry, legend } from '../frame.js';
import type { Box, Picture } from '../picture.js';
import type { Ink } from '../sheet/palette.js';
import { boxOf, INNER, type Label, MARGIN, overlap, type Point, type Sheet, WIDTH } from '../sheet/sheet.js';
import { cutTo, wrapped } from '../text/fit.js';
import { widthOf } from '../text/measure.js';
import { altOfNetwork } from './alt.js';
import { type Body, laidOut } from './layout.js';
import type { Network, NetworkEdge, NetworkNode } from './network.js';

const NAME = { size: 14, weight: 'bold' } as const;
const NOTE = { size: 12 } as const;
const NUMBER = { size: 12, weight: 'bold' } as const;

/** Pixels that a name may be wide, and those of a key below the picture. */
const NAME_MAX = 150;
const NAME_LINES = 2;
const KEY_MAX = INNER / 2 - 20;

/** Draws who met whom: a mark for each, a line for each two who met, the wider the more often. */
export function drawNetwork(network: Network, drawing: Drawing): Picture {
  return framed('network', network, altOfNetwork(network), drawing, (sheet, top) => {
    const field = { x: MARGIN, y: top + 6, width: INNER, height: heightFor(network.nodes.length) };
    const drawn = placed(network, field);
    for (const edge of network.edges) drawEdge(sheet, edge, drawn, network);
    for (const node of drawn) drawNode(sheet, node);
    const taken = drawn.flatMap(({ mark, labels }) => [mark, ...labels.map((label) => boxOf(label.words, label))]);
    for (const edge of network.edges) numberOn(sheet, edge, drawn, taken);
    const below = drawKey(sheet, drawn, field.y + field.height + 8);
    return legend(sheet, entriesOf(sheet, network), below, (words) => widthOf(words, 12.5));
  });
}

/** The height of the field that nodes stand in. */
function heightFor(nodes: number): number {
  return Math.min(860, 170 + nodes * 24);
}

/** A node in its place, with what is written beside it. */
interface Drawn {
  readonly node: NetworkNode;
  readonly at: Point;
  readonly radius: number;
  readonly mark: Box;
  readonly labels: readonly Written[];
  /** Its number in the key below the picture, where there was no room for its name; null where its name stands beside it. */
  readonly key: number | null;
}

type Written = Label & { readonly words: string };

function placed({ nodes, edges }: Network, field: Box): readonly Drawn[] {
  const most = Math.max(1, ...nodes.map(({ meetings }) => meetings));
  const radii = nodes.map(({ meetings }) => 8 + 14 * Math.sqrt(meetings / most));
  const points = laidOut(
    nodes.map((node, at) => bodyOf(node, radii[at]!)),
    edges,
    field,
  );
  const marks = nodes.map((_, at) => squareAround(points[at]!, radii[at]!));
  const taken: Box[] = [];
  let keys = 0;
  return nodes.map((node, at): Drawn => {
    const [point, radius, mark] = [points[at]!, radii[at]!, marks[at]!];
    const labels = roomFor(node, point, radius, { field, taken, marks: marks.filter((one) => one !== mark) });
    taken.push(...(labels ?? []).map((label) => boxOf(label.words, label)));
    return { node, at: point, radius, mark, labels: labels ?? [], key: labels ? null : ++keys };
  });
}

/** A node with its label below it. */
function bodyOf(node: NetworkNode, radius: number): Body {
  const lines = linesBelow(node, { x: 0, y: 0 }, radius);
  const half = Math.max(radius, ...lines.map(({ words, size, weight }) => widthOf(words, size, weight) / 2)) + 2;
  return { left: half, right: half, up: radius + 2, down: radius + 8 + lines.length * LINE };
}

function squareAround({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Where the label of a node has room: below it, else above, right or left of it; null where it has none. */
function roomFor(
  node: NetworkNode,
  at: Point,
  radius: number,
  { field, taken, marks }: { readonly field: Box; readonly taken: readonly Box[]; readonly marks: readonly Box[] },
): readonly Written[] | null {
  const tried = [linesBelow, linesAbove, linesBeside('start'), linesBeside('end')];
  for (const lines of tried.map((place) => place(node, at, radius))) {
    const boxes = lines.map((line) => boxOf(line.words, line));
    const isFree = boxes.every(
      (box) => isWithin(box, field) && ![...taken, ...marks].some((other) => overlap(box, other, 1)),
    );
    if (isFree) return lines;
  }
  return null;
}

function isWithin(box: Box, field: Box): boolean {
  const isAcross = box.x >= field.x && box.x + box.width <= field.x + field.width;
  return isAcross && box.y >= field.y && box.y + box.height <= field.y + field.height;
}

/** Pixels from one line of a label to the next. */
const LINE = 17;

function linesBelow(node: NetworkNode, at: Point, radius: number): readonly Written[] {
  return written(node, { x: at.x, y: at.y + radius + LINE, anchor: 'middle' });
}

function linesAbove(node: NetworkNode, at: Point, radius: number): readonly Written[] {
  const lines = written(node, { x: at.x, y: at.y - radius - 6, anchor: 'middle' });
  return lines.map((line) => ({ ...line, y: line.y - (lines.length - 1) * LINE }));
}

function linesBeside(anchor: 'start' | 'end') {
  return (node: NetworkNode, at: Point, radius: number): readonly Written[] => {
    const away = anchor === 'start' ? radius + 6 : -radius - 6;
    const lines = written(node, { x: at.x + away, y: at.y + 5, anchor });
    return lines.map((line) => ({ ...line, y: line.y - ((lines.length - 1) * LINE) / 2 }));
  };
}

/** The lines of a label from a place on: a name in up to two, and what it is for in one. */
function written({ name, note }: NetworkNode, where: Pick<Label, 'x' | 'y' | 'anchor'>): readonly Written[] {
  const names = wrapped(name, NAME_MAX, NAME_LINES, NAME).map(
    (words): Omit<Written, 'x' | 'y'> => ({ ...NAME, words }),
  );
  const notes: Omit<Written, 'x' | 'y'>[] =
    note === '' ? [] : [{ ...NOTE, ink: 'quiet', words: cutTo(note, NAME_MAX, NOTE) }];
  return [...names, ...notes].map((line, at) => ({ ...line, ...where, y: where.y + at * LINE }));
}

/** How wide the line of two is that met so often; `most` = as often as any two did. */
function widthFor(meetings: number, most: number): number {
  return most <= 1 ? 2 : 1.5 + (6.5 * (meetings - 1)) / (most - 1);
}

function mostOf(edges: readonly NetworkEdge[]): number {
  return Math.max(1, ...edges.map(({ meetings }) => meetings));
}

function drawEdge(sheet: Sheet, edge: NetworkEdge, drawn: readonly Drawn[], { edges, nodes }: Network): void {
  const [a, b] = [drawn[edge.a]!, drawn[edge.b]!];
  const words = `${a.node.name} and ${b.node.name}: ${counted(edge.meetings, 'meeting')} (${citesInWords(edge)})`;
  const opacity = edges.length > nodes.length * 3 ? 0.45 : 0.7;
  sheet.named(words, () =>
    sheet.line(a.at, b.at, { ink: 'grey', stroke: widthFor(edge.meetings, mostOf(edges)), opacity }),
  );
}

/** What a sort of node looks like: its shape tells it from others, too. */
const LOOKS: Readonly<Record<NetworkNode['sort'], { readonly ink: Ink; readonly shape: typeof symbolCircle }>> = {
  country: { ink: 'blue', shape: symbolCircle },
  body: { ink: 'vermilion', shape: symbolSquare },
  official: { ink: 'blue', shape: symbolCircle },
};

/** Somebody whom no source names. */
const UNNAMED = { ink: 'grey', shape: symbolDiamond } as const;

function lookOf({ id, sort }: Pick<NetworkNode, 'id' | 'sort'>): (typeof LOOKS)[NetworkNode['sort']] {
  return id.startsWith('unnamed:') ? UNNAMED : LOOKS[sort];
}

/** The commands of a shape that lies within a circle of a radius. */
function shapeOf(node: Pick<NetworkNode, 'id' | 'sort'>, radius: number): string {
  return symbol(lookOf(node).shape, Math.PI * radius * radius * 0.8).digits(2)() ?? '';
}

function drawNode(sheet: Sheet, { node, at, radius, labels, key }: Drawn): void {
  const words = `${node.name}${node.note === '' ? '' : `, ${node.note}`}: ${counted(node.meetings, 'meeting')} (${citesInWords(node)})`;
  sheet.named(words, () => {
    sheet.path(shapeOf(node, radius + 2.5), at, { ink: 'paper' });
    sheet.path(shapeOf(node, radius), at, { ink: lookOf(node).ink });
    for (const label of labels) sheet.text(label.words, { ...label, isOnLines: true });
    if (key !== null) sheet.text(String(key), { ...NUMBER, x: at.x, y: at.y + 4.5, anchor: 'middle', ink: 'paper' });
  });
}

/** How often two met, on their line where there is room. */
function numberOn(sheet: Sheet, edge: NetworkEdge, drawn: readonly Drawn[], taken: Box[]): void {
  if (edge.meetings < 2) return;
  const [a, b] = [drawn[edge.a]!.at, drawn[edge.b]!.at];
  const words = String(edge.meetings);
  for (const part of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const label: Label = {
      ...NUMBER,
      x: a.x + (b.x - a.x) * part,
      y: a.y + (b.y - a.y) * part + 4.5,
      anchor: 'middle',
      isOnLines: true,
    };
    const box = boxOf(words, label);
    if (taken.some((other) => overlap(box, other, 3))) continue;
    taken.push(box);
    sheet.text(words, label);
    return;
  }
}

/** The names that had no room beside their nodes, by number, in two columns. */
function drawKey(sheet: Sheet, drawn: readonly Drawn[], top: number): number {
  const kept = drawn.filter(({ key }) => key !== null);
  for (const [at, { node, key }] of kept.entries()) {
    const words = `${key}  ${node.name}${node.note === '' ? '' : `, ${node.note}`}`;
    const x = at % 2 === 0 ? MARGIN : WIDTH / 2;
    sheet.text(words, { size: 13, x, y: top + 16 + Math.floor(at / 2) * 20, max: KEY_MAX });
  }
  return top + Math.ceil(kept.length / 2) * 20 + (kept.length > 0 ? 10 : 0);
}

const SORT_WORDS: Readonly<Record<NetworkNode['sort'], string>> = {
  country: 'country',
  body: 'international body or company',
  official: 'person',
};

function entriesOf(sheet: Sheet, { nodes, edges }: Network): readonly LegendEntry[] {
  const most = mostOf(edges);
  const sorts = (['country', 'body', 'official'] as const).filter((sort) =>
    nodes.some((node) => node.sort === sort && !node.id.startsWith('unnamed:')),
  );
  const mark = (words: string, node: Pick<NetworkNode, 'id' | 'sort'>): LegendEntry => ({
    words,
    width: 18,
    draw: (x, y) => sheet.path(shapeOf(node, 8), { x, y }, { ink: lookOf(node).ink }),
  });
  const line = (meetings: number): LegendEntry => ({
    words: meetings === 1 ? 'met once' : `met ${meetings} times`,
    width: 34,
    draw: (x, y) =>
      sheet.line({ x: x - 14, y }, { x: x + 14, y }, { ink: 'grey', stroke: widthFor(meetings, most), opacity: 0.7 }),
  });
  return [
    ...sorts.map((sort) => mark(`${SORT_WORDS[sort]}; the larger, the more meetings`, { id: '', sort })),
    ...(nodes.some(({ id }) => id.startsWith('unnamed:'))
      ? [mark('person not named', { id: 'unnamed:', sort: 'official' as const })]
      : []),
    ...(edges.length > 0 ? [line(1)] : []),
    ...(most > 1 ? [line(most)] : []),
  ];
}
