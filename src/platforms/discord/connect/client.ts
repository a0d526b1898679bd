import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import { NOBODY } from '../send.js';
import { HeldStrategy } from './held-strategy.js';
import { pacedIdentify } from './identify-pace.js';
import { restOptions } from './register.js';
import type { DiscordSettings } from './settings.js';

/** How long the servers that Discord names are waited for, in milliseconds; questions wait as long. */
const GUILDS_WITHIN_MS = 2_000;

/** Messages kept of a channel, so that an answer that is replied to is at hand. */
const MESSAGES_KEPT = 25;

/**
 * A client that asks for no privileged intent, keeps little, and lets nothing it sends mention anybody. Once `closed` it
 * connects no more.
 */
export function newClient(settings: DiscordSettings, closed: AbortSignal): Client {
  const options: ClientOptions = {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come from channels that are not known yet, edits from messages that no longer are.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: NOBODY,
    enforceNonce: true,
    rest: restOptions(settings),
    ws: { buildStrategy: (manager) => new HeldStrategy(manager, closed), buildIdentifyThrottler: pacedIdentify },
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
