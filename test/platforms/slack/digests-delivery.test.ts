import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { RESENT } from '../../../src/platforms/slack/render/digest-messages.js';
import { loaded } from '../../corpus/loaded.js';
import * as events from '../../servers/slack/events.js';
import { type Body, person } from '../../servers/slack/far-side.js';
import { install } from './browser.js';
import { DAILY, type DigestRun, digestRun, NEXT_SLOT, withMeetings } from './digest-run.js';
import type { Run } from './running-slack.js';
import { stateFile } from './state-file.js';

const anna = person('U222');
const ANOTHER_SLOT = '2026-11-25T09:00:10.000Z';

let knowledge: Knowledge;
let run: DigestRun;

beforeAll(async () => {
  knowledge = await loaded();
});
afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

async function start(more: Run = {}): Promise<void> {
  run = await digestRun({ knowledge, ...more });
}

const ordered = (channel: string, text = DAILY) => run.answer(() => run.send.event(anna.mentions(text, { channel })));
const orderedInPrivate = () => run.answer(() => run.send.event(anna.writes(DAILY)));
const changed = (count = 1) => run.service.load(withMeetings(knowledge, count));
const digestsIn = (channel: string) => run.in(channel).filter(({ text }) => text.includes('Digest · '));
const posts = (channel: string) =>
  run.slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.channel === channel);

async function listed(): Promise<string> {
  const before = run.slack.responses.length;
  await run.send.slash(anna.slash('digest list', 'C1'));
  return (await run.slack.until('the list', () => run.slack.responses[before])).text;
}

describe('a channel that Sideline can no longer write in', () => {
  it.each<[string, string, Body, () => events.SlackEvent, string]>([
    [
      'it was removed from',
      'C1',
      { is_member: false },
      () => events.memberJoined('C1'),
      'is not in the channel; invite it again',
    ],
    [
      'it was removed from, a private one,',
      'G1',
      { is_member: false, is_private: true },
      () => events.memberJoined('G1'),
      'Slack finds no such channel, or Sideline was removed from it',
    ],
    ['is archived', 'C1', { is_archived: true }, () => events.unarchived('C1'), 'the channel is archived'],
    [
      'is archived, a private one,',
      'G1',
      { is_archived: true },
      () => events.unarchived('G1'),
      'the channel is archived',
    ],
  ])(
    'because it %s gets one try; the list says why; once it is back the digest goes on',
    async (_, channel, told, back, why) => {
      await start();
      await run.send.slash(anna.slash(DAILY, channel));
      await run.slack.until('the order', () => run.slack.responses[0]);
      run.slack.team.channels.set(channel, told);
      await changed();
      await run.until(NEXT_SLOT);
      await run.pass(60 * 60_000);
      expect(posts(channel)).toHaveLength(1);
      const before = run.slack.responses.length;
      await run.send.slash(anna.slash('digest list', channel));
      const list = await run.slack.until('the list', () => run.slack.responses[before]);
      expect(list.text).toContain(`paused: it cannot be delivered, `);
      expect(list.text).toContain(why);
      run.slack.team.channels.delete(channel);
      await run.send.event(events.memberJoined(channel, 'U333'));
      await run.send.event(back());
      await expect
        .poll(async () => {
          await run.pass(1);
          return digestsIn(channel).length;
        })
        .toBe(1);
      expect(digestsIn(channel)[0]?.text).toContain('Hall 0');
    },
  );

  it('goes on where somebody writes to Sideline there, without any event that it is back', async () => {
    await start();
    await ordered('C1');
    run.slack.team.channels.set('C1', { is_member: false });
    await changed();
    await run.until(NEXT_SLOT);
    run.slack.team.channels.delete('C1');
    await run.answer(() => run.send.event(anna.mentions('help', { channel: 'C1' })));
    await run.pass(1_000);
    expect(digestsIn('C1')).toHaveLength(1);
  });

  it.each([
    ['account_inactive', 'Slack no longer takes the token'],
    ['token_revoked', 'Slack no longer takes the token'],
    ['restricted_action', 'only some people may write'],
    ['restricted_action_read_only_channel', 'only some people may write'],
    ['messages_tab_disabled', 'direct messages to Sideline are switched off'],
    ['user_not_found', 'not in the workspace any more'],
  ])('is told by Slack as %s', async (error, words) => {
    await start();
    await ordered('C1');
    run.slack.fault('chat.postMessage', { kind: 'error', error });
    await changed();
    await run.until(NEXT_SLOT);
    expect(await listed()).toContain(words);
  });

  it('in the direct messages with a person goes on once they write again', async () => {
    await start();
    await ordered('C1', `send me a ${DAILY}`);
    run.slack.fault('chat.postMessage', { kind: 'error', error: 'messages_tab_disabled' });
    await changed();
    await run.until(NEXT_SLOT);
    expect(digestsIn('D222')).toHaveLength(0);
    await run.answer(() => run.send.event(anna.writes('help')));
    await run.pass(1_000);
    expect(digestsIn('D222')).toHaveLength(1);
  });
});

