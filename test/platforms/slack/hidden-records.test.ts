import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { USUAL_LIMITS } from '../../../src/bot/limits.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { SVG_FOR_DOTS } from '../../pictures/svg-for-dots.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import { templateQuestions } from '../../properties/templates.js';
import * as events from '../../servers/slack/events.js';
import { type Body, type HeldResponse, type HeldView, person } from '../../servers/slack/far-side.js';
import { actionIds, blockActions, type Clickable } from '../../servers/slack/interactions.js';
import { type Run, type RunningSlack, runSlack } from './running-slack.js';

/*
 * Two Slacks, one Sideline with hidden records and one without: somebody does the same in both, and what is sent to
 * Slack is compared, to the byte.
 */

/** What a stalled machine may take; the usual is a few seconds. */
const SLOW_MACHINE_MS = 60_000;

const OFFICE = 'C1';
const HALL = 'C2';

/** Words that only hidden records hold. */
const SECRET_WORDS = [
  'who is Zoltan Hashemi',
  'quantum gravity',
  'what is Secret Wire',
  'who met anyone in Tashkent',
  'Secret Envoy',
  'which agreements were terminated',
  'meetings in November 2026',
  'how many meetings are on record?',
  'how many sources are there',
  'how fresh is this',
];

let knowledge: Knowledge;
let without: Sideline;
let beside: Sideline;

beforeAll(async () => {
  knowledge = await loaded();
  without = createSideline(knowledge);
  beside = createSideline(withSecrets(knowledge));
});

/** What somebody did, and what was sent for it. */
interface Step {
  readonly done: string;
  readonly sent: readonly string[];
}

/** Somebody who does things in one channel after the other, each thing when what was before is over. */
class Visitor {
  readonly steps: Step[] = [];
  readonly #run: RunningSlack;
  readonly #channel: string;
  #asked = 0;

  constructor(run: RunningSlack, channel: string) {
    this.#run = run;
    this.#channel = channel;
  }

  /** Nobody asks more than they may in a minute. */
  get #me() {
    return person(`U5${Math.floor(this.#asked++ / 15)}`);
  }

  async mentions(text: string, threadTs?: string) {
    const event = this.#me.mentions(text, { channel: this.#channel, ...(threadTs && { threadTs }) });
    await this.#step(`mentions: ${text}`, 'messages', () => this.#run.send.event(event));
    return this.#run.slack.messages.at(-1)!;
  }

  async writes(text: string, threadTs?: string) {
    const event = this.#me.writes(text, { ...(threadTs && { threadTs }) });
    await this.#step(`writes: ${text}`, 'messages', () => this.#run.send.event(event));
    return event;
  }

  async edits(asked: events.SpokenEvent, text: string) {
    const before = this.#run.slack.messages.at(-1)!.revisions.length;
    const look = () => this.#run.slack.messages.at(-1)!.revisions.length > before;
    await this.#done(`edits: ${text}`, look, () => this.#run.send.event(events.messageChanged(asked, text)));
  }

  async commands(text: string): Promise<HeldResponse> {
    const command = this.#me.slash(text, this.#channel);
    await this.#step(`commands: ${text}`, 'responses', () => this.#run.send.slash(command));
    return this.#run.slack.responses.at(-1)!;
  }

  async opensHome(): Promise<HeldView> {
    await this.#step('opens the Home tab', 'views', () => this.#run.send.event(this.#me.opensHome()));
    return this.#run.slack.views.at(-1)!;
  }

  async opensMessages() {
    await this.#step('opens the messages', 'prompts', () => this.#run.send.event(this.#me.opensMessages()));
  }

  /** Clicks a button and gives back what came of it. */
  async clicks(on: Clickable, id: string, more: Body = {}): Promise<Clickable> {
    const user = 'view' in on ? on.user : this.#me.id;
    const lists = ['messages', 'responses', 'views'] as const;
    // A rating is confirmed by a line that has nothing to click.
    const all = [...lists, 'ephemerals'] as const;
    const count = () => all.reduce((sum, list) => sum + this.#run.slack[list].length, 0);
    const before = count();
    const counts = lists.map((list) => this.#run.slack[list].length);
    const click = blockActions(on, id, { user, more });
    await this.#done(
      `clicks ${id}`,
      () => count() > before,
      () => this.#run.send.interactive(click),
    );
    const grown = lists.find((list, at) => this.#run.slack[list].length > counts[at]!);
    return grown ? this.#run.slack[grown].at(-1)! : on;
  }

  /** Has an answer drawn, and waits until its picture is shown. */
  async draws(on: Clickable) {
    const click = blockActions(on, 'draw', { user: this.#me.id });
    const shown = () => this.#run.slack.files.filter(({ channel }) => channel !== null).length;
    const before = shown();
    await this.#done(
      'clicks draw',
      () => shown() > before,
      () => this.#run.send.interactive(click),
    );
  }

  async clicksAll(on: Clickable) {
    for (const id of actionIds(on)) await this.clicks(on, id);
  }

  async #step(done: string, list: 'messages' | 'responses' | 'views' | 'prompts', act: () => Promise<unknown>) {
    const before = this.#run.slack[list].length;
    await this.#done(done, () => this.#run.slack[list].length > before, act);
  }

  /** Waits until no call follows the last one: what belongs to this step must not count for the next. */
  async #quiet() {
    const { calls } = this.#run.slack;
    for (let count = -1; count !== calls.length || calls.some((one) => one.outcome === 'pending'); ) {
      count = calls.length;
      await sleep(QUIET_MS);
    }
  }

  async #done(done: string, look: () => boolean, act: () => Promise<unknown>) {
    const { slack } = this.#run;
    const before = slack.calls.length;
    await act();
    await slack.until(done, () => look() && slack.calls.every((one) => one.outcome !== 'pending'), 10_000);
    await this.#quiet();
    this.steps.push({
      done,
      sent: slack.calls
        .slice(before)
        .map(({ method, args }) => impersonal(method, args))
        .sort(),
    });
  }
}

