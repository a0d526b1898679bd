import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openFileStore } from '../../src/store/file.js';
import { arrived, type Due, digestsDueAt } from '../commands/digests-due.js';
import { freshFolder, type Serving, serving } from '../commands/serving.js';
import { START } from '../servers/discord/places.js';
import { until } from '../servers/slack/until.js';
import { soakedDiscord } from './discord.js';
import { ChangingKnowledge } from './knowledge-folder.js';
import { type Asked, QUESTIONS, type SoakedPlatform } from './platform.js';
import { residentMb, type Sample, slope } from './resident.js';
import { soakedSlack } from './slack.js';
import { SoakedTerminal } from './terminal.js';

/*
 * One process serves Slack and Discord, another the terminal, while people ask, digests fall due, the knowledge changes
 * and breaks, and connections, limits and calls go wrong. `SOAK_MINUTES` (a half) says for how long; the figures of
 * thirty minutes stand in the notes of the release. What is counted is what people see.
 */
const MINUTES = Number(process.env.SOAK_MINUTES ?? 0.5);

/** Questions a second on each platform. */
const A_SECOND = 2;

/** Seconds between two changes of the knowledge, and between two troubles of each platform. */
const CHANGE_EVERY_S = 7;
const TROUBLE_EVERY_S = 11;

/** A reply may wait for a limit, a lost connection, and a call that is tried again. */
const REPLY_WITHIN_MS = 60_000;

/** What grows at first is caches that fill; then the line has to lie flat. */
const WARM_UP_MINUTES = Math.min(8, MINUTES / 3);
const SLOPE_MAX = 1;

/** Fewer samples than this say nothing of a slope. */
const SLOPE_FROM_MINUTES = 10;

it(`answers each question once and loses no memory through ${MINUTES} minutes of trouble`, {
  timeout: 240_000 + MINUTES * 60_000,
}, async () => {
  const dues = digestPlaces();
  const slack = await soakedSlack();
  const discord = await soakedDiscord(
    dues.flatMap(({ target }) => (target.platform === 'discord' ? target.channel : [])),
  );
  const knowledge = new ChangingKnowledge();
  const state = `${join(freshFolder(), 'state.json')}`;
  const store = await openFileStore(state);
  await digestsDueAt(store, dues, Date.now());
  await store.close();
  const env = { ...slack.env, ...discord.env, KNOWLEDGE_DIR: knowledge.dir, STATE_URL: `file:${state}`, TZ: 'UTC' };
  const one = serving(env);
  const terminal = new SoakedTerminal(knowledge.dir);
  try {
    await started(one);
    const run = await soaked([slack, discord], terminal, {
      knowledge,
      pid: one.child.pid!,
      terminalPid: terminal.child.pid!,
    });
    for (const platform of [slack, discord]) platform.heal();
    knowledge.mend();
    await settled(run.asked);
    const digests = dues.map(({ target }) =>
      arrived((target.platform === 'slack' ? slack : discord).digests(target.channel)),
    );
    const figures = summary(run, one.err(), digests);
    console.log('soak:', figures);
    expect({ ...figures.questions, problems: [...slack.problems(), ...discord.problems()] }).toMatchObject({
      silent: 0,
      twice: 0,
      problems: [],
    });
    expect(figures.digests).toMatchObject({ missing: 0, unmarkedTwice: 0 });
    expect(figures.reloads.taken).toBeGreaterThan(0);
    expect(figures.reloads.refused).toBeGreaterThan(0);
    if (MINUTES >= SLOPE_FROM_MINUTES) expect(figures.resident.slope).toBeLessThan(SLOPE_MAX);
    if (MINUTES >= SLOPE_FROM_MINUTES) expect(figures.terminal.slope).toBeLessThan(SLOPE_MAX);
    expect((await one.end('SIGTERM')).code).toBe(0);
  } finally {
    one.child.kill('SIGKILL');
    await Promise.all([terminal.close(), slack.close(), discord.close()]);
  }
});

