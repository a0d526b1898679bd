import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import {
  customIds,
  type HeldResponse,
  type Interaction,
  type Person,
  type Shown,
  START,
} from '../../servers/discord/far-side.js';
import { type RunningDiscord, restarted, runDiscord } from './running-discord.js';

const QUESTION = 'quantum gravity';
/** Stands in the answer of a reader who may see it, and in no other. */
const SECRET = 'They met in secret';

let beside: Sideline;
let run: RunningDiscord;
let ada: Person;

beforeAll(async () => {
  beside = createSideline(withSecrets(await loaded()));
  // What is built at a reader's first question takes a while on a busy machine, and here the answers are waited for.
  for (const reader of [[], [STAFF]]) beside.ask({ text: QUESTION, conversation: null, reader, ...ASKED_AT });
});

afterEach(async () => {
  expect(run.discord.problems).toEqual([]);
  await run.stop();
});

/** Starts Sideline where these places may see the staff's records. */
async function start(...places: readonly string[]): Promise<void> {
  run = await runDiscord({
    sideline: beside,
    readers: new Map(places.map((place) => [`discord:${place}`, [STAFF]])),
  });
  ada = run.discord.person('501');
}

/** Whether the answer to a message holds what is hidden. */
async function showsSecret(act: () => unknown): Promise<boolean> {
  const before = run.discord.messages.length;
  act();
  return holdsSecret(await run.discord.until('an answer', () => run.discord.messages[before]));
}

async function responseTo(interaction: Interaction): Promise<HeldResponse> {
  return run.discord.until('a response', () => run.discord.responseTo(interaction));
}

const holdsSecret = ({ body }: Shown) => JSON.stringify(body).includes(SECRET);

describe('what is hidden', () => {
  it('is shown in a channel that may see it: by mention, command, menu and click', async () => {
    await start(START.general);
    expect(await showsSecret(() => ada.mentions(QUESTION))).toBe(true);
    expect(holdsSecret(await responseTo(ada.commands('ask', { question: QUESTION })))).toBe(true);
    const theirs = run.discord.person('502').says(QUESTION);
    expect(holdsSecret(await responseTo(ada.asksAbout(theirs)))).toBe(true);
    const [answer] = run.discord.messages;
    const why = customIds(answer!).find((id) => id.startsWith('why.'))!;
    const shown = await responseTo(ada.clicks(answer!, why));
    expect(JSON.stringify(shown.body)).toContain('secret-shadow');
  });

  it.each([
    ['another channel', { channel: START.second }],
    ['a thread of the channel, which has members of its own', { channel: START.thread }],
  ])('is not shown in %s', async (_what, place) => {
    await start(START.general);
    expect(await showsSecret(() => ada.mentions(QUESTION, place))).toBe(false);
    expect(holdsSecret(await responseTo(ada.commands('ask', { question: QUESTION }, place)))).toBe(false);
  });

  it('is shown in a thread that is listed itself', async () => {
    await start(START.thread);
    expect(await showsSecret(() => ada.mentions(QUESTION, { channel: START.thread }))).toBe(true);
    expect(await showsSecret(() => ada.mentions(QUESTION))).toBe(false);
  });

  it('is not shown in direct messages, unless they are listed', async () => {
    await start(START.general);
    expect(await showsSecret(() => ada.writes(QUESTION))).toBe(false);
    await run.stop();
    await start(ada.dm);
    expect(await showsSecret(() => ada.writes(QUESTION))).toBe(true);
    expect(await showsSecret(() => run.discord.person('502').writes(QUESTION))).toBe(false);
  });

  it.each([
    ['of its own server', START.general],
    ['of that server too', START.foreignChannel],
  ])(
    'is not shown for who brought Sideline along, in a server that has not installed it, be a channel %s listed',
    async (_what, listed) => {
      await start(listed);
      const place = { channel: START.foreignChannel, userInstalled: true };
      const response = await responseTo(ada.commands('ask', { question: QUESTION }, place));
      expect([response.ephemeral, holdsSecret(response)]).toEqual([true, false]);
      const typed = ada.types('official', 'name', 'zoltan h', place);
      const { choices } = await run.discord.until('choices', () => run.discord.choicesFor(typed));
      expect(choices.map(({ name }) => name)).not.toContain('Zoltan Hashemi');
    },
  );

  it('is not shown by the name of a server or of another platform', async () => {
    run = await runDiscord({
      sideline: beside,
      readers: new Map([START.guild, `slack:${START.general}`, START.general].map((key) => [key, [STAFF]])),
    });
    ada = run.discord.person('501');
    expect(await showsSecret(() => ada.mentions(QUESTION))).toBe(false);
  });
});

describe('an answer is made for its place', () => {
  it('not for who asks: a conversation in one place is not continued in another', async () => {
    await start(START.general);
    expect(await showsSecret(() => ada.mentions(QUESTION))).toBe(true);
    expect(await showsSecret(() => ada.mentions('more', { channel: START.second }))).toBe(false);
    expect(await showsSecret(() => ada.writes('source?'))).toBe(false);
  });

  it('and names are completed for it', async () => {
    await start(START.general);
    const offeredIn = async (channel: string) => {
      const typed = ada.types('official', 'name', 'zoltan h', { channel });
      const { choices } = await run.discord.until('choices', () => run.discord.choicesFor(typed));
      return choices.map(({ name }) => name);
    };
    expect(await offeredIn(START.general)).toContain('Zoltan Hashemi');
    for (const channel of [START.second, START.thread, ada.dm]) {
      expect(await offeredIn(channel)).not.toContain('Zoltan Hashemi');
    }
  });

  it('and once its labels are taken away, a click on an old answer shows nothing of them', async () => {
    await start(START.general);
    expect(await showsSecret(() => ada.mentions(QUESTION))).toBe(true);
    const [answer] = run.discord.messages;
    run = await restarted(run, { sideline: beside });
    const shown = await responseTo(ada.clicks(answer!, customIds(answer!).find((id) => id.startsWith('why.'))!));
    expect(JSON.stringify(shown.body)).not.toContain('shadow');
  });
});
