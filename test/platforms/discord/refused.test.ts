import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/store/memory.js';
import { customIds, START } from '../../servers/discord/far-side.js';
import { type Run, type RunningDiscord, runDiscord } from './running-discord.js';
import { readIn } from './shown.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';
const POST = 'POST /channels/{channel_id}/messages';
const EDIT = 'PATCH /channels/{channel_id}/messages/{message_id}';
const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback';
const ORIGINAL = 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original';
const { EmbedLinks, SendMessages, ViewChannel } = PermissionFlagsBits;

/** The channel, as Discord shows it by its name. */
const GENERAL = `https://discord.com/channels/${START.guild}/${START.general}`;

/** What Sideline was going to do once more, it has done by then. */
const SETTLED_MS = 300;

/** Runs Sideline for one test; nothing it sent may be what Discord refuses. */
async function up(test: (run: RunningDiscord) => Promise<void>, options: Run = {}): Promise<void> {
  const run = await runDiscord(options);
  try {
    await test(run);
    expect(run.discord.problems).toEqual([]);
  } finally {
    await run.stop();
  }
}

const messages = ({ discord }: RunningDiscord, count: number) =>
  discord.until(`${count} messages`, () => discord.messages.length >= count, 8_000);
const logged = ({ logged }: RunningDiscord, event: string) => logged.filter((one) => one.event === event);
const slow = () => {
  const store = memoryStore();
  return {
    ...store,
    claim: (...given: Parameters<typeof store.claim>) => sleep(1_300).then(() => store.claim(...given)),
  };
};

// The first question of all takes longer than what is waited for below.
beforeAll(
  () =>
    up(async (run) => {
      run.discord.person('501').mentions(QUESTION);
      await run.discord.until('an answer', () => run.discord.messages[0], 60_000);
    }),
  60_000,
);

describe('a channel that denies embeds', () => {
  it('gets the whole answer as plain text, with its sources and working buttons', () =>
    up(async (run) => {
      const { discord } = run;
      const ada = discord.person('501');
      ada.mentions(QUESTION);
      await messages(run, 1);
      const [dressed] = discord.messages;
      discord.deny(START.general, EmbedLinks);
      const asked = ada.mentions(QUESTION);
      await messages(run, 2);
      await sleep(SETTLED_MS);
      const texts = discord.messages.slice(1);
      const words = (text: string) => new Set(text.match(/[\p{L}\d]{3,}/gu));
      const said = words(texts.map(readIn).join('\n'));
      expect([...words(readIn(dressed!))].filter((word) => !said.has(word))).toEqual([]);
      for (const one of texts) expect(one).toMatchObject({ embeds: [], flags: 4, reference: asked.id });
      const last = texts.at(-1)!;
      ada.clicks(last, customIds(last).find((id) => id.startsWith('why.'))!);
      await discord.until('why', () => readIn(discord.responses[0] ?? {}).includes('Understood'));
      expect(logged(run, 'discord-embeds-not-taken')).toMatchObject([{ fields: { code: 50013 } }]);
    }));

  it('gets a long answer in several messages, none of which takes a table apart', () =>
    up(async (run) => {
      const { discord } = run;
      discord.deny(START.general, EmbedLinks);
      discord.person('501').mentions('list all meetings');
      discord.person('502').mentions('pending agreements by country');
      await discord.until(
        'two answers',
        () => discord.messages.filter((one) => one.components.length > 0).length === 2,
      );
      for (const { content } of discord.messages) expect(content.split('```').length % 2).toBe(1);
      expect(discord.messages.length).toBeGreaterThan(2);
    }));

  it('has an answer edited as plain text, and with embeds again once they are allowed', () =>
    up(async (run) => {
      const { discord } = run;
      const ada = discord.person('501');
      const asked = ada.mentions(QUESTION);
      await messages(run, 1);
      const [answer] = discord.messages;
      discord.deny(START.general, EmbedLinks);
      ada.edits(asked, `<@${discord.botId}> what did Iran propose to Kenya?`);
      await discord.until('plain text', () => answer?.content.includes('to Kenya'));
      expect(answer?.embeds).toEqual([]);
      discord.deny(START.general, 0n);
      ada.edits(asked, `<@${discord.botId}> what did Iran propose to Pakistan?`);
      await discord.until('an embed', () => answer?.embeds.length);
      expect(answer?.content).toBe('');
      expect(readIn(answer!)).toContain('to Pakistan');
    }));

  it.each([50013, 50035])('gets the answer to a command as plain text, too (%i)', (code) =>
    up(async (run) => {
      run.discord.fault(CALLBACK, { kind: 'error', code });
      const asked = run.discord.person('501').commands('ask', { question: QUESTION, private: true });
      const response = await run.discord.until('a response', () => run.discord.responseTo(asked));
      expect(response).toMatchObject({ ephemeral: true, embeds: [] });
      expect(response.content).toContain(ANSWER);
      expect(run.discord.messages).toEqual([]);
    }),
  );

  it('gets plain text without buttons where Discord finds the message itself wrong', () =>
    up(async (run) => {
      run.discord.fault(POST, { kind: 'error', code: 50035 });
      run.discord.person('501').mentions(QUESTION);
      await messages(run, 1);
      expect(run.discord.messages[0]).toMatchObject({ embeds: [], components: [] });
      expect(run.discord.messages[0]?.content).toContain(ANSWER);
      expect(logged(run, 'discord-embeds-not-taken')).toMatchObject([{ fields: { code: 50035 } }]);
    }));

  it('gets word that it failed where Discord finds plain text wrong as well', () =>
    up(async (run) => {
      run.discord.fault(POST, { kind: 'error', code: 50035, times: 2 });
      run.discord.person('501').mentions(QUESTION);
      await messages(run, 1);
      expect(run.discord.messages[0]?.content).toContain('I could not show my answer here.');
      expect(logged(run, 'answer-not-delivered')).toMatchObject([
        { fields: { how: 'refused', reason: "NotDelivered: Discord's error 50035" } },
      ]);
    }));
});

