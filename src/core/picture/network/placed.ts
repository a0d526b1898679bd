import type { Box } from '../picture.js';
import { boxOf, type Label, overlap, type Point } from '../sheet/sheet.js';
import { cutTo, wrapped } from '../text/fit.js';
import { widthOf } from '../text/measure.js';
import { type Body, laidOut } from './layout.js';
import type { Network, NetworkNode } from './network.js';

const NAME = { size: 14, weight: 'bold' } as const;
const NOTE = { size: 12 } as const;

/** Pixels that a name may be wide, and lines that it may have. */
const NAME_MAX = 150;
const NAME_LINES = 2;

/** A node in its place, with what is written beside it. */
export interface Drawn {
  readonly node: NetworkNode;
  readonly at: Point;
  readonly radius: number;
  readonly mark: Box;
  readonly labels: readonly Written[];
  /** Its number in the key below the picture, where there was no room for its name; null where its name stands beside it. */
  readonly key: number | null;
}

/** A line of a label, in its place. */
export type Written = Label & { readonly words: string };

/** Where the nodes of a network stand within a field, the labels of none over those of another. */
export function placed({ nodes, edges }: Network, field: Box): readonly Drawn[] {
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
