import type { IncomingMessage, ServerResponse } from 'node:http';
import { isBelow } from './below.js';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Routes, refusalOf, refuse } from '../../../http/routes.js';
import { oneInEachTurn } from '../../../http/turns.js';
import type { Env } from './visitor.js';

/** A response has to be taken in this time: whoever reads a byte now and then holds a connection no longer. Milliseconds. */
const TAKEN_WITHIN_MS = 60_000;

/** Requests that wait to be answered at most; whoever comes then is asked to come again. */
const WAITING_MAX = 1_000;

/** Seconds after which whoever was not taken may come again. */
const COME_AGAIN_S = 5;

/** Slack's own paths, which are nothing of the room's. */
const OF_SLACK = /^\/slack(?:\/|$)/;

/**
 * The room as routes of a server: every path but Slack's is answered. Only what is mounted takes other methods and bodies than
 * a plain look has; everything else is refused unread. One request is answered in each turn of the event loop, so that chat and
 * health, which share it, wait for one page at most.
 */
export function roomRoutes(app: Hono<Env>, mounted: readonly string[]): Routes {
  // Old clients name no host, which nothing here goes by.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false, hostname: 'localhost' });
  const inTurn = oneInEachTurn(WAITING_MAX);
  // Whoever went away while waiting is told nothing.
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (!response.destroyed) void listener(request, response);
  };
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (OF_SLACK.test(path)) return false;
    const refusal = isBelow(path, mounted) ? null : refusalOf(request);
    if (refusal !== null) refuse(response, refusal);
    else if (inTurn(() => answer(request, response))) endLate(request, response);
    else comeAgain(response);
    return true;
  };
}

function comeAgain(response: ServerResponse): void {
  response.writeHead(503, { connection: 'close', 'retry-after': String(COME_AGAIN_S) }).end();
}

function endLate(request: IncomingMessage, response: ServerResponse): void {
  const timer = setTimeout(() => request.socket.destroy(), TAKEN_WITHIN_MS);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}
