import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/bot/ports/store.js';
import { memoryStore } from '../../../src/store/memory.js';
import { customIds, type Fault, START } from '../../servers/discord/far-side.js';
import { stateFile } from '../slack/state-file.js';
import { smallSideline } from '../terminal/small-sideline.js';
import { type Run, type RunningDiscord, runDiscord } from './running-discord.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';
const UNSURE = 'Discord did not confirm that my answer arrived. If you do not see it, ask again.';

const POST = 'POST /channels/{channel_id}/messages';
const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback';
const ORIGINAL = 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original';
const EDIT = 'PATCH /channels/{channel_id}/messages/{message_id}';

/** What Sideline was going to do once more, it has done by then. */
const SETTLED_MS = 400;

/** A short deadline of the API, so that a test of it is short. */
const IMPATIENT = { settings: { restTimeoutMs: 400 } };

const strays: unknown[] = [];
const stray = (reason: unknown) => strays.push(reason);
beforeAll(async () => {
  process.on('unhandledRejection', stray);
  // The first question of all takes a second, which the limits below do not allow for.
  await up(async (run) => {
    run.discord.person('501').mentions(QUESTION);
    await answered(run);
  });
});
afterAll(() => {
  process.off('unhandledRejection', stray);
  expect(strays).toEqual([]);
});

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

const answered = ({ discord }: RunningDiscord, count = 1, timeoutMs = 20_000) =>
  discord.until(`${count} messages`, () => discord.messages.length >= count, timeoutMs);
const shown = (what: unknown) => JSON.stringify(what);
const calls = ({ discord }: RunningDiscord, route: string) => discord.calls.filter((one) => one.route === route);
const logged = ({ logged }: RunningDiscord, event: string) => logged.filter((one) => one.event === event);
const responded = ({ discord }: RunningDiscord, what = ANSWER) =>
  discord.until('the answer', () => discord.responses.find((one) => shown(one.embeds).includes(what)), 8_000);

/** A memory whose every claim takes that long. */
function slowStore(ms: number): Store {
  const store = memoryStore();
  return { ...store, claim: (...given) => sleep(ms).then(() => store.claim(...given)) };
}

// One after the other: a state file goes with the test that vitest takes for the present one.
describe('what Discord delivers more than once', () => {
  it('is answered once as a message, be it four times at once and again later', () =>
    up(async (run) => {
      const asked = run.discord.person('501').mentions(QUESTION);
      for (let n = 0; n < 3; n++) run.discord.again(asked);
      await answered(run);
      run.discord.again(asked);
      await sleep(SETTLED_MS);
      expect(calls(run, POST)).toHaveLength(1);
    }));

  it('is answered once as a command and as a click', () =>
    up(async (run) => {
      const ada = run.discord.person('501');
      const asked = ada.commands('ask', { question: 'what did Iran propose to Kenya?' });
      for (let n = 0; n < 3; n++) run.discord.again(asked);
      const response = await responded(run, 'Kenya');
      const sources = ada.clicks(response, customIds(response).find((id) => id.startsWith('sources.')) as string);
      for (let n = 0; n < 3; n++) run.discord.again(sources);
      await run.discord.until('the sources', () => run.discord.responseTo(sources));
      await sleep(SETTLED_MS);
      expect(run.discord.responses).toHaveLength(2);
      expect(run.discord.responses.every((one) => one.followUps.length === 0)).toBe(true);
      expect(run.logged.filter((one) => one.level === 'error')).toEqual([]);
    }));

  it('is answered once, a restart in between', async () => {
    const file = await stateFile();
    const before = await file.open();
    const first = await runDiscord({ store: before });
    const { discord } = first;
    const ada = discord.person('501');
    const asked = ada.mentions(QUESTION);
    const command = ada.commands('ask', { question: QUESTION });
    await answered(first);
    await responded(first);
    await first.platform.stop();
    await before.close();
    const after = await file.open();
    const second = await runDiscord({ store: after }, discord);
    discord.again(asked);
    discord.again(command);
    ada.mentions('help');
    await answered(second, 2);
    await sleep(SETTLED_MS);
    expect([discord.messages.length, discord.responses.length]).toEqual([2, 1]);
    expect(discord.problems).toEqual([]);
    await second.stop();
    await discord.close();
    await after.close();
  });

  it('is said to be in doubt, once, where the process ended while it posted', async () => {
    const claimed: (readonly string[])[] = [];
    const lost: Store = {
      ...memoryStore(),
      claim: async (keys) => {
        claimed.push(keys);
        return 'unsure';
      },
    };
    await up(
      async (run) => {
        const asked = run.discord.person('501').mentions(QUESTION);
        await answered(run);
        expect(run.discord.messages[0]).toMatchObject({ content: UNSURE, reference: asked.id });
        expect(claimed).toEqual([[`discord:${START.guild}:message:${START.general}:${asked.id}`]]);
      },
      { store: lost },
    );
  });
});

