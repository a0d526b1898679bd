import { describe, expect, it } from 'vitest';
import { customIds, START } from '../../servers/discord/far-side.js';
import { discordForEachTest } from './discord-for-each-test.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';

const here = discordForEachTest();

const shown = (message: unknown) => JSON.stringify(message);
const posted = (count: number) => here.discord.until(`${count} messages`, () => here.discord.messages.length >= count);

describe('Discord', () => {
  it('answers a mention with a reply that mentions nobody', async () => {
    const ada = here.discord.person('501');
    const asked = ada.mentions(QUESTION);
    await posted(1);
    const [answer] = here.discord.messages;
    expect(shown(answer?.embeds)).toContain(ANSWER);
    expect(shown(answer)).toContain(asked.id);
  });

  it('answers a direct message', async () => {
    const ada = here.discord.person('501');
    ada.writes(QUESTION);
    await posted(1);
    expect(here.discord.messages[0]?.channel).toBe(ada.dm);
    expect(shown(here.discord.messages[0]?.embeds)).toContain(ANSWER);
  });

  it('answers a reply to its answer as a follow-up, and no talk between people', async () => {
    const ada = here.discord.person('501');
    ada.mentions('what did Iran propose to Pakistan?');
    await posted(1);
    ada.says('and to Kenya?');
    here.discord.person('502').replies(here.discord.messages[0]!, 'and to Kenya?');
    await posted(2);
    expect(here.discord.messages).toHaveLength(2);
    expect(shown(here.discord.messages[1]?.embeds)).toContain('from Iran to Kenya');
  });

  it.each([
    ['ask', { question: QUESTION }, ANSWER],
    ['meetings', { person: 'Sattar Hashemi', country: 'Kenya', conference: 'WTDC-25', since: '2025' }, 'Kabogo'],
    ['agreements', { country: 'Oman', status: 'pending' }, 'Oman'],
    ['official', { name: 'Zerrouki' }, 'Sid Ali Zerrouki'],
    ['compare', { first: 'Pakistan', second: 'Tajikistan' }, 'Tajikistan'],
    ['help', {}, 'every sentence cites its source'],
  ] as const)('answers /%s', async (name, options, said) => {
    const interaction = here.discord.person('501').commands(name, options);
    const response = await here.discord.until('a response', () => here.discord.responseTo(interaction));
    expect(shown(response.data)).toContain(said);
  });

  it('gives the sources of the last answer by /sources', async () => {
    const ada = here.discord.person('501');
    const asked = ada.commands('ask', { question: 'what did Iran propose to Kenya?' });
    await here.discord.until('a response', () => here.discord.responseTo(asked));
    const sources = ada.commands('sources', {});
    const response = await here.discord.until('a response', () => here.discord.responseTo(sources));
    expect(shown(response.data)).toContain('Iran Daily');
  });

  it('shows an answer to its asker alone on request', async () => {
    const interaction = here.discord.person('501').commands('ask', { question: QUESTION, private: true });
    const response = await here.discord.until('a response', () => here.discord.responseTo(interaction));
    expect(response.ephemeral).toBe(true);
  });

  it.each([
    ['official', 'name', 'hashe', 'Sattar Hashemi'],
    ['official', 'name', 'هاشم', 'Sattar Hashemi'],
    ['meetings', 'country', 'pakst', 'Pakistan'],
    ['meetings', 'conference', 'wtd', 'WTDC-25'],
    ['agreements', 'topic', '5', '5G'],
  ])('completes /%s %s "%s"', async (command, option, partial, name) => {
    const typed = here.discord.person('501').types(command, option, partial);
    const offered = await here.discord.until('choices', () => here.discord.choicesFor(typed));
    expect(shown(offered)).toContain(name);
  });

  it('asks what somebody else wrote, for the asker alone', async () => {
    const theirs = here.discord.person('502').says(QUESTION);
    const interaction = here.discord.person('501').asksAbout(theirs, 'Ask about this');
    const response = await here.discord.until('a response', () => here.discord.responseTo(interaction));
    expect(response.ephemeral).toBe(true);
    expect(shown(response.data)).toContain(ANSWER);
  });

  it('shows the next page, every source and why, also after a restart', async () => {
    const ada = here.discord.person('501');
    ada.mentions('meetings in 2025');
    await posted(1);
    const [first] = here.discord.messages;
    await here.restart();
    for (const [action, said] of [
      ['more', ' of '],
      ['sources', 'Sources 1-'],
      ['why', 'Records it rests on'],
    ] as const) {
      const id = customIds(first!).find((one) => one.startsWith(`${action}.`));
      const clicked = ada.clicks(first!, id!);
      const response = await here.discord.until(action, () => here.discord.responseTo(clicked));
      expect(shown(response.data)).toContain(said);
      expect(response.ephemeral).toBe(action !== 'more');
    }
  });

  it('asks on by its buttons', async () => {
    const ada = here.discord.person('501');
    ada.mentions('what did Iran propose to Kenya?');
    await posted(1);
    const id = customIds(here.discord.messages[0]!).find((one) => one.startsWith('ask.0'));
    const clicked = ada.clicks(here.discord.messages[0]!, id!);
    const response = await here.discord.until('an answer', () => here.discord.responseTo(clicked));
    expect(shown(response.data)).toContain('> Proposals from Kenya to Iran');
  });

  it('asks back about a name, and answers the reading that is chosen', async () => {
    const ada = here.discord.person('501');
    ada.mentions('who did Hajiyev meet?');
    await posted(1);
    const [asked] = here.discord.messages;
    const id = customIds(asked!).find((one) => one.startsWith('choose.'));
    const chosen = ada.selects(asked!, id!, ['0']);
    const response = await here.discord.until('an answer', () => here.discord.responseTo(chosen));
    expect(shown(response.data)).toContain('Elvin Hajiyev');
  });

  it('answers an edited question in place of its first answer', async () => {
    const ada = here.discord.person('501');
    const asked = ada.mentions('what did Iran propose to Pakistan?');
    await posted(1);
    ada.edits(asked, `<@${here.discord.botId}> what did Iran propose to Kenya?`);
    await here.discord.until('the new answer', () => here.discord.messages[0]?.edited);
    expect(here.discord.messages).toHaveLength(1);
    expect(shown(here.discord.messages[0]?.embeds)).toContain('from Iran to Kenya');
  });

  it('goes along with somebody into places that have not installed it, for them alone', async () => {
    const ada = here.discord.person('501');
    const interaction = ada.commands(
      'ask',
      { question: QUESTION },
      { channel: START.foreignChannel, userInstalled: true },
    );
    const response = await here.discord.until('a response', () => here.discord.responseTo(interaction));
    expect(response.ephemeral).toBe(true);
    expect(shown(response.data)).toContain(ANSWER);
  });

  it('asks for no privileged intent', () => {
    const privileged = (1 << 1) | (1 << 8) | (1 << 15);
    for (const { intents } of here.discord.identifies) expect(intents & privileged).toBe(0);
  });
});
