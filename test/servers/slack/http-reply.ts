import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults.js';

/** An answer before it is sent. An object goes out as JSON. */
export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Readonly<Record<string, unknown>>;
}

/**
 * Does what the fault leaves of `perform`, answers what it leaves of the answer, and names the outcome: what `perform`
 * came to (`ok` or an error's name), or the kind of the fault.
 */
export async function replyThrough(
  fault: Fault | undefined,
  response: ServerResponse,
  perform: () => HttpReply,
): Promise<string> {
  switch (fault?.kind) {
    case undefined:
      return send(response, perform());
    case '429':
      return send(response, tooMany(fault.retryAfterS));
    case '500':
      if (fault.recorded === true) perform();
      send(response, { status: 500, body: 'upstream request timeout' });
      return '500';
    case 'error':
      return send(response, { status: 200, body: { ok: false, error: fault.error, ...fault.more } });
    case 'refused':
      return send(response, { status: fault.status, body: fault.error });
    case 'delay':
      await sleep(fault.ms);
      return send(response, perform());
    case 'wait':
      await fault.until;
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

/** How Slack says "too many requests". */
export function tooMany(retryAfterS: number): HttpReply {
  return { status: 429, headers: { 'retry-after': String(retryAfterS) }, body: { ok: false, error: 'ratelimited' } };
}

function drop(response: ServerResponse, outcome: string): string {
  response.socket?.destroy();
  return outcome;
}

function send(response: ServerResponse, reply: HttpReply): string {
  const json = typeof reply.body !== 'string';
  const type = json ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8';
  response.writeHead(reply.status, { 'content-type': type, ...reply.headers });
  response.end(json ? JSON.stringify(reply.body) : reply.body);
  return outcomeOf(reply);
}

function outcomeOf({ status, body }: HttpReply): string {
  if (typeof body === 'string') return status === 200 ? 'ok' : body;
  return body.ok === true ? 'ok' : String(body.error);
}
