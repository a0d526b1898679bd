import { setTimeout as sleep } from 'node:timers/promises';
import { type App, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../../../bot/ports/log.js';
import { clientOptions } from '../send/sender.js';
import { sdkLog } from './sdk-log.js';

/** One WebSocket to Slack. */
export interface SocketLink {
  /** Whether it is gone, or Slack asked to leave it. */
  readonly isLost: boolean;
  /** Closes it, waiting for Slack's part a moment at most. */
  close(): Promise<void>;
}

/** What a link is made with. */
export interface LinkParts {
  readonly app: App;
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  /** Called once, where the link is lost or Slack asks for a new one. */
  readonly ended: (link: SocketLink, why: string) => void;
}

/**
 * How long Slack may leave a ping unanswered, in milliseconds. The SDK's 5,000 leaves a dead connection unnoticed for
 * longer; much less would drop slow links.
 */
const PONG_TIMEOUT_MS = 2_000;

/** A link that Slack does not greet in this time counts as failed, in milliseconds. */
const HELLO_TIMEOUT_MS = 15_000;

/** How long the other side may take to close, in milliseconds. */
const CLOSE_WITHIN_MS = 1_000;

/**
 * Opens a link; resolves at Slack's hello, rejects where it cannot be had. The SDK's own reconnecting is off: it waits
 * for seconds, and an error in it ends the process where nobody can catch it.
 */
export async function openLink({ app, appToken, apiUrl, log, ended }: LinkParts): Promise<SocketLink> {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: PONG_TIMEOUT_MS,
    logger: sdkLog(log),
    installerOptions: { clientOptions: clientOptions(apiUrl) },
  });
  receiver.init(app);
  const { client } = receiver;
  let isLost = false;
  const link: SocketLink = {
    get isLost() {
      return isLost;
    },
    close: () => Promise.race([client.disconnect(), sleep(CLOSE_WITHIN_MS)]),
  };
  const end = (why: string) => {
    if (isLost) return;
    isLost = true;
    ended(link, why);
  };
  guardMessages(receiver, log, () => end('Slack asked for a new connection'));
  client.on('disconnected', () => end('the connection was lost'));
  try {
    await greeted(client.start());
  } catch (error) {
    void link.close();
    throw error ?? new Error('the connection closed before Slack said hello');
  }
  return link;
}

async function greeted(start: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  const timeout = sleep(HELLO_TIMEOUT_MS, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new Error(`Slack did not say hello within ${HELLO_TIMEOUT_MS} ms`);
  });
  try {
    await Promise.race([start, timeout]);
  } finally {
    timeout.catch(() => {});
    late.abort();
  }
}

/** What of an envelope decides what becomes of it. */
const Envelope = z.looseObject({
  type: z.string(),
  payload: z.looseObject({ type: z.string().optional(), event: z.unknown() }).optional(),
});
type Envelope = z.infer<typeof Envelope>;

/**
 * Stands before the SDK's own handler, which ends the process at an envelope of an event that has none
 * (`app_rate_limited`, https://docs.slack.dev/reference/events/app_rate_limited) and, asked to reconnect, closes first.
 */
function guardMessages({ client }: SocketModeReceiver, log: Log, onRefresh: () => void): void {
  const handlers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: string | Buffer, isBinary: boolean) => {
    const envelope = envelopeIn(data);
    if (envelope?.type === 'disconnect') return onRefresh();
    const isBare = envelope?.type === 'events_api' && envelope.payload?.event === undefined;
    if (isBare) log.warn('slack-envelope-without-event', { type: envelope.payload?.type ?? 'unknown' });
    const passed = isBare ? JSON.stringify(withEvent(envelope)) : data;
    for (const handle of handlers) handle(passed, isBinary);
  });
}

/** The envelope with the event that it is, so that the SDK acknowledges it; nothing listens for one of that type. */
function withEvent(envelope: Envelope): Envelope {
  const type = envelope.payload?.type ?? 'unknown';
  return { ...envelope, payload: { ...envelope.payload, event: { type } } };
}

function envelopeIn(data: string | Buffer): Envelope | null {
  try {
    return Envelope.safeParse(JSON.parse(String(data))).data ?? null;
  } catch {
    return null;
  }
}
