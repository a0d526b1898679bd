// What a picture of 40 nodes costs: finding what is drawn, laying it out and drawing it, and painting it in dots; and what questions
// cost beside one that is painted again and again in a thread of its own.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  createSideline,
  drawPicture,
  graphFor,
  loadKnowledge,
  pictureOf,
  rasterised,
} from '../../.sideline/bench/program.js';
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

const QUESTIONS = [
  'Whom did Hashemi meet in Baku?',
  'Which memoranda of Kenya are pending?',
  'What did Iran propose to Pakistan?',
];
const sideline = createSideline(knowledge);
const asked = () => {
  for (const text of QUESTIONS)
    sideline.ask({ text, conversation: null, reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' });
};
const ASKED = 200;
const alone = median(Array.from({ length: ASKED }, () => timed(asked)));
const painter = new Worker(new URL('./painting-thread.mjs', import.meta.url), { workerData: data });
await once(painter, 'message');
const beside = median(Array.from({ length: ASKED }, () => timed(asked)));
await painter.terminate();

print(
  [`${QUESTIONS.length} questions`, 'p50', 'ratio'],
  [
    ['alone', ms(alone), '1'],
    ['beside a painting thread', ms(beside), (beside / alone).toFixed(2)],
  ],
);
