import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { PlatformError } from '../../../bot/ports/chat-platform.js';
import type { Log } from '../../../bot/ports/log.js';
import { openLink, type SocketLink } from './socket-link.js';
import { isDeadToken, unreachable } from './tokens.js';

/** Waits between tries to connect again, in milliseconds; the last one is repeated. */
const RECONNECT_AFTER_MS = [0, 500, 1_000, 2_000, 5_000, 10_000, 30_000];

/** How often a start tries to connect before it is given up. */
const START_TRIES = 3;

/**
 * Socket Mode, kept up: a lost connection is made again, one that Slack asks to be refreshed is followed by a new one
 * before it is closed, so that nothing is missed between. A token that Slack no longer takes ends it.
 */
export class SocketConnection implements Receiver {
  readonly broken: Promise<PlatformError>;
  readonly #appToken: string;
  readonly #apiUrl: string | undefined;
  readonly #log: Log;
  #reportBroken: (error: PlatformError) => void = () => {};
  #app: App | null = null;
  #link: SocketLink | null = null;
  #renewing = false;
  #stopping = false;

  constructor(appToken: string, apiUrl: string | undefined, log: Log) {
    this.#appToken = appToken;
    this.#apiUrl = apiUrl;
    this.#log = log;
    this.broken = new Promise((resolve) => {
      this.#reportBroken = resolve;
    });
  }

  init(app: App): void {
    this.#app = app;
  }

  /** Resolves once Slack has said hello; rejects with a `PlatformError`. */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        this.#link = await this.#open();
        return;
      } catch (error) {
        if (isDeadToken(error)) throw new PlatformError(APP_TOKEN_REFUSED);
        if (attempt >= START_TRIES) throw new PlatformError(unreachable(error));
        await sleep(RECONNECT_AFTER_MS[attempt]);
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#link?.close();
  }

  #open(): Promise<SocketLink> {
    const ended = (link: SocketLink, why: string) => {
      if (link === this.#link) void this.#renew(why);
    };
    return openLink({ app: this.#app!, appToken: this.#appToken, apiUrl: this.#apiUrl, log: this.#log, ended });
  }

  /** Puts a new link in the place of the current one, however often it has to be tried. */
  async #renew(why: string): Promise<void> {
    if (this.#renewing || this.#stopping) return;
    this.#renewing = true;
    this.#log.info('slack-reconnecting', { why });
    const old = this.#link;
    for (let attempt = 0; !this.#stopping; attempt++) {
      await sleep(RECONNECT_AFTER_MS[attempt] ?? RECONNECT_AFTER_MS.at(-1));
      const link = await this.#open().catch((error: unknown) => this.#notOpened(error, attempt));
      if (link === 'never') return;
      if (!link) continue;
      this.#link = link;
      break;
    }
    this.#renewing = false;
    await old?.close();
    if (this.#stopping) await this.#link?.close();
    else if (this.#link?.isLost) void this.#renew('the new connection was lost at once');
  }

  #notOpened(error: unknown, attempt: number): 'never' | null {
    this.#log.warn('slack-not-reconnected', { attempt: attempt + 1, reason: String(error) });
    if (!isDeadToken(error)) return null;
    this.#reportBroken(new PlatformError(APP_TOKEN_REVOKED));
    return 'never';
  }
}

const APP_TOKEN_REFUSED =
  'Slack does not take SLACK_APP_TOKEN; copy the app-level token (xapp-…, scope connections:write) from "Basic Information" once more.';
const APP_TOKEN_REVOKED =
  'Slack no longer takes SLACK_APP_TOKEN; make an app-level token (xapp-…, scope connections:write) and start again.';
