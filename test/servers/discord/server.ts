import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Gateway } from './gateway.js';
import { answerRest } from './rest.js';
import type { World } from './world.js';

/** The one port of the far side: REST and the gateway. */
export function farSideServer(world: World, gateway: Gateway): Server {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answerRest(world, request, response).catch((error: unknown) => {
      // A fault of the far side itself: say so where the test can read it, instead of hanging.
      if (!response.headersSent) response.writeHead(499);
      response.end(`far side broke: ${error instanceof Error ? error.stack : error}`);
    });
  });
  server.on('upgrade', (request, stream, head) => gateway.upgrade(request, stream, head));
  return server;
}