/** A call without what is new in every run: times, and the ids that Slack gives. */
function impersonal(method: string, args: Body): string {
  return `${method} ${JSON.stringify(args)}`
    .replace(/\b\d{10}\.\d{6}\b/g, 'TIME')
    .replace(/\b\d+\.111\.far-side/g, 'TRIGGER');
}

/** Everything that can be done in a channel, and beside it. */
async function everywhere(run: RunningSlack, channel: string): Promise<readonly Step[]> {
  const visitor = new Visitor(run, channel);
  await inChannel(visitor);
  await inThreads(visitor);
  await inPrivate(visitor);
  for (const text of COMMANDS) await visitor.clicksAll(await visitor.commands(text));
  const home = await visitor.opensHome();
  // The form for digests has its own test.
  for (const id of actionIds(home).filter((one) => one.startsWith('ask:') || !one.includes(':'))) {
    const window = await visitor.clicks(home, id);
    const [inside] = actionIds(window);
    if (inside) await visitor.clicks(window, inside);
  }
  return visitor.steps;
}

const COMMANDS = ['who did Hashemi meet in Baku?', 'who is Zoltan Hashemi', 'meetings in November 2026'];

async function inChannel(visitor: Visitor) {
  const templates = templateQuestions(knowledge).filter((_, at) => at % 16 === 0);
  const slips = knowledge.officials.filter((_, at) => at % 16 === 0).map(({ name }) => `who did ${name}h meet`);
  for (const text of [...templates, ...slips, ...SECRET_WORDS, 'help']) await visitor.mentions(text);
}

async function inThreads(visitor: Visitor) {
  const pending = await visitor.mentions('pending agreements by country');
  for (const id of ['more', 'sources', 'why']) await visitor.clicks(pending, id);
  await visitor.draws(pending);
  await visitor.draws(await visitor.mentions('who did Hashemi meet in Baku?'));
  const choice = await visitor.mentions('who did Hashemmy meet?');
  await visitor.clicksAll(choice);
  const thread = '1595926230.009600';
  const talk = [
    'who did Zoltan Hashemi meet?',
    'and when?',
    'source?',
    'more',
    'the second one',
    'how many is that',
    'who is he',
  ];
  for (const text of talk) await visitor.mentions(text, thread);
}

async function inPrivate(visitor: Visitor) {
  for (const text of ['who met anyone in Tashkent', 'and in Baku?', 'how many?']) await visitor.writes(text);
  const asked = await visitor.writes('what did Iran propose to Pakistan?');
  for (const text of ['what did Iran propose to Kenya?', 'who is Zoltan Hashemi']) await visitor.edits(asked, text);
  await visitor.opensMessages();
  await visitor.writes('what is Secret Wire', '1726133698.626339');
}

