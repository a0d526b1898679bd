import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { loaded } from '../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import { person } from '../../servers/slack/far-side.js';
import { type Run, type RunningSlack, runSlack } from './running-slack.js';

const QUESTION = 'pending agreements of Iran as csv';
const anna = person('U222');

let run: RunningSlack;

async function start(more: Run = {}): Promise<void> {
  run = await runSlack({ settings: { files: true }, ...more });
}

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

/** The first file of a run loads what makes it. Milliseconds. */
const WITHIN_MS = 15_000;

const answered = () => run.slack.until('the answer', () => run.slack.messages[0], WITHIN_MS);
const whispered = () => run.slack.until('a line', () => run.slack.ephemerals[0]?.text, WITHIN_MS);
const filed = () => run.slack.until('the file', () => run.slack.files.find((one) => one.channel !== null), WITHIN_MS);

describe('a file in Slack', () => {
  it.each(['socket', 'http'] as const)('stands in the thread of its answer, over %s', async (transport) => {
    await start({ transport });
    const mention = anna.mentions(QUESTION);
    await run.send.event(mention);
    const file = await filed();
    expect(file).toMatchObject({
      channel: mention.channel,
      thread_ts: mention.ts,
      name: 'pending-agreements-of-iran.csv',
    });
    expect(file.title).toMatch(/^Pending agreements of Iran: \d+ records\.$/);
    expect((parse(file.bytes!, { columns: true }) as unknown[]).length).toBeGreaterThan(1);
    expect(run.slack.messages.length).toBe(1);
    expect(run.slack.messages[0]?.text).toContain('pending');
  });

  it('of a binary form comes whole', async () => {
    await start();
    await run.send.event(anna.writes('pending agreements of Iran as a spreadsheet'));
    const { bytes, name } = await filed();
    expect(name).toBe('pending-agreements-of-iran.xlsx');
    expect(bytes!.subarray(0, 2).toString()).toBe('PK');
  });

  it('comes for an answer that stands in the thread, after a restart too', async () => {
    await start();
    const mention = anna.mentions('pending agreements of Iran');
    await run.send.event(mention);
    await answered();
    await run.send.event(anna.mentions('export that as ics', { threadTs: mention.ts }));
    const file = await filed();
    expect(file).toMatchObject({ thread_ts: mention.ts, name: 'pending-agreements-of-iran.ics' });
  });

  it('comes once where Slack tells of the question twice', async () => {
    await start();
    const mention = anna.mentions(QUESTION);
    await run.send.event(mention);
    await filed();
    await run.send.event(mention);
    await run.send.event(anna.mentions('help', { channel: 'C999' }));
    await run.slack.until(
      'the other answer',
      () => run.slack.messages.find((one) => one.channel === 'C999'),
      WITHIN_MS,
    );
    expect(run.slack.files.length).toBe(1);
  });

  it('is not put where files are not switched on: the answer stands, and one line says so', async () => {
    await start({ settings: { files: false } });
    await run.send.event(anna.mentions(QUESTION));
    expect((await answered()).text).toContain('pending');
    expect(await whispered()).toMatch(/^No files are put here: .*SLACK_FILES/);
    expect(run.slack.files).toEqual([]);
  });

  it('is not put where the app lacks the scope: the answer stands, and one line says how it gets it', async () => {
    await start();
    run.slack.team.scopes = run.slack.team.scopes.filter((scope) => scope !== 'files:write');
    await run.send.event(anna.mentions(QUESTION));
    expect((await answered()).text).toContain('pending');
    expect(await whispered()).toMatch(/lacks the scope files:write\..*sideline manifest slack --files/);
  });

  it.each([
    ['files.getUploadURLExternal', { kind: 'error', error: 'file_uploads_disabled' }],
    ['files.completeUploadExternal', { kind: 'error', error: 'internal_error' }],
  ] as const)('that is lost at %s leaves the answer as it is, and says so once', async (method, fault) => {
    await start();
    run.slack.fault(method, fault);
    await run.send.event(anna.mentions(QUESTION));
    expect((await answered()).text).toContain('pending');
    expect(await whispered()).toMatch(/^The file could not be put here\./);
    expect(run.logged.map(({ event }) => event)).toContain('file-not-attached');
    expect(run.slack.messages.length).toBe(1);
  });

  it('says why there is none, where its form has no place for what was found', async () => {
    await start();
    await run.send.event(anna.mentions('officials of Kenya as a calendar'));
    await answered();
    expect(await whispered()).toMatch(/^None of the \d+ records has a date of whole days/);
  });

  it('is not put beside an answer that one person alone sees', async () => {
    await start();
    await run.send.slash(anna.slash(QUESTION));
    const lines = () => run.slack.responses.map(({ text }) => text);
    await run.slack.until('two replies', () => lines().length === 2, WITHIN_MS);
    expect(lines()[1]).toMatch(/^Everybody here would see a file/);
    expect(run.slack.files).toEqual([]);
  });

  it('holds what the place may see, and nothing of what is hidden from it', async () => {
    const knowledge = await loaded();
    const bytesFor = async (more: Run) => {
      await start(more);
      await run.send.event(anna.mentions('list all meetings as jsonl', { channel: 'C7' }));
      const { bytes } = await filed();
      return bytes!;
    };
    const open = await bytesFor({ sideline: createSideline(knowledge) });
    await run.stop();
    const secret = createSideline(withSecrets(knowledge));
    expect((await bytesFor({ sideline: secret })).equals(open)).toBe(true);
    await run.stop();
    const staff = await bytesFor({ sideline: secret, readers: new Map([['slack:C7', [STAFF]]]) });
    expect(staff.length).toBeGreaterThan(open.length);
  });
});
