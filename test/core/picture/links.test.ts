import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphFor } from '../../../src/core/graph/graph.js';
import { drawForPage, drawPicture } from '../../../src/core/picture/draw.js';
import { leadsIn } from '../../../src/core/picture/leads-in.js';
import type { PathOf } from '../../../src/core/picture/leads-to.js';
import { PICTURE_KINDS, type PictureKind } from '../../../src/core/picture/picture.js';
import type { PictureData } from '../../../src/core/picture/picture-of.js';
import type { Query } from '../../../src/core/query/query.js';
import { pictureWorlds } from '../../generate/picture-worlds.js';
import { loaded } from '../../corpus/loaded.js';
import { ALL_DOCUMENTS, ALL_MEETINGS, dataOf, labelFaults, parsed } from './drawn.js';

const SLOW_MACHINE_MS = 600_000;

const WORLDS = pictureWorlds({ people: 40, records: 40 });

/** A path that would break out of its place, were it not escaped. */
const hostile: PathOf = (one) => `/x?"><script>alert('${one}')</script>&`;

function queryFor(kind: PictureKind): Query {
  if (kind === 'timeline') return { ask: 'timeline', of: [ALL_MEETINGS, ALL_DOCUMENTS] };
  return { ask: 'list', of: kind === 'pending' || kind === 'history' ? ALL_DOCUMENTS : ALL_MEETINGS };
}

/** Elements, and attributes that could do something, which stand in our pictures. */
const OURS = new Set(['svg', 'title', 'desc', 'a', 'a href', 'rect', 'g', 'path', 'line', 'text', 'tspan']);

/** The elements of a document, and those of their attributes that could do something. */
function markupOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<([^\s>/]+)((?:\s+[^\s=]+="[^"<]*")*)\s*\/?>/g)].flatMap(([, name = '', list = '']) => {
    const attributes = [...list.matchAll(/([^\s=]+)="/g)].map(([, one]) => one!);
    return [name, ...attributes.filter((one) => /^on|href|^src|^style$/i.test(one)).map((one) => `${name} ${one}`)];
  });
}

const hrefs = (svg: string) => [...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href!);

/** A picture without what makes it a part of a page. */
function unlinked(svg: string): string {
  return svg
    .replace(/<a href="[^"]*" aria-label="[^"]*">(?=<title>)/g, '<g>')
    .replace(/<a href="[^"]*" aria-label="[^"]*">/g, '')
    .replace(/<line [^>]*stroke-opacity="0"[^>]*\/>/g, '');
}

describe('a picture that is part of a page', () => {
  it('has the same marks and labels, links alone beside them, and no style and no script', {
    timeout: SLOW_MACHINE_MS,
  }, () => {
    fc.assert(
      fc.property(WORLDS, (knowledge) => {
        const graph = graphFor(knowledge, []);
        for (const kind of PICTURE_KINDS) {
          const data = dataOf(queryFor(kind), kind, graph);
          if (!data) continue;
          const [alone, part] = [drawPicture(data), drawForPage(data, hostile, 'p')];
          expect(markupOf(part.svg).filter((one) => !OURS.has(one))).toEqual([]);
          expect(part.labels).toEqual(alone.labels);
          expect(labelFaults(part)).toEqual([]);
          expect(parsed(part.svg)).toMatchObject({ width: part.width, height: part.height });
          const ids = [...part.svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
          expect(ids).toEqual(['p-title', 'p-desc']);
          const marksOf = (svg: string) => svg.match(/<(?:path|rect|text|line) [^>]*>/g);
          expect(marksOf(unlinked(part.svg))).toEqual(marksOf(alone.svg));
          expect(part.svg.match(/<a /g)?.length ?? 0).toBe(part.svg.match(/<\/a>/g)?.length ?? 0);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('leads where it is told, and nowhere else', { timeout: SLOW_MACHINE_MS }, () => {
    fc.assert(
      fc.property(WORLDS, (knowledge) => {
        const graph = graphFor(knowledge, []);
        for (const kind of PICTURE_KINDS) {
          const data = dataOf(queryFor(kind), kind, graph);
          if (!data) continue;
          const leads = new Set<string>(leadsIn(data));
          const asked = new Set<string>();
          const { svg } = drawForPage(data, (one) => {
            asked.add(one);
            return `/${encodeURIComponent(one)}`;
          });
          expect([...asked].filter((one) => !leads.has(one))).toEqual([]);
          expect(new Set(hrefs(svg))).toEqual(new Set([...leads].map((one) => `/${encodeURIComponent(one)}`)));
          expect(hrefs(drawForPage(data, () => null).svg)).toEqual([]);
        }
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it('is a document of links to who sees nothing, and an image where there is none to follow', async () => {
    const data = dataOf(queryFor('network'), 'network', graphFor(await loaded(), [])) as PictureData;
    const { svg } = drawForPage(data, (one) => `/${one}`, 'p');
    expect(svg).toContain('role="graphics-document document" aria-labelledby="p-title" aria-describedby="p-desc"');
    expect(drawPicture(data).svg).toContain(
      'role="img" aria-labelledby="sideline-picture-title sideline-picture-desc"',
    );
    expect(svg).toMatch(/<a href="\/country:IR" aria-label="Iran: \d+ meetings \([^"]*\)"><title>Iran: /);
  });

  it('leads to the one meeting or document that a mark stands for, and not from a mark of several', async () => {
    const graph = graphFor(await loaded(), []);
    const network = dataOf(queryFor('network'), 'network', graph);
    if (network?.kind !== 'network') throw new Error('no network');
    for (const { meetings, leadsTo } of network.edges) expect(leadsTo === null).toBe(meetings > 1);
    const documents = dataOf(queryFor('pending'), 'pending', graph);
    if (documents?.kind !== 'pending') throw new Error('no documents');
    for (const share of documents.rows.flatMap(({ shares }) => shares))
      expect(share.leadsTo === null).toBe(share.documents > 1);
  });
});
