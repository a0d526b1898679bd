import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults.js';
import { Refusal } from './refusals.js';

/** An answer before it is sent. An object goes out as JSON; nothing goes out as 204. */
export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Does what the fault leaves of `perform`, answers what it leaves of the answer, and tells the outcome: the status, or
 * the kind of the fault if nothing was answered.
 */
export async function replyThrough(
  fault: Fault | undefined,
  response: ServerResponse,
  perform: () => HttpReply,
): Promise<number | string> {
  switch (fault?.kind) {
    case undefined:
      return send(response, perform());
    case '429':
      return send(response, tooMany(fault.retryAfterS, fault.global ?? false));
    case '500':
    case '502':
      if (fault.recorded === true) perform();
      return send(response, { status: Number(fault.kind), headers: { 'content-type': 'text/html' }, body: 'far side' });
    case 'error':
      return send(response, refused(new Refusal(fault.code)));
    case 'delay':
      await sleep(fault.ms);
      return send(response, perform());
    case 'hang':
      if (fault.recorded === true) perform();
      return 'hang';
    case 'dropAfter':
      perform();
      return drop(response, fault.kind);
    case 'dropBefore':
      return drop(response, fault.kind);
  }
}

/** How Discord says "too many requests". */
export function tooMany(retryAfterS: number, isGlobal: boolean): HttpReply {
  const scope = isGlobal ? { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' } : bucketEmpty(retryAfterS);
  return {
    status: 429,
    headers: { 'retry-after': String(retryAfterS), via: '1.1 google', ...scope },
    body: { message: 'You are being rate limited.', retry_after: retryAfterS, global: isGlobal },
  };
}

function bucketEmpty(resetAfterS: number): Record<string, string> {
  const rate = { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-scope': 'user' };
  return { ...rate, 'x-ratelimit-reset-after': String(resetAfterS) };
}

/** How Discord says no. */
export function refused({ status, code, message }: Refusal): HttpReply {
  return { status, body: { message, code } };
}

function drop(response: ServerResponse, outcome: string): string {
  response.socket?.destroy();
  return outcome;
}

function send(response: ServerResponse, { status, headers, body }: HttpReply): number {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    ...(body !== undefined && !isText && { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(isText || body === undefined ? body : JSON.stringify(body));
  return status;
}
