import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request where its path is one of the routes; false where it is not, and nothing was answered. */
export type Routes = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Several routes as one: the first that answers does. */
export function inTurn(...all: readonly Routes[]): Routes {
  return (request, response) => all.some((routes) => routes(request, response));
}

/** Why a request is no plain look, as a status: 405 for another method, 413 for a body; null where it is one. */
export function refusalOf({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): number | null {
  if (method !== 'GET' && method !== 'HEAD') return 405;
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return hasBody ? 413 : null;
}

/** Ends a request without looking further at it. */
export function refuse(response: ServerResponse, status: number): void {
  const allowed = status === 405 ? { allow: 'GET, HEAD' } : {};
  response.writeHead(status, { connection: 'close', ...allowed }).end();
}
