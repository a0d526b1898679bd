import { afterEach, describe, expect, it } from 'vitest';
import { person } from '../../servers/slack/far-side.js';
import { type Run, type RunningSlack, runSlack } from './running-slack.js';

const DRAW = 'draw who did Hashemi meet in Baku';
const ANSWER = 'Sattar Hashemi';

/** A picture is painted in a thread of its own, which a busy machine may take its time for. */
const SLOW_TEST_MS = 60_000;

const PNG = '89504e470d0a1a0a';

const anna = person('U222');

let run: RunningSlack;

async function start(options: Run = {}): Promise<void> {
  run = await runSlack({ files: true, ...options });
}

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

const answered = () => run.slack.until('an answer', () => run.slack.messages.length >= 1, SLOW_TEST_MS);
const shownFile = () =>
  run.slack.until('a file', () => run.slack.files.find(({ channel }) => channel !== null), SLOW_TEST_MS);

describe('a picture in Slack', { timeout: SLOW_TEST_MS }, () => {
  it('is shown as a file below the answer in words, in its thread, with words for whoever does not see it', async () => {
    await start();
    const mention = anna.mentions(DRAW);
    await run.send.event(mention);
    await answered();
    const file = await shownFile();
    expect(run.slack.messages[0]?.text).toContain(ANSWER);
    expect(run.slack.messages[0]?.text).not.toContain('No picture');
    expect(file).toMatchObject({ channel: mention.channel, thread_ts: mention.ts, title: 'Who met whom' });
    expect(file.name).toBe('who-met-whom.png');
    expect(file.alt).toMatch(/^Graph of who met whom\. .*Sattar Hashemi and /s);
    expect(file.bytes?.toString('hex', 0, 8)).toBe(PNG);
    expect(file.length).toBeLessThanOrEqual(1_000_000);
  });

  it('is shown in direct messages', async () => {
    await start();
    const message = anna.writes('chart of pending memoranda');
    await run.send.event(message);
    const file = await shownFile();
    expect(file.channel).toBe(message.channel);
    expect(file.title).toBe('Pending documents by country');
  });

  it('is drawn of the answer before where nothing else is said', async () => {
    await start();
    const first = anna.mentions('who did Hashemi meet in Baku?');
    await run.send.event(first);
    await answered();
    await run.send.event(anna.mentions('as a picture', { threadTs: first.ts }));
    const file = await shownFile();
    expect(file).toMatchObject({ thread_ts: first.ts, title: 'Who met whom' });
    expect(run.slack.messages[1]?.text).toContain(ANSWER);
  });

  it('goes with no answer that nobody wants drawn', async () => {
    await start();
    await run.send.event(anna.mentions('who did Hashemi meet in Baku?'));
    await answered();
    expect(run.slack.calls.filter(({ method }) => method.startsWith('files.'))).toEqual([]);
  });

  it('is missed where the scope is missing: the answer stands, and whoever asked is told in one line', async () => {
    await start();
    run.slack.team.scopes = run.slack.team.scopes.filter((scope) => scope !== 'files:write');
    await run.send.event(anna.mentions(DRAW));
    await answered();
    await run.slack.until('a line', () => run.slack.ephemerals.length === 1, SLOW_TEST_MS);
    expect(run.slack.messages[0]?.text).toContain(ANSWER);
    expect(run.slack.ephemerals[0]).toMatchObject({ user: 'U222' });
    expect(run.slack.ephemerals[0]?.text).toMatch(/^I could not show the picture: I lack the right files:write/);
    expect(run.slack.messages).toHaveLength(1);
  });

  it('is missed where files are not switched on, and the answer says so', async () => {
    await start({ files: false });
    await run.send.event(anna.mentions(DRAW));
    await answered();
    expect(run.slack.messages[0]?.text).toContain(ANSWER);
    expect(run.slack.messages[0]?.text).toContain('No picture: files are not allowed to me here.');
    expect(run.slack.calls.filter(({ method }) => method.startsWith('files.'))).toEqual([]);
  });

  it('is missed where only the person sees the answer, and the answer says so', async () => {
    await start();
    await run.send.slash(anna.slash(DRAW));
    await run.slack.until('a response', () => run.slack.responses.length >= 1, SLOW_TEST_MS);
    expect(run.slack.responses[0]?.text).toContain(ANSWER);
    expect(run.slack.responses[0]?.text).toContain('No picture: Slack has none that only you see.');
  });

  it('is missed where Slack takes no file for another reason, which is told', async () => {
    await start();
    run.slack.fault('files.completeUploadExternal', { kind: 'error', error: 'file_uploads_disabled' });
    await run.send.event(anna.mentions(DRAW));
    await run.slack.until('a line', () => run.slack.ephemerals.length === 1, SLOW_TEST_MS);
    expect(run.slack.ephemerals[0]?.text).toContain('file_uploads_disabled');
    expect(run.slack.messages).toHaveLength(1);
  });
});