describe('a place where Sideline can say nothing', () => {
  it.each([
    [50001, 'I may not see that channel; whoever manages it can let me. Until then, ask me here.'],
    [50013, 'I may not write there; whoever manages that channel can let me. Until then, ask me here.'],
    [50083, 'That thread is closed; whoever manages it can open it again. Until then, ask me here.'],
    [160005, 'That thread is locked; whoever manages it can unlock it. Until then, ask me here.'],
  ])('is told of directly to whoever asked, once, and logged each time (%i)', (code, words) =>
    up(async (run) => {
      const { discord } = run;
      const heal = discord.fault(POST, { kind: 'error', code, channel: START.general, times: 99 });
      const [ada, ben] = [discord.person('501'), discord.person('502')];
      for (let n = 0; n < 3; n++) ada.mentions(QUESTION);
      ben.mentions(QUESTION);
      await messages(run, 2);
      await sleep(SETTLED_MS);
      const told = discord.messages.map(({ channel, content }) => [channel, content]);
      expect(told.sort()).toEqual([ada.dm, ben.dm].map((dm) => [dm, `You asked me in ${GENERAL}. ${words}`]));
      expect(logged(run, 'answer-not-delivered')).toHaveLength(4);
      expect(logged(run, 'answer-not-delivered')[0]?.fields?.reason).toContain(String(code));
      heal();
      ada.mentions(QUESTION);
      await messages(run, 3);
      discord.fault(POST, { kind: 'error', code, channel: START.general, times: 99 });
      ada.mentions(QUESTION);
      await messages(run, 4);
      expect(discord.messages.at(-1)?.channel).toBe(ada.dm);
    }),
  );

  it.each([SendMessages, ViewChannel])('is found out by what Discord says, whatever is denied (%s)', (right) =>
    up(async (run) => {
      const ada = run.discord.person('501');
      run.discord.deny(START.general, right);
      ada.mentions(QUESTION);
      await messages(run, 1);
      expect(run.discord.messages[0]?.channel).toBe(ada.dm);
    }),
  );

  it('is only logged where the one who asked takes no direct messages', () =>
    up(async (run) => {
      const { discord } = run;
      discord.deny(START.general, SendMessages);
      const ada = discord.person('501');
      discord.fault(POST, { kind: 'error', code: 50007, channel: ada.dm });
      ada.mentions(QUESTION);
      await discord.until('a line', () => logged(run, 'discord-person-not-told')[0]);
      expect(logged(run, 'discord-person-not-told')).toMatchObject([{ fields: { reason: "Discord's error 50007" } }]);
      ada.mentions(QUESTION, { channel: START.second });
      await messages(run, 1);
    }));

  it('is remembered of nobody who wants to be forgotten', () =>
    up(async (run) => {
      const { discord } = run;
      discord.deny(START.general, SendMessages);
      const ada = discord.person('501');
      ada.mentions(QUESTION);
      await messages(run, 1);
      ada.mentions('forget me', { channel: START.second });
      await messages(run, 2);
      ada.mentions(QUESTION);
      await messages(run, 3);
      expect(discord.messages.map(({ channel }) => channel)).toEqual([ada.dm, START.second, ada.dm]);
    }));
});

