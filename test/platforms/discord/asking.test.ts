import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customIds, START } from '../../servers/discord/far-side.js';

import { type RunningDiscord, runDiscord } from './running-discord.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';

let run: RunningDiscord;

beforeEach(async () => {
  run = await runDiscord();
});

afterEach(async () => {
  expect(run.discord.problems).toEqual([]);
  await run.stop();
});

const shown = (message: unknown) => JSON.stringify(message);
const posted = (count: number) => run.discord.until(`${count} messages`, () => run.discord.messages.length >= count);

describe('Discord', () => {
  it('answers a mention with a reply that mentions nobody', async () => {
    const ada = run.discord.person('501');
    const asked = ada.mentions(QUESTION);
    await posted(1);
    const [answer] = run.discord.messages;
    expect(shown(answer?.embeds)).toContain(ANSWER);
    expect(shown(answer)).toContain(asked.id);
  });

  it('answers a direct message', async () => {
    const ada = run.discord.person('501');
    ada.writes(QUESTION);
    await posted(1);
    expect(run.discord.messages[0]?.channel).toBe(ada.dm);
    expect(shown(run.discord.messages[0]?.embeds)).toContain(ANSWER);
  });

  it('answers a reply to its answer as a follow-up, and no talk between people', async () => {
    const ada = run.discord.person('501');
    ada.mentions('what did Iran propose to Pakistan?');
    await posted(1);
    ada.says('and to Kenya?');
    run.discord.person('502').replies(run.discord.messages[0]!, 'and to Kenya?');
    await posted(2);
    expect(run.discord.messages).toHaveLength(2);
    expect(shown(run.discord.messages[1]?.embeds)).toContain('from Iran · to Kenya');
  });

  it.each([
    ['ask', { question: QUESTION }, ANSWER],
    ['meetings', { person: 'Sattar Hashemi', country: 'Kenya', conference: 'WTDC-25', since: '2025' }, 'Kabogo'],
    ['agreements', { country: 'Oman', status: 'pending' }, 'Oman'],
    ['official', { name: 'Zerrouki' }, 'Sid Ali Zerrouki'],
    ['compare', { first: 'Pakistan', second: 'Tajikistan' }, 'Tajikistan'],
    ['help', {}, 'every sentence cites its source'],
  ] as const)('answers /%s', async (name, options, said) => {
    const interaction = run.discord.person('501').commands(name, options);
    const response = await run.discord.until('a response', () => run.discord.responseTo(interaction));
    expect(shown(response.data)).toContain(said);
  });

  it('gives the sources of the last answer by /sources', async () => {
    const ada = run.discord.person('501');
    const asked = ada.commands('ask', { question: 'what did Iran propose to Kenya?' });
    await run.discord.until('a response', () => run.discord.responseTo(asked));
    const sources = ada.commands('sources', {});
    const response = await run.discord.until('a response', () => run.discord.responseTo(sources));
    expect(shown(response.data)).toContain('Iran Daily');
  });

  it('shows an answer to its asker alone on request', async () => {
    const interaction = run.discord.person('501').commands('ask', { question: QUESTION, private: true });
    const response = await run.discord.until('a response', () => run.discord.responseTo(interaction));
    expect(response.ephemeral).toBe(true);
  });

  it.each([
    ['official', 'name', 'hashe', 'Sattar Hashemi'],
    ['official', 'name', 'هاشم', 'Sattar Hashemi'],
    ['meetings', 'country', 'pakst', 'Pakistan'],
    ['meetings', 'conference', 'wtd', 'WTDC-25'],
    ['agreements', 'topic', '5', '5G'],
  ])('completes /%s %s "%s"', async (command, option, partial, name) => {
    const typed = run.discord.person('501').types(command, option, partial);
    const offered = await run.discord.until('choices', () => run.discord.choicesFor(typed));
    expect(shown(offered)).toContain(name);
  });

  it('asks what somebody else wrote, for the asker alone', async () => {
    const theirs = run.discord.person('502').says(QUESTION);
    const interaction = run.discord.person('501').asksAbout(theirs, 'Ask about this');
    const response = await run.discord.until('a response', () => run.discord.responseTo(interaction));
    expect(response.ephemeral).toBe(true);
    expect(shown(response.data)).toContain(ANSWER);
  });

  it('shows the next page, every source and why, also after a restart', async () => {
    const ada = run.discord.person('501');
    ada.mentions('meetings in 2025');
    await posted(1);
    const [first] = run.discord.messages;
    const { discord } = run;
    await run.platform.stop();
    run = { ...(await runDiscord({ store: run.store }, discord)) };
    const restarted = run;
    run = {
      ...restarted,
      stop: async () => {
        await restarted.platform.stop();
        await discord.close();
      },
    };
    for (const [action, said] of [
      ['more', 'Lines '],
      ['sources', 'Sources 1-'],
      ['why', 'Records it rests on'],
    ] as const) {
      const id = customIds(first!).find((one) => one.startsWith(`${action}.`));
      const clicked = ada.clicks(first!, id!);
      const response = await run.discord.until(action, () => run.discord.responseTo(clicked));
      expect(shown(response.data)).toContain(said);
      expect(response.ephemeral).toBe(action !== 'more');
    }
  });

  it('asks on by its buttons', async () => {
    const ada = run.discord.person('501');
    ada.mentions('what did Iran propose to Kenya?');
    await posted(1);
    const id = customIds(run.discord.messages[0]!).find((one) => one.startsWith('ask.1'));
    const clicked = ada.clicks(run.discord.messages[0]!, id!);
    const response = await run.discord.until('an answer', () => run.discord.responseTo(clicked));
    expect(shown(response.data)).toContain('What did Kenya propose to Iran?');
  });

  it('asks back about a name, and answers the reading that is chosen', async () => {
    const ada = run.discord.person('501');
    ada.mentions('who did Ramanov meet?');
    await posted(1);
    const [asked] = run.discord.messages;
    const id = customIds(asked!).find((one) => one.startsWith('choose.'));
    const chosen = ada.selects(asked!, id!, ['0']);
    const response = await run.discord.until('an answer', () => run.discord.responseTo(chosen));
    expect(shown(response.data)).toContain('Meetings · Farid Osmanov');
  });

  it('answers an edited question in place of its first answer', async () => {
    const ada = run.discord.person('501');
    const asked = ada.mentions('what did Iran propose to Pakistan?');
    await posted(1);
    ada.edits(asked, `<@${run.discord.botId}> what did Iran propose to Kenya?`);
    await run.discord.until('the new answer', () => run.discord.messages[0]?.edited);
    expect(run.discord.messages).toHaveLength(1);
    expect(shown(run.discord.messages[0]?.embeds)).toContain('from Iran · to Kenya');
  });

  it('goes along with somebody into places that have not installed it, for them alone', async () => {
    const ada = run.discord.person('501');
    const interaction = ada.commands(
      'ask',
      { question: QUESTION },
      { channel: START.foreignChannel, userInstalled: true },
    );
    const response = await run.discord.until('a response', () => run.discord.responseTo(interaction));
    expect(response.ephemeral).toBe(true);
    expect(shown(response.data)).toContain(ANSWER);
  });

  it('asks for no privileged intent', () => {
    const privileged = (1 << 1) | (1 << 8) | (1 << 15);
    for (const { intents } of run.discord.identifies) expect(intents & privileged).toBe(0);
  });
});
