import { describe, expect, it, vi } from 'vitest';
import { NotDelivered } from '../../../src/bot/ports/desk.js';
import { PlaceGone } from '../../../src/bot/ports/messenger.js';
import { plainText } from '../../../src/core/answer/plain.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { memoryStore } from '../../../src/store/memory.js';
import { recordingMessenger } from './recording-messenger.js';
import { digestWorld, idIn, inForce, isCited, SOMEBODY } from './world.js';

/** A meeting's summary is put otherwise; each call by another word. */
const corrected =
  (word: string, id = 'wtdc-25-iran-kenya') =>
  (knowledge: Knowledge): Knowledge => ({
    ...knowledge,
    meetings: knowledge.meetings.map((one) => (one.id === id ? { ...one, summary: `${one.summary} ${word}.` } : one)),
  });

const DAILY = 'digest every day at 8 Tehran time';

/** 08:00 in Tehran on a day of November 2026. */
const eight = (day: number) => Date.parse(`2026-11-${day}T04:30:00.000Z`);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a digest', () => {
  it('comes at its time with what changed since it was ordered, cited, and what is still pending', async () => {
    const world = await digestWorld();
    await world.says(`${DAILY} about Tajikistan`);
    await world.edit(inForce);
    await world.until(eight(24) - 1);
    expect(world.messenger.sent).toEqual([]);
    await world.until(eight(24));
    const [first, ...others] = world.messenger.sent;
    expect(others).toEqual([]);
    expect(first?.text).toContain('Digest · 24 November 2026, 08:00 Tehran time · Tajikistan · 1 change since');
    expect(first?.text).toContain('not operational yet → in force. [1]');
    expect(first?.text).toMatch(/Still pending \(\d+\)/);
    expect(first?.text).toMatch(/Derived: By 24 November 2026: about \d+ years since its latest dated status/);
    expect(first?.dispatch.answer && isCited(first.dispatch.answer)).toBe(true);
    expect(first?.target).toEqual({ platform: 'slack', team: 'T1', channel: 'C1', thread: null });
  });

  it('comes once, however often it is looked for in that minute, and after restarts', async () => {
    const world = await digestWorld();
    await world.says(DAILY);
    await world.edit(inForce);
    for (let times = 0; times < 20; times++) await world.until(eight(24) + times * 1_000);
    for (let restarts = 0; restarts < 5; restarts++) {
      const again = await digestWorld({ store: world.store, messenger: world.messenger, start: eight(24) + 30_000 });
      await again.until(eight(24) + 40_000);
    }
    expect(world.messenger.sent).toHaveLength(1);
  });

  it('says nothing where nothing changed, or one line where that is wanted', async () => {
    const world = await digestWorld();
    await world.says(`${DAILY} about Kenya`);
    await world.says(`${DAILY} about Tajikistan even when nothing changed`);
    await world.until(eight(24));
    expect(world.messenger.sent.map(({ text }) => text.split('\n').at(-6))).toHaveLength(1);
    expect(world.messenger.sent[0]?.text).toContain('Nothing changed here since 23 November 2026, 09:30 Tehran time.');
  });

  it('tells one change once where three of its conditions meet it', async () => {
    const world = await digestWorld();
    await world.says(`${DAILY} (country:IR or country:TJ or change:status)`);
    await world.edit(inForce);
    await world.until(eight(24));
    expect(world.messenger.sent[0]?.text.match(/→ in force/g)).toHaveLength(1);
  });

  it('tells what came and went between two digests as nothing, and what was corrected twice as one correction', async () => {
    const world = await digestWorld();
    await world.says(`${DAILY} about Kenya`);
    const { knowledge } = world;
    await world.edit(corrected('One'));
    await world.edit(corrected('Two'));
    await world.until(eight(24));
    expect(world.messenger.sent[0]?.text).toContain('1 correction\n');
    await world.edit(corrected('Three'));
    await world.edit(corrected('Four'));
    await world.edit(() => corrected('Two')(corrected('One')(knowledge)));
    await world.until(eight(25));
    expect(world.messenger.sent).toHaveLength(1);
  });

  it('carries its controls, and says to whoever asks why which clause kept each line', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says(`${DAILY} about Tajikistan, only status changes`));
    await world.edit(inForce);
    await world.edit(corrected('Anew'));
    await world.until(eight(24));
    expect(world.messenger.sent[0]?.dispatch.answer.choices.map((one) => one.question)).toEqual([
      `digest explain ${id}`,
      `digest pause ${id}`,
      `digest remove ${id}`,
    ]);
    const why = await world.says(`digest explain ${id}`);
    expect(why && plainText(why)).toMatch(/Kept: .*(?:Tajikistan|status)/);
    expect(why && plainText(why)).toMatch(/Left out: .*\(1\)/);
    expect(why && isCited(why)).toBe(true);
  });
});

