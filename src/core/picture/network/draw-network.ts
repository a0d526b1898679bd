import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { counted } from '../../answer/draft.js';
import { citesInWords } from '../caption.js';
import { type Drawing, framed, type LegendEntry, legend } from '../frame.js';
import type { Box, Picture } from '../picture.js';
import type { Ink } from '../sheet/palette.js';
import { boxOf, type Label, MARGIN, overlap, type Sheet, WIDTHS } from '../sheet/sheet.js';
import { widthOf } from '../text/measure.js';
import { altOfNetwork } from './alt.js';
import type { Network, NetworkEdge, NetworkNode } from './network.js';
import { type Drawn, placed } from './placed.js';

const NUMBER = { size: 12, weight: 'bold' } as const;

/** Draws who met whom: a mark for each, a line for each two who met, the wider the more often. */
export function drawNetwork(network: Network, drawing: Drawing): Picture {
  const width = widthOfSheet(network.nodes.length);
  const frame = { kind: 'network', caption: network, alt: altOfNetwork(network), width } as const;
  return framed(frame, drawing, (sheet, top) => {
    const field = { x: MARGIN, y: top + 6, width: sheet.inner, height: heightFor(network.nodes.length) };
    const drawn = placed(network, field);
    for (const edge of network.edges) drawEdge(sheet, edge, drawn, network);
    for (const node of drawn) drawNode(sheet, node);
    const taken = drawn.flatMap(({ mark, labels }) => [mark, ...labels.map((label) => boxOf(label.words, label))]);
    for (const edge of network.edges) numberOn(sheet, edge, drawn, taken);
    const below = drawKey(sheet, drawn, field.y + field.height + 8);
    return legend(sheet, entriesOf(sheet, network), below, (words) => widthOf(words, 12.5));
  });
}

function widthOfSheet(nodes: number): number {
  return nodes <= 4 ? WIDTHS.few : nodes <= 14 ? WIDTHS.some : WIDTHS.many;
}

/** The height of the field that nodes stand in. */
function heightFor(nodes: number): number {
  return Math.min(860, 150 + nodes * 28);
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
  sheet.named(words, edge.leadsTo, () =>
    sheet.line(a.at, b.at, { ink: 'grey', stroke: widthFor(edge.meetings, mostOf(edges)), opacity, isPointedAt: true }),
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
  sheet.named(words, node.leadsTo, () => {
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
    const x = at % 2 === 0 ? MARGIN : sheet.width / 2;
    sheet.leading(node.name, node.leadsTo, () =>
      sheet.text(words, { size: 13, x, y: top + 16 + Math.floor(at / 2) * 20, max: sheet.inner / 2 - 20 }),
    );
  }
  return top + Math.ceil(kept.length / 2) * 20 + (kept.length > 0 ? 10 : 0);
}

const SORT_WORDS: Readonly<Record<NetworkNode['sort'], string>> = {
  country: 'country',
  body: 'international body or company',
  official: 'person',
};

function entriesOf(sheet: Sheet, { nodes, edges }: Network): readonly LegendEntry[] {
  const [most, least] = [mostOf(edges), Math.min(...edges.map(({ meetings }) => meetings))];
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
    ...sorts.map((sort) => mark(SORT_WORDS[sort], { id: '', sort })),
    ...(nodes.some(({ id }) => id.startsWith('unnamed:'))
      ? [mark('person not named', { id: 'unnamed:', sort: 'official' as const })]
      : []),
    ...(nodes.some(({ meetings }) => meetings !== nodes[0]!.meetings) ? [sizes(sheet)] : []),
    ...(edges.length > 0 ? [line(least)] : []),
    ...(edges.length > 0 && most > least ? [line(most)] : []),
  ];
}

/** That the size of a mark says something. */
function sizes(sheet: Sheet): LegendEntry {
  const circle = (x: number, y: number, radius: number) =>
    sheet.path(symbol(symbolCircle, Math.PI * radius * radius).digits(2)() ?? '', { x, y }, { ink: 'grey' });
  return {
    words: 'larger: more meetings',
    width: 30,
    draw: (x, y) => {
      circle(x - 10, y, 4);
      circle(x + 6, y, 8);
    },
  };
}
