import type { ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import { type Routes, refusalOf, refuse } from '../http/routes.js';
import { type ReadinessParts, readiness } from './readiness.js';

/** What the routes show. */
export interface RouteParts extends ReadinessParts {
  readonly registry: Registry;
}

interface Body {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** `/healthz`: the process answers. `/readyz`: it answers questions. `/metrics`: what it counted, for Prometheus. */
export function healthRoutes(parts: RouteParts): Routes {
  const routes: Readonly<Record<string, () => Promise<Body>>> = {
    '/healthz': async () => ({ status: 200, type: 'text/plain; charset=utf-8', text: 'ok\n' }),
    '/readyz': () => ready(parts),
    '/metrics': () => metrics(parts),
  };
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (route === undefined) return false;
    const refusal = refusalOf(request);
    if (refusal !== null) refuse(response, refusal);
    else
      void route().then(
        (body) => send(response, body),
        () => refuse(response, 500),
      );
    return true;
  };
}

async function ready(parts: RouteParts): Promise<Body> {
  const state = await readiness(parts);
  return { status: state.ready ? 200 : 503, type: 'application/json', text: `${JSON.stringify(state)}\n` };
}

async function metrics({ registry }: RouteParts): Promise<Body> {
  return { status: 200, type: registry.contentType, text: await registry.metrics() };
}

function send(response: ServerResponse, { status, type, text }: Body): void {
  const length = Buffer.byteLength(text);
  response.writeHead(status, { 'content-type': type, 'content-length': length, 'cache-control': 'no-store' }).end(text);
}