describe('a digest that could not be sent at its time', () => {
  const late = async (delay: number) => {
    const world = await digestWorld();
    await world.says(DAILY);
    await world.edit(inForce);
    await world.until(eight(24) + delay);
    return world;
  };

  it('is sent late within two hours, and says so', async () => {
    const world = await late(10 * MINUTE);
    expect(world.messenger.sent[0]?.text).toContain('Sent late: it was due on 24 November 2026, 08:00 Tehran time.');
  });

  it('is covered by the next one after three hours, which names the day', async () => {
    const world = await late(3 * HOUR);
    expect(world.messenger.sent).toEqual([]);
    await world.until(eight(25));
    expect(world.messenger.sent).toHaveLength(1);
    expect(world.messenger.sent[0]?.text).toContain('The digest of 24 November 2026 was not sent; this one covers it.');
    expect(world.messenger.sent[0]?.text).toContain('→ in force');
  });

  it('is one digest for five days', async () => {
    const world = await digestWorld();
    await world.says(DAILY);
    await world.edit(inForce);
    await world.until(eight(29) + MINUTE);
    expect(world.messenger.sent).toHaveLength(1);
    expect(world.messenger.sent[0]?.text).toContain(
      '5 digests from 24 November 2026 to 28 November 2026 were not sent; this one covers them.',
    );
  });

  it('comes no second time where the clock goes back, and none is lost where it went ahead', async () => {
    const world = await digestWorld();
    await world.says(DAILY);
    await world.edit(inForce);
    await world.until(eight(24));
    await world.until(eight(24) - HOUR);
    await world.until(eight(24));
    expect(world.messenger.sent).toHaveLength(1);
    // A day ahead and back again.
    await world.until(eight(25) + 3 * HOUR);
    await world.edit(corrected('Anew'));
    await world.until(eight(24) + 5 * HOUR);
    await world.until(eight(25));
    await world.until(eight(26));
    expect(world.messenger.sent).toHaveLength(2);
    expect(world.messenger.sent[1]?.text).toContain('1 correction');
  });
});

