import { createServer, type ServerOptions } from 'node:http';
import { addressOf, listenOn } from '../http/listen.js';
import { type Routes, refuse } from '../http/routes.js';

/** A look has to arrive in this time, and an idle connection is closed after it. Milliseconds. */
const REQUEST_WITHIN_MS = 5_000;

/** How often it is looked whether that time is over. Milliseconds. */
const CHECK_EVERY_MS = 1_000;

/** Connections at once, where supervisors alone look, and where people do; more are closed as they come. */
export const CONNECTIONS = { ofSupervisors: 64, ofPeople: 512 } as const;

/** Bytes of a request's headers. */
const HEADERS_MAX = 8 * 1024;

const LIMITS: ServerOptions = {
  requestTimeout: REQUEST_WITHIN_MS,
  headersTimeout: REQUEST_WITHIN_MS,
  keepAliveTimeout: REQUEST_WITHIN_MS,
  connectionsCheckingInterval: CHECK_EVERY_MS,
  maxHeaderSize: HEADERS_MAX,
};

/** A server that shows how Sideline is, and whatever else its routes answer. */
export interface HealthServer {
  readonly address: { readonly host: string; readonly port: number };
  close(): Promise<void>;
}

/** Serves the routes, and nothing else. Rejects with a `PlatformError` where the address cannot be had. */
export async function serveHealth(
  routes: Routes,
  host: string,
  port: number,
  connections: number = CONNECTIONS.ofSupervisors,
): Promise<HealthServer> {
  const server = createServer(LIMITS, (request, response) => {
    if (!routes(request, response)) refuse(response, 404);
  });
  server.maxConnections = connections;
  await listenOn(server, host, port);
  return {
    address: addressOf(server) ?? { host, port },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