describe.concurrent('a question that is edited twice at once', () => {
  it.each<[string, Fault]>([
    ['the first edit is slow', { kind: 'delay', ms: 300 }],
    ['the first edit is made again', { kind: 'dropBefore' }],
    ['the first edit is made twice', { kind: 'dropAfter' }],
    ['Discord limits the first edit', { kind: '429', retryAfterS: 0.3 }],
  ])('shows the answer to the last, in one message, where %s', (_, fault) =>
    up(async (run) => {
      const ada = run.discord.person('501');
      const asked = ada.mentions(QUESTION);
      await answered(run);
      run.discord.fault(EDIT, fault);
      ada.edits(asked, `<@${run.discord.botId}> what did Iran propose to Pakistan?`);
      await run.discord.until('the first', () => calls(run, EDIT)[0]);
      ada.edits(asked, `<@${run.discord.botId}> what did Iran propose to Kenya?`);
      await run.discord.until('the last', () => shown(run.discord.messages).includes('from Iran to Kenya'));
      await sleep(SETTLED_MS);
      expect(run.discord.messages).toHaveLength(1);
      expect(shown(run.discord.messages[0]?.embeds)).toContain('from Iran to Kenya');
    }),
  );

  it('shows the answer to the last where it was no question before', () =>
    up(async (run) => {
      const ada = run.discord.person('501');
      const said = ada.says('good morning');
      ada.edits(said, `<@${run.discord.botId}> what did Iran propose to Pakistan?`);
      ada.edits(said, `<@${run.discord.botId}> what did Iran propose to Kenya?`);
      await run.discord.until('the last', () => shown(run.discord.messages).includes('from Iran to Kenya'));
      expect(run.discord.messages).toHaveLength(1);
    }));

  it('is told to the operator where the state cannot be read, and ends nothing', async () => {
    const store: Store = { ...memoryStore(), posted: () => Promise.reject(new Error('disk')) };
    await up(
      async (run) => {
        const ada = run.discord.person('501');
        ada.edits(ada.mentions(QUESTION), `<@${run.discord.botId}> help`);
        await run.discord.until('a line', () => logged(run, 'discord-event-failed')[0]);
        ada.mentions(QUESTION);
        await answered(run, 2);
      },
      { store },
    );
  });
});