describe('a digest of which Slack does not say whether it arrived', () => {
  const lost = (times = 1) => run.slack.fault('chat.postMessage', { kind: 'dropAfter', times });

  it('is found by its metadata in direct messages, and not sent twice', async () => {
    await start();
    await orderedInPrivate();
    await changed();
    lost();
    await run.until(NEXT_SLOT);
    expect(digestsIn('D222')).toHaveLength(1);
    await run.pass(61_000);
    expect(digestsIn('D222')).toHaveLength(1);
    expect(run.logged.map(({ event }) => event)).toContain('digest-sent');
    await changed(2);
    await run.until(ANOTHER_SLOT);
    expect(digestsIn('D222')).toHaveLength(2);
    expect(digestsIn('D222')[1]?.text).not.toContain('could not be delivered');
  });

  it('is found in the direct messages of a person whose channel only the first digest told', async () => {
    await start();
    await ordered('C1', `send me a ${DAILY}`);
    await changed();
    await run.until(NEXT_SLOT);
    await changed(2);
    lost();
    await run.until(ANOTHER_SLOT);
    await run.pass(61_000);
    expect(digestsIn('D222')).toHaveLength(2);
    expect(run.slack.messages.filter(({ text }) => text.includes(RESENT))).toEqual([]);
  });

  it('is sent where it is certain that it did not arrive, and not marked', async () => {
    await start();
    await orderedInPrivate();
    await changed();
    run.slack.fault('chat.postMessage', { kind: 'dropBefore' });
    await run.until(NEXT_SLOT);
    expect(digestsIn('D222')).toHaveLength(0);
    await run.pass(61_000);
    expect(digestsIn('D222')).toHaveLength(1);
    expect(digestsIn('D222')[0]?.text).not.toContain(RESENT);
  });

  it('is sent once more, marked, in a channel that Sideline may not read', async () => {
    await start({ whenUnsure: 'resend' });
    await ordered('C1');
    await changed();
    lost();
    await run.until(NEXT_SLOT);
    await run.pass(61_000);
    await run.pass(10 * 60_000);
    const [first, again, ...others] = digestsIn('C1');
    expect(others).toEqual([]);
    expect(first?.text).not.toContain(RESENT);
    expect(again?.text.split('\n')[0]).toBe(RESENT);
    expect(JSON.stringify(again?.blocks[0])).toContain(RESENT);
    expect(again?.body.metadata).toEqual(first?.body.metadata);
  });

  it('is given up there where that is configured, and the next one says so', async () => {
    await start({ whenUnsure: 'skip' });
    await ordered('C1');
    await changed();
    lost();
    await run.until(NEXT_SLOT);
    await run.pass(61_000);
    expect(digestsIn('C1')).toHaveLength(1);
    await changed(2);
    await run.until(ANOTHER_SLOT);
    expect(digestsIn('C1')[1]?.text).toContain('A part of the digest of 24 November 2026 could not be delivered.');
  });

  it('is found in a channel that Sideline may read, and its thread is gone on with', async () => {
    await start({ threadFollowUps: true });
    await ordered('C1');
    await changed(10);
    lost(2);
    await run.until(NEXT_SLOT);
    await run.pass(61_000);
    await run.pass(5 * 60_000);
    const parts = digestsIn('C1');
    expect(parts.map(({ text }) => / part (\d of \d)/.exec(text)?.[1])).toEqual(['1 of 3', '2 of 3', '3 of 3']);
    expect(parts.slice(1).map(({ thread_ts }) => thread_ts)).toEqual([parts[0]?.ts, parts[0]?.ts]);
  });

  it('is gone on with after a restart at the part that comes next', async () => {
    await start();
    await orderedInPrivate();
    await changed(10);
    lost();
    await run.until(NEXT_SLOT);
    run = await run.restart();
    await run.service.load(withMeetings(knowledge, 10));
    await run.pass(61_000);
    const parts = digestsIn('D222');
    expect(parts.map(({ text }) => / part (\d of \d)/.exec(text)?.[1])).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });
});

