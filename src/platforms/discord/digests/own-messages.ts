import { type APIMessage, type Client, PermissionFlagsBits, Routes, SnowflakeUtil } from 'discord.js';
import { delivered } from '../send.js';

/** Messages that Discord gives at once, and how often it is asked for more of a channel's history. */
const PAGE = 100;
const PAGES_MAX = 10;

/**
 * Sideline's own messages in a channel since an instant (epoch milliseconds), by the small letters under them; null where
 * there are more messages than it is sensible to look through. Their content needs no privileged intent.
 */
export async function ownMessages(
  client: Client,
  channel: string,
  since: number,
): Promise<ReadonlyMap<string, string> | null> {
  const found = new Map<string, string>();
  let after = String(SnowflakeUtil.generate({ timestamp: since }));
  for (let page = 0; page < PAGES_MAX; page++) {
    const messages = await pageAfter(client, channel, after);
    for (const { id, author, embeds } of messages) {
      const mark = author.id === client.user?.id ? embeds.at(-1)?.footer?.text : undefined;
      if (mark !== undefined) found.set(mark, id);
    }
    const [newest] = messages;
    if (messages.length < PAGE || !newest) return found;
    after = newest.id;
  }
  return null;
}

/** The messages right after one, the newest first. */
async function pageAfter(client: Client, channel: string, after: string): Promise<readonly APIMessage[]> {
  const query = new URLSearchParams({ after, limit: String(PAGE) });
  return delivered(() => client.rest.get(Routes.channelMessages(channel), { query }) as Promise<APIMessage[]>);
}

/** Whether Sideline may read back in a channel. Where it may not, Discord gives no error, but no messages either. */
export function mayReadBack(client: Client, channel: string, isDirect: boolean): boolean {
  const known = client.channels.cache.get(channel);
  if (!known || known.isDMBased()) return isDirect;
  return (
    client.user !== null && known.permissionsFor(client.user)?.has(PermissionFlagsBits.ReadMessageHistory) === true
  );
}
