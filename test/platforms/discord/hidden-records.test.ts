import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { USUAL_LIMITS } from '../../../src/bot/limits.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { QUESTION_COMMANDS } from '../../../src/platforms/discord/commands.js';
import { loaded } from '../../corpus/loaded.js';
import { SVG_FOR_DOTS } from '../../pictures/svg-for-dots.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import { templateQuestions } from '../../properties/templates.js';
import {
  customIds,
  type Interaction,
  type Person,
  type Shown,
  type SpokenMessage,
  START,
} from '../../servers/discord/far-side.js';
import { type Run, type RunningDiscord, runDiscord } from './running-discord.js';

/*
 * Two Discords, one Sideline with hidden records and one without: somebody does the same in both, and what is sent to
 * Discord is compared, to the byte.
 */

/** What a stalled machine may take; the usual is a few seconds. */
const SLOW_MACHINE_MS = 60_000;

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

/** What is typed where names are completed: nothing, what is public, what is hidden, slips of both. */
const TYPED = [
  '',
  'h',
  'hashem',
  'hashemih',
  'z',
  'zol',
  'zoltan h',
  'zoltan',
  'tash',
  'uz',
  'sec',
  'board',
  'quan',
  'هاش',
  'ken',
];

const COMMANDS: readonly (readonly [name: string, options: Readonly<Record<string, string>>])[] = [
  ['ask', { question: 'who did Hashemi meet in Baku?' }],
  ['ask', { question: 'who is Zoltan Hashemi' }],
  ['meetings', {}],
  ['meetings', { person: 'Zoltan Hashemi' }],
  ['meetings', { country: 'Uzbekistan', since: '2026' }],
  ['meetings', { person: 'Sattar Hashemi', country: 'Kenya', conference: 'WTDC-25', since: '2025' }],
  ['agreements', { country: 'Kenya' }],
  ['agreements', { status: 'pending', topic: '5G' }],
  ['official', { name: 'Zoltan Zerrouki' }],
  ['official', { name: 'Sid Ali Zerroukih' }],
  ['compare', { first: 'Pakistan', second: 'Tajikistan' }],
  ['sources', {}],
  ['help', {}],
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
  readonly #run: RunningDiscord;
  readonly #channel: string;
  #asked = 0;

  constructor(run: RunningDiscord, channel: string) {
    this.#run = run;
    this.#channel = channel;
  }

  /** Nobody asks more than they may in a minute. */
  get me(): Person {
    return this.#run.discord.person(String(50_000 + Math.floor(this.#asked++ / 15)));
  }

  get #place() {
    return { channel: this.#channel };
  }

  async mentions(text: string, me = this.me): Promise<Shown> {
    return this.#message(`mentions: ${text}`, () => me.mentions(text, this.#place));
  }

  async writes(text: string, me = this.me): Promise<SpokenMessage> {
    let spoken: SpokenMessage | undefined;
    await this.#message(`writes: ${text}`, () => {
      spoken = me.writes(text);
    });
    return spoken!;
  }

  async replies(to: Shown, text: string): Promise<Shown> {
    return this.#message(`replies: ${text}`, () => this.me.replies(to, text));
  }

  async edits(asked: SpokenMessage, text: string, me = this.me): Promise<void> {
    const before = this.#run.discord.messages.at(-1)!.revisions.length;
    const look = () => this.#run.discord.messages.at(-1)!.revisions.length > before;
    await this.#done(`edits: ${text}`, look, () => me.edits(asked, text));
  }

  async commands(name: string, options: Readonly<Record<string, string>>, userInstalled = false): Promise<Shown> {
    const place = { ...this.#place, ...(userInstalled ? { userInstalled } : {}) };
    return this.#response(`commands: ${name} ${JSON.stringify(options)}`, () => this.me.commands(name, options, place));
  }

  async asksAbout(text: string): Promise<Shown> {
    const theirs = this.#run.discord.person('502').says(text, this.#place);
    return this.#response(`asks about: ${text}`, () => this.me.asksAbout(theirs));
  }

  async types(command: string, option: string, partial: string): Promise<void> {
    let typed: Interaction | undefined;
    const look = () => this.#run.discord.choicesFor(typed!) !== undefined;
    await this.#done(`types: ${command} ${option} ${partial}`, look, () => {
      typed = this.me.types(command, option, partial, this.#place);
    });
  }

  /** Clicks a button, or picks the first of a menu, and gives what came of it. */
  async clicks(on: Shown, id: string): Promise<Shown> {
    const act = () => (id.startsWith('choose.') ? this.me.selects(on, id, ['0']) : this.me.clicks(on, id));
    return this.#response(`clicks ${id}`, act);
  }

  async clicksAll(on: Shown): Promise<void> {
    for (const name of customIds(on).map((id) => id.split('.').slice(0, 2).join('.'))) {
      // A page that was turned has other controls than the one before.
      const id = customIds(on).find((one) => one.startsWith(`${name}.`));
      if (id !== undefined) await this.clicks(on, id);
    }
  }

  async #message(done: string, act: () => unknown): Promise<Shown> {
    const { messages } = this.#run.discord;
    const before = messages.length;
    await this.#done(done, () => messages.length > before, act);
    return messages.at(-1)!;
  }

  async #response(done: string, act: () => Interaction): Promise<Shown> {
    let asked: Interaction | undefined;
    await this.#done(
      done,
      () => this.#run.discord.responseTo(asked!) !== undefined,
      () => {
        asked = act();
      },
    );
    return this.#run.discord.responseTo(asked!)!;
  }

  async #done(done: string, look: () => boolean, act: () => unknown): Promise<void> {
    const { discord } = this.#run;
    const before = discord.calls.length;
    act();
    await discord.until(done, () => look() && discord.calls.every(({ status }) => status !== 'pending'), 10_000);
    const sent = discord.calls.slice(before).map(({ route, body }) => `${route} ${JSON.stringify(impersonal(body))}`);
    this.steps.push({ done, sent: sent.sort() });
  }
}

