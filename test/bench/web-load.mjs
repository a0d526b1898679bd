// Asks a server for pages at a steady pace, from a process of its own, so that who measures beside it is not kept waiting by it.
// It is told what to do by one message, and says when it is done by another.
import { paced } from './paced.mjs';

process.once('message', async ({ port, paths, pace, seconds }) => {
  process.send(await paced(port, (at) => paths[at % paths.length], { pace, seconds }));
  process.disconnect();
});