describe('a part', () => {
  const inParts = async (whenUnsure: 'resend' | 'skip' = 'resend') => {
    const messenger = recordingMessenger('slack', { lines: 8, characters: 3_000 });
    const world = await digestWorld({ messenger, whenUnsure });
    const id = idIn(await world.says(DAILY));
    await world.edit(inForce);
    return { world, messenger, id };
  };

  it('comes after the one before it, under the first', async () => {
    const { world, messenger } = await inParts();
    await world.until(eight(24));
    expect(messenger.sent.length).toBeGreaterThan(2);
    expect(messenger.sent.map(({ text }) => /part (\d+) of/.exec(text)?.[1])).toEqual(
      messenger.sent.map((_, at) => String(at + 1)),
    );
    expect(messenger.sent.slice(1).every(({ dispatch }) => dispatch.root?.message === 'm1')).toBe(true);
    expect(new Set(messenger.sent.map(({ dispatch }) => dispatch.key)).size).toBe(messenger.sent.length);
    expect(messenger.sent.every(({ dispatch }) => /^[a-z\d]{1,25}$/.test(dispatch.key))).toBe(true);
  });

  it('is not repeated where the process ends between two of them', async () => {
    const { world, messenger } = await inParts();
    messenger.before = async () => {
      if (messenger.sent.length === 2) throw new Error('the process is gone');
    };
    await world.until(eight(24));
    messenger.before = async () => {};
    const again = await digestWorld({ store: world.store, messenger, start: eight(24) });
    await again.until(eight(24) + 2 * MINUTE);
    const parts = messenger.sent.map(({ text }) => /part (\d+) of/.exec(text)?.[1]);
    expect(parts).toEqual(parts.map((_, at) => String(at + 1)));
  });

  it('of which nobody heard is looked for, and found', async () => {
    const { world, messenger } = await inParts();
    messenger.failures.push(new NotDelivered('unsure', 'no answer in time'));
    await world.until(eight(24));
    expect(messenger.sent).toEqual([]);
    await world.until(eight(24) + 2 * MINUTE);
    const found = messenger.sent.length;
    expect(found).toBeGreaterThan(2);
    expect(new Set(messenger.sent.map(({ dispatch }) => dispatch.key)).size).toBe(found);
  });

  it('is sent again and marked where nobody can tell', async () => {
    const { world, messenger } = await inParts();
    messenger.canLook = false;
    messenger.failures.push(new NotDelivered('unsure', 'no answer in time'));
    await world.until(eight(24));
    await world.until(eight(24) + 2 * MINUTE);
    expect(messenger.sent.map(({ dispatch }) => dispatch.isRepeated)).toEqual(messenger.sent.map((_, at) => at === 0));
  });

  it('is given up where that is configured, and the next digest says so', async () => {
    const { world, messenger } = await inParts('skip');
    messenger.canLook = false;
    messenger.failures.push(new NotDelivered('unsure', 'no answer in time'));
    await world.until(eight(24));
    await world.until(eight(24) + 2 * MINUTE);
    expect(messenger.sent[0]?.text).toContain('part 2 of');
    await world.edit(corrected('Anew'));
    await world.until(eight(25));
    expect(
      messenger.sent.some(({ text }) =>
        text.includes('A part of the digest of 24 November 2026 could not be delivered.'),
      ),
    ).toBe(true);
  });

  it('that is refused three times holds up none after it', async () => {
    const { world, messenger } = await inParts();
    for (let times = 0; times < 3; times++) messenger.failures.push(new NotDelivered('refused', 'invalid_blocks'));
    await world.until(eight(24));
    await world.until(eight(24) + 2 * MINUTE);
    await world.until(eight(24) + 10 * MINUTE);
    expect(messenger.sent[0]?.text).toContain('part 2 of');
    expect(world.logged.filter(({ event }) => event === 'digest-part-given-up')).toHaveLength(1);
  });
});

describe('one of several processes on a store', () => {
  const sharing = async () => {
    const store = { ...memoryStore(), isShared: true };
    const messenger = recordingMessenger();
    const one = await digestWorld({ store, messenger });
    await one.says(`${DAILY} about Tajikistan`);
    await one.edit(inForce);
    const other = await digestWorld({ store, messenger, knowledge: one.knowledge });
    return { one, other, messenger };
  };

  it('sends what another one does not', async () => {
    const { one, other, messenger } = await sharing();
    await Promise.all([one.until(eight(24)), other.until(eight(24)), one.until(eight(24)), other.until(eight(24))]);
    expect(messenger.sent).toHaveLength(1);
  });

  it('is left alone while a platform takes its time, however long', async () => {
    const { one, other, messenger } = await sharing();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    let go = () => {};
    messenger.before = () => new Promise((resolve) => (go = resolve));
    const sending = one.until(eight(24));
    for (let seconds = 20; seconds <= 200; seconds += 20) {
      one.jump(eight(24) + seconds * 1_000);
      await vi.advanceTimersByTimeAsync(20_000);
      await other.until(eight(24) + seconds * 1_000);
    }
    messenger.before = async () => {};
    go();
    vi.useRealTimers();
    await sending;
    expect(messenger.sent).toHaveLength(1);
  });

  it('takes over what one that is gone has begun, once its lease is over', async () => {
    const { one, other, messenger } = await sharing();
    messenger.before = () => new Promise(() => {});
    void one.until(eight(24));
    await vi.waitFor(async () => expect((await one.store.list('digest-sent:', 0))[0]?.value).toContain('posting'));
    messenger.before = async () => {};
    await other.until(eight(24) + 59_000);
    expect(messenger.sent).toEqual([]);
    await other.until(eight(24) + 61_000);
    expect(messenger.sent).toHaveLength(1);
  });
});

