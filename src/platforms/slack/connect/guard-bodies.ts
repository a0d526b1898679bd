import type { IncomingMessage, RequestListener } from 'node:http';
import { HTTPModuleFunctions } from '@slack/bolt';

const { bufferIncomingMessage, isRawBodyError, parseAndVerifyHTTPRequest, parseHTTPRequestBody } = HTTPModuleFunctions;

type Buffered = Awaited<ReturnType<typeof bufferIncomingMessage>>;

/** The path that Slack sends requests to, which is the SDK's own default. */
const EVENTS_PATH = '/slack/events';

/**
 * Stands before the SDK's own listener, which ends the process at a signed body that is `null`, and keeps Slack waiting
 * at any other that is no object. A body of more than `bodyMax` bytes is refused.
 */
export function guardBodies(listener: RequestListener, signingSecret: string, bodyMax: number): RequestListener {
  return (request, response) => {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== EVENTS_PATH) return listener(request, response);
    void refusalOf(request, signingSecret, bodyMax).then((status) => {
      if (status === null) listener(request, response);
      else response.writeHead(status, { connection: 'close' }).end();
    });
  };
}

/** The status that a request is refused with; null where the SDK is to see to it, which finds the body read. Never rejects. */
async function refusalOf(request: IncomingMessage, signingSecret: string, bodyMax: number): Promise<number | null> {
  try {
    const buffered = await bufferIncomingMessage(request, bodyMax);
    if (isOddValue(buffered)) return (await isSigned(buffered, signingSecret)) ? 400 : null;
    return null;
  } catch (error) {
    return isRawBodyError(error) ? error.statusCode : 400;
  }
}

/** Whether a body is JSON that is no object. What is no JSON the SDK refuses well. */
function isOddValue(request: Buffered): boolean {
  try {
    const body: unknown = parseHTTPRequestBody(request);
    return typeof body !== 'object' || body === null || Array.isArray(body);
  } catch {
    return false;
  }
}

function isSigned(request: Buffered, signingSecret: string): Promise<boolean> {
  return parseAndVerifyHTTPRequest({ signingSecret }, request).then(
    () => true,
    () => false,
  );
}
