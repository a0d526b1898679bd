import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { takeUpload } from './methods/files.js';
import { answerResponseUrl } from './response-urls.js';
import type { SocketMode } from './socket-mode.js';
import { answerWebApi } from './web-api.js';
import type { World } from './world.js';

/** The one port of the far side: `/api/…`, the response_urls, and the WebSocket. */
export function farSideServer(world: World, socket: SocketMode): Server {
  const server = createServer((request, response) => {
    route(world, request, response).catch((error: unknown) => {
      // A fault of the far side itself: say so where the test can read it, instead of hanging.
      if (!response.headersSent) response.writeHead(599);
      response.end(`far side broke: ${error instanceof Error ? error.stack : error}`);
    });
  });
  server.on('upgrade', (request, stream, head) => socket.upgrade(request, stream, head));
  return server;
}

async function route(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://far-side').pathname;
  if (path.startsWith('/api/')) return answerWebApi(world, path.slice('/api/'.length), request, response);
  if (path.startsWith('/respond/')) return answerResponseUrl(world, world.origin + path, request, response);
  if (path.startsWith('/upload/')) return takeUpload(world, path.slice('/upload/'.length), request, response);
  response.writeHead(404).end('not Slack');
}
