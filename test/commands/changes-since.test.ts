import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { openStore } from '../../src/store/open-store.js';
import { placeIn } from '../../src/store/postgres-address.js';
import { loaded } from '../corpus/loaded.js';
import { describeWithPostgres, inDatabase, newDatabase } from '../store/database.js';
import { newStatePath } from '../store/state-folder.js';
import { knowledgeWith, record } from './edited.js';
import { running } from './running.js';

const NOW = '2026-11-26T06:00:00.000Z';
let states: readonly (readonly [string, Knowledge])[];

beforeAll(async () => {
  const ganja = await knowledgeWith('Ganja');
  const agreements = ganja.agreements.filter((one) => one.id !== 'iran-pakistan-ict-mou-2025');
  const proposals = ganja.proposals.map((one, at) => (at === 0 ? { ...one, text: 'Build a bridge.' } : one));
  states = [
    ['2026-11-20T06:00:00Z', await loaded()],
    // In Tehran it is the next day already.
    ['2026-11-22T21:00:00Z', ganja],
    ['2026-11-24T08:00:00Z', { ...ganja, agreements, proposals }],
  ];
});

async function recorded(): Promise<string> {
  const url = `file:${await newStatePath()}`;
  await record(url, states);
  return url;
}

const since = (STATE_URL: string, ...args: readonly string[]) =>
  running(['changes', '--zone', 'Asia/Tehran', '--since', ...args], { env: { STATE_URL }, now: NOW });

