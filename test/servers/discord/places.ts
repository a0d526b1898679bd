import { nextSnowflake } from './ids.js';

/** A channel of any kind: 0 text, 1 direct, 3 group direct, 5 announcement, 11 and 12 thread. */
export interface Channel {
  readonly id: string;
  readonly type: 0 | 1 | 3 | 5 | 11 | 12;
  readonly name: string;
  readonly guildId?: string;
  /** Of a thread: the channel it is in. */
  readonly parentId?: string;
  /** Of a direct message: the people beside the bot. */
  readonly recipients?: readonly string[];
  /** What everybody is denied in it, as bits. */
  readonly denied?: bigint;
  /** Of a thread. */
  readonly archived?: boolean;
}

/** A server. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** Whether the bot is in it. Where it is not, people may have installed the app for themselves. */
  hasBot: boolean;
}

/** What to say of a new server; only its id is needed. It gets one text channel, by default with the next id. */
export type GuildOptions = Pick<Guild, 'id'> & Partial<Guild> & { readonly channels?: readonly string[] };

/** Where things are from the start. */
export const START = {
  /** The server the bot is in. */
  guild: '1000',
  general: '1001',
  second: '1002',
  /** A thread in `general`. */
  thread: '1003',
  /** A server the bot is not in. */
  foreignGuild: '2000',
  foreignChannel: '2001',
  /** Direct messages among people, without the bot. */
  group: '3001',
} as const;

/** The servers and channels there are. */
export class Places {
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** Who left which server: `1000:501`. */
  readonly gone = new Set<string>();

  constructor() {
    this.addGuild({ id: START.guild, channels: [START.general, START.second] });
    this.addChannel({ id: START.thread, type: 11, name: 'thread', guildId: START.guild, parentId: START.general });
    this.addGuild({ id: START.foreignGuild, hasBot: false, channels: [START.foreignChannel] });
    this.addChannel({ id: START.group, type: 3, name: 'group', recipients: ['501', '502'] });
  }

  /** Adds a server with its text channels. */
  addGuild({ id, channels = [String(BigInt(id) + 1n)], ...more }: GuildOptions): Guild {
    const guild: Guild = { id, name: `Server ${id}`, ownerId: '500', locale: 'en-US', hasBot: true, ...more };
    this.guilds.set(id, guild);
    for (const channel of channels) this.addChannel({ id: channel, type: 0, name: `text-${channel}`, guildId: id });
    return guild;
  }

  /** Adds a channel or thread. */
  addChannel(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** A new thread under a channel. */
  addThread(parent: Channel, name: string, id = nextSnowflake()): Channel {
    const { guildId } = parent;
    return this.addChannel({ id, type: 11, name, parentId: parent.id, ...(guildId !== undefined && { guildId }) });
  }

  /** The channel with this id; throws if a test speaks of one that is not there. */
  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (channel === undefined) throw new Error(`no channel ${id} here; add it with addGuild or addChannel first`);
    return channel;
  }

  /** The direct messages of the bot with a person. */
  directWith(user: string): Channel {
    const id = directId(user);
    return this.channels.get(id) ?? this.addChannel({ id, type: 1, name: '', recipients: [user] });
  }

  /** The channels of a server, without its threads. */
  channelsOf(guildId: string): Channel[] {
    return [...this.channels.values()].filter((one) => one.guildId === guildId && one.parentId === undefined);
  }

  /** The threads of a server. */
  threadsOf(guildId: string): Channel[] {
    return [...this.channels.values()].filter((one) => one.guildId === guildId && one.parentId !== undefined);
  }
}

/** The channel of the direct messages with a person: of 501, it is 90501. */
export function directId(user: string): string {
  return `90${user}`;
}
