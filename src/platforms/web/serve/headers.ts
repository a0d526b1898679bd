import type { MiddlewareHandler } from 'hono';
import type { WebSettings } from '../parts.js';
import type { Env } from './visitor.js';

/** No script runs, nothing is loaded from elsewhere, and no other site has a page of the room in a frame of its own. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', POLICY],
  ['x-content-type-options', 'nosniff'],
  // What was asked stands in the address, and is nobody else's business.
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
];

/** What every response tells a browser that it must not do; where a part that is mounted has said otherwise, that holds. */
export function safe({ isIndexed }: WebSettings): MiddlewareHandler<Env> {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of HEADERS) if (!headers.has(name)) headers.set(name, value);
    headers.append('vary', 'Authorization');
    if (!isIndexed) headers.set('x-robots-tag', 'noindex');
  };
}
