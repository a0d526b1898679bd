import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Env } from './visitor.js';

/** How a page may be kept: asked for anew each time, which costs little where it is the same; by nobody in between where a token was shown. */
const KEPT = { public: 'no-cache', private: 'private, no-cache' } as const;

/** What is sent. */
export interface Content {
  readonly status: 200 | 400 | 404;
  readonly type: string;
  readonly text: string;
}

/** What is sent as it leaves: its bytes, and the validator that it is sent under. */
export interface Sealed extends Omit<Content, 'text'> {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

/**
 * Sends something that is told from the records, under a validator that is made of it and of its reader: it changes when, and only
 * when, what this reader sees of the records does. What a browser has already is not sent again.
 */
export function respond(context: Context<Env>, content: Content): Response {
  return send(context, sealed(content, context.get('reader')));
}

/** Content in the form in which it can be sent to a reader again and again. */
export function sealed({ text, ...content }: Content, reader: readonly string[]): Sealed {
  return { ...content, body: new TextEncoder().encode(text), tag: `"${tagOf(text, reader)}"` };
}

/** Sends what was sealed for the reader of a request. */
export function send(context: Context<Env>, { status, type, body, tag }: Sealed): Response {
  const headers = { etag: tag, 'cache-control': KEPT[context.get('isKnown') ? 'private' : 'public'] };
  if (status === 200 && matches(context.req.header('if-none-match'), tag)) return context.body(null, 304, headers);
  return context.body(body, status, { ...headers, 'content-type': type, 'content-length': String(body.byteLength) });
}

/** Whether one of the validators that a browser has is this one (RFC 9110, 13.1.2). */
function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

function tagOf(text: string, reader: readonly string[]): string {
  return createHash('sha256').update(reader.join(',')).update('\0').update(text).digest('base64url').slice(0, 27);
}
