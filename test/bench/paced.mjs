// Requests at a steady pace, whether or not those before them were answered.
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Sends so many requests a second for some seconds; gives how long each took, ascending, and how many were refused. */
export async function paced(port, pathOf, { pace, seconds }) {
  const count = pace * seconds;
  const startMs = performance.now();
  const sent = [];
  for (let at = 0; at < count; at++) {
    await until(startMs + (at * 1000) / pace);
    sent.push(timedRequest(port, pathOf(at)));
  }
  const all = await Promise.all(sent);
  return {
    times: all.map(({ tookMs }) => tookMs).sort((a, b) => a - b),
    failed: all.filter(({ status }) => status !== 200).length,
    seconds: (performance.now() - startMs) / 1000,
  };
}

/** Waits until an instant of this process's clock; not at all where it is past. */
export async function until(dueMs) {
  const waitMs = dueMs - performance.now();
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
}

/** One request: its status, and the milliseconds until all of the reply was there. */
export function timedRequest(port, path, fromMs = performance.now()) {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, agent }, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode, tookMs: performance.now() - fromMs }));
    });
    asked.on('error', (error) => {
      // A connection that was idle may be closed while it is used again: https://nodejs.org/api/http.html#requestreusedsocket
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(timedRequest(port, path, fromMs));
      else reject(error);
    });
    asked.end();
  });
}
