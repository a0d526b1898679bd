import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { literal } from '../../../src/platforms/discord/render/escape.js';
import { loaded } from '../../corpus/loaded.js';
import { templateQuestions } from '../../properties/templates.js';
import { customIds, type HeldMessage, type Shown } from '../../servers/discord/far-side.js';
import { INJECTIONS } from '../slack/injections.js';
import { poisoned } from '../slack/poisoned.js';
import { DISCORD_INJECTIONS } from './injections.js';
import { readMarkdown } from './markdown-reader.js';
import { faultsIn, parsedTexts } from './raw-bodies.js';
import { type RunningDiscord, runDiscord } from './running-discord.js';

const ALL = [...new Set([...INJECTIONS, ...DISCORD_INJECTIONS])];

/** Two thirds of them, so that each way of asking has its own and each injection is asked in several. */
const twoThirds = (turn: number) => ALL.filter((_, at) => at % 3 !== turn);

/** Fewer than a person may ask in a minute. */
const EACH = 19;

/** Things on their way at once. */
const BATCH = 25;

/** Far more people than those of one server may ask of a minute: each hundred asks in a server of its own. */
const SERVER_EACH = 200;

/** What a stalled machine may take for a few hundred questions; the usual is three seconds. */
const SLOW_MACHINE_MS = 120_000;

/** The type of a first answer that is a window. */
const WINDOW = 9;

let run: RunningDiscord;
afterEach(async () => {
  await run?.stop();
});

/** The person whose turn it is to ask. */
const asker = (at: number) => run.discord.person(String(60_000 + Math.floor(at / EACH)));

/** A channel whose server is not asked too much; made when it is first needed. */
function channel(at: number) {
  const guild = String(8_000_000 + 10 * Math.floor(at / SERVER_EACH));
  const known = made.get(run) ?? new Set();
  made.set(run, known);
  if (!known.has(guild)) run.discord.addGuild({ id: guild });
  known.add(guild);
  return { channel: String(BigInt(guild) + 1n) };
}

const made = new WeakMap<RunningDiscord, Set<string>>();

const until = <T>(what: string, look: () => T) => run.discord.until(what, look, SLOW_MACHINE_MS);

/** Holds of everything that Discord was sent. */
function expectHarmless(): void {
  const { discord, logged } = run;
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  expect(discord.problems.map(({ route, problem }) => `${route} ${problem}`).slice(0, 5)).toEqual([]);
  const bodies = discord.calls.filter(({ route }) => /messages|callback/.test(route)).map(({ body }) => body);
  expect(bodies.length).toBeGreaterThan(0);
  // A window, which asks why an answer is bad, holds words of ours alone and can call nobody.
  const windows = bodies.filter((body) => (body as { type?: unknown }).type === WINDOW);
  expect(new Set(windows.map((body) => JSON.stringify(body))).size).toBeLessThanOrEqual(1);
  expect(
    bodies
      .filter((body) => !windows.includes(body))
      .flatMap(faultsIn)
      .slice(0, 5),
  ).toEqual([]);
}

/** Does something for each item, a few at a time, and waits until `count` tells that as much was answered. */
async function eachOf<T>(
  items: readonly T[],
  count: () => number,
  does: (item: T, at: number) => unknown,
): Promise<void> {
  const before = count();
  for (let from = 0; from < items.length; from += BATCH) {
    const batch = items.slice(from, from + BATCH);
    batch.forEach((item, at) => void does(item, from + at));
    await until('the answers', () => count() >= before + from + batch.length);
  }
}

const messages = () => run.discord.messages.length;
/** On a slow machine an answer is deferred first. */
const responses = () => run.discord.responses.filter(({ isWaiting }) => !isWaiting).length;

