import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { isKnownZone } from '../../../core/digest/schedule/zone.js';

/** What Slack tells of a person. */
export interface Person {
  /** What they are called; null = not told. */
  readonly name: string | null;
  /** Whether they manage the workspace. */
  readonly isManager: boolean;
  /** Their IANA zone; null = not told. */
  readonly zone: string | null;
}

/** How long what Slack told of a person is believed, in milliseconds. */
const BELIEVED_MS = 60_000;

/** How long it is waited for, in milliseconds: a click is good for three seconds, and an answer goes without it. */
const WITHIN_MS = 1_000;

const NOT_TOLD: Person = { name: null, isManager: false, zone: null };

/** Asks Slack who somebody is, which needs a scope of its own. */
export class People {
  readonly #known = new LRUCache<string, Promise<Person>>({ max: 1_000, ttl: BELIEVED_MS });

  /** Never rejects, and takes no longer than a second: what Slack does not tell by then is not told. */
  async of(client: webApi.WebClient, { team, person }: { readonly team: string; readonly person: string }) {
    const asked = this.#asked(client, team, person);
    const over = new AbortController();
    const late = sleep(WITHIN_MS, NOT_TOLD, { signal: over.signal }).catch(() => NOT_TOLD);
    try {
      return await Promise.race([asked, late]);
    } finally {
      over.abort();
    }
  }

  /** Forgets what was told of a workspace. */
  forget(team: string): void {
    for (const key of [...this.#known.keys()]) if (key.startsWith(`${team}:`)) this.#known.delete(key);
  }

  /** Forgets what was told of a person. */
  forgetPerson(team: string, person: string): void {
    this.#known.delete(`${team}:${person}`);
  }

  #asked(client: webApi.WebClient, team: string, person: string): Promise<Person> {
    const key = `${team}:${person}`;
    const known = this.#known.get(key);
    if (known) return known;
    const asked = askOf(client, team, person).catch(() => NOT_TOLD);
    this.#known.set(key, asked);
    return asked;
  }
}

async function askOf(client: webApi.WebClient, team: string, person: string): Promise<Person> {
  const { user } = await client.users.info({ user: person });
  if (!user) return NOT_TOLD;
  // Whoever manages another workspace manages nothing here.
  const isOfTeam = user.team_id === undefined || user.team_id === team;
  return {
    name: user.profile?.display_name || user.real_name || user.name || null,
    isManager: isOfTeam && (user.is_admin === true || user.is_owner === true),
    zone: user.tz && isKnownZone(user.tz) ? user.tz : null,
  };
}
