import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Company } from '../../../bot/ports/place.js';
import { isDirect } from '../digests/direct-messages.js';

/** What an event itself says of its place. */
export interface Seen {
  readonly team: string;
  readonly channel: string;
  readonly person: string;
  /** Whether the event says that another organisation is there, or that its author is of one. */
  readonly shared: boolean;
}

/** How long what Slack told of a place is believed, in milliseconds. */
const BELIEVED_MS = 60_000;

/** Pages of a member list that are read; a larger channel counts as unknown. */
const MEMBER_PAGES_MAX = 5;

/** Finds out who else is in a place. Asked only for places that see more than the public; needs scopes of their own. */
export class CompanyFinder {
  readonly #known = new LRUCache<string, Company>({ max: 1_000, ttl: BELIEVED_MS });

  /** Never rejects: what cannot be found out is `unknown`. */
  async of(client: webApi.WebClient, seen: Seen): Promise<Company> {
    if (seen.shared) return 'shared';
    const key = `${seen.team}:${seen.channel}:${isDirect(seen.channel) ? seen.person : ''}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = await lookUp(client, seen).catch((): Company => 'unknown');
    this.#known.set(key, found);
    return found;
  }

  /** Forgets what was found of a workspace. */
  forget(team: string): void {
    for (const key of [...this.#known.keys()]) if (key.startsWith(`${team}:`)) this.#known.delete(key);
  }
}

function lookUp(client: webApi.WebClient, seen: Seen): Promise<Company> {
  return isDirect(seen.channel) ? ofDirectMessage(client, seen) : ofChannel(client, seen);
}

async function ofDirectMessage(client: webApi.WebClient, { person, team }: Seen): Promise<Company> {
  const { user } = await client.users.info({ user: person });
  if (!user || (user.team_id !== undefined && user.team_id !== team)) return 'shared';
  return isGuest(user) ? 'guests' : 'internal';
}

async function ofChannel(client: webApi.WebClient, { channel }: Seen): Promise<Company> {
  const info = (await client.conversations.info({ channel })).channel;
  if (!info) return 'unknown';
  if (info.is_ext_shared || info.is_pending_ext_shared || info.is_org_shared || info.is_shared) return 'shared';
  const [members, guests] = await Promise.all([membersOf(client, channel), guestsOf(client)]);
  if (members === null || guests === null) return 'unknown';
  return members.some((member) => guests.has(member)) ? 'guests' : 'internal';
}

async function membersOf(client: webApi.WebClient, channel: string): Promise<readonly string[] | null> {
  return paged(async (cursor) => {
    const page = await client.conversations.members({ channel, limit: 1_000, ...cursor });
    return { items: page.members ?? [], next: page.response_metadata?.next_cursor };
  });
}

async function guestsOf(client: webApi.WebClient): Promise<ReadonlySet<string> | null> {
  const guests = await paged(async (cursor) => {
    const page = await client.users.list({ limit: 1_000, ...cursor });
    const items = (page.members ?? []).flatMap((user) => (isGuest(user) && user.id ? [user.id] : []));
    return { items, next: page.response_metadata?.next_cursor };
  });
  return guests && new Set(guests);
}

interface Guestly {
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
}

function isGuest(user: Guestly): boolean {
  return user.is_restricted === true || user.is_ultra_restricted === true || user.is_stranger === true;
}

/** All pages of a list, or null where there are too many. */
async function paged(
  page: (cursor: { cursor?: string }) => Promise<{ items: readonly string[]; next: string | undefined }>,
): Promise<readonly string[] | null> {
  const all: string[] = [];
  let cursor: { cursor?: string } = {};
  for (let read = 0; read < MEMBER_PAGES_MAX; read++) {
    const { items, next } = await page(cursor);
    all.push(...items);
    if (!next) return all;
    cursor = { cursor: next };
  }
  return null;
}
