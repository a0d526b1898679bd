import { type Client, Events } from 'discord.js';
import { type ChatPlatform, type PlatformError, STOP_WITHIN_MS } from '../../bot/ports/chat-platform.js';
import type { Desk } from '../../bot/ports/desk.js';
import type { Log } from '../../bot/ports/log.js';
import { close, connect, newClient, watch } from './connect/gateway.js';
import { registerCommands } from './connect/register.js';
import type { DiscordSettings } from './connect/settings.js';
import { listenForInteractions } from './receive/interactions.js';
import { listenForMessages } from './receive/messages.js';

/** What Discord is run with. */
export interface DiscordParts {
  readonly desk: Desk;
  readonly log: Log;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** Discord as a platform, over its gateway. */
export class Discord implements ChatPlatform {
  readonly name = 'discord';
  readonly broken: Promise<PlatformError>;
  readonly #settings: DiscordSettings;
  readonly #parts: DiscordParts;
  readonly #client: Client;

  constructor(settings: DiscordSettings, parts: DiscordParts) {
    this.#settings = settings;
    this.#parts = parts;
    this.#client = newClient(settings);
    this.broken = watch(this.#client, parts.log);
  }

  async start(): Promise<void> {
    const { desk, log, now } = this.#parts;
    const around = { desk, log, now };
    listenForMessages(this.#client, around);
    listenForInteractions(this.#client, around);
    await connect(this.#client, this.#settings.token);
    await this.#register();
    log.info('discord-started', { servers: this.#client.guilds.cache.size, shards: this.#client.ws.shards.size });
  }

  async stop(): Promise<void> {
    // Nothing more is taken in, while what was taken in is answered.
    this.#client.removeAllListeners(Events.MessageCreate);
    this.#client.removeAllListeners(Events.MessageUpdate);
    this.#client.removeAllListeners(Events.InteractionCreate);
    await this.#parts.desk.drained(STOP_WITHIN_MS);
    await close(this.#client);
  }

  /** Commands are what people see first; that they could not be brought up to date stops no answer. */
  async #register(): Promise<void> {
    try {
      const { differed } = await registerCommands(this.#settings);
      if (differed) this.#parts.log.info('discord-commands-registered');
    } catch (error) {
      this.#parts.log.error('discord-commands-not-registered', { reason: String(error) });
    }
  }
}
