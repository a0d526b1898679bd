import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { RESENT } from '../../../src/platforms/slack/render/digest-messages.js';
import { loaded } from '../../corpus/loaded.js';
import * as events from '../../servers/slack/events.js';
import { person } from '../../servers/slack/far-side.js';
import { DAILY, type DigestRun, digestRun, NEXT_SLOT, withMeetings } from './digest-run.js';
import type { Run } from './running-slack.js';

const anna = person('U222');
const MINUTE = 60_000;

let knowledge: Knowledge;
let run: DigestRun;

beforeAll(async () => {
  knowledge = await loaded();
});
afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

/** An order in a channel that Sideline may not read, or in direct messages, which it may; news for it in so many meetings. */
async function due(place: 'C1' | 'D222', count = 1, more: Run = {}): Promise<void> {
  run = await digestRun({ knowledge, whenUnsure: 'resend', ...more });
  const said = place === 'C1' ? anna.mentions(DAILY, { channel: place }) : anna.writes(DAILY);
  await run.answer(() => run.send.event(said));
  await run.service.load(withMeetings(knowledge, count));
}

/** The digests of a place; "!" = it says that it was sent again. */
const digestsIn = (channel: string) =>
  run
    .in(channel)
    .filter(({ text }) => text.includes('Digest · '))
    .map(({ text }) => `${/ part (\d) of/.exec(text)?.[1] ?? '1'}${text.includes(RESENT) ? '!' : ''}`);

/** Sideline begins anew, without memory of a limit that Slack set, and minutes later. */
async function goneOnAnew(): Promise<void> {
  run = await run.restart();
  await run.service.load(withMeetings(knowledge, 1));
  await run.pass(6 * MINUTE);
}

const lookUpsFailed = () => run.logged.filter(({ event }) => event === 'digest-look-up-failed').length;

describe('a digest that may have arrived in Slack', () => {
  it('is marked at every try after that one, where the second is limited', async () => {
    await due('C1');
    run.slack.fault('chat.postMessage', { kind: 'dropAfter' });
    await run.until(NEXT_SLOT);
    run.slack.fault('chat.postMessage', { kind: '429', retryAfterS: 300 });
    await run.pass(61_000);
    expect(digestsIn('C1')).toEqual(['1']);
    await goneOnAnew();
    expect(digestsIn('C1')).toEqual(['1', '1!']);
  });

  it('is marked also where the process was killed after Slack took it, and the next one is limited', async () => {
    await due('C1');
    run.slack.fault('chat.postMessage', { kind: 'hang', recorded: true });
    const round = run.until(NEXT_SLOT);
    await run.slack.until('the post', () => digestsIn('C1').length === 1);
    run = await run.restart();
    await run.service.load(withMeetings(knowledge, 1));
    run.slack.fault('chat.postMessage', { kind: '429', retryAfterS: 300 });
    await run.pass(20_000);
    expect(digestsIn('C1')).toEqual(['1']);
    await goneOnAnew();
    expect(digestsIn('C1')).toEqual(['1', '1!']);
    await round;
  }, 30_000);

  it('is found, not sent at once again, where Slack takes it and answers with a server error', async () => {
    await due('D222');
    run.slack.fault('chat.postMessage', { kind: '500', recorded: true });
    await run.until(NEXT_SLOT);
    expect(digestsIn('D222')).toEqual(['1']);
    await run.pass(61_000);
    expect(digestsIn('D222')).toEqual(['1']);
    expect(run.logged.map(({ event }) => event)).toContain('digest-sent');
  });

  it.each([
    ['limited for minutes', { kind: '429', retryAfterS: 300 } as const],
    ['not answered for', { kind: 'dropBefore' } as const],
    ['answered with a server error', { kind: '500' } as const],
  ])('waits where the history is %s, and is looked for again', async (_, fault) => {
    await due('D222');
    run.slack.fault('chat.postMessage', { kind: 'dropAfter' });
    await run.until(NEXT_SLOT);
    run.slack.fault('conversations.history', fault);
    await run.pass(61_000);
    expect(digestsIn('D222')).toEqual(['1']);
    expect(lookUpsFailed()).toBe(1);
    await run.pass(6 * MINUTE);
    expect(digestsIn('D222')).toEqual(['1']);
    expect(run.logged.map(({ event }) => event)).toContain('digest-sent');
  });

  it('is found where the history is limited for a second', async () => {
    await due('D222');
    run.slack.fault('chat.postMessage', { kind: 'dropAfter' });
    await run.until(NEXT_SLOT);
    run.slack.fault('conversations.history', { kind: '429', retryAfterS: 1 });
    await run.pass(61_000);
    expect(digestsIn('D222')).toEqual(['1']);
    expect(lookUpsFailed()).toBe(0);
  });

  it('is found behind more messages than five pages hold', async () => {
    await due('D222');
    run.slack.fault('chat.postMessage', { kind: 'dropAfter' });
    await run.until(NEXT_SLOT);
    const [like] = run.in('D222').slice(-1);
    for (let at = 0; at < 1_100; at++) {
      const ts = `${Number(like!.ts) + 100 + at}.000000`;
      run.slack.messages.push({ ...like!, ts, text: 'talk', body: { text: 'talk' } });
    }
    await run.pass(61_000);
    expect(digestsIn('D222')).toEqual(['1']);
    expect(run.logged.map(({ event }) => event)).toContain('digest-sent');
  });

  it('is not sent twice where it was removed from the channel between two tries', async () => {
    await due('C1', 1, { threadFollowUps: true });
    run.slack.fault('chat.postMessage', { kind: 'dropAfter' });
    await run.until(NEXT_SLOT);
    run.slack.fault('conversations.history', { kind: 'error', error: 'not_in_channel' });
    run.slack.team.channels.set('C1', { is_member: false });
    await run.pass(61_000);
    expect(digestsIn('C1')).toEqual(['1']);
    run.slack.team.channels.delete('C1');
    await run.send.event(events.memberJoined('C1'));
    await expect
      .poll(async () => {
        await run.pass(1);
        return run.logged.map(({ event }) => event);
      })
      .toContain('digest-sent');
    expect(digestsIn('C1')).toEqual(['1']);
  });
});

describe('an answer that may have arrived in Slack', () => {
  it('is not sent again where Slack takes it and answers with a server error; the person is told', async () => {
    run = await digestRun({ knowledge });
    run.slack.fault('chat.postMessage', { kind: '500', recorded: true });
    await run.send.event(anna.mentions('who is Sattar Hashemi?', { channel: 'C1' }));
    await run.slack.until('the notice', () => run.slack.ephemerals[0]);
    expect(run.in('C1')).toHaveLength(1);
    expect(run.slack.ephemerals[0]?.text).toContain('did not confirm that my answer arrived');
  });
});
