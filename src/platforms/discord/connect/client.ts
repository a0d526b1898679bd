import { type CacheFactory, Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import { NOBODY } from '../send.js';
import { guardEvents } from './guard-events.js';
import { HeldStrategy, type Holding } from './held-strategy.js';
import { pacedIdentify } from './identify-pace.js';
import { LatestDirect } from './latest-direct.js';
import { latestOwn } from './latest-own.js';
import { restOptions } from './register.js';
import type { DiscordSettings } from './settings.js';

/** How long the servers that Discord names are waited for, in milliseconds; questions wait as long. */
const GUILDS_WITHIN_MS = 2_000;

/** Own messages kept: Discord sends the answer along with a reply to it, and may leave that out. */
const MESSAGES_KEPT = 200;

/** People kept of all servers together, and members of each: a message brings its author along, needed while it is read. */
const PEOPLE_KEPT = 200;
const MEMBERS_KEPT = 1;

/** Direct channels kept. An answer needs its channel: more than a workspace may ask for in the minutes that one may take. */
const DIRECT_KEPT = 1_000;

/**
 * A client that asks for no privileged intent, keeps little, and lets nothing it sends mention anybody. Once `closed` it
 * connects no more. What it cannot read it passes over, and logs.
 */
export function newClient(settings: DiscordSettings, holding: Holding): Client {
  const options: ClientOptions = {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come from channels that are not known yet, edits from messages that no longer are.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: NOBODY,
    enforceNonce: true,
    rest: restOptions(settings),
    ws: { buildStrategy: (manager) => new HeldStrategy(manager, holding), buildIdentifyThrottler: pacedIdentify },
    ...shardsOf(settings),
    waitGuildTimeout: GUILDS_WITHIN_MS,
    makeCache: smallCaches(),
  };
  const client = new Client(options);
  guardEvents(client, holding.log);
  return client;
}

/** Nothing here grows with the number of people and messages: a little of each of very many channels is much. */
function smallCaches(): CacheFactory {
  const messages = latestOwn(MESSAGES_KEPT);
  const others = Options.cacheWithLimits({
    GuildMemberManager: { maxSize: MEMBERS_KEPT, keepOverLimit: isOwn },
    UserManager: { maxSize: PEOPLE_KEPT, keepOverLimit: isOwn },
    PresenceManager: 0,
    ReactionManager: 0,
    GuildEmojiManager: 0,
    GuildStickerManager: 0,
    VoiceStateManager: 0,
  });
  const made = (...[manager, ...more]: Parameters<CacheFactory>) => {
    const name: string = manager.name;
    if (name === 'MessageManager') return messages();
    if (name === 'ChannelManager') return new LatestDirect(DIRECT_KEPT);
    return others(manager, ...more);
  };
  return made as CacheFactory;
}

function isOwn({ id, client }: { readonly id: string; readonly client: Client }): boolean {
  return id === client.user?.id;
}

/** All shards in this process: nothing that Sideline keeps belongs to one of them. */
function shardsOf({ shards }: DiscordSettings): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shards === 'auto') return { shards };
  return { shards: Array.from({ length: shards }, (_, id) => id), shardCount: shards };
}