describe('an injection in a question', () => {
  beforeEach(async () => {
    run = await runDiscord();
  });

  it('calls nobody and is shown as text, in mentions', async () => {
    await eachOf(twoThirds(0), messages, (text, at) => asker(at).mentions(`who is ${text}?`, channel(at)));
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, in direct messages', async () => {
    const some = twoThirds(1).filter((text) => text.trim() !== '');
    await eachOf(some, messages, (text, at) => asker(at).writes(text));
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, also as the heading, in slash commands', async () => {
    await eachOf(twoThirds(2), responses, (text, at) =>
      asker(at).commands('ask', { question: `${text} Hashemi` }, channel(at)),
    );
    expectHarmless();
    expectHeadings((text) => `${text} Hashemi`);
  }, 60_000);

  it('calls nobody and is shown as text, in options that are completed', async () => {
    const some = twoThirds(0);
    await eachOf(some, responses, (name, at) => asker(at).commands('official', { name: `${name}.` }, channel(at)));
    await eachOf(
      some,
      () => run.discord.autocompletes.length,
      (text) => asker(1).types('meetings', 'person', text),
    );
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, in the menu of a message', async () => {
    await eachOf(twoThirds(1), responses, (text, at) => {
      const theirs = run.discord.person('502').says(`${text} Hashemi`, channel(at));
      asker(at).asksAbout(theirs);
    });
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, in edits', async () => {
    const all = twoThirds(2);
    const askers = all.filter((_, at) => at % EACH === 0);
    const asked = askers.map((_, at) => asker(at * EACH).mentions('help', channel(at * EACH)));
    await until('the first answers', () => messages() === asked.length);
    for (let turn = 0; turn < EACH - 1; turn++) {
      const edits = askers.flatMap((_, at) => all[at * EACH + turn + 1] ?? []);
      const edited = () => run.discord.messages.flatMap((one: HeldMessage) => one.revisions).length;
      const before = edited();
      edits.forEach(
        (text, at) =>
          void asker(at * EACH).edits(asked[at]!, `<@${run.discord.botId}> what did Iran propose to ${text}?`),
      );
      await until('the new answers', () => edited() >= before + edits.length);
    }
    expectHarmless();
  }, 60_000);

  /** The question stands over its answer as it was typed, so far as it goes. */
  function expectHeadings(asked: (text: string) => string): void {
    const bare = (text: string) => literal(text).replace(/\s+/g, '');
    const heads = run.discord.responses.map(({ embeds }) => readMarkdown(parsedTexts({ embeds })[0] ?? '')[0]);
    expect(heads.filter((head) => head?.blocks.join() !== 'quote' || head.marks.length > 0)).toEqual([]);
    const seen = new Set(
      heads.map((head) =>
        bare(head?.text ?? '')
          .replace(/…$/, '')
          .slice(0, 60),
      ),
    );
    const long = /[\u0300-\u0489]{9}|👩/u;
    expect(twoThirds(2).filter((text) => !long.test(text) && !seen.has(bare(asked(text)).slice(0, 60)))).toEqual([]);
  }
});

describe('an injection in a record', () => {
  let questions: readonly string[];
  let knowledge: Knowledge;

  beforeAll(async () => {
    knowledge = await loaded();
    questions = templateQuestions(knowledge);
  });

  /** `count` of the questions, spread over all sorts. */
  const some = (count: number, from = 0) =>
    Array.from(
      { length: count },
      (_, at) => questions[(from + Math.floor((at * questions.length) / count)) % questions.length]!,
    );

  it('calls nobody and is shown as text, in messages', async () => {
    run = await runDiscord({ knowledge: poisoned(knowledge, ALL, 0) });
    await eachOf(some(200), messages, (text, at) => asker(at).mentions(text, channel(at)));
    expectHarmless();
    expect(ALL.filter((one) => !isSeen(one)).length).toBeLessThan(ALL.length * 0.05);
  }, 60_000);

  it('calls nobody and is shown as text, behind every control of a message', async () => {
    run = await runDiscord({ knowledge: poisoned(knowledge, ALL, 1_000) });
    await eachOf(some(30, 3), messages, (text, at) => asker(at).mentions(text, channel(at)));
    const shown = [...run.discord.messages];
    for (const [at, message] of shown.entries()) await clickAll(message, String(70_000 + at));
    expect(run.discord.responses.length).toBeGreaterThan(90);
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, on every page of sources, and in completed names', async () => {
    run = await runDiscord({ knowledge: poisoned(knowledge, ALL, 2_000) });
    const ada = run.discord.person('501');
    ada.mentions('which meetings are on record?');
    const answer = await until('an answer', () => run.discord.messages[0]);
    let page = await clicked(answer, customIds(answer).find((id) => id.startsWith('sources.'))!, '501');
    for (let next = customIds(page)[0]; next; next = customIds(page)[0]) page = await clicked(page, next, '501');
    const typed = ['', 'a', 's', 'ha', 'bo', '@', '<'];
    await eachOf(
      typed,
      () => run.discord.autocompletes.length,
      (text) => ada.types('official', 'name', text),
    );
    await eachOf(
      typed,
      () => run.discord.autocompletes.length,
      (text) => ada.types('agreements', 'topic', text),
    );
    expectHarmless();
  }, 60_000);

  /** Whether an injection can be read in anything that was sent. */
  function isSeen(injection: string): boolean {
    const bare = (text: string) => literal(text).replace(/\s+/g, '').replaceAll('`', 'ˋ');
    everything ??= run.discord.messages
      .flatMap(({ body }) => parsedTexts(body).flatMap(readMarkdown))
      .map(({ text }) => bare(text))
      .join('\n');
    return everything.includes(bare(injection));
  }
  let everything: string | undefined;

  async function clickAll(message: Shown, user: string): Promise<void> {
    // A page that is turned in place has its controls elsewhere.
    for (const id of customIds(message)) {
      const now = customIds(message).find((one) => nameOf(one) === nameOf(id));
      if (now) await clicked(message, now, user);
    }
  }

  function nameOf(id: string): string {
    return id.slice(0, id.indexOf('.'));
  }

  async function clicked(on: Shown, id: string, user: string): Promise<Shown> {
    const person = run.discord.person(user);
    const click = id.startsWith('choose.') ? person.selects(on, id, ['0']) : person.clicks(on, id);
    return until(`what follows on ${id}`, () => run.discord.responseTo(click));
  }
});