describe('sources that a part has no room for', () => {
  /** Eight meetings, each with six long sources of its own. */
  function manySources(): Knowledge {
    const more = withMeetings(knowledge, 8);
    const [model] = knowledge.sources;
    const isNew = (id: string) => id.startsWith('zz-hall');
    const ids = (at: number) => Array.from({ length: 6 }, (_, n) => `zz-source-${at}-${n}`);
    const sources = Array.from({ length: 8 }, (_, at) => ids(at)).flat();
    return {
      ...more,
      sources: [
        ...more.sources,
        ...sources.map((id) => ({
          ...model!,
          id,
          url: `https://news.example.org/${id}`,
          title: `${id} `.repeat(12).trim(),
        })),
      ],
      meetings: more.meetings.map((one, at) =>
        isNew(one.id)
          ? { ...one, cites: ids(at - knowledge.meetings.length).map((id) => `${id}#p1`) as typeof one.cites }
          : one,
      ),
    };
  }

  it('stand in further messages of its thread, every one', async () => {
    await start();
    await ordered('C1');
    await run.service.load(manySources());
    await run.until(NEXT_SLOT);
    const [, first, ...rest] = run.in('C1');
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.every(({ thread_ts }) => thread_ts === first?.ts)).toBe(true);
    const all = run
      .in('C1')
      .map(({ text }) => text)
      .join('\n');
    for (let at = 0; at < 8; at++)
      for (let n = 0; n < 6; n++) expect(all).toContain(`https://news.example.org/zz-source-${at}-${n}`);
  });

  it('are sent alone where the part itself arrived', async () => {
    await start();
    await orderedInPrivate();
    await run.service.load(manySources());
    // The first message arrives, the second does not.
    run.slack.fault('chat.postMessage', { kind: 'delay', ms: 1, channel: 'D222' });
    run.slack.fault('chat.postMessage', { kind: 'dropBefore', channel: 'D222' });
    await run.until(NEXT_SLOT);
    const seen = run.in('D222').length;
    await run.pass(61_000);
    const texts = run.in('D222').map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(seen);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text.includes(RESENT))).toEqual([]);
  });
});

describe('a limit of Slack', () => {
  it('of half a minute on one channel does not hold up another, and nothing is lost', async () => {
    await start();
    await ordered('C1');
    await ordered('C2');
    await changed();
    run.slack.fault('chat.postMessage', { kind: '429', retryAfterS: 30, channel: 'C1' });
    const began = Date.now();
    await run.until(NEXT_SLOT);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect([digestsIn('C1').length, digestsIn('C2').length]).toEqual([0, 1]);
    run = await run.restart();
    await run.service.load(withMeetings(knowledge, 1));
    await run.pass(61_000);
    expect(digestsIn('C1')).toHaveLength(1);
  });

  it('of a second is waited out, in order', async () => {
    await start();
    await ordered('C1');
    await changed(10);
    run.slack.fault('chat.postMessage', { kind: '429', retryAfterS: 1, channel: 'C1' });
    await run.until(NEXT_SLOT);
    expect(digestsIn('C1').map(({ text }) => / part (\d) of/.exec(text)?.[1])).toEqual(['1', '2', '3']);
  });

  it('that a part itself meets three times leaves that part out, and the next digest says so', async () => {
    await start();
    await ordered('C1');
    await changed(10);
    run.slack.fault('chat.postMessage', { kind: 'error', error: 'msg_blocks_too_long', times: 6 });
    await run.until(NEXT_SLOT);
    for (const ms of [61_000, 5 * 60_000 + 1_000]) await run.pass(ms);
    expect(digestsIn('C1').map(({ text }) => / part (\d) of/.exec(text)?.[1])).toEqual(['2', '3']);
    await changed(11);
    await run.until(ANOTHER_SLOT);
    expect(digestsIn('C1').at(-1)?.text).toContain('could not be delivered');
  });
});

describe('with many workspaces', () => {
  const other = person('U222', { team: 'T222', bot: 'U0BOT222' });

  it('each gets its digests by its own token; one that leaves leaves nothing, and is sent nothing', async () => {
    const file = await stateFile();
    run = await digestRun({ knowledge, many: true, transport: 'http', store: await file.open() });
    await install(run, { team: run.slack.team });
    await install(run, { team: run.slack.addTeam({ id: 'T222' }) });
    await run.answer(() => run.send.event(anna.writes(DAILY)));
    await run.answer(() => run.send.event(other.mentions(DAILY, { channel: 'C1' })));
    await changed();
    await run.until(NEXT_SLOT);
    const digests = run.slack.messages.filter(({ text }) => text.includes('Digest · '));
    expect(digests.map(({ team }) => team).sort()).toEqual(['T111', 'T222']);
    await run.send.event(events.appUninstalled(), { team: 'T111' });
    await run.slack.until('the leaving', () => run.logged.find(({ event }) => event === 'slack-left'));
    await expect.poll(() => file.ofTeam('T111'), { timeout: 3_000 }).toHaveLength(0);
    expect(JSON.stringify(await file.text())).not.toContain('slack:T111');
    await changed(2);
    await run.until(ANOTHER_SLOT);
    expect(run.slack.messages.filter(({ text }) => text.includes('Hall 1')).map(({ team }) => team)).toEqual(['T222']);
  });
});
