import {
  type Force,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Box } from '../picture.js';
import type { Point } from '../sheet/sheet.js';
import { sameNumbers } from './random.js';

/** What takes part in a layout: how far it reaches from its centre to each side, in pixels, its label with it. */
export interface Body {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/** Two bodies that are drawn towards each other. */
export interface Tie {
  readonly a: number;
  readonly b: number;
}

/** Steps of the simulation, and of what moves bodies apart once it rests: always as many. */
const TICKS = 320;
const APART_TICKS = 240;

/** Pixels between two bodies. */
const GAP = 6;

/**
 * Where bodies stand within a field: those tied to each other near each other, none over another where there is room. The start, the
 * number of steps and the random numbers are always the same, so that equal bodies stand in equal places.
 */
export function laidOut(bodies: readonly Body[], ties: readonly Tie[], field: Box): readonly Point[] {
  const begun = starts(bodies.length, field);
  const nodes = bodies.map((body, at): Placed => ({ ...body, ...begun[at]! }));
  const links = ties.map(({ a, b }) => ({ source: a, target: b }));
  const slope = field.height / field.width;
  const simulation = forceSimulation<Placed>(nodes)
    // It would go on by a timer of its own.
    .stop()
    .randomSource(sameNumbers())
    .force('charge', forceManyBody<Placed>().strength(-900).distanceMax(500))
    .force('link', forceLink<Placed, (typeof links)[number]>(links).distance(distanceFor(bodies.length)))
    .force('across', forceX<Placed>(field.x + field.width / 2).strength(0.06 * slope))
    .force('along', forceY<Placed>(field.y + field.height / 2).strength(0.06 / slope))
    .force('apart', apart(0.5))
    .force('within', within(field));
  simulation.tick(TICKS);
  spread(nodes, field);
  settle(nodes, field);
  return nodes.map(({ x, y }) => ({ x, y }));
}

interface Placed extends SimulationNodeDatum, Body {
  x: number;
  y: number;
}

/** Few bodies stand far apart, many near each other. */
function distanceFor(count: number): number {
  return Math.max(110, 240 - count * 4);
}

/**
 * A turn by the golden angle, by which points on a spiral are spread evenly. Its cosine and sine are written out: versions of Node do
 * not agree on their last digit, and what differs at the start differs everywhere in the end.
 */
const TURN = { x: -0.7373688780783197, y: 0.6754902942615238 } as const;

/** Points on a spiral around the middle of a field, the first at its centre. */
function starts(count: number, { x, y, width, height }: Box): readonly Point[] {
  const points: Point[] = [];
  let ahead = { x: 1, y: 0 };
  for (let at = 0; at < count; at++) {
    const far = Math.sqrt(at + 0.5) * 0.075;
    points.push({ x: x + width * (0.5 + far * ahead.x), y: y + height * (0.5 + far * ahead.y) });
    ahead = { x: ahead.x * TURN.x - ahead.y * TURN.y, y: ahead.x * TURN.y + ahead.y * TURN.x };
  }
  return points;
}

/** Moves bodies that lie over each other apart, the shorter way, by a part of what they overlap. */
function apart(part: number): Force<Placed, undefined> {
  let nodes: readonly Placed[] = [];
  const force = () => void pushApart(nodes, part);
  return Object.assign(force, {
    initialize: (given: Placed[]) => {
      nodes = given;
    },
  });
}

/** Gives whether any two overlapped. */
function pushApart(nodes: readonly Placed[], part: number): boolean {
  let isMoved = false;
  for (let at = 0; at < nodes.length; at++) {
    for (let next = at + 1; next < nodes.length; next++) if (isPushed(nodes[at]!, nodes[next]!, part)) isMoved = true;
  }
  return isMoved;
}

/** Moves two apart where they overlap. Some hundred thousand times in a layout: it makes no object. */
function isPushed(one: Placed, other: Placed, part: number): boolean {
  const across = Math.min(one.x + one.right - other.x + other.left, other.x + other.right - one.x + one.left) + GAP;
  if (across <= 0) return false;
  const along = Math.min(one.y + one.down - other.y + other.up, other.y + other.down - one.y + one.up) + GAP;
  if (along <= 0) return false;
  const [dx, dy] = across < along ? [across * part * 0.5, 0] : [0, along * part * 0.5];
  const isLeft = one.x + (one.right - one.left) / 2 < other.x + (other.right - other.left) / 2;
  const isAbove = one.y + (one.down - one.up) / 2 < other.y + (other.down - other.up) / 2;
  one.x += isLeft ? -dx : dx;
  other.x += isLeft ? dx : -dx;
  one.y += isAbove ? -dy : dy;
  other.y += isAbove ? dy : -dy;
  return true;
}

function within(field: Box): Force<Placed, undefined> {
  let nodes: readonly Placed[] = [];
  const force = () => keepWithin(nodes, field);
  return Object.assign(force, {
    initialize: (given: Placed[]) => {
      nodes = given;
    },
  });
}

function keepWithin(nodes: readonly Placed[], { x, y, width, height }: Box): void {
  for (const node of nodes) {
    node.x = Math.min(Math.max(node.x, x + node.left), x + width - node.right);
    node.y = Math.min(Math.max(node.y, y + node.up), y + height - node.down);
  }
}

/** The most that a layout is stretched to fill its field. */
const STRETCH_MAX = 1.7;

/** Stretches a layout over its field, and puts it in the middle. */
function spread(nodes: readonly Placed[], { x, y, width, height }: Box): void {
  for (const [at, from, size] of [
    ['x', x, width],
    ['y', y, height],
  ] as const) {
    const [before, after] = at === 'x' ? (['left', 'right'] as const) : (['up', 'down'] as const);
    const low = Math.min(...nodes.map((node) => node[at] - node[before]));
    const high = Math.max(...nodes.map((node) => node[at] + node[after]));
    const middle = (low + high) / 2;
    const factor = Math.min(STRETCH_MAX, Math.max(1, size / Math.max(1, high - low)));
    for (const node of nodes) node[at] = from + size / 2 + (node[at] - middle) * factor;
  }
}

/** Without any other force, until nothing lies over anything, or for as long as that is tried. */
function settle(nodes: readonly Placed[], field: Box): void {
  for (let left = APART_TICKS; left > 0; left--) {
    const isMoved = pushApart(nodes, 1);
    keepWithin(nodes, field);
    if (!isMoved) return;
  }
}
