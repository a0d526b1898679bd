import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { type HeldMessage, person } from '../../servers/slack/far-side.js';
import { actionIds, blockActions } from '../../servers/slack/interactions.js';
import { DAILY, type DigestRun, digestRun, idIn, NEXT_SLOT, withMeetings } from './digest-run.js';

const anna = person('U222');
const boris = person('U333');

let knowledge: Knowledge;
let run: DigestRun;

beforeAll(async () => {
  knowledge = await loaded();
});
beforeEach(async () => {
  run = await digestRun({ knowledge });
});
afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

const inChannel = (text: string, channel = 'C1', threadTs?: string) =>
  run.answer(() => run.send.event(anna.mentions(text, { channel, ...(threadTs && { threadTs }) })));
const inPrivate = (text: string, who = anna) => run.answer(() => run.send.event(who.writes(text)));

/** Something changes that is told in the digests of Pakistan, and their time comes. */
async function digestIsDue(count = 1): Promise<void> {
  await run.service.load(withMeetings(knowledge, count));
  await run.until(NEXT_SLOT);
}

describe('a digest ordered in a sentence', () => {
  it('in a channel comes into the channel', async () => {
    const ordered = await inChannel(DAILY);
    expect(ordered.text).toContain('It comes here.');
    await digestIsDue();
    const [digest] = run.in('C1').slice(1);
    expect(digest?.thread_ts).toBeUndefined();
    expect(digest?.text).toContain('Hall 0');
    expect(digest?.body).toMatchObject({ unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false });
  });

  it('in a thread comes into the thread', async () => {
    const threadTs = '1595926230.009600';
    await inChannel(DAILY, 'C1', threadTs);
    await digestIsDue();
    expect(run.in('C1')[1]?.thread_ts).toBe(threadTs);
  });

  it('in direct messages comes there', async () => {
    await inPrivate(DAILY);
    await digestIsDue();
    expect(run.in('D222')[1]?.text).toContain('Hall 0');
  });

  it('in a channel, "to me", comes to the person, whom Slack takes by their own id', async () => {
    const ordered = await inChannel('send me a digest every day at 09:00 UTC about Pakistan, only meetings');
    expect(ordered.text).toContain('It comes to you.');
    await digestIsDue();
    expect(run.in('C1')).toHaveLength(1);
    expect(run.in('D222')).toHaveLength(1);
    expect(run.in('D222')[0]?.body.channel).toBe('U222');
  });

  it('by a command comes into the channel, and only the person sees that it was ordered', async () => {
    await run.send.slash(anna.slash(DAILY, 'C1'));
    const response = await run.slack.until('the answer', () => run.slack.responses[0]);
    expect(response.text).toContain('It comes into the channel, outside of any thread.');
    expect(response.ephemeral).toBe(true);
    await digestIsDue();
    expect(run.in('C1')).toHaveLength(1);
  });

  it('by a command between two people comes to the one who gave it', async () => {
    await run.send.slash(anna.slash(DAILY, 'D999'));
    await run.slack.until('the answer', () => run.slack.responses[0]);
    await digestIsDue();
    expect(run.slack.messages.map(({ channel }) => channel)).toEqual(['D222']);
  });

  it('by a command in the direct messages with Sideline, once it knows them, comes there', async () => {
    await inPrivate('digest list');
    await run.send.slash(anna.slash(DAILY, 'D222'));
    await run.slack.until('the answer', () => run.slack.responses[0]);
    await digestIsDue();
    expect(run.in('D222')[1]?.body.channel).toBe('D222');
  });

  it('in the assistant pane comes into the direct messages, outside of the pane’s thread', async () => {
    await run.answer(() => run.send.event(anna.writes(DAILY, { threadTs: '1726133698.626339' })));
    await digestIsDue();
    expect(run.in('D222')[1]?.thread_ts).toBeUndefined();
  });

  it('is ordered once, however often Slack delivers it', async () => {
    const event = anna.mentions(DAILY, { channel: 'C1' });
    await run.answer(() =>
      Promise.all([0, 1, 2].map((retryNum) => run.send.event(event, { eventId: 'Ev1', retryNum }))),
    );
    expect((await inChannel('digest list')).text).toContain('1 digest here');
  });

  it('is not ordered again by an edit of the sentence', async () => {
    const event = anna.mentions(DAILY, { channel: 'C1' });
    await run.answer(() => run.send.event(event));
    const { messageChanged } = await import('../../servers/slack/events.js');
    await run.send.event(messageChanged(event, `<@U0BOT> ${DAILY} and Kenya`));
    await run.slack.until('the edit', () => run.in('C1')[0]?.edited);
    expect((await inChannel('digest list')).text).toContain('1 digest here');
  });

  it('offers nothing that would order it a second time', async () => {
    const ordered = await inChannel(DAILY);
    expect(actionIds(ordered)).toEqual(['ask:0', 'ask:1', 'ask:2']);
    await digestIsDue();
    expect(actionIds(run.in('C1')[1]!)).toEqual(['ask:0', 'ask:1', 'ask:2']);
    await run.send.slash(anna.slash(DAILY, 'C2'));
    const response = await run.slack.until('the answer', () => run.slack.responses[0]);
    expect(actionIds(response)).toEqual(['ask:0', 'ask:1', 'ask:2']);
  });
});