describe('a place that is gone', () => {
  it('pauses the order with its reason, and goes on where it was when it comes back', async () => {
    const world = await digestWorld();
    await world.says(DAILY);
    await world.edit(inForce);
    world.messenger.failures.push(new PlaceGone('the channel is archived'));
    await world.until(eight(24));
    await world.until(eight(24) + HOUR);
    expect(world.messenger.sent).toEqual([]);
    const list = await world.says('digest list');
    expect(list && plainText(list)).toContain('paused: it cannot be delivered, the channel is archived');
    await world.until(eight(25) + HOUR);
    await world.service.digests.revived(SOMEBODY.place);
    await world.until(eight(25) + HOUR + MINUTE);
    expect(world.messenger.sent).toHaveLength(1);
    expect(world.messenger.sent[0]?.text).toContain('→ in force');
    await world.until(eight(26));
    expect(world.messenger.sent).toHaveLength(1);
  });
});

describe('a zone that is taken out of the tz database', () => {
  it('pauses its orders with the reason, and no other', async () => {
    const world = await digestWorld();
    await world.says(`${DAILY} about Tajikistan`);
    const id = idIn(await world.says('digest every day at 8 Baku time about Tajikistan'));
    const key = `digest-order:slack:T1:${id}`;
    const order = await world.store.get(key, 0);
    await world.store.put(key, (order as string).replace('Asia/Baku', 'Asia/Atlantis'), null);
    await world.edit(inForce);
    await world.until(eight(24));
    expect(world.messenger.sent).toHaveLength(1);
    const list = await world.says('digest list');
    expect(list && plainText(list)).toContain('paused: Asia/Atlantis is no time zone any more');
    await world.says(`digest edit ${id} Baku time`);
    await world.edit(corrected('Anew', 'wtdc-25-iran-tajikistan'));
    await world.until(Date.parse('2026-11-25T04:00:00Z'));
    expect(world.messenger.sent).toHaveLength(2);
  });
});

describe('what may be seen', () => {
  const hiding = (knowledge: Knowledge): Knowledge => ({
    ...inForce(knowledge),
    agreements: inForce(knowledge).agreements.map((one) =>
      one.id === 'iran-tajikistan-ict-mou' ? { ...one, audience: ['staff'] } : one,
    ),
  });

  it('is looked at again before each part: what was hidden meanwhile is not told', async () => {
    const messenger = recordingMessenger('slack', { lines: 1, characters: 3_000 });
    const world = await digestWorld({ messenger });
    await world.says(`${DAILY} about Tajikistan`);
    await world.edit(corrected('Anew', 'wtdc-25-iran-tajikistan'));
    await world.edit(inForce);
    messenger.before = async () => {
      if (messenger.sent.length === 0) await world.edit(hiding);
    };
    await world.until(eight(24));
    const rest = messenger.sent
      .slice(1)
      .map(({ text }) => text)
      .join('\n');
    expect(rest).not.toContain('in force');
    // As if it had been taken off the record, which is told.
    expect(rest).toContain('comprehensive cooperation memorandum between Iran and Tajikistan: no longer on record.');
    expect(world.logged.filter(({ event }) => event === 'digest-composed-anew')).toHaveLength(1);
  });

  it('is asked of the place at the time of sending', async () => {
    const readers = new Map([['slack:C1', ['staff']]]);
    const world = await digestWorld({ readers, knowledge: hiding(await (await digestWorld()).knowledge) });
    await world.says(`${DAILY} about Tajikistan even when nothing changed`);
    await world.edit((knowledge) => ({
      ...knowledge,
      agreements: knowledge.agreements.map((one) =>
        one.id === 'iran-tajikistan-ict-mou' ? { ...one, title: `${one.title} (amended)` } : one,
      ),
    }));
    world.messenger.company_ = 'guests';
    await world.until(eight(24));
    expect(world.messenger.sent[0]?.text).toContain('Nothing changed here');
    world.messenger.company_ = 'internal';
    await world.until(eight(25));
    expect(world.messenger.sent).toHaveLength(2);
  });
});

describe('an agreement that is followed', () => {
  it('is followed until it is no longer pending, and the last digest says that it is the last', async () => {
    const world = await digestWorld();
    await world.says('follow the comprehensive cooperation memorandum between Iran and Tajikistan until it is closed');
    expect(plainText((await world.says('digest list'))!)).toContain('until');
    await world.edit(inForce);
    await world.until(Date.parse('2026-11-24T08:00:00Z'));
    expect(world.messenger.sent[0]?.text).toContain('This is the last one');
    expect(plainText((await world.says('digest list'))!)).toContain('There is no digest here yet.');
  });
});
