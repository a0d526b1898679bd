import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { PINNED_FOLDER } from '../corpus/loaded.js';

/** Processes start slowly where many do at once. */
const SLOW_TEST_MS = 60_000;
const PROGRAM = resolve('dist/main.js');
const SOURCE = 'knowledge/wtdc-25.yaml';

let shared: string;

/** Where the program is started, with knowledge that can be edited. */
function freshFolder(): string {
  const folder = mkdtempSync(join(shared, 'place-'));
  cpSync(PINNED_FOLDER, join(folder, 'knowledge'), { recursive: true });
  return folder;
}

/** Other places in the meetings of Baku, as if somebody had corrected them. */
function correct(folder: string): void {
  const file = join(folder, SOURCE);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('place: Baku', 'place: Ganja'));
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program in a folder; whoever may do anything does it as nobody where that matters. */
async function program(
  folder: string,
  args: readonly string[],
  { stdin = '', asNobody = false, env = {} }: { stdin?: string; asNobody?: boolean; env?: Record<string, string> } = {},
): Promise<Ended> {
  const base = { PATH: process.env.PATH, USER: 'ann', TZ: 'Asia/Tehran', KNOWLEDGE_DIR: 'knowledge', ...env };
  const who = asNobody && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env: base, ...who });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, out, err };
}

beforeAll(() => {
  shared = mkdtempSync(join(tmpdir(), 'sideline-digest-'));
  chmodSync(shared, 0o755);
});

afterAll(() => rmSync(shared, { recursive: true, force: true }));

const MONDAY = ['--now', '2026-11-23T09:30'];
const TUESDAY = ['--now', '2026-11-24T08:05'];

describe('digests from cron', { timeout: SLOW_TEST_MS }, () => {
  it('are ordered, sent once when the knowledge changed, and not again', async () => {
    const folder = freshFolder();
    const { code, out } = await program(folder, ['digest', ...MONDAY, 'add', 'every weekday at 8 about Tajikistan']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Ordered: digest dg') });
    correct(folder);
    expect(await program(folder, ['digest', 'send', ...MONDAY])).toEqual({ code: 0, out: '', err: '' });
    const sent = await program(folder, ['digest', 'send', ...TUESDAY]);
    expect(sent).toMatchObject({ code: 0, err: '' });
    expect(sent.out).toMatch(
      /^Digest · 24 November 2026, 08:00 Tehran time · Tajikistan · .*place “Baku” → “Ganja”\. \[/s,
    );
    expect(await program(folder, ['digest', 'send', ...TUESDAY])).toEqual({ code: 0, out: '', err: '' });
    const changes = await program(folder, ['changes', '--since', 'monday', ...TUESDAY, 'Tajikistan']);
    expect(changes).toMatchObject({ code: 0, err: '', out: expect.stringContaining('“Ganja”') });
    const asked = await program(folder, ['ask', ...TUESDAY, 'what changed about Tajikistan since monday']);
    expect(asked).toMatchObject({ code: 0, err: '', out: expect.stringContaining('“Ganja”') });
  });

  it('are printed by one of several processes that start at once', async () => {
    const folder = freshFolder();
    await program(folder, ['digest', ...MONDAY, 'add', 'every weekday at 8 about Tajikistan']);
    correct(folder);
    const all = await Promise.all([1, 2, 3].map(() => program(folder, ['digest', 'send', ...TUESDAY])));
    expect(all.map(({ code, err }) => [code, err])).toEqual(Array(3).fill([0, '']));
    expect(all.filter(({ out }) => out !== '')).toHaveLength(1);
  });

  it('wait while a bot holds the state, which can be looked at meanwhile', async () => {
    const folder = freshFolder();
    await program(folder, ['digest', ...MONDAY, 'add', 'every weekday at 8 about Tajikistan']);
    const bot = await openStore(`file:${join(folder, '.sideline/state.json')}`, () => {});
    onTestFinished(() => bot.close());
    expect(await program(folder, ['digest', 'send', ...MONDAY])).toEqual({ code: 0, out: '', err: '' });
    const sent = await program(folder, ['digest', 'send', ...TUESDAY]);
    expect(sent).toMatchObject({ code: 3, out: '' });
    expect(sent.err).toMatch(new RegExp(`^sideline digest: state file \\S+ is in use by pid ${process.pid} `));
    const listed = await program(folder, ['digest', 'list', '--all']);
    expect(listed).toMatchObject({ code: 0, err: '', out: expect.stringContaining('terminal local/ann') });
  });
});

describe('a folder that cannot be written in', { timeout: SLOW_TEST_MS }, () => {
  function readOnly(folder: string): string {
    for (const place of [join(folder, '.sideline'), folder]) {
      mkdirSync(place, { recursive: true });
      chmodSync(place, 0o555);
    }
    onTestFinished(() => {
      for (const place of [folder, join(folder, '.sideline')]) chmodSync(place, 0o755);
    });
    return folder;
  }

  it('keeps nobody from asking, and those from ordering who are told why', async () => {
    const folder = readOnly(freshFolder());
    const stdin = 'who did Hashemi meet in Baku?\nwhat changed since yesterday\ndigest every day about Kenya\n';
    const chat = await program(folder, ['serve'], { stdin, asNobody: true });
    expect(chat).toMatchObject({ code: 0, err: '' });
    expect(chat.out).toMatch(/Sattar Hashemi.*What changed is known here only since.*Digests are off: EACCES/s);
    const order = await program(folder, ['digest', 'every', 'day', 'about', 'Kenya'], { asNobody: true });
    expect(order).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^sideline digest: EACCES.*\n$/) });
    expect(await program(folder, ['digest', 'send'], { asNobody: true })).toEqual({ code: 0, out: '', err: '' });
    expect(await program(folder, ['changes', '--since', 'yesterday'], { asNobody: true })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Nothing is recorded in file:.sideline\/state.json yet: /),
    });
  });

  it('has its journal read all the same', async () => {
    const folder = freshFolder();
    await program(folder, ['digest', ...MONDAY, 'add', 'every weekday at 8 about Tajikistan']);
    correct(folder);
    chmodSync(join(folder, '.sideline/state.json'), 0o644);
    readOnly(folder);
    const { code, out, err } = await program(folder, ['serve', ...TUESDAY], {
      stdin: 'what changed about Tajikistan since monday\ndigest list\n',
      asNobody: true,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/place “Baku” → “Ganja”.*1 digest here:/s);
  });
});

describe('a folder without a state', { timeout: SLOW_TEST_MS }, () => {
  it('gets none by questions, nor by a start without any', async () => {
    const folder = freshFolder();
    expect((await program(folder, ['serve'], { stdin: 'who did Hashemi meet in Baku?\n' })).out).toContain('Hashemi');
    expect((await program(folder, ['serve'])).out).toMatch(/^> .+\n\n.*\[1\]/ms);
    expect((await program(folder, ['ask', 'what changed since yesterday'])).code).toBe(0);
    expect(readdirSync(join(folder, '.sideline'))).toEqual(['snapshots']);
  });
});
