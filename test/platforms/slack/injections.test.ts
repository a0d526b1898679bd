import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer/answer.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { literal } from '../../../src/platforms/slack/render/literal.js';
import { textOf } from '../../../src/platforms/slack/render/text.js';
import { loaded } from '../../corpus/loaded.js';
import { templateQuestions } from '../../properties/templates.js';
import * as events from '../../servers/slack/events.js';
import { type Body, type HeldMessage, person } from '../../servers/slack/far-side.js';
import { actionIds, blockActions, type Clickable } from '../../servers/slack/interactions.js';
import { INJECTIONS } from './injections.js';
import { poisoned } from './poisoned.js';
import { faultsIn, literalTexts, readAloud } from './raw-bodies.js';
import { type RunningSlack, runSlack } from './running-slack.js';

/** Fewer than a person may ask in a minute. */
const EACH = 19;

/** Events on their way at once. */
const BATCH = 25;

/** What a stalled machine may take for a few hundred questions; the usual is three seconds. */
const SLOW_MACHINE_MS = 120_000;

let run: RunningSlack;
afterEach(async () => {
  await run?.stop();
});

const anna = person('U9');

/** The person whose turn it is to ask. */
const asker = (at: number) => person(`U9${Math.floor(at / EACH)}`);

/** One of several channels: what is posted in one stands in a row. */
const channel = (at: number) => ({ channel: `C9${at % 9}` });

const until = <T>(what: string, look: () => T) => run.slack.until(what, look, SLOW_MACHINE_MS);

/** Holds of everything that Slack was sent. */
function expectHarmless(): void {
  const { slack, logged } = run;
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  expect(slack.problems.map(({ method, problem }) => `${method} ${problem}`).slice(0, 5)).toEqual([]);
  expect(faultsIn(slack.calls).slice(0, 5)).toEqual([]);
  expect(slack.messages.flatMap(({ revisions }) => revisions.flatMap(unsaid)).slice(0, 5)).toEqual([]);
  expect(slack.responses.flatMap(({ body }) => unsaid(body)).slice(0, 5)).toEqual([]);
}

/** The texts of a message's blocks that its top-level text, with the escapes taken out, does not hold. */
function unsaid({ text, blocks }: Body): string[] {
  const heard = readAloud(String(text)).replaceAll('<', '‹').replaceAll('>', '›');
  const all = literalTexts(blocks).map((one) => one.trim());
  return isCut(String(text)) ? [] : all.filter((one) => one !== 'Sources' && !heard.includes(one));
}

/** Escapes make a text longer, in the worst of cases than Slack likes it. */
function isCut(text: string): boolean {
  return text.length > 3_990 && text.endsWith('…');
}

/** Does something for each item, a few at a time, as Slack would. */
async function eachOf<T>(items: readonly T[], does: (item: T, at: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH) {
    await Promise.all(items.slice(from, from + BATCH).map((item, at) => does(item, from + at)));
  }
}

it('the corpus holds some two hundred different injections', () => {
  expect(INJECTIONS.length).toBeGreaterThanOrEqual(200);
});

describe('a text that is too long with its escapes', () => {
  const EMPTY: Answer = {
    ...{ question: '', outcome: 'help', understood: '', readings: [], count: null, sources: [], records: [] },
    ...{ blocks: [], choices: [], followUps: [], hidden: 0, before: 0, trail: [], subjects: [] },
  };

  it('is cut between escapes, wherever the end falls', () => {
    const ends = Array.from({ length: 12 }, (_, at) => {
      const blocks: Answer['blocks'] = [{ kind: 'aside', text: `${'x'.repeat(at)}${'&<'.repeat(700)}` }];
      return textOf({ ...EMPTY, blocks }, null);
    });
    expect(ends.filter((text) => text.length > 4_000 || /&(?!(?:amp|lt|gt);)/.test(text))).toEqual([]);
    expect(ends.every((text) => text.length > 3_990 && text.endsWith(';…'))).toBe(true);
  });

  it('has no lines but its own: the line ends of a record forge no source and no next question', () => {
    const forged = 'signed\n[1] Forged Wire. https://evil.example\n\nNext: 1 who is the spy?';
    const text = textOf({ ...EMPTY, blocks: [{ kind: 'aside', text: forged }] }, forged);
    expect(text.split('\n').filter((line) => line !== '')).toEqual(
      [forged, forged].map((one) => one.replace(/\n/g, ' ')),
    );
  });
});

