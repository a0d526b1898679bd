import { setTimeout as sleep } from 'node:timers/promises';
import { type App, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { PlatformError } from '../../../bot/ports/chat-platform.js';
import type { Log } from '../../../bot/ports/log.js';
import { clientOptions } from '../send/sender.js';
import { sdkLog } from './sdk-log.js';

/** One WebSocket to Slack. */
export interface SocketLink {
  /** Why it is to be used no more; null while it holds. */
  readonly end: LinkEnd | null;
  /** Whether events can come over it: also while a new one is being made because Slack asked for that. */
  readonly isUp: boolean;
  /** Closes it, waiting for Slack's part a moment at most. */
  close(): Promise<void>;
}

/** Why a link ended: the connection is gone, Slack asks for a new one, or nobody may connect any more. */
export type LinkEnd = 'lost' | 'refresh' | 'switched off';

/** What a link is made with. */
export interface LinkParts {
  readonly app: App;
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  /** Gives opening it up. */
  readonly signal: AbortSignal;
  /** Called once, where the link ends. */
  readonly ended: (link: SocketLink, why: LinkEnd) => void;
}

/** A link that was not made, by no error of the network or of Slack; the message says why. */
export class NoLink extends Error {
  override readonly name = 'NoLink';
}

/** What is to be done where somebody switches Socket Mode off. */
export const SWITCHED_OFF =
  'Socket Mode is switched off for the Slack app; switch it on under "Socket Mode" in its settings, or unset SLACK_APP_TOKEN and set SLACK_SIGNING_SECRET, and start again.';

/**
 * How long Slack may leave a ping unanswered, in milliseconds. The SDK's 5,000 leaves a dead connection unnoticed for
 * longer; much less would drop slow links.
 */
const PONG_TIMEOUT_MS = 2_000;

/** How long Slack may take to name the address of the WebSocket, in milliseconds. */
const ADDRESS_TIMEOUT_MS = 5_000;

/** A link that Slack does not greet in this time counts as failed, in milliseconds. */
const HELLO_TIMEOUT_MS = 8_000;

/** How long the other side may take to close, in milliseconds. */
const CLOSE_WITHIN_MS = 1_000;

/**
 * Opens a link; resolves at Slack's hello, rejects where it cannot be had: with a `PlatformError` where it never can. The
 * SDK's own reconnecting is off: it waits for seconds, and an error in it ends the process where nobody can catch it.
 */
export async function openLink({ app, appToken, apiUrl, log, signal, ended }: LinkParts): Promise<SocketLink> {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: PONG_TIMEOUT_MS,
    logger: sdkLog(log),
    installerOptions: { clientOptions: { ...clientOptions(apiUrl), timeout: ADDRESS_TIMEOUT_MS } },
  });
  receiver.init(app);
  const { client } = receiver;
  let why: LinkEnd | null = null;
  let isUp = true;
  const link: SocketLink = {
    get end() {
      return why;
    },
    get isUp() {
      return isUp;
    },
    close: () => closed(client),
  };
  const end = (because: LinkEnd) => {
    if (why !== null) return;
    why = because;
    ended(link, because);
    if (because === 'switched off') void link.close();
  };
  guardMessages(receiver, log, end);
  client.on('disconnected', () => {
    isUp = false;
    end('lost');
  });
  const started = client.start();
  try {
    await greeted(started, signal);
  } catch (error) {
    void link.close();
    // The SDK does not stop connecting when it is asked to: what it still makes is closed then.
    started.then(link.close, () => {});
    if (why === 'switched off') throw new PlatformError(SWITCHED_OFF);
    throw error ?? new NoLink('the connection closed before Slack said hello');
  }
  return link;
}

async function greeted(start: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const late = sleep(HELLO_TIMEOUT_MS, undefined, { signal: AbortSignal.any([over.signal, signal]) }).then(() => {
    throw new NoLink(`Slack did not say hello within ${HELLO_TIMEOUT_MS / 1000} seconds`);
  });
  try {
    await Promise.race([start, late]);
  } finally {
    late.catch(() => {});
    over.abort();
  }
}

/** Slack leaves TCP open after the closing handshake, and the SDK waits for it: the second call breaks it off. */
async function closed(client: SocketModeReceiver['client']): Promise<void> {
  const over = new AbortController();
  const late = sleep(CLOSE_WITHIN_MS, undefined, { signal: over.signal }).catch(() => {});
  await Promise.race([client.disconnect(), late]);
  over.abort();
  void client.disconnect();
}

/** What of an envelope decides what becomes of it; the SDK's own handler ends the process at some that are not so. */
const Envelope = z.looseObject({
  type: z.enum(['hello', 'disconnect', 'events_api', 'slash_commands', 'interactive']),
  reason: z.string().optional(),
  payload: z.looseObject({ type: z.unknown().optional(), event: z.unknown().optional() }).nullish(),
});
type Envelope = z.infer<typeof Envelope>;

const Event = z.looseObject({ type: z.string() });

/**
 * Stands before the SDK's own handler, which ends the process at an envelope of an event that has none
 * (`app_rate_limited`, https://docs.slack.dev/reference/events/app_rate_limited) and, asked to reconnect, closes first.
 */
function guardMessages({ client }: SocketModeReceiver, log: Log, end: (why: LinkEnd) => void): void {
  const handlers = client.listeners('ws_message');
  const pass = async (data: string | Buffer) => {
    for (const handle of handlers) await handle(data, false);
  };
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: string | Buffer, isBinary: boolean) => {
    const envelope = isBinary ? null : envelopeIn(data);
    if (!envelope) return log.warn('slack-frame-passed-over');
    if (envelope.type === 'disconnect') return end(envelope.reason === 'link_disabled' ? 'switched off' : 'refresh');
    const isBare = envelope.type === 'events_api' && !Event.safeParse(envelope.payload?.event).success;
    if (isBare) log.warn('slack-envelope-without-event', { type: typeOf(envelope) });
    pass(isBare ? JSON.stringify(withEvent(envelope)) : data).catch((error: unknown) =>
      log.error('slack-frame-failed', { reason: String(error) }),
    );
  });
}

/** The envelope with the event that it is, so that the SDK acknowledges it; nothing listens for one of that type. */
function withEvent(envelope: Envelope) {
  return { ...envelope, payload: { ...envelope.payload, event: { type: typeOf(envelope) } } };
}

function typeOf({ payload }: Envelope): string {
  return typeof payload?.type === 'string' ? payload.type : 'unknown';
}

function envelopeIn(data: string | Buffer): Envelope | null {
  try {
    return Envelope.safeParse(JSON.parse(String(data))).data ?? null;
  } catch {
    return null;
  }
}