async function started(one: Serving): Promise<void> {
  const isThere = () => /"slack-started"/.test(one.err()) && /"discord-started"/.test(one.err());
  await until('the start', isThere, 60_000).catch((error) => {
    throw new Error(`${error}: ${one.err()}`);
  });
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

interface Soaked {
  readonly asked: readonly Asked[];
  readonly lost: number;
  readonly troubles: ReadonlyMap<string, number>;
  readonly resident: readonly Sample[];
  readonly terminal: readonly Sample[];
}

interface Around {
  readonly knowledge: ChangingKnowledge;
  readonly pid: number;
  readonly terminalPid: number;
}

/** Second by second: questions, now and then a change of the knowledge, a trouble, a measurement. */
async function soaked(platforms: readonly SoakedPlatform[], terminal: SoakedTerminal, around: Around): Promise<Soaked> {
  const asked: Asked[] = [];
  const troubles = new Map<string, number>();
  const asking: Promise<void>[] = [];
  const [resident, inTerminal]: [Sample[], Sample[]] = [[], []];
  let lost = 0;
  const began = performance.now();
  for (let second = 0; second < MINUTES * 60; second++) {
    await sleep(Math.max(0, began + second * 1_000 - performance.now()));
    for (let turn = 0; turn < A_SECOND; turn++) {
      const at = second * A_SECOND + turn;
      const text = QUESTIONS[at % QUESTIONS.length]!;
      for (const platform of platforms) {
        asking.push(platform.ask(at, text).then((one) => void (one ? asked.push(one) : lost++)));
      }
      if (turn === 0) asked.push(terminal.ask(at, text));
    }
    if (second % CHANGE_EVERY_S === CHANGE_EVERY_S - 1) change(around.knowledge, Math.floor(second / CHANGE_EVERY_S));
    if (second % TROUBLE_EVERY_S === TROUBLE_EVERY_S - 1) {
      const at = Math.floor(second / TROUBLE_EVERY_S);
      for (const platform of platforms) {
        asking.push(platform.trouble(at).then((name) => void troubles.set(name, (troubles.get(name) ?? 0) + 1)));
      }
    }
    const minute = (performance.now() - began) / 60_000;
    resident.push({ minute, mb: residentMb(around.pid) });
    inTerminal.push({ minute, mb: residentMb(around.terminalPid) });
  }
  await Promise.all(asking);
  return { asked, lost, troubles, resident, terminal: inTerminal };
}

function change(knowledge: ChangingKnowledge, at: number): void {
  if (at % 3 === 0) knowledge.change();
  else if (at % 3 === 1) knowledge.break();
  else knowledge.mend();
}

/** Waits until each question has a reply, or has had its time. */
async function settled(asked: readonly Asked[]): Promise<void> {
  const last = Math.max(...asked.map(({ at }) => at)) + REPLY_WITHIN_MS;
  while (Date.now() < last && asked.some((one) => one.replies() === 0)) await sleep(500);
  // What comes twice comes a little later.
  await sleep(3_000);
}

function summary(
  { asked, lost, troubles, resident, terminal }: Soaked,
  log: string,
  digests: readonly ReturnType<typeof arrived>[],
) {
  const count = (event: string) => log.split(`"${event}"`).length - 1;
  const silent = asked.filter((one) => one.replies() === 0);
  return {
    minutes: MINUTES,
    questions: {
      asked: asked.length,
      lost,
      silent: silent.length,
      twice: asked.filter((one) => one.replies() > 1).length,
    },
    digests: {
      due: digests.length,
      missing: digests.reduce((sum, one) => sum + one.missing, 0),
      unmarkedTwice: digests.reduce((sum, one) => sum + Math.max(0, one.twice - one.marked), 0),
      marked: digests.reduce((sum, one) => sum + one.marked, 0),
    },
    reloads: { taken: count('knowledge-reloaded'), refused: count('knowledge-refused') },
    troubles: Object.fromEntries(troubles),
    resident: memoryOf(resident),
    terminal: memoryOf(terminal),
  };
}

function memoryOf(samples: readonly Sample[]) {
  const warm = samples.filter(({ minute }) => minute >= WARM_UP_MINUTES);
  const at = (share: number) => Math.round(samples[Math.floor((samples.length - 1) * share)]?.mb ?? 0);
  return {
    first: at(0),
    half: at(0.5),
    last: at(1),
    most: Math.round(Math.max(...samples.map(({ mb }) => mb))),
    slope: Number(slope(warm).toFixed(3)),
  };
}
