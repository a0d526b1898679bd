import type { IncomingMessage, RequestListener } from 'node:http';
import { HTTPModuleFunctions } from '@slack/bolt';
import type { Log } from '../../../bot/ports/log.js';

const { bufferIncomingMessage, isRawBodyError, parseAndVerifyHTTPRequest, parseHTTPRequestBody } = HTTPModuleFunctions;

type Buffered = Awaited<ReturnType<typeof bufferIncomingMessage>>;

/** The path that Slack sends requests to, which is the SDK's own default. */
const EVENTS_PATH = '/slack/events';

/**
 * Stands before the SDK's own listener, which ends the process at a signed body that is `null`, and keeps Slack waiting at any
 * other that is no object, and where it tells that it holds events back
 * (https://docs.slack.dev/reference/events/app_rate_limited). A body of more than `bodyMax` bytes is refused.
 */
export function guardBodies(listener: RequestListener, { signingSecret, bodyMax, log }: Guard): RequestListener {
  return (request, response) => {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== EVENTS_PATH) return listener(request, response);
    void statusFor(request, { signingSecret, bodyMax, log }).then((status) => {
      if (status === null) listener(request, response);
      else response.writeHead(status, status === 200 ? {} : { connection: 'close' }).end();
    });
  };
}

/** What bodies are guarded with. */
interface Guard {
  readonly signingSecret: string;
  readonly bodyMax: number;
  readonly log: Log;
}

/** The status that a request is answered with; null where the SDK is to see to it, which finds the body read. Never rejects. */
async function statusFor(request: IncomingMessage, { signingSecret, bodyMax, log }: Guard): Promise<number | null> {
  try {
    const buffered = await bufferIncomingMessage(request, bodyMax);
    const body = bodyOf(buffered);
    const isHeldBack = isObject(body) && body.type === RATE_LIMITED;
    if ((isObject(body) && !isHeldBack) || !(await isSigned(buffered, signingSecret))) return null;
    if (!isHeldBack) return 400;
    log.warn('slack-envelope-without-event', { type: RATE_LIMITED });
    return 200;
  } catch (error) {
    return isRawBodyError(error) ? error.statusCode : 400;
  }
}

const RATE_LIMITED = 'app_rate_limited';

/** A body that is JSON. What is none the SDK refuses well: it counts as an empty object. */
function bodyOf(request: Buffered): unknown {
  try {
    return parseHTTPRequestBody(request);
  } catch {
    return {};
  }
}

function isObject(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

function isSigned(request: Buffered, signingSecret: string): Promise<boolean> {
  return parseAndVerifyHTTPRequest({ signingSecret }, request).then(
    () => true,
    () => false,
  );
}
