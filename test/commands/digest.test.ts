import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import { digestService } from '../../src/bot/digests/digest-service.js';
import { recordHistory } from '../../src/bot/journal/journal.js';
import { NotDelivered } from '../../src/bot/ports/desk.js';
import { noMeter } from '../../src/bot/ports/meter.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { readers } from '../../src/bot/readers.js';
import { openStore } from '../../src/store/open-store.js';
import { recordingMessenger } from '../bot/digests/recording-messenger.js';
import { SOMEBODY } from '../bot/digests/world.js';
import { describeWithPostgres, newDatabase } from '../store/database.js';
import { newStatePath } from '../store/state-folder.js';
import { MEETING, sidelineWith } from './edited.js';
import { running } from './running.js';

/** A Monday, 09:30 in Tehran. */
const ORDERED = '2026-11-23T06:00:00.000Z';
/** The next day, at 8 in Tehran and after. */
const DUE = '2026-11-24T04:30:00.000Z';
const LATER = '2026-11-24T12:00:00.000Z';

let before: Sideline;
let after: Sideline;

beforeAll(async () => {
  before = await sidelineWith('Baku');
  after = await sidelineWith('Ganja');
});

/** Digests of somebody at a terminal, over a state file of their own. */
async function terminal(url?: string) {
  const STATE_URL = url ?? `file:${await newStatePath()}`;
  const at =
    (now: string, sideline: Sideline, user = 'ann') =>
    (...args: readonly string[]) =>
      running(['digest', ...args], { env: { STATE_URL, USER: user, TZ: 'Asia/Tehran' }, now, sideline });
  return { url: STATE_URL, path: STATE_URL.slice('file:'.length), at, first: at(ORDERED, before) };
}

const idIn = (text: string) => /\bdg[a-z\d]{4}\b/.exec(text)?.[0] ?? 'none';

async function ordered(...words: readonly string[]) {
  const world = await terminal();
  const { out } = await world.first(
    'add',
    ...(words.length ? words : ['every weekday at 8 Tehran time about Tajikistan']),
  );
  return { ...world, id: idIn(out) };
}

describe('an order that is refused', () => {
  it.each([
    [['add', 'blah'], '“blah” is not on record here.'],
    [['add', 'every day at 99:99 about Iran'], 'Nothing was changed.'],
    [['add', 'daily country:XX'], 'Nothing was changed.'],
    [['remove', 'dgnone'], 'There is no digest dgnone here.'],
    [['pause'], 'There is no digest here.'],
    [['edit', 'dgnone', 'every day'], 'There is no digest dgnone here.'],
    [['preview', 'dgnone'], 'There is no digest dgnone here.'],
    [['explain', 'dgnone'], 'There is no digest dgnone here.'],
    [['--json', 'remove', 'dgnone'], 'There is no digest dgnone here.'],
  ])('ends with 1, and says why: %j', async (words, why) => {
    const { first } = await terminal();
    const { code, out, err } = await first(...words);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(why);
  });

  it('ends with 1 where it may mean several', async () => {
    const { first } = await ordered();
    await first('add', 'every day about Iran');
    const { code, out } = await first('pause');
    expect([code, out]).toEqual([1, expect.stringContaining('Which digest?')]);
  });

  it('ends with 0 where all is as it was asked to be', async () => {
    const { first, id } = await ordered();
    expect([(await first('pause', id)).code, (await first('pause', id)).code, (await first('list')).code]).toEqual([
      0, 0, 0,
    ]);
  });

  it.each([
    ['lisst', 'digest list'],
    ['lisst 2', 'digest list 2'],
    ['remov dg4k7m', 'digest remove dg4k7m'],
    ['EDTI dg4k7m every day', 'digest edit dg4k7m every day'],
  ])('asks whether a slip was meant as a command: %s', async (typed, meant) => {
    const { first } = await terminal();
    const { code, out } = await first(...typed.split(' '));
    expect(code).toBe(1);
    expect(out).toContain(`Did you mean ${meant}? sideline ${meant}\n`);
  });
});