describe('sideline changes --since', () => {
  it('tells what became known by kind, and by the local day where there are several', async () => {
    const { code, out, err } = await since(await recorded(), 'last friday');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^What changed · since 20 November 2026, 00:00 Tehran time\n/);
    expect(out).toMatch(
      /\n2 corrections\nBecame known on 23 November 2026:\n {2}.*“Ganja”\. \[.*\]\nBecame known on 24 November 2026:\n/,
    );
    expect(out).toMatch(/\n1 withdrawn record\nBecame known on 24 November 2026:\n.*no longer on record\. \[/);
    expect(out).toMatch(/\n\[1\] .*https?:/);
  });

  it('names no day where the window is one', async () => {
    const { out } = await since(await recorded(), 'yesterday', '--until', 'yesterday', '--now', '2026-11-25');
    expect(out).toContain('1 correction\n  ');
    expect(out).not.toContain('Became known');
  });

  it.each([
    ['2026-11-23', 3],
    ['2026-11-23T00:30', 3],
    ['2026-11-23T00:30:00.001', 2],
    ['2026-11-22T21:00Z', 3],
    ['monday', 3],
    ['2 days ago', 2],
    ['the day before yesterday', 2],
    ['today', 0],
  ])('counts from %s', async (when, count) => {
    expect(JSON.parse((await since(await recorded(), when, '--json')).out)).toMatchObject({ count });
  });

  it('is about what its words say, in the words of a digest', async () => {
    const url = await recorded();
    const { out } = await since(url, 'monday', 'Pakistan', 'but', 'not', 'space');
    expect(out).toMatch(/^What changed · Pakistan, not space industry · since /);
    expect(out).toMatch(/1 withdrawn record\n/);
    expect(out).not.toContain('correction');
    expect((await since(url, 'monday', 'Kenya')).out).toMatch(/\nNothing changed in that time\.\n$/);
  });

  it('tells of a window that is over the same at any time, whatever became known since', async () => {
    const url = await recorded();
    const window = ['2026-11-20T12:00', '--until', '2026-11-23'] as const;
    const before = await since(url, ...window);
    await record(url, [['2026-11-26T07:00:00Z', await knowledgeWith('Sumgait')]]);
    const after = await running(['changes', '--zone', 'Asia/Tehran', '--since', ...window], {
      env: { STATE_URL: url },
      now: '2027-03-01T00:00:00Z',
    });
    expect(after).toEqual(before);
    expect(before.out).toContain('1 correction');
  });

  it('says from when on anything is known, where that is later', async () => {
    const { out } = await since(await recorded(), '2026-01-01');
    expect(out).toContain('What changed is known here only since 20 November 2026, 09:30 Tehran time.');
  });

  it('reads a state file that a bot holds, and leaves it and its folder as they are', async () => {
    const url = await recorded();
    const path = url.slice('file:'.length);
    const before = await readFile(path, 'utf8');
    const bot = await openStore(url, () => {});
    onTestFinished(() => bot.close());
    expect(await since(url, 'monday')).toMatchObject({ code: 0, err: '' });
    expect(await readFile(path, 'utf8')).toBe(before);
    expect((await readdir(dirname(path))).sort()).toEqual(['state.json', 'state.json.bak', 'state.json.lock']);
  });

  it('says in one line that nothing is recorded', async () => {
    const path = await newStatePath();
    const line = `Nothing is recorded in file:${path} yet: sideline serve and sideline digest send write down what changes.\n`;
    expect(await since(`file:${path}`, 'yesterday')).toEqual({ code: 0, out: line, err: '' });
    expect(await readdir(dirname(path))).toEqual([]);
    const { out } = await since(`file:${path}`, 'yesterday', '--json');
    expect(JSON.parse(out)).toMatchObject({ outcome: 'no-record', count: 0 });
  });

  it('shows nothing of what a reader may not see', async () => {
    const url = `file:${await newStatePath()}`;
    const [[at, first], [later, second]] = states as [(typeof states)[0], (typeof states)[0]];
    const hidden = (knowledge: Knowledge): Knowledge => ({
      ...knowledge,
      meetings: knowledge.meetings.map((one) => ({ ...one, audience: ['staff'] })),
    });
    await record(url, [
      [at, hidden(first)],
      [later, hidden(second)],
    ]);
    expect(JSON.parse((await since(url, 'last friday', '--json')).out)).toMatchObject({ count: 0 });
    expect(JSON.parse((await since(url, 'last friday', '--json', '--reader', 'staff')).out)).toMatchObject({
      count: 1,
    });
  });

  it.each<readonly [readonly string[], string]>([
    [['fooday'], '--since "fooday" is no time; write 2025-11-24, 2025-11-24T09:00, monday or "3 days ago".'],
    [['3', 'days', 'ago'], '--since "3" is no time; write 2025-11-24, 2025-11-24T09:00, monday or "3 days ago".'],
    [['recently'], '--since "recently" is no time; write 2025-11-24, 2025-11-24T09:00, monday or "3 days ago".'],
    [['2026-12-01'], '--since "2026-12-01" is later than now.'],
    [['today', '--until', 'yesterday'], '--since "today" is later than --until.'],
    [['monday', 'Frobnia'], '"Frobnia" is not on record.'],
  ])('refuses %j in one line', async (args, line) => {
    expect(await since(await recorded(), ...args)).toEqual({
      code: 2,
      out: '',
      err: `sideline changes: ${line} (sideline changes --help)\n`,
    });
  });

  it('refuses --until alone', async () => {
    expect((await running(['changes', '--until', 'today'])).err).toContain('--until goes with --since.');
  });
});

describeWithPostgres('sideline changes --since over a database', () => {
  const database = newDatabase();

  it('makes nothing where nothing is kept, then tells what is recorded', async () => {
    const { out, code } = await since(database(), 'monday');
    expect({ code, out }).toEqual({
      code: 0,
      out: `Nothing is recorded in ${placeIn(database())} yet: sideline serve and sideline digest send write down what changes.\n`,
    });
    expect(await inDatabase("select 1 from pg_namespace where nspname = 'sideline'", [], database())).toEqual([]);
    await record(database(), states);
    expect(JSON.parse((await since(database(), 'monday', '--json')).out)).toMatchObject({ count: 3 });
  });

  it('ends with 1 and one line where the database cannot be reached', async () => {
    const { code, out, err } = await since('postgres://bot:canary@127.0.0.1:1/s', 'monday');
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 1, out: '', lines: 2 });
    expect(err).toMatch(/^sideline changes: database \S+ cannot be reached/);
    expect(err).not.toContain('canary');
  });
});
