import type { Body } from './held.js';
import { MESSAGE_CONTENT } from './intents.js';
import type { SpokenMessage } from './message-payloads.js';
import type { World } from './world.js';

const HIDDEN = { content: '', embeds: [], attachments: [], components: [] };

/**
 * What the app may read of a message: without the intent for it only direct messages, its own, and those that mention
 * it have content. https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function withoutHiddenContent(message: Body, intents: number, botId: string): Body {
  if ((intents & MESSAGE_CONTENT) !== 0 || message.guild_id === undefined) return message;
  const referred = message.referenced_message as Body | undefined;
  return {
    ...hiddenUnlessAddressed(message, botId),
    ...(referred !== undefined && { referenced_message: hiddenUnlessAddressed(referred, botId) }),
  };
}

function hiddenUnlessAddressed(message: Body, botId: string): Body {
  const { author, mentions } = message as Partial<SpokenMessage>;
  const isOwn = author?.id === botId;
  const isMentioned = mentions?.some((one) => one.id === botId) === true;
  return isOwn || isMentioned ? message : { ...message, ...HIDDEN };
}

/** The same for what REST gives; the last IDENTIFY says with which intents. */
export function readable(message: SpokenMessage, { intents, app }: World): SpokenMessage {
  const { guild_id: _guild, member: _member, ...shown } = withoutHiddenContent(message, intents, app.bot.id);
  return shown as SpokenMessage;
}