describe('sideline digest', () => {
  it('orders in words, and says what to type next in a shell', async () => {
    const { first } = await terminal();
    const { code, out, err } = await first('add', 'every weekday at 8 Tehran time about Pakistan but not space');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const id = idIn(out);
    expect(out).toContain(
      `Ordered: digest ${id}.\nPakistan, not space industry: every weekday (Monday to Friday) at 08:00 Tehran time.`,
    );
    expect(out).toContain(`\nPreview: sideline digest preview ${id}\nPause: sideline digest pause ${id}\n`);
    expect((await first('list')).out).toContain(`1 digest here:\n${id} · Pakistan, not space industry`);
  });

  it('hands none over: each comes to one person alone', async () => {
    const { first, id } = await ordered();
    expect((await first('give', id, 'ben')).out).toContain(`Digest ${id} comes to one person alone`);
    expect((await first('accept')).out).toContain('No digest is offered to you here.');
    expect((await first('list')).out).toContain('(yours)');
  });

  it('changes, pauses, resumes, explains, previews and removes', async () => {
    const { first, id } = await ordered();
    expect((await first('edit', id, 'at', '18:00', 'about', 'Kenya')).out).toContain(
      'Kenya: every weekday (Monday to Friday) at 18:00',
    );
    expect((await first('pause', id)).out).toContain(`Paused: digest ${id}.`);
    expect((await first('resume', id)).out).toContain(`Resumed: digest ${id}.`);
    expect((await first('explain', id)).out).toContain('It has sent nothing so far.');
    expect((await first('preview', id)).out).toContain('Preview: Kenya');
    expect((await first('preview', 'about', 'Iran')).out).toContain('Preview: Iran');
    expect((await first('remove', id)).out).toContain(`Removed: digest ${id}`);
    expect((await first()).out).toContain('There is no digest here yet.');
  });

  it('puts into quotes what a shell would take for something else', async () => {
    const { first } = await terminal();
    const { out } = await first('add', 'every day (about Pakistam)');
    expect(out).not.toMatch(/sideline digest add [^']*\(/);
  });

  it('answers as JSON', async () => {
    const { first } = await ordered();
    const { tookMs, ...answer } = JSON.parse((await first('list', '--json')).out);
    expect(tookMs).toBeGreaterThan(0);
    expect(answer).toMatchObject({ outcome: 'help', choices: [{ label: 'Preview' }, {}, {}] });
  });

  it('keeps the digests of one person from another', async () => {
    const { at, id } = await ordered();
    const bob = at(ORDERED, before, 'bob');
    expect((await bob('list')).out).toContain('There is no digest here yet.');
    expect((await bob('remove', id)).out).toContain(`There is no digest ${id} here.`);
    expect(await at(DUE, after, 'bob')('send')).toEqual({ code: 0, out: '', err: '' });
    expect((await at(DUE, after)('send')).out).toContain('“Ganja”');
  });

  it('looks without making anything', async () => {
    const { first, path } = await terminal();
    for (const verb of ['list', 'help', 'preview', 'explain', 'send']) expect((await first(verb)).code).toBe(0);
    expect(await readdir(dirname(path))).toEqual([]);
  });

  it.each<readonly [readonly string[], string]>([
    [['--all'], '--all goes with list and with remove ID: digest list --all, digest remove --all ID.'],
    [['list', 'mine', '--all'], '--all goes with list and with remove ID: digest list --all, digest remove --all ID.'],
    [['send', 'now'], 'send takes nothing else: it prints what is due.'],
  ])('refuses %j', async (args, line) => {
    const { code, err } = await (await terminal()).first(...args);
    expect({ code, err }).toEqual({ code: 2, err: `sideline digest: ${line} (sideline digest --help)\n` });
  });
});

describe('sideline digest send', () => {
  it('prints what is due once, as an answer with its sources', async () => {
    const { at, id } = await ordered();
    expect(await at('2026-11-24T04:29:59.999Z', after)('send')).toEqual({ code: 0, out: '', err: '' });
    const { code, out, err } = await at(DUE, after)('send');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Digest · 24 November 2026, 08:00 Tehran time · Tajikistan · 1 change since /);
    expect(out).toMatch(/1 correction\n.*place “Baku” → “Ganja”\. \[/);
    expect(out).toContain(`Pause: sideline digest pause ${id}\n`);
    expect(out).toMatch(/\n\[1\] .*https?:/);
    expect(await at(DUE, after)('send')).toEqual({ code: 0, out: '', err: '' });
    expect((await at(LATER, after)('explain', id)).out).toContain('Kept: matches Tajikistan (1)');
  });

  it('prints late what nobody asked for at its time, without calling it late', async () => {
    const { at } = await ordered();
    const { out } = await at(LATER, after)('send');
    expect(out).toMatch(/^Digest · 24 November 2026, 08:00 /);
    expect(out).not.toContain('Sent late');
  });

  it('covers what was missed in between', async () => {
    const { at } = await ordered();
    const { out } = await at('2026-11-27T12:00:00Z', after)('send');
    expect(out).toMatch(/^Digest · 27 November 2026, 08:00 /);
    expect(out).toContain('3 digests from 24 November 2026 to 26 November 2026 were not sent; this one covers them.');
  });

  it('prints nothing where nothing changed, and one line where that was asked for', async () => {
    const { at } = await ordered();
    expect((await at(DUE, before)('send')).out).toBe('');
    const always = await ordered('every day at 8 about Kenya even if nothing changed');
    expect((await always.at(DUE, after)('send')).out).toContain('Nothing changed here since');
  });

  it('prints several one after the other, and a line of JSON for each with --json', async () => {
    const { at, first } = await ordered();
    await first('add', 'every day at 8 about Iran');
    const lines = (await at(DUE, after)('send', '--json')).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).outcome)).toEqual(['answered', 'answered']);
    const words = await ordered();
    await words.first('add', 'every day at 8 about Iran');
    expect((await words.at(DUE, after)('send')).out).toMatch(/^Digest · .*\n\nDigest · /s);
  });

  it('shows what the reader of the call may see', async () => {
    const { at } = await ordered();
    const { knowledge } = after;
    const meetings = knowledge.meetings.map((one) => (one.id === MEETING ? { ...one, audience: ['staff'] } : one));
    const staff = createSideline({ ...knowledge, meetings });
    const { out } = await at(DUE, staff)('send', '--reader', 'staff');
    expect(out).toContain('“Ganja”');
    const other = await ordered();
    expect((await other.at(DUE, staff)('send')).out).not.toContain('Ganja');
  });

  it('says of a part that may have been printed before that it is printed again, unless it is to be left out', async () => {
    for (const [DIGEST_WHEN_UNSURE, said] of [
      ['resend', 'Shown again: nobody can tell whether it was seen before.'],
      ['skip', ''],
    ] as const) {
      const { url, at } = await ordered();
      await crashedWhilePrinting(url, DUE);
      const env = { STATE_URL: url, USER: 'ann', TZ: 'Asia/Tehran', DIGEST_WHEN_UNSURE };
      const { code, out } = await running(['digest', 'send'], { env, now: LATER, sideline: after });
      expect(code).toBe(0);
      if (said) expect(out).toContain(said);
      else expect(out).toBe('');
      expect((await at(LATER, after)('send')).out).toBe('');
    }
  });

  /** A digest is begun, and the process that printed it ends before it can say that it did. */
  async function crashedWhilePrinting(url: string, now: string) {
    const store = await openStore(url, () => {});
    const history = await recordHistory(store, after.knowledge, Date.parse(now));
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const parts = { store, history: () => history, log, now: () => now, zone: 'UTC', whenUnsure: 'resend' } as const;
    const { digests, runner } = digestService({ ...parts, meter: noMeter, readers: readers(new Map(), store) });
    const messenger = recordingMessenger('terminal');
    messenger.failures.push(new NotDelivered('unsure', 'the process ended'));
    digests.serve(messenger);
    await runner.round();
    await store.close();
    expect(messenger.failures).toEqual([]);
  }
});

