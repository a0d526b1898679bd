import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { TeamClient } from './team-clients.js';

/** The `event_type` of a digest's metadata. https://docs.slack.dev/messaging/message-metadata */
export const DIGEST_EVENT = 'sideline_digest';

/** Slack's clock and ours may be apart by as much, in milliseconds. */
const CLOCKS_APART_MS = 60_000;

/** Pages of a history that are read; what is not on them is not known. */
const PAGES_MAX = 5;

const Marked = z.object({
  ts: z.string(),
  bot_id: z.string(),
  metadata: z.object({ event_type: z.literal(DIGEST_EVENT), event_payload: z.object({ key: z.string() }) }),
});

/** Where messages are looked for: a channel, or a thread of it. */
export interface Shelf {
  readonly channel: string;
  readonly thread: string | null;
  /** The instant from which on, epoch milliseconds. */
  readonly since: number;
}

/**
 * The digests of ours in a place, by their keys. Rejects where Slack does not let us look, or where there is more than is
 * read.
 */
export async function postedIn({ client, botId }: TeamClient, shelf: Shelf): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    const read = await readPage(client, shelf, cursor);
    for (const one of read.messages ?? []) {
      const { data } = Marked.safeParse(one);
      if (data?.bot_id === botId) found.set(data.metadata.event_payload.key, data.ts);
    }
    cursor = read.response_metadata?.next_cursor;
    if (!cursor) return found;
  }
  throw new Error(`more than ${PAGES_MAX} pages of messages came since then`);
}

function readPage(client: webApi.WebClient, { channel, thread, since }: Shelf, cursor: string | undefined) {
  const oldest = String((since - CLOCKS_APART_MS) / 1000);
  const args = { channel, oldest, include_all_metadata: true, limit: 200, ...(cursor ? { cursor } : {}) };
  return thread === null ? client.conversations.history(args) : client.conversations.replies({ ...args, ts: thread });
}
