import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import type { Digests, Speaker } from '../../../src/bot/ports/digests.js';
import type { Wish } from '../../../src/core/digest/subscription.js';
import { freshState } from '../../../src/platforms/slack/form/state.js';
import { wishIn } from '../../../src/platforms/slack/form/wish.js';
import { loaded } from '../../corpus/loaded.js';
import { person } from '../../servers/slack/far-side.js';
import { type DigestRun, digestRun, NEXT_SLOT, withMeetings } from './digest-run.js';
import type { Run } from './running-slack.js';

/** A picture is painted in a thread of its own, which a busy machine may take its time for. */
const SLOW_TEST_MS = 60_000;

const ORDER = 'digest every day at 09:00 UTC about Pakistan, only meetings, with a picture';

const SCHEDULE = { days: ['mon'], time: '08:00', zone: 'UTC' } as const;

const anna = person('U222');

let knowledge: Knowledge;
let run: DigestRun;

beforeAll(async () => {
  knowledge = await loaded();
});
afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

async function ordered(options: Run = {}, text = ORDER): Promise<string> {
  run = await digestRun({ knowledge, files: true, ...options });
  const answer = await run.answer(() => run.send.event(anna.mentions(text, { channel: 'C1' })));
  return answer.text;
}

async function digestIsDue(): Promise<void> {
  await run.service.load(withMeetings(knowledge, 3));
  await run.until(NEXT_SLOT);
}

const uploads = () => run.slack.calls.filter(({ method }) => method === 'files.completeUploadExternal');

describe('a digest with a picture in Slack', { timeout: SLOW_TEST_MS }, () => {
  it('has it in the thread of its message, once, with words for whoever does not see it', async () => {
    expect(await ordered()).toContain('with a picture');
    await digestIsDue();
    await run.pass(60_000);
    const [, digest, ...others] = run.in('C1');
    expect(others).toEqual([]);
    expect(run.slack.files).toMatchObject([
      { channel: 'C1', thread_ts: digest?.ts, title: 'Who met whom', name: 'who-met-whom.png' },
    ]);
    expect(run.slack.files[0]?.alt).toMatch(
      /^Graph of who met whom\. Meetings of Pakistan: what changed, digest of 24 November 2026\./,
    );
    expect(uploads()).toHaveLength(1);
  });

  it('comes to a person directly with its picture', async () => {
    await ordered({}, `send me a ${ORDER}`);
    await digestIsDue();
    expect(run.slack.files).toMatchObject([{ channel: 'D222', thread_ts: run.in('D222')[0]?.ts }]);
  });

  it.each([
    ['the scope is missing', 'missing_scope'],
    ['files are not allowed', 'file_uploads_disabled'],
  ])('goes out without it, and once, where %s', async (_, error) => {
    await ordered();
    run.slack.fault('files.getUploadURLExternal', { kind: 'error', error });
    await digestIsDue();
    await run.pass(10 * 60_000);
    expect(run.in('C1')).toHaveLength(2);
    expect(run.slack.files.filter(({ channel }) => channel !== null)).toEqual([]);
    expect(run.logged.find(({ event }) => event === 'digest-picture-not-shown')?.fields).toMatchObject({
      reason: error,
    });
  });

  it('shows no second picture where Slack breaks off while it takes the first', async () => {
    await ordered();
    run.slack.fault('files.completeUploadExternal', { kind: 'dropAfter' });
    await digestIsDue();
    await run.pass(10 * 60_000);
    expect(run.in('C1')).toHaveLength(2);
    expect(uploads()).toHaveLength(1);
  });

  it('keeps its picture where a form changes it, which does not ask for one', async () => {
    await ordered();
    const before = { filter: { op: 'everything' }, schedule: SCHEDULE, whenEmpty: 'skip', until: null } as const;
    const digests = { filterOf: async () => before.filter } as unknown as Digests;
    const changed = (wish: Wish) => wishIn(freshState('UTC'), wish, {} as Speaker, digests);
    expect(await changed({ ...before, picture: 'chart' })).toMatchObject({ wish: { picture: 'chart' } });
    expect(await changed(before)).not.toHaveProperty('wish.picture');
  });

  it('says when it is ordered that none can be shown where files are not switched on, and comes without', async () => {
    expect(await ordered({ files: false })).toContain('No picture can be shown there as I am run now');
    await digestIsDue();
    expect(run.in('C1')).toHaveLength(2);
    expect(run.slack.calls.filter(({ method }) => method.startsWith('files.'))).toEqual([]);
  });
});