describe('sideline digest while a bot holds the state file', () => {
  async function held() {
    const world = await ordered();
    const bot = await openStore(world.url, () => {});
    onTestFinished(() => bot.close());
    return { ...world, bot };
  }

  it.each([['add', 'every day about Kenya'], ['pause'], ['remove']])(
    'ends with 3 and names the process for %s',
    async (...args) => {
      const { first } = await held();
      const { code, out, err } = await first(...args);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toMatch(
        new RegExp(
          `^sideline digest: state file \\S+ is in use by pid ${process.pid} since \\S+; end that process, or .*\\.\\n$`,
        ),
      );
    },
  );

  it('looks all the same', async () => {
    const { first, id } = await held();
    for (const args of [['list'], ['preview', id], ['explain', id]]) {
      expect(await first(...args)).toMatchObject({ code: 0, err: '', out: expect.stringContaining(id) });
    }
  });

  it('lets send pass while nothing is due, and not when something is', async () => {
    const { at, first } = await held();
    expect(await first('send')).toEqual({ code: 0, out: '', err: '' });
    expect(await at(DUE, after)('send')).toMatchObject({ code: 3, out: '' });
  });
});

describe('sideline digest list --all', () => {
  it('tells an operator of every order, whose it is and how it stands, and changes nothing', async () => {
    const { url, path, first } = await ordered();
    const store = await openStore(url, () => {});
    const history = await recordHistory(store, before.knowledge, Date.parse(ORDERED));
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const parts = {
      store,
      history: () => history,
      log,
      now: () => ORDERED,
      zone: 'UTC',
      whenUnsure: 'resend',
    } as const;
    const { digests } = digestService({ ...parts, meter: noMeter, readers: readers(new Map(), store) });
    const id = idIn(JSON.stringify(await digests.handle('digest daily at 9 about Kenya', SOMEBODY)));
    await digests.handle(`digest pause ${id}`, SOMEBODY);
    await store.put('digest-order:slack:T1:dgbad2', 'torn', null);
    await store.put('digest-sent:slack:T1:dgbad2', '{}', null);
    onTestFinished(() => store.close());
    const text = await readFile(path, 'utf8');
    const { code, out, err } = await first('list', '--all');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('2 orders:');
    expect(out).toMatch(/Tajikistan: .*\n {3}terminal local\/ann · owner ann · active · no slot so far/);
    expect(out).toContain(
      `${id} · Kenya: every day at 09:00 UTC\n   slack T1/C1 · owner Ann (U1) · paused: by its owner · no slot so far`,
    );
    expect(out).toContain(
      'dgbad2 · cannot be read, and nothing is sent of it: slack T1/unknown · owner unknown; digest remove --all dgbad2 removes it',
    );
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('removes one that cannot be read by its id, and no other', async () => {
    const { url, first, id } = await ordered();
    const store = await openStore(url, () => {});
    await store.put('digest-order:slack:T1:dgbad2', 'torn', null);
    await store.close();
    expect(await first('remove', 'dgbad2', '--all')).toMatchObject({
      code: 0,
      out: 'Digests\n\nRemoved: order dgbad2, which could not be read.\n',
    });
    expect((await first('list', '--all')).out).not.toContain('dgbad2');
    expect(await first('remove', id, '--all')).toMatchObject({
      code: 1,
      err: `sideline digest: no order ${id} is one that cannot be read; digest list --all shows them.\n`,
    });
    expect((await first('list')).out).toContain(id);
  });

  it('tells how far a digest on its way is', async () => {
    const { at, id } = await ordered();
    await at(DUE, after)('send');
    const { out } = await at(LATER, after)('list', '--all');
    expect(out).toContain(`${id} · Tajikistan`);
    expect(out).toContain('active · last slot 24 November 2026, 08:00 Tehran time\n');
  });
});

describeWithPostgres('sideline digest over a database', () => {
  const database = newDatabase();

  it('orders, sends once and lists', async () => {
    const { at, first } = await terminal(database());
    expect((await first('list', '--all')).out).toContain('nothing is kept there yet');
    expect((await first('add', 'every day at 8 about Tajikistan')).code).toBe(0);
    expect((await at(LATER, after)('send')).out).toContain('“Ganja”');
    expect((await at(LATER, after)('send')).out).toBe('');
    expect((await at(LATER, after)('list', '--all')).out).toContain('1 order:');
  });
});
