import { setTimeout as sleep } from 'node:timers/promises';
import { type App, SocketModeReceiver } from '@slack/bolt';
import { PlatformError } from '../../../bot/ports/chat-platform.js';
import type { Log } from '../../../bot/ports/log.js';
import { clientOptions } from '../send/sender.js';
import { guardMessages, type SlackAsks } from './guard-messages.js';
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
export type LinkEnd = 'lost' | SlackAsks;

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
export async function openLink(parts: LinkParts): Promise<SocketLink> {
  const { client } = receiverFor(parts);
  const link = new ClientLink(client, parts.ended);
  guardMessages(client, parts.log, (what) => link.endFor(what));
  client.on('disconnected', () => {
    link.isUp = false;
    link.endFor('lost');
  });
  const started = client.start();
  try {
    await greeted(started, parts.signal);
  } catch (error) {
    void link.close();
    // The SDK does not stop connecting when it is asked to: what it still makes is closed then.
    started.then(
      () => link.close(),
      () => {},
    );
    if (link.end === 'switched off') throw new PlatformError(SWITCHED_OFF);
    throw error ?? new NoLink('the connection closed before Slack said hello');
  }
  return link;
}

function receiverFor({ app, appToken, apiUrl, log }: LinkParts): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: PONG_TIMEOUT_MS,
    logger: sdkLog(log),
    installerOptions: { clientOptions: { ...clientOptions(apiUrl), timeout: ADDRESS_TIMEOUT_MS } },
  });
  receiver.init(app);
  return receiver;
}

type SocketClient = SocketModeReceiver['client'];

class ClientLink implements SocketLink {
  end: LinkEnd | null = null;
  isUp = true;
  readonly #client: SocketClient;
  readonly #ended: LinkParts['ended'];

  constructor(client: SocketClient, ended: LinkParts['ended']) {
    this.#client = client;
    this.#ended = ended;
  }

  close(): Promise<void> {
    return closed(this.#client);
  }

  /** Ends it, if it has not ended: the first reason counts. */
  endFor(why: LinkEnd): void {
    if (this.end !== null) return;
    this.end = why;
    this.#ended(this, why);
    if (why === 'switched off') void this.close();
  }
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
async function closed(client: SocketClient): Promise<void> {
  const over = new AbortController();
  const late = sleep(CLOSE_WITHIN_MS, undefined, { signal: over.signal }).catch(() => {});
  await Promise.race([client.disconnect(), late]);
  over.abort();
  void client.disconnect();
}
