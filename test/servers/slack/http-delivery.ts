import { secretText } from '../../canaries.js';
import {
  ACK_TIMEOUT_MS,
  appRateLimited,
  type Delivered,
  type Delivery,
  type EventOptions,
  eventCallback,
  filledInteraction,
  filledSlash,
  judgeAck,
  type WaitOptions,
} from './delivery.js';
import type { SlackEvent } from './events.js';
import type { Body } from './held.js';
import { jsonObject } from './request-body.js';
import { type SigningFlaws, signedHeaders } from './sign.js';
import type { World } from './world.js';

/** The app's answer to a request; `payload` is the body as an object if it is JSON. */
export interface HttpDelivered extends Delivered {
  readonly status: number;
  readonly body: string;
  /** The same as `ackMs`. */
  readonly ms: number;
}

type HttpOptions = WaitOptions & SigningFlaws;

/** Signed requests to the app. */
export interface HttpDelivery extends Delivery {
  event(event: SlackEvent, options?: EventOptions & SigningFlaws): Promise<HttpDelivered>;
  slash(command: Body, options?: HttpOptions): Promise<HttpDelivered>;
  interactive(payload: Body, options?: HttpOptions): Promise<HttpDelivered>;
  urlVerification(challenge: string, options?: HttpOptions): Promise<HttpDelivered>;
  rateLimited(options?: HttpOptions): Promise<HttpDelivered>;
  /** Any body, signed like the others. */
  raw(
    body: string,
    contentType: string,
    options?: HttpOptions,
    headers?: Record<string, string>,
  ): Promise<HttpDelivered>;
}

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Delivers to the app at `baseUrl`, signed with its signing secret. */
export function httpDelivery(world: World, baseUrl: string, secret: string, path = '/slack/events'): HttpDelivery {
  secretText(secret);
  const url = new URL(path, baseUrl).href;
  const raw: HttpDelivery['raw'] = (body, contentType, options = {}, headers = {}) => {
    const signed = signedHeaders(secret, body, options);
    return post(world, url, body, { 'content-type': contentType, ...signed, ...headers }, options);
  };
  const json = (body: Body, options?: HttpOptions) => raw(JSON.stringify(body), JSON_TYPE, options);
  return {
    raw,
    event: (event, options = {}) =>
      raw(JSON.stringify(eventCallback(world, event, options)), JSON_TYPE, options, retryHeaders(options)),
    slash: (command, options) => raw(form(filledSlash(world, command)), FORM_TYPE, options),
    interactive: (payload, options) =>
      raw(form({ payload: JSON.stringify(filledInteraction(world, payload)) }), FORM_TYPE, options),
    urlVerification: (challenge, options) =>
      json({ token: 'verification-token', challenge, type: 'url_verification' }, options),
    rateLimited: (options) => json(appRateLimited(world), options),
  };
}

function retryHeaders({ retryNum, retryReason }: EventOptions): Record<string, string> {
  if (retryNum === undefined) return {};
  return { 'x-slack-retry-num': String(retryNum), 'x-slack-retry-reason': retryReason ?? 'http_timeout' };
}

function form(fields: Body): string {
  const pairs = Object.entries(fields).map(([name, value]): [string, string] => [name, String(value ?? '')]);
  return new URLSearchParams(pairs).toString();
}

async function post(
  world: World,
  url: string,
  body: string,
  headers: Record<string, string>,
  { timeoutMs = ACK_TIMEOUT_MS }: WaitOptions,
): Promise<HttpDelivered> {
  const sentAt = performance.now();
  const response = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(timeoutMs) });
  const answer = await response.text();
  const ms = performance.now() - sentAt;
  const payload = jsonObject(answer) ?? (answer === '' ? undefined : answer);
  if (response.status === 200) judgeAck(world, payload);
  return { status: response.status, body: answer, ms, ackMs: ms, payload };
}
