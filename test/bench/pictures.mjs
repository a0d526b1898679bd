// What a picture of 40 nodes costs: finding what is drawn, laying it out and drawing it, and painting it in dots.
import { fileURLToPath } from 'node:url';
import { drawPicture, graphFor, loadKnowledge, pictureOf, rasterised } from '../../.sideline/bench/program.js';
import { median, ms, print, timed } from './measures.mjs';

const PASSES = 9;

const { knowledge } = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)), {
  snapshots: null,
});
const graph = graphFor(knowledge, []);
const query = { ask: 'list', of: { is: 'records', of: { kind: 'meeting', roles: {} } } };
const answer = { outcome: 'answered', query, records: [], understood: 'Meetings' };

const data = pictureOf(answer, 'network', graph);
const { svg } = drawPicture(data, 'light');
const png = rasterised(svg);
const often = (work) => ms(median(Array.from({ length: PASSES }, () => timed(work))));

print(
  [`a picture of ${data.nodes.length} nodes and ${data.edges.length} lines`, 'p50', 'size'],
  [
    ['what is drawn', often(() => pictureOf(answer, 'network', graph)), `${data.counted}`],
    ['as SVG', often(() => drawPicture(data, 'light')), `${Math.round(svg.length / 1024)} KB`],
    ['as PNG, in a thread of its own', often(() => rasterised(svg)), `${Math.round(png.length / 1024)} KB`],
  ],
);
