import { pathToFileURL } from 'node:url';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { graphFor } from '../../src/core/graph/graph.js';
import type { PictureData } from '../../src/core/picture/picture-of.js';
import { painterIn } from '../../src/pictures/paint.js';
import { PNG_MAX, rasterised } from '../../src/pictures/rasterise.js';
import { loaded } from '../corpus/loaded.js';
import { ALL_DOCUMENTS, ALL_MEETINGS, dataOf } from '../core/picture/drawn.js';
import { PAINT_WORKER } from './paint-worker.js';

const folder = mkdtempSync(join(tmpdir(), 'sideline-paint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that paints nothing, and breaks down over who met whom. */
const FRAIL = pathToFileURL(join(folder, 'frail.mjs'));
writeFileSync(
  FRAIL,
  `import { parentPort, workerData } from 'node:worker_threads';
   if (workerData.data.kind === 'network') throw new Error('it broke');
   parentPort.postMessage({ title: 't', alt: 'a', png: new Uint8Array(1) });`,
);

async function data(kind: PictureData['kind']): Promise<PictureData> {
  const of = kind === 'pending' ? ALL_DOCUMENTS : ALL_MEETINGS;
  return dataOf({ ask: 'list', of }, kind, graphFor(await loaded(), []))!;
}

describe('a painter', { timeout: 60_000 }, () => {
  it('paints in a thread of its own, the same bytes each time', async () => {
    const paint = painterIn(PAINT_WORKER);
    const network = await data('network');
    const [one, other] = await Promise.all([paint(network), paint(network)]);
    expect(one).toMatchObject({ name: 'who-met-whom.png', title: 'Who met whom' });
    expect(Buffer.from(one.png).toString('hex', 0, 8)).toBe('89504e470d0a1a0a');
    expect(Buffer.from(one.png).equals(Buffer.from(other.png))).toBe(true);
    expect(one.png.length).toBeLessThanOrEqual(PNG_MAX);
    expect(one.alt).toMatch(/^Graph of who met whom\./);
  });

  it('goes on with the next one where a thread breaks down', async () => {
    const paint = painterIn(FRAIL);
    const [network, months] = [await data('network'), await data('months')];
    const [broken, whole] = await Promise.allSettled([paint(network), paint(months)]);
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'it broke' } });
    expect(whole).toMatchObject({ status: 'fulfilled', value: { name: 'meetings-by-time.png' } });
  });

  it('takes no more pictures than can be waited for', async () => {
    const paint = painterIn(FRAIL);
    const months = await data('months');
    const all = await Promise.allSettled(Array.from({ length: 24 }, () => paint(months)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    expect(all.at(-1)).toMatchObject({ status: 'rejected', reason: { message: '8 pictures wait already' } });
  });
});

describe('a picture in dots', { timeout: 120_000 }, () => {
  it('is refused where even the coarsest is too large', () => {
    const noise = '<filter id="n"><feTurbulence baseFrequency="0.9" numOctaves="3"/></filter>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640">${noise}<rect width="640" height="640" filter="url(#n)"/></svg>`;
    expect(() => rasterised(svg)).toThrow('the picture would be larger than 1000000 bytes');
  });
});
