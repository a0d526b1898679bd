// The API for reading over one knowledge folder, in a process of its own. Prints its port; to a message it sends back the
// milliseconds of the processor that it took by now.
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
// Connections stay open however long the one who measures is busy.
server.keepAliveTimeout = 0;
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send((user + system) / 1_000);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
