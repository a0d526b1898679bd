import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { START } from '../../servers/discord/far-side.js';
import { discordForEachTest } from './discord-for-each-test.js';

const DRAW = 'draw who did Hashemi meet in Baku';
const ANSWER = 'Sattar Hashemi';

/** A picture is painted in a thread of its own, which a busy machine may take its time for. */
const SLOW_TEST_MS = 60_000;

const here = discordForEachTest();

const shown = (message: unknown) => JSON.stringify(message);
const posted = (count: number) =>
  here.discord.until(`${count} messages`, () => here.discord.messages.length >= count, SLOW_TEST_MS);

describe('a picture in Discord', { timeout: SLOW_TEST_MS }, () => {
  it('is attached with words for whoever does not see it, and shown below the answer in words', async () => {
    here.discord.person('501').mentions(DRAW);
    await posted(1);
    const [message] = here.discord.messages;
    expect(shown(message?.embeds)).toContain(ANSWER);
    expect(message?.files).toMatchObject([{ name: 'who-met-whom.png', contentType: 'image/png' }]);
    expect(message?.files[0]?.size).toBeLessThanOrEqual(1_000_000);
    expect(message?.embeds.at(-1)).toMatchObject({ image: { url: 'attachment://who-met-whom.png' } });
    const { attachments } = message!.body as { attachments: { description: string }[] };
    expect(attachments[0]?.description).toMatch(/^Graph of who met whom\. .*Sattar Hashemi and /s);
  });

  it('goes with the answer to a command, shown to the person alone too', async () => {
    const asked = here.discord.person('501').commands('ask', { question: 'chart of pending memoranda', private: true });
    const response = await here.discord.until(
      'a picture',
      () => {
        const found = here.discord.responseTo(asked);
        return found && found.files.length > 0 ? found : undefined;
      },
      SLOW_TEST_MS,
    );
    expect(response.files[0]?.name).toBe('documents-by-country.png');
    expect(response.ephemeral).toBe(true);
  });

  it('goes with no answer that nobody wants drawn', async () => {
    here.discord.person('501').mentions('who did Hashemi meet in Baku?');
    await posted(1);
    expect(here.discord.messages[0]?.files).toEqual([]);
  });

  it('goes with an answer whose question is edited, and goes away with its question', async () => {
    const ada = here.discord.person('501');
    const asked = ada.mentions('who did Hashemi meet in Baku?');
    await posted(1);
    const [message] = here.discord.messages;
    ada.edits(asked, `<@${here.discord.botId}> ${DRAW}`);
    await here.discord.until('a picture', () => message!.files.length === 1, SLOW_TEST_MS);
    ada.edits(asked, `<@${here.discord.botId}> pending agreements of Oman`);
    await here.discord.until('another answer', () => shown(message!.embeds).includes('Oman'), SLOW_TEST_MS);
    expect(message!.body).toMatchObject({ attachments: [] });
    expect(shown(message!.embeds)).not.toContain('attachment://');
  });

  it('is missed where the right to attach is missing: the answer stands and says so', async () => {
    here.discord.deny(START.general, PermissionFlagsBits.AttachFiles);
    here.discord.person('501').mentions(DRAW);
    await posted(1);
    const [message] = here.discord.messages;
    expect(message?.files).toEqual([]);
    expect(message?.content).toMatch(/^No picture: I lack a right here, “Attach Files” or “Embed Links”/);
    expect(shown(message?.embeds)).toContain(ANSWER);
    expect(shown(message?.embeds)).not.toContain('attachment://');
  });

  it('is missed where embeds are denied as well, and the answer comes as plain text', async () => {
    here.discord.deny(START.general, PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks);
    here.discord.person('501').mentions(DRAW);
    await posted(1);
    const [message] = here.discord.messages;
    expect(message?.embeds).toEqual([]);
    expect(message?.content).toContain('No picture:');
    expect(message?.content).toContain(ANSWER);
  });
});
