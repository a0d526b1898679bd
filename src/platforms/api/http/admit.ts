import type { Context, MiddlewareHandler } from 'hono';
import type { ApiLimits, ApiParts } from './api-parts.js';
import { USUAL_API_LIMITS } from './api-parts.js';
import { CallerLimits, limitHeaders } from './caller-limits.js';
import { problem } from './problem.js';

/** What is known of a request once it was admitted. */
export interface ApiEnv {
  readonly Variables: { reader: readonly string[] };
}

/** Finds out what a request may see, and refuses one whose token is not known. */
export function admitReader({ readerOf }: ApiParts): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const reader = readerOf(context);
    if (reader === 'refused') return refused(context);
    context.set('reader', reader);
    await next();
    // What somebody sees is for nobody else, and what everybody sees is asked for again: it may have changed.
    context.header('Cache-Control', context.res.ok ? cacheControl(reader) : 'no-store');
    context.header('Vary', 'Authorization');
  };
}

function refused(context: Context): Response {
  context.header('WWW-Authenticate', 'Bearer error="invalid_token"');
  return problem(context, 'refused', 'Leave Authorization out to see what is public, or send a token that is valid.');
}

function cacheControl(reader: readonly string[]): string {
  return reader.some((label) => label !== 'public') ? 'private, no-cache' : 'no-cache';
}

/** Counts a request for its caller, and refuses it where too many came. One count for each kind of limit and each API. */
export function countCaller(parts: ApiParts, kind: keyof ApiLimits): MiddlewareHandler {
  const limits = countersOf(parts);
  const limit = (parts.limits ?? USUAL_API_LIMITS)[kind];
  return async (context, next) => {
    const allowance = limits[kind].count(parts.callerOf(context), Date.parse(parts.now()));
    for (const header of limitHeaders(kind, limit, allowance)) context.header(...header);
    if (allowance.isAllowed) return next();
    return problem(context, 'too-many-requests', `Go on after ${allowance.resetS} seconds, as Retry-After says.`);
  };
}

type Counters = Readonly<Record<keyof ApiLimits, CallerLimits>>;

/** By the parts of an API: its routes count together. */
const counters = new WeakMap<ApiParts, Counters>();

function countersOf(parts: ApiParts): Counters {
  const { read, ask } = parts.limits ?? USUAL_API_LIMITS;
  const found = counters.get(parts) ?? { read: new CallerLimits(read), ask: new CallerLimits(ask) };
  counters.set(parts, found);
  return found;
}
