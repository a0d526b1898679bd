import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Graph } from '../../../core/graph/graph.js';
import { NotUsable } from '../lists/not-usable.js';
import { type ApiEnv, countCaller } from './admit.js';
import type { ApiLimits, ApiParts } from './api-parts.js';
import { API_PATH } from './api-path.js';
import { entityTag } from './known-version.js';
import { PROBLEM_TYPE, problem } from './problem.js';

/** What a request asks for, read. */
export interface AskedOf<Q extends z.ZodType, P extends z.ZodType> {
  readonly query: z.output<Q>;
  readonly params: z.output<P>;
  readonly reader: readonly string[];
  /** What that reader may see. */
  readonly graph: Graph;
  readonly context: Context<ApiEnv>;
}

/** A page of the API that can be read. */
export interface ReadRoute<Q extends z.ZodObject, P extends z.ZodObject> {
  /** Behind `API_PATH`, with its parameters in braces: `/records/{kind}/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly query: Q;
  readonly params?: P;
  /** The name of the schema of what it gives. */
  readonly reply: string;
  /** Which of the limits it counts for. */
  readonly limit: keyof ApiLimits;
  /** Whether it rests on nothing but the records and what is asked: its tag is then known before its body. */
  readonly isOfRecords: boolean;
  /** The body, or a problem. Throws `NotUsable` for a parameter that cannot be used. */
  answer(asked: AskedOf<Q, P>): unknown;
}

/** Adds a route that is read by GET, and describes it. */
export function addRoute<Q extends z.ZodObject, P extends z.ZodObject>(
  app: OpenAPIHono<ApiEnv>,
  parts: ApiParts,
  route: ReadRoute<Q, P>,
): void {
  const answer = async (context: Context<ApiEnv>): Promise<Response> => {
    const reader = context.get('reader');
    const graph = parts.sideline.graph(reader);
    if (route.isOfRecords) context.header('ETag', entityTag(graph, parts.version, askedOf(context)));
    const [query, params] = [context.req.valid('query' as never), context.req.valid('param' as never)];
    try {
      const body = await route.answer({ query, params, reader, graph, context });
      return body instanceof Response ? body : context.json(body as object);
    } catch (error) {
      if (!(error instanceof NotUsable)) throw error;
      const errors = [{ parameter: error.parameter, detail: error.message }];
      return problem(context, 'invalid-query', `${error.parameter}: ${error.message}`, errors);
    }
  };
  // The reply is described by its name: what the handler gives is held to the schema by tests, not by the compiler.
  app.openapi(described(route, countCaller(parts, route.limit)), answer as never);
}

/** Path and query as they came: what is asked for in other words has another tag. */
function askedOf(context: Context): string {
  const { pathname, search } = new URL(context.req.url);
  return `${pathname}${search}`;
}

function described<Q extends z.ZodObject, P extends z.ZodObject>(
  { path, summary, description, query, params, reply }: ReadRoute<Q, P>,
  middleware: NonNullable<RouteConfig['middleware']>,
): RouteConfig {
  return createRoute({
    method: 'get',
    path: `${API_PATH}${path}`,
    summary,
    description,
    operationId: path.split('/')[1] ?? path,
    middleware,
    request: { query, ...(params ? { params } : {}) },
    responses: {
      200: { description: 'What was asked for.', content: { 'application/json': { schema: schemaNamed(reply) } } },
      304: { description: 'It is as the tag in If-None-Match has it.' },
      ...Object.fromEntries(FAILURES.map(([status, text]) => [status, failure(text)])),
    },
  }) as RouteConfig;
}

const FAILURES = [
  [400, 'A parameter cannot be used; `errors` says which and what to write.'],
  [401, 'The token in Authorization is not known here.'],
  [404, 'Nothing is on record under that kind and id for this reader.'],
  [429, 'Too many requests: Retry-After says after how many seconds to go on.'],
  [500, 'The request could not be answered.'],
] as const;

function failure(description: string) {
  return { description, content: { [PROBLEM_TYPE]: { schema: schemaNamed('Problem') } } };
}

function schemaNamed(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}