describe('a digest', () => {
  const buttonOf = (message: HeldMessage, label: string) => {
    const elements = message.blocks.flatMap((block) => (block.elements ?? []) as { text?: { text?: string } }[]);
    const found = elements.find(({ text }) => text?.text === label) as { action_id?: string } | undefined;
    return String(found?.action_id);
  };
  const click = (message: HeldMessage, label: string, user = 'U222') =>
    run.answer(() => run.send.interactive(blockActions(message, buttonOf(message, label), { user })));

  it('can be previewed, explained, paused, resumed and unsubscribed by its buttons, after a restart too', async () => {
    await inChannel(DAILY);
    await digestIsDue();
    const digest = run.in('C1')[1]!;
    run = await run.restart();
    const why = await click(digest, 'Why did I get this?');
    expect(why.text).toContain('You ordered it');
    expect(why.text).toMatch(/Kept: .*Pakistan/);
    expect(why.thread_ts).toBe(digest.ts);
    const paused = await click(digest, 'Pause');
    expect(paused.text).toContain('Paused: digest');
    await run.service.load(withMeetings(knowledge, 2));
    await run.until('2026-11-25T09:00:10.000Z');
    expect(run.in('C1').filter(({ text }) => text.includes('Hall 1'))).toEqual([]);
    expect((await click(paused, 'Resume')).text).toContain('Resumed');
    await run.until('2026-11-26T09:00:10.000Z');
    expect(run.in('C1').at(-1)?.text).toContain('Hall 1');
    expect((await click(digest, 'Unsubscribe')).text).toContain('Removed');
    await run.service.load(withMeetings(knowledge, 3));
    await run.until('2026-11-27T09:00:10.000Z');
    expect(run.slack.messages.filter(({ text }) => text.includes('Hall 2'))).toEqual([]);
  });

  it('shows what it would have sent', async () => {
    const id = idIn((await inChannel(DAILY)).text);
    await digestIsDue();
    const preview = await inChannel(`digest preview ${id}`);
    expect(preview.text).toContain('Preview: meetings of Pakistan: every day at 09:00 UTC');
    expect(preview.text).toContain('Hall 0');
    expect(preview.text).toMatch(/\n\[1\] /);
  });

  it('is only its owner’s to change, who may give it to somebody else', async () => {
    const id = idIn((await inChannel(DAILY)).text);
    const asBoris = (text: string) => run.answer(() => run.send.event(boris.mentions(text, { channel: 'C1' })));
    expect((await asBoris(`digest pause ${id}`)).text).toContain('Only its owner (U222) may change');
    expect((await inChannel(`digest give ${id}`)).text).toContain('Name the person');
    const offer = await inChannel(`digest give ${id} <@U333>`);
    expect(offer.text).toContain(`Digest ${id} is offered to U333, who can accept it here: digest accept ${id}.`);
    expect((await asBoris(`digest pause ${id}`)).text).toContain('Only its owner (U222) may change');
    const accepted = await run.answer(() => run.send.interactive(boris.clicks(offer, 'ask:0')));
    expect(accepted.text).toContain(`Digest ${id} is yours now.`);
    expect((await asBoris(`digest pause ${id}`)).text).toContain('Paused');
    expect((await inChannel(`digest resume ${id}`)).text).toContain('Only its owner');
  });

  it('of one’s own direct messages is given to nobody', async () => {
    const id = idIn((await inPrivate(DAILY)).text);
    expect((await inPrivate(`digest give ${id} <@U333>`)).text).toContain('comes to one person alone');
    const sent = idIn((await inChannel('send me a digest every day about Kenya')).text);
    expect((await inPrivate(`digest give ${sent} <@U333>`)).text).toContain('comes to one person alone');
    expect((await inPrivate(`digest remove ${sent}`)).text).toContain(`Removed: digest ${sent}`);
  });

  it('can be taken over from somebody who has left, where Slack tells, and by whoever manages the workspace', async () => {
    const id = idIn((await inChannel(DAILY)).text);
    const takes = () => run.answer(() => run.send.event(boris.mentions(`digest take ${id}`, { channel: 'C1' })));
    expect((await takes()).text).toContain('It cannot be seen here whether its owner has left');
    run.slack.team.scopes = [...run.slack.team.scopes, 'users:read'];
    run.slack.team.users.set('U222', { real_name: 'Anna' });
    expect((await takes()).text).toContain('Its owner is still here');
    run.slack.team.users.set('U222', { deleted: true });
    expect((await takes()).text).toContain(`${id} is yours now`);
    run.slack.team.users.set('U444', { is_admin: true, profile: { display_name: 'Mira' } });
    const manager = person('U444');
    const taken = await run.answer(() => run.send.event(manager.mentions(`digest take ${id}`, { channel: 'C1' })));
    expect(taken.text).toContain(`${id} is yours now`);
    expect((await inChannel('digest list')).text).toContain('owner Mira');
  });

  it('is at the person’s own time where Slack tells their zone', async () => {
    run.slack.team.scopes = [...run.slack.team.scopes, 'users:read'];
    run.slack.team.users.set('U222', { tz: 'Asia/Karachi' });
    expect((await inPrivate('digest every day at 8 about Pakistan')).text).toContain('08:00 Karachi time');
    expect(run.slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });

  it('asks Slack who somebody is only where they speak of digests', async () => {
    run.slack.team.scopes = [...run.slack.team.scopes, 'users:read'];
    await inChannel('who did Hashemi meet in Baku?');
    expect(run.slack.calls.map(({ method }) => method)).not.toContain('users.info');
  });

  it('is spoken of in a thread without a mention only by its id', async () => {
    await run.stop();
    run = await digestRun({ knowledge, threadFollowUps: true });
    const asked = anna.mentions(DAILY, { channel: 'C1' });
    const id = idIn((await run.answer(() => run.send.event(asked))).text);
    const say = (text: string) => run.send.event(boris.says(text, { channel: 'C1', threadTs: asked.ts }));
    await say('the digest every day at 9 about Kenya would be better');
    await say('digests are nice');
    const answered = await run.answer(() =>
      run.send.event(anna.says(`digest pause ${id}`, { channel: 'C1', threadTs: asked.ts })),
    );
    expect(answered.text).toContain('Paused');
    expect(run.in('C1')).toHaveLength(2);
  });

  it('in three parts comes in order, the later parts in the thread of the first', async () => {
    await inChannel(DAILY);
    await digestIsDue(10);
    const parts = run.in('C1').slice(1);
    const numbered = parts.filter(({ text }) => / part \d of \d/.test(text));
    expect(numbered.map(({ text }) => / part (\d of \d)/.exec(text)?.[1])).toEqual(['1 of 3', '2 of 3', '3 of 3']);
    expect(parts.map(({ thread_ts }) => thread_ts)).toEqual([undefined, ...parts.slice(1).map(() => parts[0]?.ts)]);
  });

  it('names all its sources in its messages, and none of its buttons asks for them', async () => {
    await inChannel('digest every day at 09:00 UTC about everything');
    const before = { ...knowledge, meetings: [], agreements: [], proposals: [] };
    await run.service.load(before);
    await run.until('2026-11-24T09:00:10.000Z');
    run.slack.forget();
    await run.service.load(knowledge);
    await run.until('2026-11-25T09:00:10.000Z');
    const parts = run.in('C1');
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flatMap(actionIds).filter((id) => !id.startsWith('ask:'))).toEqual([]);
    for (const { text } of parts) expect(text).not.toContain('All sources');
    console.log(`${parts.length} messages, longest ${Math.max(...parts.map(({ text }) => text.length))}`);
  });

  it('is listed with all the others that a channel may have, page by page', async () => {
    const company = async () => 'internal' as const;
    const place = { platform: 'slack', team: 'T111', channel: 'C1' };
    for (let at = 0; at < 50; at++) {
      const who = `U${Math.floor(at / 20)}`;
      const speaker = { place, thread: null, isDirect: false, person: who, name: who, isManager: false };
      const wish = 'digest every day at 09:00 UTC about Pakistan, Kenya, Tajikistan, Algeria, Azerbaijan and India';
      await run.service.digests.handle(wish, { ...speaker, mentioned: [], company });
    }
    const seen = () => new Set(run.in('C1').flatMap(({ text }) => text.match(/\bdg[a-z\d]{4} · /g) ?? []));
    let page = await inChannel('digest list');
    for (let pages = 1; seen().size < 50 && pages < 6; pages++) {
      const more = /\d+ \d+ more$/m.exec(page.text)?.[0].replace(/^\d+ /, '') ?? '';
      page = await click(page, more);
    }
    expect(seen().size).toBe(50);
  });
});