describe.concurrent('an answer whose call goes wrong', () => {
  const FAULTS: readonly [string, Fault][] = [
    ['the connection ends before Discord took it', { kind: 'dropBefore' }],
    ['the connection ends after Discord took it', { kind: 'dropAfter' }],
    ['the connection ends three times', { kind: 'dropAfter', times: 3 }],
    ['Discord breaks down', { kind: '500', times: 2 }],
    ['a gateway breaks down', { kind: '502', times: 2 }],
    ['Discord takes it and never says so', { kind: 'hang', recorded: true }],
    ['Discord neither takes it nor says so', { kind: 'hang' }],
    ['Discord limits it', { kind: '429', retryAfterS: 0.5 }],
    ['Discord limits everything', { kind: '429', retryAfterS: 0.5, global: true }],
  ];

  it.each(FAULTS)('is there once as a message where %s', (_, fault) =>
    up(async (run) => {
      run.discord.fault(POST, fault);
      run.discord.person('501').mentions(QUESTION);
      await run.discord.until('an end', () => calls(run, POST).at(-1)?.status === 200, 8_000);
      await sleep(SETTLED_MS);
      expect(run.discord.messages).toHaveLength(1);
      expect(shown(run.discord.messages[0]?.embeds)).toContain(ANSWER);
    }, IMPATIENT),
  );

  it.each(FAULTS)('is there once as a response where %s', (_, fault) =>
    up(async (run) => {
      run.discord.setDeadline(20_000);
      run.discord.fault(CALLBACK, fault);
      run.discord.person('501').commands('ask', { question: QUESTION, private: true });
      const response = await responded(run);
      await sleep(SETTLED_MS);
      expect(run.discord.responses).toHaveLength(1);
      expect(response).toMatchObject({ ephemeral: true, isWaiting: false, followUps: [] });
      expect(run.logged.filter((one) => one.level === 'error')).toEqual([]);
    }, IMPATIENT),
  );

  it.each(FAULTS.filter(([, { times = 1 }]) => times < 3))(
    'is there once as a response that was deferred, where %s',
    (_, fault) =>
      up(
        async (run) => {
          run.discord.setDeadline(20_000);
          run.discord.fault(CALLBACK, fault);
          run.discord.fault(ORIGINAL, fault);
          run.discord.person('501').commands('ask', { question: QUESTION, private: true });
          expect(await responded(run)).toMatchObject({
            deferred: true,
            ephemeral: true,
            isWaiting: false,
            followUps: [],
          });
          await sleep(SETTLED_MS);
          expect(run.discord.responses).toHaveLength(1);
        },
        { ...IMPATIENT, store: slowStore(1_200) },
      ),
  );

  it('is given up, and said to be in doubt, where Discord never answers', () =>
    up(async (run) => {
      run.discord.fault(POST, { kind: 'hang', times: 3 });
      run.discord.person('501').mentions(QUESTION);
      await answered(run);
      expect(run.discord.messages.map((one) => one.content)).toEqual([UNSURE]);
      expect(logged(run, 'answer-not-delivered')).toMatchObject([{ fields: { how: 'unsure' } }]);
    }, IMPATIENT));

  it('waits where Discord limits a channel, and no other channel waits for it', () =>
    up(async (run) => {
      run.discord.fault(POST, { kind: '429', retryAfterS: 3, channel: START.general });
      run.discord.person('501').mentions(QUESTION);
      await run.discord.until('the limit', () => calls(run, POST).length === 1);
      const from = performance.now();
      run.discord.person('502').mentions(QUESTION, { channel: START.second });
      await answered(run);
      const tookMs = performance.now() - from;
      console.log(`an answer in another channel after ${tookMs.toFixed(0)} ms`);
      expect(tookMs).toBeLessThan(1_000);
      await answered(run, 2);
      expect(run.discord.messages.map((one) => one.channel)).toEqual([START.second, START.general]);
    }));

  it('waits everywhere where Discord limits everything', () =>
    up(async (run) => {
      run.discord.fault(POST, { kind: '429', retryAfterS: 1, global: true });
      const from = performance.now();
      run.discord.person('501').mentions(QUESTION);
      await run.discord.until('the limit', () => calls(run, POST).length === 1);
      run.discord.person('502').mentions(QUESTION, { channel: START.second });
      await answered(run, 2);
      expect(performance.now() - from).toBeGreaterThan(1_000);
      expect(calls(run, POST)).toHaveLength(3);
    }));

  it('is given up where Discord limits it for an hour', () =>
    up(async (run) => {
      run.discord.fault(POST, { kind: '429', retryAfterS: 3_600 });
      run.discord.person('501').mentions(QUESTION);
      const line = await run.discord.until('a line', () => logged(run, 'answer-not-delivered')[0]);
      expect(line.fields).toMatchObject({ how: 'refused', reason: 'NotDelivered: it limits requests' });
    }));

  it.each([
    [50001, 'at once', 1],
    [50013, 'with embeds and without', 2],
  ])('is logged once where Sideline may not write (%i), tried %s; others go on', (code, _, tries) =>
    up(async (run) => {
      run.discord.fault(POST, { kind: 'error', code, channel: START.general, times: 9 });
      run.discord.person('501').mentions(QUESTION);
      await run.discord.until('a line', () => logged(run, 'answer-not-delivered')[0]);
      await sleep(SETTLED_MS);
      const there = calls(run, POST).filter(({ params }) => params.channel_id === START.general);
      expect(there).toHaveLength(tries);
      expect(run.logged.filter((one) => one.level === 'error')).toHaveLength(1);
      run.discord.person('501').mentions(QUESTION, { channel: START.second });
      await answered(run);
    }),
  );

  it('comes too late once, and no more, where Discord has given the interaction up', () =>
    up(async (run) => {
      run.discord.setDeadline(-1);
      run.discord.person('501').commands('ask', { question: QUESTION });
      await run.discord.until('a line', () => logged(run, 'answer-not-delivered')[0]);
      await sleep(SETTLED_MS);
      expect(calls(run, CALLBACK).length).toBeLessThanOrEqual(2);
      run.discord.setDeadline(3_000);
      run.discord.person('501').commands('ask', { question: QUESTION });
      await responded(run);
    }));

  it('is posted anew, and not edited again, where the answer to be edited is gone', () =>
    up(async (run) => {
      const ada = run.discord.person('501');
      const asked = ada.mentions(QUESTION);
      await answered(run);
      run.discord.fault(EDIT, { kind: 'error', code: 10008, times: 9 });
      ada.edits(asked, `<@${run.discord.botId}> help`);
      await answered(run, 2);
      expect(shown(run.discord.messages[1])).toContain('I answer from a curated record');
      expect(calls(run, EDIT)).toHaveLength(1);
    }));
});

