import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { NotLooked } from '../../../bot/ports/messenger.js';
import { failureOf } from '../send/failure.js';
import type { TeamClient } from './team-clients.js';

/** The `event_type` of a digest's metadata. https://docs.slack.dev/messaging/message-metadata */
export const DIGEST_EVENT = 'sideline_digest';

/** Slack's clock and ours may be apart by as much, in milliseconds. */
const CLOCKS_APART_MS = 10 * 60_000;

/**
 * The longest that a limit is waited out between two pages, in milliseconds: apps outside Slack's Marketplace read one
 * page a minute. https://docs.slack.dev/apis/web-api/rate-limits
 */
const LIMIT_WAIT_MAX_MS = 90_000;

const Marked = z.object({
  ts: z.string(),
  bot_id: z.string(),
  metadata: z.object({ event_type: z.literal(DIGEST_EVENT), event_payload: z.object({ key: z.string() }) }),
});

/** Where messages are looked for: a channel, or a thread of it. */
export interface Shelf {
  readonly channel: string;
  readonly thread: string | null;
  /** The instant from which on, epoch milliseconds, by a clock that may have been set since. */
  readonly since: number;
  /** The present instant, epoch milliseconds. */
  readonly now: number;
}

/**
 * The digests of ours in a place, by their keys, as far as it takes to find all of `keys`; null where Slack does not let
 * us look there. Rejects with `NotLooked` where it cannot be told just now.
 */
export async function postedIn(
  { client, botId }: TeamClient,
  shelf: Shelf,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string> | null> {
  const found = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const read = await pageOrNull(() => readPage(client, shelf, cursor), signal);
    if (read === null) return null;
    for (const one of read.messages ?? []) {
      const { data } = Marked.safeParse(one);
      if (data?.bot_id === botId) found.set(data.metadata.event_payload.key, data.ts);
    }
    cursor = read.response_metadata?.next_cursor;
  } while (cursor && !keys.every((key) => found.has(key)));
  return found;
}

type Page = Awaited<ReturnType<typeof readPage>>;

/** A page, after the limits of Slack that are short; null where it is none of ours to read. */
async function pageOrNull(read: () => Promise<Page>, signal: AbortSignal): Promise<Page | null> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      const failure = failureOf(error);
      if (mayNotLook(error)) return null;
      const afterMs = failure.kind === 'limited' ? failure.afterMs : 0;
      if (failure.kind !== 'limited') throw new NotLooked(failure.reason);
      if (afterMs > LIMIT_WAIT_MAX_MS || signal.aborted) throw new NotLooked('Slack limits it', afterMs);
      await sleep(afterMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

/** What Slack itself says no to stays so, but for a page that it has lost. */
function mayNotLook(error: unknown): boolean {
  if (!(error instanceof webApi.WebAPIPlatformError) || error.data.error === 'invalid_cursor') return false;
  return failureOf(error).kind === 'refused';
}

function readPage(client: webApi.WebClient, { channel, thread, since, now }: Shelf, cursor: string | undefined) {
  const oldest = String((Math.min(since, now) - CLOCKS_APART_MS) / 1000);
  const args = { channel, oldest, include_all_metadata: true, limit: 200, ...(cursor ? { cursor } : {}) };
  return thread === null ? client.conversations.history(args) : client.conversations.replies({ ...args, ts: thread });
}