describe('an interaction that Discord no longer waits for', () => {
  const late = 'Discord had stopped waiting when my answer was there. Ask again, there or here.';

  it('is told of directly to whoever did it, and logged', () =>
    up(async (run) => {
      const { discord } = run;
      const ada = discord.person('501');
      discord.setDeadline(-1);
      ada.commands('ask', { question: QUESTION });
      await messages(run, 1);
      expect(discord.messages).toMatchObject([{ channel: ada.dm, content: `You asked me in ${GENERAL}. ${late}` }]);
      const line = await discord.until('a line', () => logged(run, 'answer-not-delivered')[0]);
      expect(line.fields?.reason).toContain('10062');
      ada.commands('help', {}, { channel: ada.dm });
      await messages(run, 2);
      expect(discord.messages[1]).toMatchObject({ channel: ada.dm, content: `You asked me here. ${late}` });
    }));

  it('is told of where a button is what was late', () =>
    up(async (run) => {
      const { discord } = run;
      const ada = discord.person('501');
      ada.mentions(QUESTION);
      await messages(run, 1);
      const [answer] = discord.messages;
      discord.setDeadline(-1);
      ada.clicks(answer!, customIds(answer!).find((id) => id.startsWith('sources.'))!);
      await messages(run, 2);
      expect(discord.messages[1]).toMatchObject({ channel: ada.dm });
      const line = await discord.until('a line', () => logged(run, 'discord-event-failed')[0]);
      expect(line.fields?.reason).toContain('10062');
    }));

  it('is told of after a quarter of an hour', () =>
    up(
      async (run) => {
        const { discord } = run;
        const ada = discord.person('501');
        const asked = ada.commands('ask', { question: QUESTION });
        await discord.until('a deferral', () => discord.responseTo(asked));
        discord.expire(asked);
        await messages(run, 1);
        expect(discord.messages[0]).toMatchObject({ channel: ada.dm });
      },
      { store: slow() },
    ));
});

describe('a message that is gone', () => {
  it('is answered anew where its question is edited', () =>
    up(async (run) => {
      const { discord } = run;
      const ada = discord.person('501');
      const asked = ada.mentions(QUESTION);
      await messages(run, 1);
      discord.fault(EDIT, { kind: 'error', code: 10008, times: 9 });
      ada.edits(asked, `<@${discord.botId}> what did Iran propose to Kenya?`);
      await messages(run, 2);
      await sleep(SETTLED_MS);
      expect(discord.calls.filter(({ route }) => route === EDIT)).toHaveLength(1);
      expect(discord.messages).toHaveLength(2);
      expect(discord.messages[1]).toMatchObject({ reference: asked.id });
      expect(readIn(discord.messages[1]!)).toContain('to Kenya');
    }));

  it('is followed by the answer where it was the "thinking" of a command', () =>
    up(
      async (run) => {
        const { discord } = run;
        discord.fault(ORIGINAL, { kind: 'error', code: 10008 });
        const asked = discord.person('501').commands('ask', { question: QUESTION, private: true });
        const response = await discord.until('a deferral', () => discord.responseTo(asked));
        response.isWaiting = false;
        const after = await discord.until('the answer', () => response.followUps[0]);
        expect(after.ephemeral).toBe(true);
        expect(readIn(after)).toContain(ANSWER);
      },
      { store: slow() },
    ));
});