describe.concurrent('an answer that takes long', () => {
  it.each([false, true])('is deferred at a second and then edited in (private: %s)', (isPrivate) =>
    up(
      async (run) => {
        run.discord.person('501').commands('ask', { question: QUESTION, private: isPrivate });
        const waiting = await run.discord.until('a deferral', () => run.discord.responses.find((one) => one.isWaiting));
        expect(waiting).toMatchObject({ deferred: true, ephemeral: isPrivate });
        console.log(`deferred after ${waiting.ackMs} ms`);
        expect(waiting.ackMs).toBeGreaterThan(900);
        expect(waiting.ackMs).toBeLessThan(2_000);
        expect(await responded(run)).toMatchObject({ ephemeral: isPrivate, isWaiting: false, followUps: [] });
        expect(run.discord.responses).toHaveLength(1);
      },
      { store: slowStore(2_000) },
    ),
  );

  it('is not deferred where it is there before', () =>
    up(async (run) => {
      run.discord.person('501').commands('ask', { question: QUESTION });
      expect(await responded(run)).toMatchObject({ deferred: false, edited: false });
      await sleep(1_200);
      expect(calls(run, CALLBACK)).toHaveLength(1);
    }));

  it('is there once where it is delivered four times meanwhile', () =>
    up(
      async (run) => {
        const asked = run.discord.person('501').commands('ask', { question: QUESTION });
        for (let n = 0; n < 3; n++) run.discord.again(asked);
        expect(await responded(run)).toMatchObject({ isWaiting: false });
        await sleep(1_500);
        expect(run.discord.responses).toMatchObject([{ deleted: false, followUps: [] }]);
        expect(shown(run.discord.responses[0]?.embeds)).toContain(ANSWER);
      },
      { store: slowStore(1_300) },
    ));

  it('fails politely after a quarter of an hour', () =>
    up(
      async (run) => {
        const asked = run.discord.person('501').commands('ask', { question: QUESTION });
        await run.discord.until('a deferral', () => run.discord.responseTo(asked));
        run.discord.expire(asked);
        await run.discord.until('a line', () => logged(run, 'answer-not-delivered')[0]);
        await sleep(SETTLED_MS);
        expect(calls(run, ORIGINAL).length).toBeLessThanOrEqual(2);
        run.discord.person('502').mentions(QUESTION);
        await answered(run);
      },
      { store: slowStore(1_500) },
    ));

  it('tells a command of the limit each time, since Discord shows that it is awaited', () => {
    const store = slowStore(0);
    let waitMs = 0;
    const later: Store = { ...store, claim: (...given) => sleep(waitMs).then(() => store.claim(...given)) };
    return up(
      async (run) => {
        const ada = run.discord.person('501');
        for (let n = 0; n < 60; n++) ada.mentions('help');
        const isLimited = () => run.discord.messages.some((one) => one.content.includes('more than I answer'));
        await run.discord.until('a limit', isLimited, 8_000);
        waitMs = 1_300;
        const asked = ada.commands('ask', { question: QUESTION });
        const response = await run.discord.until('a deferral', () => run.discord.responseTo(asked), 8_000);
        await run.discord.until('the limit', () => JSON.stringify(response).includes('more than I answer'));
      },
      { store: later },
    );
  });
});

describe.concurrent('a control under an answer', () => {
  it('says that it failed where the answer cannot be composed once more', async () => {
    const sideline = smallSideline();
    let isBroken = false;
    const failing = {
      ...sideline,
      ask: (...given: Parameters<typeof sideline.ask>) => {
        if (isBroken) throw new Error('broken');
        return sideline.ask(...given);
      },
    };
    await up(
      async (run) => {
        const ada = run.discord.person('501');
        ada.mentions('meetings');
        await answered(run);
        const [answer] = run.discord.messages;
        isBroken = true;
        const id = customIds(answer as never).find((one) => one.startsWith('why.'));
        const clicked = ada.clicks(answer as never, id as string);
        const response = await run.discord.until('a line', () => run.discord.responseTo(clicked));
        expect(response).toMatchObject({ ephemeral: true });
        expect(response.content).toContain('I could not show my answer here.');
      },
      { sideline: failing },
    );
  });
});
