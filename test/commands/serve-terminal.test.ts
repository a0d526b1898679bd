import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { ChatState } from '../../src/commands/digest/chat-state.js';
import { dueDigests } from '../../src/commands/digest/due-digests.js';
import { openLocal } from '../../src/commands/digest/open-local.js';
import { run } from '../../src/commands/run.js';
import type { Shell } from '../../src/commands/shell.js';
import { Chat } from '../../src/platforms/terminal/chat.js';
import { looksOf } from '../../src/platforms/terminal/looks.js';
import { openStore } from '../../src/store/open-store.js';
import { until } from '../servers/slack/until.js';
import { newStatePath } from '../store/state-folder.js';
import { knowledgeWith, record } from './edited.js';
import { running, stillFolder } from './running.js';

const MONDAY = '2026-11-23T06:00:00.000Z';
const TUESDAY = '2026-11-24T06:00:00.000Z';
const CTRL_D = '\u0004';
/** Where not even the superuser can make a file. */
const NOWHERE = 'file:/dev/null/sideline/state.json';

let baku: Awaited<ReturnType<typeof knowledgeWith>>;
let ganja: Awaited<ReturnType<typeof knowledgeWith>>;

beforeAll(async () => {
  baku = await knowledgeWith('Baku');
  ganja = await knowledgeWith('Ganja');
});

/** A chat through a pipe, over the knowledge at hand. */
function piped(STATE_URL: string, lines: readonly string[], now = MONDAY, knowledge = baku) {
  const env = { STATE_URL, USER: 'ann', TZ: 'Asia/Tehran' };
  return running(['serve'], { stdin: `${lines.join('\n')}\n`, env, now, sideline: createSideline(knowledge) });
}

async function freshUrl(): Promise<string> {
  return `file:${await newStatePath()}`;
}

/** A bot holds the state file until the test ends. */
async function held(url: string): Promise<void> {
  const bot = await openStore(url, () => {});
  onTestFinished(() => bot.close());
}

