import type { IncomingMessage, ServerResponse } from 'node:http';
import { isBelow } from './below.js';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Routes, refusalOf, refuse } from '../../../http/routes.js';
import type { Env } from './visitor.js';

/** A response has to be taken in this time: whoever reads a byte now and then holds a connection no longer. Milliseconds. */
const TAKEN_WITHIN_MS = 60_000;

/** Slack's own paths, which are nothing of the room's. */
const OF_SLACK = /^\/slack(?:\/|$)/;

/**
 * The room as routes of a server: every path but Slack's is answered. Only what is mounted takes other methods and bodies than
 * a plain look has; everything else is refused unread.
 */
export function roomRoutes(app: Hono<Env>, mounted: readonly string[]): Routes {
  // Old clients name no host, which nothing here goes by.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false, hostname: 'localhost' });
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (OF_SLACK.test(path)) return false;
    const refusal = isBelow(path, mounted) ? null : refusalOf(request);
    if (refusal !== null) refuse(response, refusal);
    else {
      endLate(request, response);
      void listener(request, response);
    }
    return true;
  };
}

function endLate(request: IncomingMessage, response: ServerResponse): void {
  const timer = setTimeout(() => request.socket.destroy(), TAKEN_WITHIN_MS);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}
