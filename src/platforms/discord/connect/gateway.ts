import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, RESTEvents, type RESTGetAPIGatewayBotResult, Routes, Status } from 'discord.js';
import { PlatformError, PlatformUnreachable } from '../../../bot/ports/chat-platform.js';
import type { Log } from '../../../bot/ports/log.js';
import { newClient } from './client.js';
import { BAD_TOKEN, FATAL_CLOSES, noAnswer, noSessions, notDiscord, REVOKED_TOKEN, startError } from './failures.js';
import type { DiscordSettings } from './settings.js';

/** A start that Discord does not answer in this time has failed. */
const START_WITHIN_S = 30;

/** The client closes in this time or is left behind: it can hang where it was just connecting. Milliseconds. */
const CLOSE_WITHIN_MS = 2_000;

/** The one connection to Discord: its client, and what becomes of it. */
export class Gateway {
  readonly client: Client;
  /** Resolves with the reason where it cannot go on. */
  readonly broken: Promise<PlatformError>;
  readonly #settings: DiscordSettings;
  readonly #closing = new AbortController();
  #isOpen = false;

  constructor(settings: DiscordSettings, log: Log) {
    this.#settings = settings;
    this.client = newClient(settings, { closed: this.#closing.signal, log });
    this.broken = this.#watched(log);
  }

  /** Resolves once questions can arrive; rejects with a `PlatformError`. */
  async open(): Promise<void> {
    const settled = new AbortController();
    const broken = this.broken.then((error) => Promise.reject(error));
    try {
      await Promise.race([this.#ready(), broken, this.#tooLate(settled.signal), this.#stopped(settled.signal)]);
      this.#isOpen = true;
    } catch (error) {
      await this.close();
      throw startError(error);
    } finally {
      settled.abort();
      broken.catch(() => {});
    }
  }

  /** Whether Discord's events come in at this moment, on every shard: one that was dropped has to be resumed first. */
  get isUp(): boolean {
    const { shards } = this.client.ws;
    return this.#isOpen && !this.#closing.signal.aborted && shards.every(({ status }) => status === Status.Ready);
  }

  /** Closes the client, or leaves it behind where it hangs. */
  async close(): Promise<void> {
    this.#closing.abort();
    const closed = new AbortController();
    const destroyed = this.client.destroy().finally(() => closed.abort());
    // A timer that keeps the process up: where the client hangs, there may be nothing else left that does.
    const late = sleep(CLOSE_WITHIN_MS, undefined, { signal: closed.signal });
    await Promise.race([destroyed, late]).catch(() => {});
  }

  async #ready(): Promise<void> {
    const { token } = this.#settings;
    const ready = new Promise<void>((resolve) => this.client.once(Events.ClientReady, () => resolve()));
    this.client.rest.setToken(token);
    await this.#admitted();
    await this.client.login(token);
    await ready;
  }

  /** Asks before the library does, which gives no reason that a program could tell from another. */
  async #admitted(): Promise<void> {
    const { shards } = this.#settings;
    const told = await this.client.rest.get(Routes.gatewayBot()).catch((error: unknown) => {
      throw error instanceof SyntaxError ? notDiscord() : error;
    });
    const { url, shards: advised, session_start_limit: limit } = told as Partial<RESTGetAPIGatewayBotResult>;
    if (url === undefined || advised === undefined || limit === undefined) throw notDiscord();
    if (limit.remaining < (shards === 'auto' ? advised : shards)) throw noSessions();
  }

  async #tooLate(signal: AbortSignal): Promise<never> {
    await sleep(START_WITHIN_S * 1_000, undefined, { signal });
    throw noAnswer(START_WITHIN_S);
  }

  #stopped(settled: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const stop = () => reject(new PlatformUnreachable('Sideline was stopped before Discord was connected.'));
      if (this.#closing.signal.aborted) stop();
      this.#closing.signal.addEventListener('abort', stop, { signal: settled });
    });
  }

  /** Logs what the client gets over by itself. */
  #watched(log: Log): Promise<PlatformError> {
    const { client } = this;
    const isClosing = () => this.#closing.signal.aborted;
    client.on(Events.ShardReconnecting, (shard) => isClosing() || log.info('discord-reconnecting', { shard }));
    client.on(Events.ShardResume, (shard, replayed) => log.info('discord-resumed', { shard, replayed }));
    client.on(Events.ShardError, (error, shard) => log.warn('discord-shard-error', { shard, reason: error.message }));
    // Without a listener an error of the client ends the process.
    client.on(Events.Error, (error) => log.error('discord-error', { reason: error.message }));
    return new Promise((resolve) => {
      const end = (reason = this.#isOpen ? REVOKED_TOKEN : BAD_TOKEN) => resolve(new PlatformError(reason));
      client.on(Events.ShardDisconnect, ({ code }) => end(FATAL_CLOSES[code]));
      // After a 401 the library makes no call any more: to be connected is of no use then.
      client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
        if (status === 401 && data.auth) end();
      });
    });
  }
}
