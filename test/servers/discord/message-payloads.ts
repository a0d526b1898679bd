import type { Body, HeldFile, HeldMessage, Shown } from './held.js';
import { userPayload, type Who } from './people.js';

/** A message as somebody wrote it, in the form Discord sends it. */
export type SpokenMessage = Body & {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly content: string;
  readonly author: Body & { readonly id: string };
  readonly mentions: readonly Body[];
};

/** What differs from message to message. */
export interface MessageParts {
  readonly id: string;
  readonly channel: string;
  readonly author: Body;
  readonly content: string;
  readonly at: number;
  readonly more?: Body;
}

/** A message object. https://discord.com/developers/docs/resources/message#message-object */
export function messagePayload({ id, channel, author, content, at, more }: MessageParts): SpokenMessage {
  return {
    id,
    channel_id: channel,
    type: 0,
    content,
    author: author as SpokenMessage['author'],
    timestamp: new Date(at).toISOString(),
    edited_timestamp: null,
    ...{ tts: false, mention_everyone: false, mentions: [], mention_roles: [], mention_channels: [] },
    ...{ attachments: [], embeds: [], components: [], pinned: false, flags: 0 },
    ...more,
  };
}

/** What the app wrote, in the form Discord sends it. `more` joins at last. */
export function shownPayload(shown: Shown, bot: Who, more: Body = {}): SpokenMessage {
  const { id, channel, content, at } = shown;
  const look = {
    embeds: shown.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: numbered(shown.components),
    attachments: shown.files.map(attachment),
    flags: shown.flags,
    ...(shown.edited && { edited_timestamp: new Date().toISOString() }),
  };
  return messagePayload({ id, channel, author: userPayload(bot), content, at, more: { ...look, ...more } });
}

/** What only messages in channels have. */
export function replyFields({ reference, nonce, channel, guild }: HeldMessage): Body {
  return {
    ...(nonce !== undefined && { nonce }),
    ...(reference !== undefined && { type: 19, message_reference: referenceTo(reference, channel, guild) }),
  };
}

/** What a reply refers to. */
export function referenceTo(message: string, channel: string, guild?: string): Body {
  return { type: 0, message_id: message, channel_id: channel, ...(guild !== undefined && { guild_id: guild }) };
}

function attachment({ name, contentType, size }: HeldFile, index: number): Body {
  const url = `https://cdn.far-side.example/${index}/${name}`;
  return { id: String(index + 1), filename: name, size, url, proxy_url: url, content_type: contentType, flags: 0 };
}

const STRING_SELECT = 3;
const MENU_DEFAULTS = { min_values: 1, max_values: 1, disabled: false };

/** Discord gives each component a number, rows first, then what is in them. */
function numbered(components: readonly Body[], next = { id: 1 }): Body[] {
  return components.map((one) => {
    const id = next.id++;
    const inside = Array.isArray(one.components) ? { components: numbered(one.components as Body[], next) } : {};
    return { id, ...(one.type === STRING_SELECT && MENU_DEFAULTS), ...one, ...inside };
  });
}
