import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphFor } from '../../../src/core/graph/graph.js';
import { drawPicture } from '../../../src/core/picture/draw.js';
import { linesOf, withoutLine } from '../../../src/core/picture/network/lines.js';
import type { NetworkEdge } from '../../../src/core/picture/network/network.js';
import { pictureWorlds } from '../../generate/picture-worlds.js';
import { ALL_MEETINGS, dataOf, labelFaults } from './drawn.js';

/** Pairs of up to 40 nodes, each once, that met up to so often. */
const pairsUpTo = (most: number) =>
  fc
    .uniqueArray(fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 39 }), fc.integer({ min: 1, max: most })), {
      selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
      maxLength: 600,
      size: 'max',
    })
    .map((all) => all.filter(([a, b]) => a !== b).map(([a, b, meetings]) => edge(a, b, meetings)));

function edge(a: number, b: number, meetings: number): NetworkEdge {
  return { a, b, meetings, cites: ['gazette'], leadsTo: null };
}

const nodesOf = (pairs: readonly NetworkEdge[]) => [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();

describe('the lines of a picture of who met whom', () => {
  it('are all pairs where these are few', () => {
    fc.assert(
      fc.property(pairsUpTo(9), (pairs) => {
        const few = pairs.slice(0, 110);
        expect(linesOf(few)).toEqual({ lines: few, least: 1 });
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it('are of more those who met most often, and of each node one at least: what has none met more seldom', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 3, 40).chain(pairsUpTo), (pairs) => {
        const { lines, least } = linesOf(pairs);
        const has = new Set(lines);
        expect(pairs.filter((pair) => !has.has(pair) && pair.meetings >= least)).toEqual([]);
        expect(lines).toEqual(pairs.filter((pair) => has.has(pair)));
        expect(nodesOf(lines)).toEqual(nodesOf(pairs));
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  it('are all of them where all met equally often: none is chosen among equals', () => {
    const pairs = Array.from({ length: 400 }, (_, at) => edge(at % 20, 20 + Math.floor(at / 20), 1));
    expect(linesOf(pairs)).toEqual({ lines: pairs, least: 1 });
  });

  it('are counted where pairs have none', () => {
    expect(withoutLine(0, 1)).toEqual([]);
    expect(withoutLine(1, 2)).toEqual(['No line is drawn for 1 more pair, who met once each.']);
    expect(withoutLine(646, 13)).toEqual(['No line is drawn for 646 more pairs, who met fewer than 13 times each.']);
  });
});

describe('a picture with little to show', () => {
  const [world] = fc.sample(pictureWorlds({ people: 60, records: 60 }), { numRuns: 1, seed: 11 });
  const data = dataOf({ ask: 'list', of: ALL_MEETINGS }, 'network', graphFor(world!, []));

  it.each([
    [2, 640],
    [4, 640],
    [5, 800],
    [14, 800],
    [15, 1000],
  ])('is drawn on less, so that its words are larger where all are shown equally wide: %i nodes', (nodes, width) => {
    if (data?.kind !== 'network') throw new Error('no network');
    const edges = data.edges.filter(({ a, b }) => a < nodes && b < nodes);
    const picture = drawPicture({ ...data, nodes: data.nodes.slice(0, nodes), edges }, 'light');
    expect(picture.width).toBe(width);
    expect(labelFaults(picture)).toEqual([]);
  });
});
