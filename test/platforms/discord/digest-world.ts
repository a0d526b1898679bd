import { expect } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { memoryStore } from '../../../src/store/memory.js';
import { loaded } from '../../corpus/loaded.js';
import {
  type FarSide,
  type HeldMessage,
  type HeldResponse,
  type Interaction,
  type Person,
  type Shown,
  startDiscord,
} from '../../servers/discord/far-side.js';
import { type Run, type RunningDiscord, runDiscord } from './running-discord.js';
import { readIn } from './shown.js';

/** When the worlds of the digest tests begin: a Monday, 09:30 in Tehran. */
export const BEGIN = Date.parse('2026-11-23T06:00:00.000Z');

/** 08:00 in Tehran on a day of November 2026, epoch milliseconds. */
export const eight = (day: number) => Date.parse(`2026-11-${day}T04:30:00.000Z`);

export const MINUTE = 60_000;

/** A sentence that orders a digest at that time. */
export const DAILY = 'digest every day at 8 Tehran time';

/** So many meetings are put otherwise, by a word of one's choice: digests of them have many lines. */
export const reworded =
  (count: number, word = 'Anew') =>
  (knowledge: Knowledge): Knowledge => ({
    ...knowledge,
    meetings: knowledge.meetings.map((one, at) => (at < count ? { ...one, summary: `${one.summary} ${word}.` } : one)),
  });

/** A meeting of Iran is put otherwise, and cites more sources than one message has room for. */
export function muchCited(knowledge: Knowledge): Knowledge {
  const [like] = knowledge.sources;
  const more = Array.from({ length: 40 }, (_, at) => ({
    ...like!,
    id: `zz-${at}`,
    title: `${'Title '.repeat(50)}${at}`,
  }));
  return {
    ...knowledge,
    sources: [...knowledge.sources, ...more],
    meetings: knowledge.meetings.map((one) =>
      one.id === 'wtdc-25-iran-kenya'
        ? {
            ...one,
            summary: `${one.summary} Anew.`,
            cites: [...one.cites, ...more.map(({ id }) => `${id}#p1` as const)],
          }
        : one,
    ) as Knowledge['meetings'],
  };
}

/** Sideline on a Discord of its own, with a clock that both go by, and knowledge that changes. */
export class DigestWorld {
  readonly discord: FarSide;
  readonly store = memoryStore();
  /** An ordinary member of the server. */
  readonly ada: Person;
  run!: RunningDiscord;
  knowledge!: Knowledge;
  /** How far Sideline's clock is ahead of Discord's, in milliseconds. */
  aheadMs = 0;
  readonly #options: Run;
  #at = BEGIN;

  private constructor(discord: FarSide, options: Run) {
    this.discord = discord;
    this.#options = options;
    this.ada = discord.person('501', { name: 'Ada' });
  }

  static async begun(options: Run = {}): Promise<DigestWorld> {
    const clock = { at: () => BEGIN };
    const world = new DigestWorld(await startDiscord({ now: () => clock.at() }), options);
    clock.at = () => world.#at;
    world.knowledge = options.knowledge ?? (await loaded());
    await world.start();
    return world;
  }

  async start(): Promise<void> {
    const now = () => new Date(this.#at + this.aheadMs).toISOString();
    this.run = await runDiscord({ store: this.store, now, ...this.#options }, this.discord);
    await this.run.service.load(this.knowledge);
  }

  /** Sideline ends and begins anew; Discord goes on. */
  async restart(): Promise<void> {
    await this.run.stop();
    await this.start();
  }

  /** What is due by an instant (epoch milliseconds) is sent. */
  async until(at: number): Promise<void> {
    this.#at = at;
    await this.run.service.runner.round();
  }

  /** The clock shows another instant, and nobody looks. */
  jump(at: number): void {
    this.#at = at;
  }

  async edit(change: (knowledge: Knowledge) => Knowledge): Promise<void> {
    this.knowledge = change(this.knowledge);
    await this.run.service.load(this.knowledge);
  }

  /** The messages of Sideline in a channel that are digests. */
  digestsIn(channel: string): readonly HeldMessage[] {
    return this.discord.messages.filter((one) => one.channel === channel && isDigest(one));
  }

  /** How many digests are begun and not at their end. */
  async openDigests(): Promise<number> {
    const kept = await this.store.list('digest-sent:', 0);
    return kept.filter(({ value }) => (JSON.parse(value) as { open: unknown }).open !== null).length;
  }

  /** Waits until something is so in what Sideline keeps. */
  async eventually(isSo: () => Promise<boolean>): Promise<void> {
    const until = Date.now() + 3_000;
    while (!(await isSo())) {
      if (Date.now() > until) throw new Error('it was not so within three seconds');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** What is answered to something that somebody says. */
  async answerTo(act: () => unknown): Promise<HeldMessage> {
    const before = this.discord.messages.length;
    act();
    return this.discord.until('an answer', () => this.discord.messages[before]);
  }

  /** What is answered to a command or a click. */
  async responseTo(interaction: Interaction): Promise<HeldResponse> {
    return this.discord.until('a response', () => {
      const response = this.discord.responseTo(interaction);
      return response?.isWaiting ? undefined : response;
    });
  }

  /** Nothing that was sent is what Discord would refuse, and nothing failed unseen. */
  async end(expectedErrors: readonly string[] = []): Promise<void> {
    await this.run.stop();
    await this.discord.close();
    expect(this.discord.problems).toEqual([]);
    const errors = this.run.logged.filter(({ level }) => level === 'error').map(({ event }) => event);
    expect(errors.filter((event) => !expectedErrors.includes(event))).toEqual([]);
  }
}

/** Runs a test in a world of its own. */
export async function inWorld(
  test: (world: DigestWorld) => Promise<void>,
  options: Run & { readonly expectedErrors?: readonly string[] } = {},
): Promise<void> {
  const world = await DigestWorld.begun(options);
  let isOver = false;
  try {
    await test(world);
    isOver = true;
  } finally {
    if (isOver) await world.end(options.expectedErrors);
    else await world.run.stop().then(() => world.discord.close());
  }
}

/** The id of the digest that a message speaks of. */
export function idIn(shown: Shown): string {
  const id = /\bdg[a-z\d]{4}\b/.exec(readIn(shown))?.[0];
  if (!id) throw new Error(`no digest in: ${readIn(shown)}`);
  return id;
}

function isDigest({ embeds }: Shown): boolean {
  return /^Digest [0-9a-f]{12}/.test(String((embeds.at(-1) as { footer?: { text?: string } })?.footer?.text));
}
