import { Events } from 'discord.js';
import { type ChatPlatform, type PlatformError, STOP_WITHIN_MS } from '../../bot/ports/chat-platform.js';
import type { Desk } from '../../bot/ports/desk.js';
import type { Digests } from '../../bot/ports/digests.js';
import type { Log } from '../../bot/ports/log.js';
import type { Meter } from '../../bot/ports/meter.js';
import { Gateway } from './connect/gateway.js';
import { registerCommands } from './connect/register.js';
import type { DiscordSettings } from './connect/settings.js';
import { DiscordMessenger } from './digests/messenger.js';
import { listenForRevival, stopReviving } from './digests/revival.js';
import { Asides } from './receive/asides.js';
import { countAcks } from './receive/counted-acks.js';
import { listenForInteractions } from './receive/interactions.js';
import { listenForMessages } from './receive/messages.js';
import { UnderWay } from './receive/under-way.js';
import { reasonOf } from './send.js';

/** What Discord is run with. */
export interface DiscordParts {
  readonly desk: Desk;
  readonly digests: Digests;
  readonly log: Log;
  readonly meter: Meter;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** Discord as a platform, over its gateway. */
export class Discord implements ChatPlatform {
  readonly name = 'discord';
  readonly broken: Promise<PlatformError>;
  readonly #settings: DiscordSettings;
  readonly #parts: DiscordParts;
  readonly #gateway: Gateway;
  readonly #underWay: UnderWay;

  constructor(settings: DiscordSettings, parts: DiscordParts) {
    this.#settings = settings;
    this.#parts = parts;
    this.#gateway = new Gateway(settings, parts.log);
    this.#underWay = new UnderWay(parts.log);
    this.broken = this.#gateway.broken;
    parts.meter.queue('discord-events', () => this.#underWay.size);
  }

  get isConnected(): boolean {
    return this.#gateway.isUp;
  }

  async start(): Promise<void> {
    const { client } = this.#gateway;
    const around = { ...this.#parts, underWay: this.#underWay, asides: new Asides(this.#parts) };
    countAcks(client, (seconds) => this.#parts.meter.acked(this.name, seconds));
    listenForMessages(client, around);
    listenForInteractions(client, around);
    await this.#gateway.open();
    this.#parts.digests.serve(new DiscordMessenger(client, this.#parts.now));
    listenForRevival(client, around);
    await this.#register();
    this.#parts.log.info('discord-started', { servers: client.guilds.cache.size, shards: client.ws.shards.size });
  }

  async stop(): Promise<void> {
    // Nothing more is taken in, while what was taken in is answered.
    this.#gateway.client.removeAllListeners(Events.MessageCreate);
    this.#gateway.client.removeAllListeners(Events.MessageUpdate);
    this.#gateway.client.removeAllListeners(Events.InteractionCreate);
    stopReviving(this.#gateway.client);
    await this.#underWay.ended(STOP_WITHIN_MS);
    await this.#gateway.close();
  }

  /** Commands are what people see first; that they could not be brought up to date stops no answer. */
  async #register(): Promise<void> {
    try {
      const { differed } = await registerCommands(this.#settings);
      if (differed) this.#parts.log.info('discord-commands-registered');
    } catch (error) {
      this.#parts.log.error('discord-commands-not-registered', { reason: reasonOf(error) });
    }
  }
}
