// The API for reading over one knowledge folder, in a process of its own. Prints its port.
//   node api-server.mjs FOLDER
import { createAdaptorServer } from '@hono/node-server';
import { createSideline, loadKnowledge, readApi } from '../../.sideline/bench/program.js';

const { knowledge } = await loadKnowledge(process.argv[2], { snapshots: null });
const nothing = () => {};
const app = readApi({
  sideline: createSideline(knowledge),
  now: () => new Date().toISOString(),
  zone: 'UTC',
  version: 'bench',
  readerOf: () => [],
  callerOf: () => 'bench',
  log: { debug: nothing, info: nothing, warn: nothing, error: console.error },
  limits: { read: { requests: 1e9, seconds: 60 }, ask: { requests: 1e9, seconds: 60 } },
});
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
