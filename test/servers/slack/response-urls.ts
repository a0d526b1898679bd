import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Body, HeldCall, HeldResponse } from './held.js';
import { type HttpReply, replyThrough } from './http-reply.js';
import { nextTs } from './ids.js';
import { blocksOf, reviseMessage, text } from './methods/method.js';
import { jsonObject, readText } from './request-body.js';
import { judge, type World } from './world.js';

const MAX_USES = 5;
const LIFE_MS = 30 * 60_000;

/** Where an answer by response_url appears, and to whom. */
export interface ResponseOwner {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly thread_ts?: string;
  /** The message whose button was clicked: what `replace_original` replaces. */
  readonly messageTs?: string;
}

interface Given {
  readonly owner: ResponseOwner;
  at: number;
  used: number;
}

/** response_urls: five uses within thirty minutes. */
export class ResponseUrls {
  readonly #given = new Map<string, Given>();

  /** A fresh url under `origin`. */
  give(origin: string, owner: ResponseOwner): string {
    const url = `${origin}/respond/${randomUUID()}`;
    this.#given.set(url, { owner, at: Date.now(), used: 0 });
    return url;
  }

  /** Makes the url as old as thirty minutes. */
  expire(url: string): void {
    const given = this.#given.get(url);
    if (given !== undefined) given.at = 0;
  }

  /** Uses the url once: whose it is, or the error Slack answers. */
  use(url: string): Given | string {
    const given = this.#given.get(url);
    if (given === undefined) return 'invalid_url';
    if (Date.now() - given.at > LIFE_MS) return 'expired_url';
    if (given.used >= MAX_USES) return 'used_url';
    given.used += 1;
    return given;
  }
}

/** Answers a post to a response_url, through whatever fault is in waiting for `response_url`. */
export async function answerResponseUrl(
  world: World,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const args = jsonObject(await readText(request)) ?? {};
  const call: HeldCall = { method: 'response_url', args, token: '', at: Date.now(), outcome: 'pending' };
  world.held.calls.push(call);
  const fault = world.faults.take({ method: 'response_url', channel: '', token: '' });
  call.outcome = await replyThrough(fault, response, () => responded(world, url, args));
}

function responded(world: World, url: string, body: Body): HttpReply {
  const given = world.responseUrls.use(url);
  if (typeof given === 'string') return { status: 404, body: { ok: false, error: given } };
  judge(world, 'response_url', body);
  world.held.responses.push(heldResponse(url, given, body));
  changeOriginal(world, given.owner, body);
  return { status: 200, body: 'ok' };
}

function heldResponse(url: string, { owner, used }: Given, body: Body): HeldResponse {
  const { messageTs: _, ...place } = owner;
  const shown = { text: text(body.text), blocks: blocksOf(body), ephemeral: body.response_type !== 'in_channel' };
  return { url, ...place, ts: nextTs(), ...shown, body, used, at: Date.now() };
}

function changeOriginal({ held }: World, owner: ResponseOwner, body: Body): void {
  const index = held.messages.findIndex((one) => one.channel === owner.channel && one.ts === owner.messageTs);
  const original = held.messages[index];
  if (original === undefined) return;
  if (body.replace_original === true) reviseMessage(original, body);
  if (body.delete_original === true) held.deleted.push(...held.messages.splice(index, 1));
}
