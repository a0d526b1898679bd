import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { USUAL_LIMITS } from '../../../src/bot/limits.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import {
  customIds,
  type HeldMessage,
  type HeldResponse,
  type Interaction,
  START,
} from '../../servers/discord/far-side.js';
import { type Run, type RunningDiscord, restarted, runDiscord } from './running-discord.js';
import { readIn } from './shown.js';

const QUESTION = 'who did Hashemi meet in Baku?';

/** A picture is painted in a thread of its own, which a busy machine may take its time for. */
const SLOW_TEST_MS = 60_000;

type Started = RunningDiscord & { restart(): Promise<Started> };

/** Runs a test on a Discord of its own. */
async function on(test: (run: Started) => Promise<void>, options: Run = {}): Promise<void> {
  let run = await runDiscord(options);
  const restart = async (): Promise<Started> => {
    run = await restarted(run, options);
    return { ...run, restart };
  };
  try {
    run.discord.setDeadline(SLOW_TEST_MS);
    await test({ ...run, restart });
    expect(run.discord.problems.map((one) => [one.route, one.problem])).toEqual([]);
  } finally {
    await run.stop();
  }
}

async function answerTo({ discord }: RunningDiscord, question: string): Promise<HeldMessage> {
  const before = discord.messages.length;
  discord.person('501').mentions(question);
  return discord.until('an answer', () => discord.messages[before], SLOW_TEST_MS);
}

const drawId = (shown: HeldMessage | HeldResponse) => customIds(shown).find((id) => id.startsWith('draw.'));

function responseTo({ discord }: RunningDiscord, clicked: Interaction): Promise<HeldResponse> {
  const shown = () => {
    const response = discord.responseTo(clicked);
    return response && !response.isWaiting ? response : undefined;
  };
  return discord.until('a response', shown, SLOW_TEST_MS);
}

describe('the button for a picture in Discord', { timeout: SLOW_TEST_MS }, () => {
  it('draws the answer that it stands under, for all to see, whatever was said since', () =>
    on(async (run) => {
      const answer = await answerTo(run, QUESTION);
      await answerTo(run, 'pending agreements of Oman');
      const response = await responseTo(run, run.discord.person('502').clicks(answer, drawId(answer)!));
      expect(response.files.map(({ name }) => name)).toEqual(['who-met-whom.png']);
      expect(response.ephemeral).toBe(false);
      expect(readIn(response)).toContain(`${QUESTION} (as a picture)`);
      const { attachments } = response.body as { attachments: { description: string }[] };
      expect(attachments[0]?.description).toMatch(/^Graph of who met whom\. Meetings of Sattar Hashemi in Baku\./);
      expect(drawId(response)).toBeUndefined();
    }));

  it('works after a restart, on further pages too', () =>
    on(async (run) => {
      const answer = await answerTo(run, 'list all meetings');
      const more = customIds(answer).find((id) => id.startsWith('more.'));
      run.discord.person('501').clicks(answer, more!);
      await run.discord.until(
        'the next page',
        () => customIds(answer).some((id) => id.startsWith('back.')),
        SLOW_TEST_MS,
      );
      const next = await run.restart();
      await next.discord.gateway.whenConnected(2);
      const response = await responseTo(next, next.discord.person('501').clicks(answer, drawId(answer)!));
      expect(response.files.map(({ name }) => name)).toEqual(['who-met-whom.png']);
    }));

  it('is the clicker’s own matter where the answer was, and Discord shows them the picture', () =>
    on(async (run) => {
      const ada = run.discord.person('501');
      const asked = await responseTo(run, ada.commands('ask', { question: QUESTION, private: true }));
      const response = await responseTo(run, ada.clicks(asked, drawId(asked)!));
      expect([response.ephemeral, response.files.length]).toEqual([true, 1]);
    }));

  it('stands under no answer that shows too little, and nowhere that nothing may be attached', () =>
    on(async (run) => {
      expect(drawId(await answerTo(run, 'who is Godfrey Kabbyanga?'))).toBeUndefined();
      run.discord.deny(START.general, PermissionFlagsBits.AttachFiles);
      const answer = await answerTo(run, QUESTION);
      expect(customIds(answer).some((id) => id.startsWith('why.'))).toBe(true);
      expect(drawId(answer)).toBeUndefined();
      const asked = await responseTo(run, run.discord.person('501').commands('ask', { question: QUESTION }));
      expect(drawId(asked)).toBeUndefined();
    }));

  it('is not there where nothing paints', () =>
    on(async (run) => expect(drawId(await answerTo(run, QUESTION))).toBeUndefined(), { paint: null }));

  it('counts as a question does', () =>
    on(
      async (run) => {
        const answer = await answerTo(run, QUESTION);
        const response = await responseTo(run, run.discord.person('501').clicks(answer, drawId(answer)!));
        expect(response.content).toMatch(/^That is more than I answer in a minute\./);
        expect(response.files).toEqual([]);
      },
      { limits: rateLimits({ ...USUAL_LIMITS, person: 1 }) },
    ));
});
