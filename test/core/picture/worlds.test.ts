import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphFor } from '../../../src/core/graph/graph.js';
import { drawPicture } from '../../../src/core/picture/draw.js';
import { PICTURE_KINDS, type PictureKind } from '../../../src/core/picture/picture.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import type { Query } from '../../../src/core/query/query.js';
import { pictureWorlds } from '../../generate/picture-worlds.js';
import { ALL_DOCUMENTS, ALL_MEETINGS, dataOf, drawn, labelFaults, parsed } from './drawn.js';

const SLOW_MACHINE_MS = 600_000;

/** What is asked for a kind of picture: of everything there is. */
function queryFor(kind: PictureKind): Query {
  if (kind === 'timeline') return { ask: 'timeline', of: [ALL_MEETINGS, ALL_DOCUMENTS] };
  return { ask: 'list', of: kind === 'pending' || kind === 'history' ? ALL_DOCUMENTS : ALL_MEETINGS };
}

const WORLDS = pictureWorlds({ people: 60, records: 60 });

const ELEMENTS = ['svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'line', 'text', 'tspan'];

/** The names of elements and attributes in a document. */
function markupOf(svg: string): { readonly elements: readonly string[]; readonly attributes: readonly string[] } {
  const tags = [...svg.matchAll(/<\/?([^\s>/]+)((?:\s+[^\s=]+="[^"<]*")*)\s*\/?>/g)];
  const attributes = tags.flatMap(([, , list = '']) => [...list.matchAll(/([^\s=]+)="/g)].map(([, name]) => name!));
  const opened = svg.split('<').length - 1;
  expect(tags.length).toBe(opened);
  return { elements: tags.map(([, name]) => name!), attributes };
}

describe('pictures of random worlds', () => {
  it('have no label over another, none outside, and no markup but their own', { timeout: SLOW_MACHINE_MS }, () => {
    fc.assert(
      fc.property(WORLDS, (knowledge: Knowledge) => {
        const graph = graphFor(knowledge, []);
        for (const kind of PICTURE_KINDS) {
          const data = dataOf(queryFor(kind), kind, graph);
          if (!data) continue;
          const picture = drawPicture(data, 'light');
          expect(labelFaults(picture)).toEqual([]);
          const { elements, attributes } = markupOf(picture.svg);
          expect(elements.filter((one) => !ELEMENTS.includes(one))).toEqual([]);
          expect(attributes.filter((one) => /^on|href|^src|^style$/i.test(one))).toEqual([]);
          expect(picture.alt.length).toBeLessThanOrEqual(1000);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('are documents that can be read, and the same bytes each time', { timeout: SLOW_MACHINE_MS }, () => {
    fc.assert(
      fc.property(WORLDS, (knowledge: Knowledge) => {
        for (const kind of PICTURE_KINDS) {
          const data = dataOf(queryFor(kind), kind, graphFor(knowledge, []));
          if (!data) continue;
          const { svg, width, height } = drawPicture(data, 'both');
          expect(parsed(svg)).toMatchObject({ width, height });
          const again = dataOf(queryFor(kind), kind, graphFor(structuredClone(knowledge), []));
          expect(drawPicture(again!, 'both').svg).toBe(svg);
        }
      }),
      { numRuns: 25, seed: 8 },
    );
  });

  it('draw no more than 40 nodes and lines that can be followed, and count the others', {
    timeout: SLOW_MACHINE_MS,
  }, () => {
    const [crowd] = fc.sample(pictureWorlds({ people: 4000, records: 4000 }), { numRuns: 1, seed: 3 });
    const graph = graphFor(crowd!, []);
    const data = dataOf(
      {
        ask: 'list',
        of: {
          is: 'that',
          of: { is: 'all', kind: 'official' },
          in: { kind: 'meeting', roles: {} },
          hole: 'side',
          how: 'some',
        },
      },
      'network',
      graph,
    );
    if (data?.kind !== 'network') throw new Error('no network');
    expect(data.nodes).toHaveLength(40);
    expect(data.others.length).toBeGreaterThan(500);
    expect(data.left[0]).toMatch(new RegExp(`^Not drawn: ${data.others.length} people in no more meetings`));
    expect(data.edges.length).toBeLessThanOrEqual(110 + data.nodes.length);
    const without = data.pairs - data.edges.length;
    expect(without).toBeGreaterThan(200);
    expect(data.left.at(-1)).toMatch(
      new RegExp(`^No line is drawn for ${without} more pairs, who met fewer than \\d+ times`),
    );
    const picture = drawPicture(data, 'light');
    expect(picture.alt).toContain(` and ${data.pairs} pairs who met in `);
    expect(labelFaults(picture)).toEqual([]);
  });
});

describe('a picture', () => {
  const [world] = fc.sample(WORLDS, { numRuns: 1, seed: 11 });
  const graph = graphFor(world!, []);

  it('has a title, a description, what was asked, how fresh it is and its sources', () => {
    const { svg, alt, title } = drawn(queryFor('network'), 'network', graph);
    expect(svg).toContain('<title id="sideline-picture-title">Who met whom: meetings</title>');
    expect(svg).toMatch(/<desc id="sideline-picture-desc">Graph of who met whom\. /);
    expect(svg).toContain('The newest source on record is of 1 March 2026.');
    expect(svg).toContain(
      'Sources: 1, each listed with its address under the answer in words: The &lt;Gazette&gt; &amp; Sons.',
    );
    expect(title).toBe('Who met whom');
    expect(alt).toMatch(/^Graph of who met whom\. meetings\. \d+ nodes/);
  });

  it('turns dark where the screen is, and is dark where it is told to be', () => {
    const both = drawn(queryFor('months'), 'months', graph, 'both');
    expect(both.svg).toContain('@media (prefers-color-scheme:dark){');
    const dark = drawn(queryFor('months'), 'months', graph, 'dark');
    expect(dark.svg).not.toContain('<style>');
    expect(dark.svg).toContain('fill="#14181d"');
  });
});