/** Runs Sideline in a workspace where both channels have two full members. */
async function inWorkspace<T>(sideline: Sideline, does: (run: RunningSlack) => Promise<T>, more: Run = {}): Promise<T> {
  // One visitor clicks here what many would.
  const limits = rateLimits({ ...USUAL_LIMITS, person: 1_000, workspace: 10_000 });
  const run = await runSlack({ sideline, limits, files: true, paint: SVG_FOR_DOTS, ...more });
  const { members, users } = run.slack.team;
  for (const channel of [OFFICE, HALL]) members.set(channel, ['U50', 'U0BOT']);
  users.set('U50', {}).set('U0BOT', {});
  try {
    const said = await does(run);
    expect(run.slack.problems).toEqual([]);
    return said;
  } finally {
    await run.stop();
  }
}

/** Longer than the steps of one answer lie apart. */
const QUIET_MS = 30;

const forOffice: Run = { readers: new Map([[`slack:${OFFICE}`, [STAFF]]]) };

function differing(one: readonly Step[], other: readonly Step[]): string[] {
  return one.filter((step, at) => JSON.stringify(step) !== JSON.stringify(other[at])).map(({ done }) => done);
}

describe('where nobody may see hidden records', () => {
  it(
    'every body sent to Slack, and every line of the log, is as if there were none',
    async () => {
      const both = [without, beside].map((sideline) =>
        inWorkspace(sideline, async (run) => ({ steps: await everywhere(run, OFFICE), logged: run.logged })),
      );
      const [plain, secretive] = await Promise.all(both);
      expect(plain!.steps.length).toBeGreaterThan(120);
      expect(differing(secretive!.steps, plain!.steps)).toEqual([]);
      expect(secretive!.steps).toHaveLength(plain!.steps.length);
      expect(secretive!.logged).toEqual(plain!.logged);
    },
    SLOW_MACHINE_MS,
  );
});

describe('where one channel may see them', () => {
  it(
    'its answers differ',
    async () => {
      const questions = async (run: RunningSlack) => {
        const visitor = new Visitor(run, OFFICE);
        await inChannel(visitor);
        await inPrivate(visitor);
        for (const text of COMMANDS) await visitor.commands(text);
        await visitor.opensHome();
        return visitor.steps;
      };
      const [plain = [], secretive = []] = await Promise.all(
        [without, beside].map((sideline) => inWorkspace(sideline, questions, forOffice)),
      );
      const different = differing(secretive, plain);
      expect(different.length).toBeGreaterThan(plain.length / 2);
      expect(different).toContain('mentions: who is Zoltan Hashemi');
      expect(different).toContain('commands: who is Zoltan Hashemi');
      expect(different).not.toContain('writes: what is Secret Wire');
      expect(different).not.toContain('opens the Home tab');
      expect(different).not.toContain('opens the pane');
    },
    SLOW_MACHINE_MS,
  );

  it(
    'those of another channel, of direct messages, of the Home tab and the pane do not',
    async () => {
      const [plain = [], secretive = []] = await Promise.all([
        inWorkspace(without, (run) => everywhere(run, HALL)),
        inWorkspace(beside, (run) => everywhere(run, HALL), forOffice),
      ]);
      expect(differing(secretive, plain)).toEqual([]);
    },
    SLOW_MACHINE_MS,
  );

  it('an answer shared from there into another place is the answer of that place', async () => {
    const shared = async (run: RunningSlack) => {
      const visitor = new Visitor(run, OFFICE);
      const answer = await visitor.commands('who did Hashemi meet in Baku?');
      const here = await visitor.clicks(answer, 'share');
      const { ts } = answer;
      const container = { type: 'message', message_ts: `${ts}1`, channel_id: HALL, is_ephemeral: true };
      const there = await visitor.clicks(answer, 'share', { channel: { id: HALL }, container });
      return [here, there].map((one) => 'text' in one && impersonal('shared', one.body));
    };
    const [plain, secretive] = await Promise.all([
      inWorkspace(without, shared),
      inWorkspace(beside, shared, forOffice),
    ]);
    expect(secretive![0]).not.toBe(plain![0]);
    expect(secretive![1]).toBe(plain![1]);
  });
});