describe('the chat through a pipe', () => {
  it('orders digests, lists them, and does what a number stands for', async () => {
    const { out, err } = await piped(await freshUrl(), [
      'send me a digest every day at 8 about Kenya',
      'digest list',
      '2',
    ]);
    expect(err).toBe('');
    expect(out).toMatch(/Ordered: digest dg\w{4}\.\nKenya: every day at 08:00 Tehran time\. It comes to you\./);
    expect(out).toMatch(/> digest pause (dg\w{4})\n\nDigests\n\nPaused: digest \1\./);
  });

  it('keeps what is asked of records apart: a follow-up goes on from the question before', async () => {
    const { out } = await piped(await freshUrl(), ['who did Hashemi meet at WTDC-25', 'digest list', 'and Kenya?']);
    expect(out).toMatch(/There is no digest here yet.*Meetings of Sattar Hashemi with Kenya/s);
  });

  it('touches no state for a question that needs none', async () => {
    const url = await freshUrl();
    const { out, err } = await piped(url, ['who did Hashemi meet in Baku?', 'send greetings']);
    expect(out).toContain('Sattar Hashemi');
    expect(err).toBe('');
    expect(await readdir(dirname(url.slice('file:'.length)))).toEqual([]);
  });

  it("answers what's new from the journal, which it begins, and goes on with", async () => {
    const url = await freshUrl();
    expect((await piped(url, ['what changed since yesterday'])).out).toContain(
      'What changed is known here only since 23 November 2026',
    );
    const { out } = await piped(url, ['what changed since yesterday'], TUESDAY, ganja);
    expect(out).toMatch(/1 correction\n.*place “Baku” → “Ganja”/);
    expect((await piped(url, ['what changed since yesterday'], TUESDAY, ganja)).out).toBe(out);
  });

  it("answers what's new from a state that a bot holds, and says why digests are off to those who want one", async () => {
    const url = await freshUrl();
    await record(url, [[MONDAY, baku]]);
    await held(url);
    const before = await readFile(url.slice('file:'.length), 'utf8');
    const { code, out, err } = await piped(url, ['what changed since yesterday', 'digest every day'], TUESDAY, ganja);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('place “Baku” → “Ganja”');
    expect(out).toMatch(/Digests are off: state file \S+ is in use by pid \d+ since \S+; end that process, or /);
    expect(await readFile(url.slice('file:'.length), 'utf8')).toBe(before);
  });

  it('keeps ratings, which sideline gaps tells of, without the name of who is at the terminal', async () => {
    const url = await freshUrl();
    const { out } = await piped(url, [
      'Has Hashemi met Modi?',
      '/bad They met in Delhi.',
      '/good',
      '/bad Still wrong.',
    ]);
    expect(out).toContain('Noted: a bad answer. Your reason goes to those who keep the records');
    expect(out).toContain('Changed: a good answer.');
    const told = await running(['gaps'], { env: { STATE_URL: url }, now: MONDAY, sideline: createSideline(baku) });
    expect(told.out).toContain('no such record (rated bad once)\n  Reason given: “Still wrong.”');
    const store = await openStore(url, () => {});
    onTestFinished(() => store.close());
    const kept = await store.list('rating:', Date.parse(MONDAY));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('ann');
  });

  it('says why a rating is not noted where a bot holds the state', async () => {
    const url = await freshUrl();
    await held(url);
    const { out } = await piped(url, ['Has Hashemi met Modi?', '/good']);
    expect(out).toMatch(/Not noted: .*end that process, or set STATE_URL to another file\./s);
  });

  it('forgets whoever is at it, digests after they said so; where nothing is kept, no state is made', async () => {
    const url = await freshUrl();
    expect((await piped(url, ['forget me'])).out).toContain('Forgotten: what I remembered of our conversations');
    expect(existsSync(url.slice('file:'.length))).toBe(false);
    const { out } = await piped(url, [
      'digest every day at 8 about Kenya',
      'Has Hashemi met Modi?',
      '/bad',
      'forget me',
      '1',
      'digest list',
    ]);
    expect(out).toContain('You have 1 digest. Am I to delete it too?');
    expect(out).toMatch(/Forgotten: 1 digest with what was sent of it; 1 rating with their\s+reasons;/);
    expect(out).toContain('There is no digest here yet.');
  });

  it('answers everything else where nothing can be written', async () => {
    const { code, out, err } = await piped(NOWHERE, [
      'who did Hashemi meet',
      'what changed since yesterday',
      'digest every day',
      'digest list',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Meetings of Sattar Hashemi');
    expect(out).toContain('What changed is known here only since 23 November 2026, 09:30 Tehran time.');
    expect(out).toContain('Digests are off: ');
    expect(out).toContain('There is no digest here yet.');
  });

  it('keeps digests as long as it lasts where the state is in memory', async () => {
    const { out } = await piped('memory:', ['digest every day about Kenya', 'digest list']);
    expect(out).toContain('1 digest here:');
  });

  it('writes down no knowledge that is older than what another process loaded since', async () => {
    const url = await freshUrl();
    await record(url, [[MONDAY, baku]]);
    const chat = await chatState(createSideline(baku), CIRCUMSTANCES, url);
    await record(url, [[TUESDAY, ganja]]);
    const history = await chat.history('2026-11-24T07:00:00Z');
    expect(history.present([]).meeting('wtdc-25-iran-tajikistan')?.place).toBe('Ganja');
    await chat.close();
    const { out } = await running(['changes', '--since', '2026-11-23T12:00Z', '--json'], {
      env: { STATE_URL: url },
      now: '2026-11-25T00:00:00Z',
    });
    expect(JSON.parse(out)).toMatchObject({ count: 1 });
  });
});

/** What a chat has that loaded its knowledge on Monday. */
async function chatState(sideline: Sideline, circumstances: typeof CIRCUMSTANCES, url: string): Promise<ChatState> {
  const opening = {
    shell: shellOf(url).shell,
    warn: (line: string) => expect.fail(line),
    loadedAt: () => Date.parse(MONDAY),
  };
  return new ChatState(await openLocal(sideline, circumstances, opening));
}

const CIRCUMSTANCES = { knowledgeDir: '', reader: [], now: () => TUESDAY, zone: 'Asia/Tehran', colour: false };

/** A terminal that a test types on, and what it shows. */
function shellOf(STATE_URL: string, sideline: Sideline = createSideline(ganja), now = TUESDAY) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
  let shown = '';
  stdout.on('data', (chunk) => {
    shown += chunk;
  });
  const shell: Shell = {
    stdin,
    stdout,
    stderr: new PassThrough(),
    env: { STATE_URL, USER: 'ann', TZ: 'Asia/Tehran', NO_COLOR: '1' },
    now: () => now,
    stopped: () => new Promise(() => {}),
    envFiles: [],
    onHangup: () => () => {},
    onStray: () => () => {},
    hasInput: () => true,
    openFolder: async () => stillFolder(sideline),
    openSideline: async () => sideline,
  };
  return { shell, stdin, shown: () => shown };
}

/** Holds a chat on a terminal until `seen` is shown; gives all that was. */
async function onScreen(url: string, seen: string, sideline?: Sideline): Promise<string> {
  const { shell, stdin, shown } = shellOf(url, sideline);
  const ended = run(['serve'], shell);
  await until(seen, () => shown().includes(seen), 10_000);
  stdin.write(CTRL_D);
  expect(await ended).toBe(0);
  return shown();
}

describe('the chat on a terminal', () => {
  it('says of when a digest is while newer files cannot be read', async () => {
    const url = await freshUrl();
    await piped(url, ['digest every day at 8 about Tajikistan']);
    const stale = createSideline(ganja);
    stale.staleSince = Date.parse(MONDAY);
    expect(await onScreen(url, 'digest remove dg', stale)).toMatch(
      /Digest · 24 November 2026, 08:00 Tehran time · Tajikistan.*Data as of 23 November 2026, \d\d:\d\d Tehran time: newer files could not be read\./s,
    );
  });

  it('shows what is due after the greeting, once', async () => {
    const url = await freshUrl();
    await piped(url, ['digest every day at 8 about Tajikistan']);
    const shown = await onScreen(url, 'digest remove dg');
    expect(shown).toMatch(
      /^Sideline answers questions.*> .*Digest · 24 November 2026, 08:00 Tehran time · Tajikistan/s,
    );
    expect(shown).toContain('“Ganja”');
    expect(shown).not.toContain('/sources');
    const { shell, stdin, shown: again } = shellOf(url);
    const ended = run(['serve'], shell);
    await until('the prompt', () => again().includes('> '), 10_000);
    await wait(500);
    stdin.write(CTRL_D);
    await ended;
    expect(again()).not.toContain('Digest ·');
  });

  it('leaves no lock behind, and makes no state where nothing needs one', async () => {
    const url = await freshUrl();
    await onScreen(url, '> ');
    expect(await readdir(dirname(url.slice('file:'.length)))).toEqual([]);
    await piped(url, ['digest every day about Kenya']);
    await onScreen(url, '> ');
    expect(existsSync(`${url.slice('file:'.length)}.lock`)).toBe(false);
  });

  it('says once why digests are off where a bot holds the state, and answers', async () => {
    const url = await freshUrl();
    await record(url, [[MONDAY, baku]]);
    await held(url);
    expect(await onScreen(url, 'Digests are off: ')).toMatch(/Digests are off: state file \S+ is in use by pid \d+/);
  });

  it('says so where nothing can be written', async () => {
    expect(await onScreen(NOWHERE, 'Digests are off: ')).toContain('since nothing may be written in /dev/null.');
  });
});

describe('digests while a chat is open', () => {
  it('are looked for again and again, and shown when they are due', async () => {
    const url = await freshUrl();
    await piped(url, ['digest every day at 8 about Tajikistan']);
    let now = MONDAY;
    const sideline = createSideline(ganja);
    const circumstances = { ...CIRCUMSTANCES, now: () => now };
    const state = await chatState(sideline, circumstances, url);
    const chat = new Chat(sideline, { ...circumstances, looks: () => looksOf({}, 'never') });
    const shown: string[] = [];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const arrivals = dueDigests(chat, async () => state);
    arrivals.start((text) => shown.push(text));
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    expect(shown).toEqual([]);
    now = '2026-11-24T04:30:00.000Z';
    await vi.advanceTimersByTimeAsync(20_000);
    await vi.waitFor(() => expect(shown).toHaveLength(1));
    expect(shown[0]).toMatch(/^Digest · 24 November 2026, 08:00 Tehran time · Tajikistan/);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(20_000);
    await arrivals.stop();
    expect(shown).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
    await state.close();
  });
});
