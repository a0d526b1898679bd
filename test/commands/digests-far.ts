import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { DELIVERIES } from '../../src/bot/ports/digests.js';
import type { Store } from '../../src/bot/ports/store.js';
import type { Target } from '../../src/core/digest/subscription.js';
import { scopesFor } from '../../src/platforms/slack/manifest.js';
import { openFileStore } from '../../src/store/file.js';
import { openPostgresStore } from '../../src/store/postgres.js';
import { PINNED_FOLDER } from '../corpus/loaded.js';
import { startDiscord } from '../servers/discord/far-side.js';
import { START } from '../servers/discord/places.js';
import { person, startSlack } from '../servers/slack/far-side.js';
import { until } from '../servers/slack/until.js';
import { DATABASE_URL, inDatabase } from '../store/database.js';
import { deliveriesIn } from './digests-due.js';
import { freshFolder, type Serving, serving } from './serving.js';

/** A platform's far side, with places that digests go to. */
export interface Far {
  readonly name: 'slack' | 'discord';
  readonly env: Readonly<Record<string, string>>;
  readonly targets: readonly Target[];
  /** The texts in a channel, in order. */
  texts(channel: string): readonly string[];
  /** The pictures that came into a channel, in order, each by a hash of its bytes. */
  pictures(channel: string): readonly string[];
  /** Somebody orders a digest; gives the id that was confirmed, null where nobody answered. */
  order(at: number): Promise<string | null>;
  close(): Promise<void>;
}

/** A Discord with so many channels. */
export async function farDiscord(orders: number): Promise<Far> {
  const discord = await startDiscord();
  const channels = Array.from({ length: orders }, (_, at) => String(20_000 + at));
  for (const id of channels) discord.addChannel({ id, type: 0, name: `text-${id}`, guildId: START.guild });
  const shown = textsByChannel(discord.messages, (one) => JSON.stringify(one.embeds));
  return {
    name: 'discord',
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    targets: channels.map((channel) => ({ platform: 'discord', team: START.guild, channel, thread: null })),
    texts: shown,
    pictures: (channel) => {
      const taken = discord.calls.filter(({ params, status }) => params.channel_id === channel && status === 200);
      return taken.flatMap(({ files }) => files.map(({ bytes }) => hashOf(bytes)));
    },
    order: async (at) => {
      const before = discord.messages.length;
      discord
        .person(`6${at}`)
        .mentions(`digest every monday at 3:0${at % 10} UTC about Kenya`, { channel: START.second });
      return confirmed(() => discord.messages.slice(before).map((one) => JSON.stringify(one.embeds)));
    },
    close: () => discord.close(),
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A Slack with so many places, which takes files: every other one a person, where what arrived can be looked up, and a channel, where it cannot. */
export async function farSlack(orders: number): Promise<Far> {
  const slack = await startSlack();
  slack.team.scopes = scopesFor({ threadFollowUps: false, readers: false, files: true });
  const channels = Array.from({ length: orders }, (_, at) => (at % 2 === 0 ? `D9${at}` : `C9${at}`));
  return {
    name: 'slack',
    env: {
      SLACK_BOT_TOKEN: slack.team.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      SLACK_FILES: '1',
    },
    targets: channels.map((channel) => ({ platform: 'slack', team: slack.team.id, channel, thread: null })),
    texts: textsByChannel(slack.messages, (one) => one.text),
    pictures: (channel) =>
      slack.files.flatMap(({ channel: put, bytes }) => (put === channel && bytes ? [hashOf(bytes)] : [])),
    order: async (at) => {
      const before = slack.messages.length;
      const text = `digest every monday at 3:0${at % 10} UTC about Kenya`;
      await slack.socket.event(person(`U7${at}`).mentions(text, { channel: 'C7' })).catch(() => {});
      return confirmed(() => slack.messages.slice(before).map((one) => one.text));
    },
    close: () => slack.close(),
  };
}

/** The texts of each channel, each message read once: thousands come, and are looked for again and again. */
function textsByChannel<T extends { readonly channel: string }>(messages: readonly T[], textOf: (one: T) => string) {
  const texts = new Map<string, string[]>();
  let read = 0;
  return (channel: string): readonly string[] => {
    for (; read < messages.length; read++) {
      const one = messages[read] as T;
      texts.set(one.channel, [...(texts.get(one.channel) ?? []), textOf(one)]);
    }
    return texts.get(channel) ?? [];
  };
}

async function confirmed(texts: () => readonly string[]): Promise<string | null> {
  const id = () => texts().flatMap((text) => /Ordered\W+digest (dg[a-z\d]{4})/.exec(text)?.[1] ?? [])[0];
  return until('a confirmation', id, 1_500).catch(() => null);
}

/** A place for state, and how a test looks into it while nobody else has it open. */
export interface Place {
  readonly url: string;
  open(): Promise<Store>;
  /** How many digests are on their way, seen from outside of the process that has it open. */
  openDeliveries(): Promise<number>;
}

/** A file. */
export function filePlace(): Place {
  const path = join(freshFolder(), 'state.json');
  const openDeliveries = async () => {
    const { values } = JSON.parse(await readFile(path, 'utf8')) as { values: { key: string; value: string }[] };
    const deliveries = values.filter(({ key }) => key.startsWith(DELIVERIES));
    return deliveries.filter(({ value }) => JSON.parse(value).open !== null).length;
  };
  return { url: `file:${path}`, open: () => openFileStore(path), openDeliveries };
}

const schemas: string[] = [];
afterAll(async () => {
  for (const schema of schemas) await inDatabase(`drop database if exists ${schema} with (force)`);
});

/** A database of its own: the program's schema has one name. */
export async function postgresPlace(): Promise<Place> {
  const name = `digests_${process.pid}_${schemas.length}`;
  schemas.push(name);
  await inDatabase(`create database ${name}`);
  const url = new URL(DATABASE_URL);
  url.pathname = `/${name}`;
  const place = { url: String(url), open: () => openPostgresStore(String(url)) };
  const openDeliveries = (): Promise<number> =>
    withStore({ ...place, openDeliveries }, async (store) => (await deliveriesIn(store, Date.now())).open);
  return { ...place, openDeliveries };
}

/** Opens the store of a place for some work. */
export async function withStore<T>(place: Place, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await place.open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A process that serves a far side. */
export function servingFar(far: Far, place: Place): Serving {
  return serving({ ...far.env, KNOWLEDGE_DIR: PINNED_FOLDER, STATE_URL: place.url });
}

/** Longer than any start takes, on a machine that is busy with others. */
const STARTED_WITHIN_MS = 120_000;

/** Waits until a process takes messages. */
export function startedFar(one: Serving): Promise<unknown> {
  return until('the start', () => /"(?:slack|discord)-started"/.test(one.err()), STARTED_WITHIN_MS);
}
