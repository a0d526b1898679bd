import { type Message, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Asker } from '../../../bot/ports/desk.js';
import type { Answerable } from './interaction-reply.js';

/** Either lets somebody change what others ordered in a place. */
const MANAGING = [PermissionFlagsBits.ManageGuild, PermissionFlagsBits.ManageChannels];

/** Who wrote a message, where they may order digests. A thread of Discord is a channel of its own. */
export function askerOfMessage(message: Message): Asker {
  const { author, member, guildId, channel, content } = message;
  const may = member && 'permissionsFor' in channel ? channel.permissionsFor(member) : null;
  return {
    thread: null,
    isDirect: guildId === null,
    name: member?.displayName ?? author.displayName,
    isManager: isManaging(may),
    mentioned: mentionedIn(content, message.client.user.id),
  };
}

/** Who used a command or a control; `text` is what that says. */
export function askerOfInteraction(
  interaction: Pick<Answerable, 'user' | 'member' | 'guildId' | 'memberPermissions' | 'client'>,
  text: string,
): Asker {
  const { user, member, guildId, memberPermissions, client } = interaction;
  const nick = member && 'displayName' in member ? member.displayName : member?.nick;
  return {
    thread: null,
    isDirect: guildId === null,
    name: nick ?? user.displayName,
    isManager: isManaging(memberPermissions),
    mentioned: mentionedIn(text, client.user.id),
  };
}

function isManaging(may: Readonly<PermissionsBitField> | null): boolean {
  return MANAGING.some((one) => may?.has(one) === true);
}

/** The people that a text names, but for Sideline, in its order. */
function mentionedIn(text: string, own: string): readonly string[] {
  const ids = [...text.matchAll(/<@!?(\d{1,20})>/g)].map(([, id]) => id ?? '');
  return [...new Set(ids)].filter((id) => id !== own);
}
