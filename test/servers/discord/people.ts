import { personName } from '../../canaries.js';
import type { Body } from './held.js';

/** VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY, USE_APPLICATION_COMMANDS, SEND_MESSAGES_IN_THREADS. */
export const ORDINARY_PERMISSIONS =
  (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 31n) | (1n << 38n);

/** Somebody, as Discord knows them. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** What they may do in a server; a bit set, `PermissionFlagsBits` of discord.js. */
  readonly permissions: bigint;
  /** The language of their Discord. */
  readonly locale: string;
}

/** What to say of a person; all of it has a default. */
export type WhoOptions = Partial<Omit<Who, 'id'>>;

/** Somebody with ordinary permissions and an English Discord unless said otherwise. */
export function whoIs(id: string, options: WhoOptions = {}): Who {
  if (options.name && !options.bot) personName(options.name);
  return { id, name: `person${id}`, bot: false, permissions: ORDINARY_PERMISSIONS, locale: 'en-US', ...options };
}

/** A user object. */
export function userPayload({ id, name, bot }: Who): Body {
  const looks = {
    avatar: null,
    avatar_decoration_data: null,
    clan: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
  };
  return { id, username: name, discriminator: '0', global_name: name, ...looks, ...(bot && { bot: true }) };
}

/** A member object, without its user as messages have it. */
export function memberPayload(_who: Who): Body {
  return {
    roles: [],
    nick: null,
    avatar: null,
    banner: null,
    joined_at: '2020-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}