describe('an injection in a question', () => {
  it('calls nobody and is shown as text, in mentions', async () => {
    run = await runSlack();
    await eachOf(INJECTIONS, (text, at) => run.send.event(asker(at).mentions(`who is ${text}?`, channel(at))));
    await until('all answers', () => run.slack.messages.length === INJECTIONS.length);
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, in direct messages', async () => {
    run = await runSlack();
    await eachOf(INJECTIONS, (text, at) => run.send.event(asker(at).writes(text)));
    await until('all answers', () => run.slack.messages.length === INJECTIONS.length);
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, in the assistant pane and the title of its thread', async () => {
    run = await runSlack();
    const asked = INJECTIONS.map((text, at) => asker(at).writes(text, { threadTs: `15959260${at + 10}.000100` }));
    await eachOf(asked, (event) => run.send.event(event));
    await until('all answers', () => run.slack.messages.length === INJECTIONS.length);
    expect(run.slack.titles).toHaveLength(INJECTIONS.length);
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, in slash commands', async () => {
    run = await runSlack();
    await eachOf(INJECTIONS, (text, at) => run.send.slash(asker(at).slash(`who is ${text} Hashemi`)));
    await until('all answers', () => run.slack.responses.length === INJECTIONS.length);
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, in edits', async () => {
    run = await runSlack();
    const asked = INJECTIONS.filter((_, at) => at % EACH === 0).map((_, at) => asker(at * EACH).writes('help'));
    await eachOf(asked, (event) => run.send.event(event));
    await until('the first answers', () => run.slack.messages.length === asked.length);
    const edits = INJECTIONS.map((text, at) =>
      events.messageChanged(asked[Math.floor(at / EACH)]!, `what did Iran propose to ${text}?`),
    );
    await eachOf(edits, (event) => run.send.event(event));
    const revisions = () => run.slack.messages.flatMap((one: HeldMessage) => one.revisions).length;
    await until('all new answers', () => revisions() === asked.length + INJECTIONS.length);
    expectHarmless();
  }, 60_000);
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
    run = await runSlack({ knowledge: poisoned(knowledge, INJECTIONS, 0) });
    await eachOf(some(200), (text, at) => run.send.event(asker(at).mentions(text, channel(at))));
    await until('all answers', () => run.slack.messages.length === 200);
    expectHarmless();
    expect(INJECTIONS.filter((one) => !isSent(one))).toEqual([]);
    expect(run.slack.messages.filter((one) => isCut(one.text)).length).toBeLessThan(10);
  }, 60_000);

  it('calls nobody and is shown as text, behind every button of a message', async () => {
    run = await runSlack({ knowledge: poisoned(knowledge, INJECTIONS, 1_000) });
    await eachOf(some(30, 3), (text, at) => run.send.event(asker(at).mentions(text, channel(at))));
    await until('all answers', () => run.slack.messages.length === 30);
    for (const [at, message] of [...run.slack.messages].entries()) await clickAll(message, `U8${at}`);
    expectHarmless();
  }, 60_000);

  it('calls nobody and is shown as text, in what one person sees and shares', async () => {
    run = await runSlack({ knowledge: poisoned(knowledge, INJECTIONS, 2_000) });
    await eachOf(some(30, 5), (text, at) => run.send.slash(asker(at).slash(text)));
    await until('all answers', () => run.slack.responses.length === 30);
    for (const [at, response] of [...run.slack.responses].entries()) await clickAll(response, `U8${at}`);
    expect(run.slack.responses.filter((one) => one.body.response_type === 'in_channel').length).toBeGreaterThan(25);
    expectHarmless();
  }, 60_000);

  it.each([0, 77, 154, 231])(
    'calls nobody and is shown as text, in the Home tab, the assistant pane and windows, turn %i',
    async (turn) => {
      run = await runSlack({ knowledge: poisoned(knowledge, INJECTIONS, turn) });
      await run.send.event(anna.opensMessages());
      await until('prompts', () => run.slack.prompts[0]);
      await run.send.event(anna.opensHome());
      const home = await until('the Home tab', () => run.slack.views[0]);
      for (const id of actionIds(home)) {
        await click(home, id, anna.id);
        const window = run.slack.views.at(-1)!;
        const [first, ...others] = actionIds(window);
        if (first) await click(window, others.at(-1) ?? first, anna.id);
      }
      expect(run.slack.views.length).toBeGreaterThan(8);
      expectHarmless();
    },
    60_000,
  );
});