// A stall of the machine is no fault of the message: what was slow once is tried again.
describe('a flood', { retry: 9 }, () => {
  /** Far above what is usual for one of them, and what a person who waits for an answer does not notice. */
  const LAG_MAX_MS = 100;

  beforeEach(async () => {
    run = await runDiscord();
    // What is built at the first question, and at the first word that nobody knows, is not the flood's.
    const warming = ['who did Hashemi meet in Baku?', 'who did Hashemy meet?', 'blubb', 'qwertz uiop', 'help'];
    for (const text of warming) run.discord.person('507').writes(text);
    await until('the first answers', () => messages() === warming.length);
    run.discord.forget();
  });

  it.each([
    ['a message of 40,000 characters', 'who did Hashemi meet in Baku? '.repeat(1_334).slice(0, 40_000)],
    ['one word of 40,000 letters', 'a'.repeat(40_000)],
    ['5,000 mentions', '<@80351110224678912> '.repeat(5_000)],
    ['5,000 calls to everybody', '@everyone'.repeat(5_000)],
    ['5,000 emoji', '<:mmLol:216154654256398347>'.repeat(5_000)],
    ['20,000 backslashes and stars', '\\*'.repeat(20_000)],
  ])('%s gets one answer, at once', async (what, text) => {
    const lagMs = await lagDuring(async () => {
      run.discord.person('501').mentions(text);
      await until('the answer', () => run.discord.messages[0]);
    });
    console.log(`${what}: ${lagMs.toFixed(0)} ms`);
    expect(lagMs).toBeLessThan(LAG_MAX_MS);
    expect(run.discord.messages).toHaveLength(1);
    expectHarmless();
  });

  it('of 200 messages in a second gets 20 answers and one notice; others are answered', async () => {
    const ada = run.discord.person('501');
    const lagMs = await lagDuring(async () => {
      const flood = spread(200, (at) => void ada.writes(`who did Hashemi meet in ${2000 + at}?`));
      run.discord.person('508').mentions('who did Hashemi meet in Baku?');
      await flood;
      await until('the answers and the notice', () => messages() === 22);
    });
    run.discord.person('508').mentions('help');
    const inChannel = () => run.discord.messages.filter((one) => one.channel !== ada.dm);
    await until('the other answers', () => inChannel().length === 2);
    await sleep(100);
    const direct = run.discord.messages.filter((one) => one.channel === ada.dm);
    expect(direct.filter(({ embeds }) => embeds.length > 0)).toHaveLength(20);
    expect(direct.map(({ content }) => content).filter(Boolean)).toEqual([expect.stringContaining('60 seconds')]);
    console.log(`200 messages in a second: ${lagMs.toFixed(0)} ms`);
    expect(lagMs).toBeLessThan(LAG_MAX_MS);
    expectHarmless();
  });
});

/** Does something `count` times within a second. */
async function spread(count: number, does: (at: number) => void): Promise<void> {
  for (let at = 0; at < count; at++) {
    does(at);
    if (at % 5 === 0) await sleep(900 / (count / 5));
  }
}

/** The longest time that the event loop stood still meanwhile, in milliseconds. */
async function lagDuring(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  // The measuring has to have begun before what it measures, and to see the end of it.
  await sleep(20);
  await work();
  await sleep(20);
  delay.disable();
  return delay.max / 1e6;
}
