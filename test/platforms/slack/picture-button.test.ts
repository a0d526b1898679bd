import { afterEach, describe, expect, it } from 'vitest';
import { USUAL_LIMITS } from '../../../src/bot/limits.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import { type HeldMessage, person } from '../../servers/slack/far-side.js';
import { actionIds } from '../../servers/slack/interactions.js';
import { type Run, type RunningSlack, runSlack } from './running-slack.js';

const QUESTION = 'who did Hashemi meet in Baku?';

/** A picture is painted in a thread of its own, which a busy machine may take its time for. */
const SLOW_TEST_MS = 60_000;

const anna = person('U222');
const boris = person('U333');

let run: RunningSlack;

async function start(options: Run = {}): Promise<void> {
  run = await runSlack({ files: true, ...options });
}

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

async function answerTo(question: string): Promise<HeldMessage> {
  const before = run.slack.messages.length;
  await run.send.event(anna.mentions(question));
  return run.slack.until('an answer', () => run.slack.messages[before], SLOW_TEST_MS);
}

const shownFile = () =>
  run.slack.until('a file', () => run.slack.files.find(({ channel }) => channel !== null), SLOW_TEST_MS);

describe('the button for a picture in Slack', { timeout: SLOW_TEST_MS }, () => {
  it('draws the answer that it stands under, in its thread, for whoever clicks', async () => {
    await start();
    const answer = await answerTo(QUESTION);
    // What is said since is nothing that the button leans on.
    await run.send.event(anna.mentions('pending agreements of Oman', { threadTs: answer.thread_ts! }));
    await run.slack.until('another answer', () => run.slack.messages.length === 2, SLOW_TEST_MS);
    await run.send.interactive(boris.clicks(answer, 'draw'));
    const file = await shownFile();
    expect(file).toMatchObject({ channel: answer.channel, thread_ts: answer.thread_ts, title: 'Who met whom' });
    expect(file.alt).toMatch(/^Graph of who met whom\. Meetings of Sattar Hashemi in Baku\./);
    expect(run.slack.messages[2]?.text).toContain(`${QUESTION} (as a picture)`);
    expect(run.slack.messages[2]?.text).toContain('Sattar Hashemi');
    expect(actionIds(run.slack.messages[2]!)).not.toContain('draw');
  });

  it('works after a restart, where nothing is remembered of what was said', async () => {
    await start();
    const answer = await answerTo(QUESTION);
    await run.platform.stop();
    run = { ...run, ...(await runSlack({ files: true, store: run.store }, run.slack)) };
    await run.send.interactive(anna.clicks(answer, 'draw'));
    expect((await shownFile()).alt).toMatch(/^Graph of who met whom\. Meetings of Sattar Hashemi in Baku\./);
  });

  it('stands under no answer that shows too little, and none that only one person sees', async () => {
    await start();
    expect(actionIds(await answerTo('who is Godfrey Kabbyanga?'))).not.toContain('draw');
    await run.send.slash(anna.slash(QUESTION));
    const response = await run.slack.until('a response', () => run.slack.responses[0], SLOW_TEST_MS);
    expect(actionIds(response)).toContain('why');
    expect(actionIds(response)).not.toContain('draw');
  });

  it.each<[string, Run]>([
    ['files are not switched on', { files: false }],
    ['nothing paints', { paint: null }],
  ])('is not there where %s', async (_, options) => {
    await start(options);
    const answer = await answerTo(QUESTION);
    expect(actionIds(answer)).toContain('why');
    expect(actionIds(answer)).not.toContain('draw');
  });

  it('counts as a question does', async () => {
    await start({ limits: rateLimits({ ...USUAL_LIMITS, person: 1 }) });
    const answer = await answerTo(QUESTION);
    await run.send.interactive(anna.clicks(answer, 'draw'));
    await run.slack.until('a notice', () => run.slack.ephemerals[0], SLOW_TEST_MS);
    expect(run.slack.ephemerals[0]?.text).toContain('That is more than I answer in a minute.');
    expect(run.slack.messages).toHaveLength(1);
    expect(run.slack.files).toEqual([]);
  });
});
