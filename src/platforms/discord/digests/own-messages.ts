import { type APIMessage, type Channel, type Client, PermissionFlagsBits, Routes, SnowflakeUtil } from 'discord.js';
import { NotLooked } from '../../../bot/ports/messenger.js';
import { deliveredUnlessGone } from './gone.js';

/** Messages that Discord gives at once of a channel's history. */
const PAGE = 100;

/**
 * Sideline's own messages in a channel since an instant (epoch milliseconds), by the small letters under them, as far as
 * it takes to find all of `marks`: however many others were written there. Their content needs no privileged intent.
 */
export async function ownMessages(
  client: Client,
  channel: string,
  since: number,
  marks: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let after = String(SnowflakeUtil.generate({ timestamp: since }));
  for (;;) {
    const messages = await pageAfter(client, channel, after);
    for (const { id, author, embeds } of messages) {
      const mark = author.id === client.user?.id ? embeds.at(-1)?.footer?.text : undefined;
      if (mark !== undefined) found.set(mark, id);
    }
    const [newest] = messages;
    if (messages.length < PAGE || !newest || marks.every((mark) => found.has(mark))) return found;
    after = newest.id;
  }
}

/** The messages right after one, the newest first. */
async function pageAfter(client: Client, channel: string, after: string): Promise<readonly APIMessage[]> {
  const query = new URLSearchParams({ after, limit: String(PAGE) });
  return deliveredUnlessGone(
    () => client.rest.get(Routes.channelMessages(channel), { query }) as Promise<APIMessage[]>,
  );
}

/**
 * Whether Sideline may read back in a channel, as far as it is known; "no" where it is not. Where it may not, Discord
 * gives no error, but no messages either.
 */
export function mayReadBack(client: Client, channel: string, isDirect: boolean): boolean {
  return mayReadBackIn(client.channels.cache.get(channel) ?? null, client, isDirect) ?? isDirect;
}

/**
 * The same, for certain: a channel that is not known, such as a thread that was archived, is asked for. Rejects with
 * `NotLooked` while its server has not arrived, else with what Discord says.
 */
export async function mayReadBackOrAsk(client: Client, channel: string, isDirect: boolean): Promise<boolean> {
  const known = client.channels.cache.get(channel) ?? (isDirect ? null : await fetched(client, channel));
  const may = isDirect ? true : mayReadBackIn(known, client, isDirect);
  if (may === null) throw new NotLooked('the server of the channel has not arrived yet');
  return may;
}

function fetched(client: Client, channel: string): Promise<Channel | null> {
  return deliveredUnlessGone(() => client.channels.fetch(channel));
}

/** Null = not known. */
function mayReadBackIn(known: Channel | null, client: Client, isDirect: boolean): boolean | null {
  if (!known || client.user === null) return null;
  if (known.isDMBased()) return isDirect;
  const rights = known.guild.available ? known.permissionsFor(client.user) : null;
  return rights === null ? null : rights.has(PermissionFlagsBits.ReadMessageHistory);
}
