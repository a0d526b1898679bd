import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { failurePlace } from '../failure-place.js';
import { countCaller } from '../http/admit.js';
import type { ApiParts } from '../http/api-parts.js';
import { mcpServer } from './mcp-server.js';

/** What the protocol over HTTP is made of. */
export interface McpRouteParts extends ApiParts {
  /**
   * Names of hosts, without a port, under which requests may come: `sideline.example`, `localhost`, `127.0.0.1`, `[::1]`. A page that
   * made a name of its own point at this machine is not among them.
   */
  readonly hosts: readonly string[];
  /** Origins of pages that may call it besides those of these hosts: `https://chat.example`. */
  readonly origins?: readonly string[];
}

/** Bytes of a request: a question and its arguments need a few thousand at the most. */
export const BODY_MAX = 256 * 1024;

/**
 * The Model Context Protocol over Streamable HTTP, as an app to be mounted at a path of any other: `app.route('/mcp',
 * mcpRoute(parts))`. No session is kept: each request is answered by itself, as JSON, for the reader that it has.
 * https://modelcontextprotocol.io/specification/2025-11-25/basic/transports
 */
export function mcpRoute(parts: McpRouteParts): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => foreign(context, parts) ?? (await next()));
  app.use('*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
  });
  // What is not read of a body leaves the connection of no use to the next request.
  const tooLarge = (context: Context) =>
    refusal(context, 413, `A message has ${BODY_MAX} bytes at the most.`, { Connection: 'close' });
  app.post('/', bodyLimit({ maxSize: BODY_MAX, onError: tooLarge }), countCaller(parts, 'ask'), (context) =>
    answered(context, parts),
  );
  app.all('/', (context) =>
    refusal(context, 405, 'Only POST is answered: there is no stream and no session.', { Allow: 'POST' }),
  );
  app.onError((error, context) => {
    parts.log.error('mcp-failed', failurePlace(error));
    return refusal(context, 500, 'It could not be answered. Try again later.');
  });
  return app;
}

/** A refusal of what comes from elsewhere: the specification asks for a look at Origin, since browsers send it along. */
function foreign(context: Context, { hosts, origins = [] }: McpRouteParts): Response | null {
  const host = nameIn(`http://${context.req.header('host') ?? ''}`);
  if (host === null || !hosts.includes(host))
    return refusal(context, 403, 'It is not reached under this Host; use the address that it is configured for.');
  const origin = context.req.header('origin');
  if (origin === undefined || origins.includes(origin)) return null;
  const name = nameIn(origin);
  return name !== null && hosts.includes(name) ? null : refusal(context, 403, 'Pages of this Origin may not call it.');
}

function nameIn(address: string): string | null {
  try {
    return new URL(address).hostname;
  } catch {
    return null;
  }
}

async function answered(context: Context, parts: McpRouteParts): Promise<Response> {
  const reader = parts.readerOf(context);
  if (reader === 'refused') {
    return refusal(context, 401, 'The token is not known here.', {
      'WWW-Authenticate': 'Bearer error="invalid_token"',
    });
  }
  const parsedBody = await messageIn(context.req.raw);
  if (parsedBody === null)
    return refusal(context, 400, 'The body is no single message in JSON; send one message at a time.');
  const server = mcpServer({ ...parts, reader });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  return transport.handleRequest(context.req.raw, { parsedBody }).finally(() => server.close());
}

/**
 * The one message of a body; null where there is none. The transport would take a hundred at once, which older versions of the
 * protocol knew: that would be a hundred questions for one that is counted, and a message may have taken back another.
 */
async function messageIn(request: Request): Promise<object | null> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
}

/** A refusal as the protocol has it: an error without the id of a request. */
function refusal(
  context: Context,
  status: 400 | 401 | 403 | 405 | 413 | 500,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code: -32000, message }, id: null });
  return context.body(body, status, { 'content-type': 'application/json', ...headers });
}
