import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { loaded } from '../../corpus/loaded.js';
import { withSecrets } from '../../properties/hidden.js';
import { START } from '../../servers/discord/far-side.js';
import { discordForEachTest } from './discord-for-each-test.js';
import { runDiscord } from './running-discord.js';

const QUESTION = 'pending agreements of Iran as csv';

const here = discordForEachTest();

/** The first file of a run loads what makes it. Milliseconds. */
const WITHIN_MS = 15_000;

const posted = (count: number) =>
  here.discord.until(`${count} messages`, () => here.discord.messages.length >= count, WITHIN_MS);
const filesOf = () => here.discord.messages.map(({ files }) => files.map(({ name }) => name));

describe('a file in Discord', () => {
  it('comes as a reply below its answer, and mentions nobody', async () => {
    const ada = here.discord.person('501');
    const asked = ada.mentions(QUESTION);
    await posted(2);
    expect(filesOf()).toEqual([[], ['pending-agreements-of-iran.csv']]);
    expect(here.discord.messages[1]).toMatchObject({ channel: asked.channel_id, reference: asked.id });
    expect(here.discord.messages[1]!.files[0]!.size).toBeGreaterThan(1_000);
  });

  it('comes for an answer that is replied to', async () => {
    const ada = here.discord.person('501');
    ada.mentions('pending agreements of Iran');
    await posted(1);
    ada.replies(here.discord.messages[0]!, 'export that as ics');
    await posted(3);
    expect(filesOf().flat()).toEqual(['pending-agreements-of-iran.ics']);
  });

  it('comes once, and anew where its question was edited', async () => {
    const ada = here.discord.person('501');
    const asked = ada.mentions(QUESTION);
    await posted(2);
    here.discord.again(asked);
    ada.edits(asked, '<@7001> pending agreements of Iran as json');
    await posted(3);
    expect(filesOf().flat()).toEqual(['pending-agreements-of-iran.csv', 'pending-agreements-of-iran.json']);
  });

  it.each([
    [true, 'alone'],
    [false, 'with all'],
  ])('follows the answer to a command, seen by whoever sees that: private %s', async (isPrivate) => {
    const interaction = here.discord.person('501').commands('ask', { question: QUESTION, private: isPrivate });
    const response = await here.discord.until('a response', () => here.discord.responseTo(interaction), WITHIN_MS);
    const [file] = await here.discord.until(
      'the file',
      () => (response.followUps.length > 0 ? response.followUps : null),
      WITHIN_MS,
    );
    expect(file!.files.map(({ name }) => name)).toEqual(['pending-agreements-of-iran.csv']);
    expect(file!.ephemeral).toBe(isPrivate);
    expect(JSON.stringify(response.data)).toContain('pending');
  });

  it('is not put where files may not be attached: the answer stands, and one line says which right is lacking', async () => {
    here.discord.deny(START.general, PermissionFlagsBits.AttachFiles);
    here.discord.person('501').mentions(QUESTION);
    await posted(2);
    expect(filesOf().flat()).toEqual([]);
    expect(JSON.stringify(here.discord.messages[0]?.embeds)).toContain('pending');
    expect(here.discord.messages[1]?.content).toMatch(/^I may put no file here: give me the right “Attach Files”/);
  });

  it('says below the answer to a command why there is none, and leaves the answer as it is', async () => {
    const interaction = here.discord.person('501').commands('ask', { question: 'officials of Kenya as ics' });
    const response = await here.discord.until('a response', () => here.discord.responseTo(interaction), WITHIN_MS);
    const [line] = await here.discord.until(
      'the line',
      () => (response.followUps.length > 0 ? response.followUps : null),
      WITHIN_MS,
    );
    expect(line!.content).toMatch(/^None of the \d+ records has a date of whole days/);
    expect(response.edited).toBeFalsy();
  });
});

describe('records that are hidden', () => {
  it('leave no trace in a file', async () => {
    const sizeFor = async (knowledge: Awaited<ReturnType<typeof loaded>>) => {
      const run = await runDiscord({ sideline: createSideline(knowledge) });
      run.discord.person('501').mentions('list all meetings as jsonl');
      const file = await run.discord.until(
        'the file',
        () => run.discord.messages.flatMap(({ files }) => [...files])[0],
        WITHIN_MS,
      );
      await run.stop();
      return file;
    };
    const knowledge = await loaded();
    expect(await sizeFor(withSecrets(knowledge))).toEqual(await sizeFor(knowledge));
  });
});