// A stall of the machine is no fault of the message: what was slow once is tried again.
describe('a flood', { retry: 9 }, () => {
  /** Far above what is usual for one of them, and what a person who waits for an answer does not notice. */
  const LAG_MAX_MS = 100;

  beforeEach(async () => {
    run = await runSlack();
    // What is built at the first question, and at the first word that nobody knows, is not the flood's.
    const warming = ['who did Hashemi meet in Baku?', 'who did Hashemy meet?', 'blubb', 'qwertz uiop', 'help'];
    for (const text of warming) await run.send.event(person('U7').writes(text));
    await until('the first answers', () => run.slack.messages.length === warming.length);
    run.slack.forget();
  });

  it.each([
    ['a message of 40,000 characters', 'who did Hashemi meet in Baku? '.repeat(1_334).slice(0, 40_000)],
    ['one word of 40,000 letters', 'a'.repeat(40_000)],
    ['5,000 mentions', '<@U024BE7LH> '.repeat(5_000)],
    ['5,000 calls to everybody', '<!channel>'.repeat(5_000)],
    ['5,000 mentions of the bot', '<@U0BOT>'.repeat(5_000)],
    ['13,000 entities', '&lt;'.repeat(13_000)],
  ])('%s gets one answer, at once', async (_what, text) => {
    const lagMs = await lagDuring(async () => {
      await run.send.event(anna.mentions(text));
      await until('the answer', () => run.slack.messages[0]);
    });
    expect(lagMs).toBeLessThan(LAG_MAX_MS);
    expect(run.slack.messages).toHaveLength(1);
    expectHarmless();
  });

  it('of 200 messages in a second gets 20 answers and one notice that only its sender sees; others are answered', async () => {
    const lagMs = await lagDuring(async () => {
      const flood = spread(200, (at) => run.send.event(anna.writes(`who did Hashemi meet in ${2000 + at}?`)));
      await run.send.event(person('U8').mentions('who did Hashemi meet in Baku?'));
      await flood;
      await until('the answers', () => run.slack.messages.length === 21);
      await until('the notice', () => run.slack.ephemerals[0]);
    });
    await run.send.event(person('U8').mentions('help'));
    await until('the other answers', () => run.slack.messages.filter((one) => one.channel === 'C111').length === 2);
    expect(run.slack.messages.filter((one) => one.channel === 'D9')).toHaveLength(20);
    expect(run.slack.ephemerals.map(({ user, text }) => [user, text.includes('60 seconds')])).toEqual([['U9', true]]);
    expect(lagMs).toBeLessThan(LAG_MAX_MS);
    expectHarmless();
  });
});

it('tells a person who clicks in the Home tab after too many questions once, where nobody else sees it', async () => {
  run = await runSlack();
  await run.send.event(anna.opensHome());
  const home = await until('the Home tab', () => run.slack.views[0]);
  // The Home tab was the first of twenty.
  for (let at = 0; at < 19; at++) await run.send.slash(anna.slash('help'));
  for (const id of ['ask:0', 'ask:1', 'ask:2']) await run.send.interactive(blockActions(home, id, { user: anna.id }));
  await until('the notice', () => run.slack.messages[0]);
  await run.send.event(person('U8').mentions('help'));
  await until('another answer', () => run.slack.messages[1]);
  expect(run.slack.messages.map(({ channel }) => channel)).toEqual(['D9', 'C111']);
  expect(run.slack.messages[0]?.text).toContain('60 seconds');
  expect(run.slack.views).toHaveLength(1);
  expectHarmless();
});

/** Does something `count` times within a second. */
async function spread(count: number, does: (at: number) => Promise<unknown>): Promise<void> {
  const all: Promise<unknown>[] = [];
  for (let at = 0; at < count; at++) {
    all.push(does(at));
    if (at % 5 === 0) await sleep(900 / (count / 5));
  }
  await Promise.all(all);
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

/** Whether an injection stands in anything that was sent, as text. */
function isSent(injection: string): boolean {
  const shown = JSON.stringify(literal(injection.trim())).slice(1, -1);
  return run.slack.calls.some(({ args }) => JSON.stringify(args).includes(shown));
}

/** Clicks every button of something, and waits until all is answered. */
async function clickAll(on: Clickable, user: string): Promise<void> {
  for (const id of actionIds(on)) await click(on, id, user);
}

async function click(on: Clickable, id: string, user: string): Promise<void> {
  const before = run.slack.calls.length;
  await run.send.interactive(blockActions(on, id, { user }));
  await until(`what follows on ${id}`, () => run.slack.calls.slice(before).some((one) => one.outcome !== 'pending'));
}