/** A body without what is new in every run: the ids that Discord gives, and the instant of a reply in its buttons. */
function impersonal(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body ?? null), (key, value) => {
    if (key === 'nonce' || key === 'message_id') return String(value).replace(/\d+/, 'ID');
    return key === 'custom_id' ? String(value).replace(/:[0-9a-z]{7}\["[0-9a-z]+",/, ':INSTANT[') : value;
  });
}

/** Everything that can be done in a channel, and beside it. */
async function everywhere(run: RunningDiscord, channel: string): Promise<readonly Step[]> {
  const visitor = new Visitor(run, channel);
  await inChannel(visitor);
  await underAnswers(visitor);
  await inTalk(visitor);
  await inDirectMessages(visitor);
  await byInteractions(visitor);
  return visitor.steps;
}

async function inChannel(visitor: Visitor): Promise<void> {
  const templates = templateQuestions(knowledge).filter((_, at) => at % 20 === 0);
  const slips = knowledge.officials.filter((_, at) => at % 20 === 0).map(({ name }) => `who did ${name}h meet`);
  for (const text of [...templates, ...slips, ...SECRET_WORDS, 'help']) await visitor.mentions(text);
}

async function underAnswers(visitor: Visitor): Promise<void> {
  for (const text of ['pending agreements by country', 'who did Hashemmy meet?', 'what did Iran propose to Kenya?'])
    await visitor.clicksAll(await visitor.mentions(text));
  const long = await visitor.mentions('pending agreements by country');
  for (const start of ['more.', 'sources.']) {
    const id = customIds(long).find((one) => one.startsWith(start))!;
    await visitor.clicksAll(await visitor.clicks(long, id));
  }
  const answer = await visitor.mentions('what did Iran propose to Pakistan?');
  for (const text of ['and to Kenya?', 'and when?', 'and Zoltan Hashemi?']) await visitor.replies(answer, text);
}

async function inTalk(visitor: Visitor): Promise<void> {
  const { me } = visitor;
  const talk = ['who did Zoltan Hashemi meet?', 'and when?', 'source?', 'more', 'the second one', 'how many is that'];
  for (const text of [...talk, 'who is he']) await visitor.mentions(text, me);
}

async function inDirectMessages(visitor: Visitor): Promise<void> {
  const { me } = visitor;
  for (const text of ['who met anyone in Tashkent', 'and in Baku?', 'how many?']) await visitor.writes(text, me);
  const asked = await visitor.writes('what did Iran propose to Pakistan?', me);
  for (const text of ['what did Iran propose to Kenya?', 'who is Zoltan Hashemi']) await visitor.edits(asked, text, me);
}

