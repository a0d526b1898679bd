import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFileStore } from '../../src/store/file.js';
import { arrived, type Due, digestsDueAt } from '../commands/digests-due.js';
import { freshFolder, type Serving, serving } from '../commands/serving.js';
import { START } from '../servers/discord/places.js';
import { until } from '../servers/slack/until.js';
import { soakedDiscord } from './discord.js';
import { figuresOf } from './figures.js';
import { ChangingKnowledge } from './knowledge-folder.js';
import { AS_NPM_STARTS } from './npm-start.js';
import { settled, soak } from './run.js';
import { soakedSlack } from './slack.js';
import { SoakedTerminal } from './terminal.js';

/*
 * One process serves Slack and Discord, another the terminal, while people ask, digests fall due, the knowledge changes
 * and breaks, and connections, limits and calls go wrong. `SOAK_MINUTES` says for how long, and without it there is none:
 * the figures of thirty minutes stand in the notes of the release. What is counted is what people see.
 */
const MINUTES = Number(process.env.SOAK_MINUTES ?? 0);

/** The start, the last replies and the end, beside the soak itself. */
const TIMEOUT_MS = 240_000 + MINUTES * 60_000;

/** Growth in MB a minute that is no leak yet, and how long it takes to tell. */
const SLOPE_MAX = 1;
const SLOPE_FROM_MINUTES = 10;

it.skipIf(MINUTES === 0)(
  'answers each question once, sends each digest once and keeps its memory, through all trouble',
  async () => {
    const dues = digestPlaces();
    const channels = dues.flatMap(({ target }) => (target.platform === 'discord' ? target.channel : []));
    const [slack, discord] = [await soakedSlack(), await soakedDiscord(channels)];
    const knowledge = new ChangingKnowledge();
    const env = { ...slack.env, ...discord.env, ...(await stateWith(dues)), KNOWLEDGE_DIR: knowledge.dir };
    const one = serving(env, [], AS_NPM_STARTS);
    const terminal = new SoakedTerminal(knowledge.dir);
    try {
      const metrics = await started(one);
      const platforms = [slack, discord];
      const run = await soak(MINUTES, { platforms, terminal, knowledge, pid: one.child.pid!, metrics });
      slack.heal();
      discord.heal();
      knowledge.mend();
      await settled(run.asked);
      const digests = dues.map(({ target: { platform, channel } }) =>
        arrived((platform === 'slack' ? slack : discord).digests(channel)),
      );
      const figures = figuresOf(run, one.err(), digests);
      console.log(`soak of ${MINUTES} minutes: ${JSON.stringify(figures, null, 2)}`);
      judge(figures);
      expect([...slack.problems(), ...discord.problems()]).toEqual([]);
      expect((await one.end('SIGTERM')).code).toBe(0);
    } finally {
      one.child.kill('SIGKILL');
      await Promise.all([terminal.close(), slack.close(), discord.close()]);
    }
  },
  TIMEOUT_MS,
);

function judge({ questions, digests, reloads, platforms, terminal }: ReturnType<typeof figuresOf>): void {
  expect(questions).toMatchObject({ silent: [], twice: [] });
  expect(digests).toMatchObject({ missing: 0, unmarkedTwice: 0 });
  expect(reloads.taken).toBeGreaterThan(0);
  expect(reloads.refused).toBeGreaterThan(0);
  if (MINUTES < SLOPE_FROM_MINUTES) return;
  expect(platforms.slope).toBeLessThan(SLOPE_MAX);
  expect(terminal.slope).toBeLessThan(SLOPE_MAX);
}

/** Two digests a minute, from the next minute to the last but one. */
function digestPlaces(): readonly Due[] {
  const first = Math.ceil(Date.now() / 60_000) * 60_000;
  const minutes = Math.max(1, Math.floor(MINUTES) - 1);
  return Array.from({ length: minutes }, (_, minute) => first + minute * 60_000).flatMap((at, minute): Due[] => [
    { at, target: { platform: 'slack', team: 'T111', channel: `DG${minute}`, thread: null } },
    { at, target: { platform: 'discord', team: START.guild, channel: String(40_000 + minute), thread: null } },
  ]);
}

/** A state file in which the digests are ordered. */
async function stateWith(dues: readonly Due[]): Promise<{ STATE_URL: string }> {
  const path = join(freshFolder(), 'state.json');
  const store = await openFileStore(path);
  await digestsDueAt(store, dues, Date.now());
  await store.close();
  return { STATE_URL: `file:${path}` };
}

/** Waits until all platforms are there; gives where the process shows its metrics. */
async function started(one: Serving): Promise<string> {
  const isThere = () => /"slack-started"/.test(one.err()) && /"discord-started"/.test(one.err());
  await until('the start', isThere, 60_000).catch((error) => {
    throw new Error(`${error}: ${one.err()}`);
  });
  const [, host, port] = /"host":"([^"]+)","port":(\d+),"msg":"health-listening"/.exec(one.err()) ?? [];
  return `http://${host}:${port}/metrics`;
}
