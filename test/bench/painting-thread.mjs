// Paints the picture that it is given again and again, as the thread of a picture does, until it is ended.
import { parentPort, workerData } from 'node:worker_threads';
import { drawPicture, rasterised } from '../../.sideline/bench/program.js';

for (;;) {
  rasterised(drawPicture(workerData, 'light').svg);
  parentPort.postMessage('painted');
  await new Promise((resolve) => setImmediate(resolve));
}