async function byInteractions(visitor: Visitor, each = 1): Promise<void> {
  for (const [name, options] of COMMANDS) await visitor.commands(name, options);
  for (const text of ['who did Hashemi meet in Baku?', 'quantum gravity']) await visitor.asksAbout(text);
  await visitor.clicksAll(await visitor.commands(...COMMANDS[0]!));
  await visitor.commands('ask', { question: 'quantum gravity' }, true);
  await everyOption(visitor, each);
}

/** Every beginning in every option, or every `each`-th. */
async function everyOption(visitor: Visitor, each = 1): Promise<void> {
  const typed = TYPED.filter((_, at) => at % each === 0);
  for (const { name, options } of QUESTION_COMMANDS) {
    const completed = options.filter((option) => option.completes);
    for (const option of completed) for (const text of typed) await visitor.types(name, option.name, text);
  }
}

/** Runs Sideline and gives what was done in it. */
async function on<T>(sideline: Sideline, does: (run: RunningDiscord) => Promise<T>, more: Run = {}): Promise<T> {
  // One visitor types here what a hundred would.
  const limits = rateLimits({ ...USUAL_LIMITS, person: 1_000, workspace: 10_000 });
  const run = await runDiscord({ sideline, limits, paint: SVG_FOR_DOTS, ...more });
  try {
    const said = await does(run);
    expect(run.discord.problems).toEqual([]);
    return said;
  } finally {
    await run.stop();
  }
}

/** The same on both: without hidden records, and with them. */
async function onBoth(does: (run: RunningDiscord) => Promise<readonly Step[]>, more: Run = {}) {
  const plain = await on(without, does, more);
  const secretive = await on(beside, does, more);
  expect(secretive).toHaveLength(plain.length);
  return { count: plain.length, different: differing(secretive, plain) };
}

const forGeneral: Run = { readers: new Map([[`discord:${START.general}`, [STAFF]]]) };

function differing(one: readonly Step[], other: readonly Step[]): string[] {
  return one.filter((step, at) => JSON.stringify(step) !== JSON.stringify(other[at])).map(({ done }) => done);
}

describe('where nobody may see hidden records', () => {
  it(
    'every body sent to Discord is as if there were none, and so is the log',
    async () => {
      const logs: unknown[] = [];
      const { count, different } = await onBoth(async (run) => {
        const steps = await everywhere(run, START.general);
        logs.push(run.logged);
        return steps;
      });
      console.log(`${count} steps`);
      expect(count).toBeGreaterThan(200);
      expect(different).toEqual([]);
      expect(logs[1]).toEqual(logs[0]);
    },
    SLOW_MACHINE_MS,
  );
});

describe('where one channel may see them', () => {
  it(
    'its answers, and the names completed in it, differ; those of direct messages do not',
    async () => {
      const { count, different } = await onBoth(async (run) => {
        const visitor = new Visitor(run, START.general);
        await inChannel(visitor);
        await inDirectMessages(visitor);
        await byInteractions(visitor, 2);
        return visitor.steps;
      }, forGeneral);
      expect(different.length).toBeGreaterThan(count / 4);
      expect(different).toContain('mentions: who is Zoltan Hashemi');
      expect(different).toContain('commands: ask {"question":"who is Zoltan Hashemi"}');
      expect(different).toContain('types: official name zoltan h');
      expect(different.filter((done) => /^(?:writes|edits)/.test(done))).toEqual([]);
    },
    SLOW_MACHINE_MS,
  );

  it.each([
    ['another channel', START.second],
    ['a thread of the channel', START.thread],
  ])(
    'those of %s do not',
    async (_what, channel) => {
      const { different } = await onBoth(async (run) => {
        const visitor = new Visitor(run, channel);
        for (const text of SECRET_WORDS) await visitor.mentions(text);
        await byInteractions(visitor, 3);
        return visitor.steps;
      }, forGeneral);
      expect(different).toEqual([]);
    },
    SLOW_MACHINE_MS,
  );

  it.each([
    ['a server that has not installed Sideline', START.foreignChannel],
    ['direct messages among people', START.group],
  ])(
    'those of %s do not',
    async (_what, channel) => {
      const { different } = await onBoth(async (run) => {
        const visitor = new Visitor(run, channel);
        for (const [name, options] of COMMANDS) await visitor.commands(name, options, true);
        await everyOption(visitor, 3);
        return visitor.steps;
      }, forGeneral);
      expect(different).toEqual([]);
    },
    SLOW_MACHINE_MS,
  );
});
