import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  type ClientOptions,
  DiscordjsError,
  Events,
  GatewayIntentBits,
  HTTPError,
  Options,
  Partials,
} from 'discord.js';
import { PlatformError, PlatformUnreachable } from '../../../bot/ports/chat-platform.js';
import type { Log } from '../../../bot/ports/log.js';
import { NOBODY } from '../send.js';
import { restOptions } from './register.js';
import type { DiscordSettings } from './settings.js';

/** A start that Discord does not answer in this time has failed, in milliseconds. */
const START_WITHIN_MS = 30_000;

/** How long the servers that Discord names are waited for, in milliseconds; questions wait as long. */
const GUILDS_WITHIN_MS = 2_000;

/** The client closes in this time or is left behind: it can hang where it was just connecting. Milliseconds. */
const CLOSE_WITHIN_MS = 2_000;

/** Messages kept of a channel, so that an answer that is replied to is at hand. */
const MESSAGES_KEPT = 25;

/** Close codes of the gateway after which no other try helps (https://discord.com/developers/docs/topics/opcodes-and-status-codes). */
const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: 'Discord no longer takes DISCORD_TOKEN; copy the token from "Bot" of your application once more.',
  4010: 'Discord does not take the shard it was given; set DISCORD_SHARDS to auto.',
  4011: 'Discord wants more shards than DISCORD_SHARDS says; set it to auto.',
  4013: 'Discord does not know an intent that Sideline asks for; look for a newer version of Sideline.',
  4014: 'Discord refuses an intent that Sideline asks for; look for a newer version of Sideline.',
};

/** A client that asks for no privileged intent, keeps little, and lets nothing it sends mention anybody. */
export function newClient(settings: DiscordSettings): Client {
  const options: ClientOptions = {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come from channels that are not known yet, edits from messages that no longer are.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: NOBODY,
    enforceNonce: true,
    rest: restOptions(settings),
    ...shardsOf(settings),
    waitGuildTimeout: GUILDS_WITHIN_MS,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MESSAGES_KEPT,
      GuildMemberManager: { maxSize: 50, keepOverLimit: ({ id, client }) => id === client.user?.id },
      UserManager: { maxSize: 1_000, keepOverLimit: ({ id, client }) => id === client.user?.id },
      PresenceManager: 0,
      ReactionManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      VoiceStateManager: 0,
    }),
  };
  return new Client(options);
}

/** All shards in this process: nothing that Sideline keeps belongs to one of them. */
function shardsOf({ shards }: DiscordSettings): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shards === 'auto') return { shards };
  return { shards: Array.from({ length: shards }, (_, id) => id), shardCount: shards };
}

/** Connects a client; resolves once questions can arrive, rejects with a `PlatformError`. */
export async function connect(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  const late = new AbortController();
  const tooLate = sleep(START_WITHIN_MS, undefined, { signal: late.signal }).then(() => {
    throw new PlatformUnreachable('Discord did not answer within 30 seconds; check the network, and DISCORD_API_URL.');
  });
  tooLate.catch(() => {});
  try {
    await Promise.race([client.login(token).then(() => ready), tooLate]);
  } catch (error) {
    await close(client);
    throw startError(error);
  } finally {
    late.abort();
  }
}

function startError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof HTTPError ? error.status : null;
  if ((error instanceof DiscordjsError && error.code === 'TokenInvalid') || status === 401) {
    return new PlatformError(
      'Discord does not take DISCORD_TOKEN; copy the token from "Bot" of your application once more.',
    );
  }
  if (/disallowed intents/i.test(message)) return new PlatformError(FATAL_CLOSES[4014]!);
  if (/sessions remaining/i.test(message)) {
    return new PlatformUnreachable('Discord allows no more connections today; see what restarts Sideline, and wait.');
  }
  return new PlatformUnreachable(`Discord cannot be reached (${message}); check the network, and DISCORD_API_URL.`);
}

/** Resolves with the reason where a connected client cannot go on; logs what it gets over by itself. */
export function watch(client: Client, log: Log): Promise<PlatformError> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }, shard) => {
      const fatal = FATAL_CLOSES[code];
      if (fatal !== undefined) return resolve(new PlatformError(fatal));
      log.warn('discord-disconnected', { code, shard });
    });
    client.on(Events.Invalidated, () => resolve(new PlatformError(FATAL_CLOSES[4004]!)));
    client.on(Events.ShardReconnecting, (shard) => log.info('discord-reconnecting', { shard }));
    client.on(Events.ShardResume, (shard, replayed) => log.info('discord-resumed', { shard, replayed }));
    client.on(Events.ShardError, (error, shard) => log.warn('discord-shard-error', { shard, reason: error.message }));
    // Without a listener an error of the client ends the process.
    client.on(Events.Error, (error) => log.error('discord-error', { reason: error.message }));
  });
}

/** Closes a client, or leaves it behind where it hangs. */
export async function close(client: Client): Promise<void> {
  const closed = client.destroy().catch(() => {});
  await Promise.race([closed, sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
}
