import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { PlatformError, PlatformUnreachable } from '../../../bot/ports/chat-platform.js';
import type { Log } from '../../../bot/ports/log.js';
import { failureOf } from '../send/failure.js';
import { appTokenRefused } from './app-token.js';
import { type LinkEnd, NoLink, openLink, type SocketLink, SWITCHED_OFF } from './socket-link.js';
import { type Acked, timingAcks } from './timed-acks.js';
import { deadToken, reasonOf, unreachable } from './tokens.js';

/** Waits between tries to connect again, in milliseconds; the last one is repeated. */
const RECONNECT_AFTER_MS = [0, 500, 1_000, 2_000, 5_000, 10_000];

/** A link that held this long was a good one: the waits begin anew after it. Milliseconds. */
const STEADY_MS = 10_000;

/**
 * How long a link that another one follows is still listened to, in milliseconds. Slack sends an event over any link that is
 * open, and one that closes hands on nothing that is still under way.
 * https://docs.slack.dev/apis/events-api/using-socket-mode#connections
 */
const DRAIN_MS = 1_000;

/** How often a start tries to connect before it is given up, and after how many milliseconds it tries no more. */
const START_TRIES = 3;
const START_TRIES_MS = 12_000;

/** What is told of the connection, and of what comes over it. */
export interface SocketParts {
  readonly log: Log;
  readonly acked: Acked;
}

/**
 * Socket Mode, kept up: a lost connection is made again, one that Slack asks to be refreshed is followed by a new one
 * before it is closed, so that nothing is missed between. A token that Slack no longer takes ends it.
 */
export class SocketConnection implements Receiver {
  readonly broken: Promise<PlatformError>;
  readonly #appToken: string;
  readonly #apiUrl: string | undefined;
  readonly #log: Log;
  readonly #acked: Acked;
  readonly #stopping = new AbortController();
  #reportBroken: (error: PlatformError) => void = () => {};
  #app: App | null = null;
  #link: SocketLink | null = null;
  #linkedAt = 0;
  #renewing = false;
  /** Tries to connect again since a link was steady. */
  #tries = 0;

  constructor(appToken: string, apiUrl: string | undefined, { log, acked }: SocketParts) {
    this.#appToken = appToken;
    this.#apiUrl = apiUrl;
    this.#log = log;
    this.#acked = acked;
    this.broken = new Promise((resolve) => {
      this.#reportBroken = resolve;
    });
  }

  init(app: App): void {
    this.#app = timingAcks(app, this.#acked);
  }

  /** Whether Slack's events come in at this moment. */
  get isUp(): boolean {
    return this.#link?.isUp === true && !this.#stopping.signal.aborted;
  }

  /** Resolves once Slack has said hello; rejects with a `PlatformError`, or where it is stopped meanwhile. */
  async start(): Promise<void> {
    const giveUpAt = performance.now() + START_TRIES_MS;
    for (let attempt = 1; !this.#link; attempt++) {
      try {
        this.#use(await this.#open());
      } catch (error) {
        const fatal = fatalOf(error, 'does not take');
        if (fatal) throw fatal;
        if (attempt >= START_TRIES || performance.now() > giveUpAt)
          throw new PlatformUnreachable(unreachable(whyNot(error)));
        await this.#sleep(RECONNECT_AFTER_MS[attempt]);
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new NoLink('it is being stopped'));
    await this.#link?.close();
  }

  #open(): Promise<SocketLink> {
    const { signal } = this.#stopping;
    signal.throwIfAborted();
    const ended = (link: SocketLink, why: LinkEnd) => {
      if (link === this.#link) this.#ended(why);
    };
    return openLink({ app: this.#app!, appToken: this.#appToken, apiUrl: this.#apiUrl, log: this.#log, signal, ended });
  }

  /** Takes a link into use; what ended it before that counts from now. */
  #use(link: SocketLink): void {
    this.#link = link;
    this.#linkedAt = performance.now();
    if (link.end) this.#ended(link.end);
  }

  #ended(why: LinkEnd): void {
    if (why === 'switched off') this.#reportBroken(new PlatformError(SWITCHED_OFF));
    else void this.#renew(why);
  }

  /** Puts a new link in the place of the current one. */
  async #renew(why: LinkEnd): Promise<void> {
    if (this.#renewing || this.#stopping.signal.aborted) return;
    this.#renewing = true;
    this.#log.info('slack-reconnecting', { why });
    if (performance.now() - this.#linkedAt > STEADY_MS) this.#tries = 0;
    const old = this.#link;
    const link = await this.#openAgain();
    if (!link) return;
    this.#renewing = false;
    this.#use(link);
    await this.#drain(old);
    if (this.#stopping.signal.aborted) await link.close();
  }

  /** Closes the link that another one follows, once what Slack sent over it before it knew has come and is acknowledged. */
  async #drain(old: SocketLink | null): Promise<void> {
    if (old?.isUp) await this.#sleep(DRAIN_MS).catch(() => {});
    await old?.close();
  }

  /** A new link, however often it has to be tried; null where there will be none. */
  async #openAgain(): Promise<SocketLink | null> {
    for (let limitMs = 0; ; ) {
      const waitMs = RECONNECT_AFTER_MS[this.#tries++] ?? RECONNECT_AFTER_MS.at(-1)!;
      try {
        await this.#sleep(Math.max(waitMs, limitMs));
        return await this.#open();
      } catch (error) {
        if (this.#stopping.signal.aborted) return null;
        const fatal = fatalOf(error, 'no longer takes');
        if (fatal) this.#reportBroken(fatal);
        this.#log.warn('slack-not-reconnected', { attempt: this.#tries, reason: whyNot(error) });
        if (fatal) return null;
        const failure = failureOf(error);
        limitMs = failure.kind === 'limited' ? failure.afterMs : 0;
      }
    }
  }

  #sleep(ms: number | undefined): Promise<void> {
    return sleep(ms, undefined, { signal: this.#stopping.signal });
  }
}

/** What no further try mends. */
function fatalOf(error: unknown, how: 'does not take' | 'no longer takes'): PlatformError | null {
  if (error instanceof PlatformError) return error;
  const reason = deadToken(error);
  return reason === null ? null : new PlatformError(appTokenRefused(how, reason));
}

function whyNot(error: unknown): string {
  return error instanceof NoLink ? error.message : reasonOf(error);
}
