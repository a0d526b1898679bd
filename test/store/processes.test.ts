import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/bot/ports/store.js';
import { openFileStore } from '../../src/store/file.js';
import { StoreInUse } from '../../src/store/lock.js';
import { ownIdentity } from '../../src/store/process-identity.js';
import { type Child, startChild } from './child.js';
import { namesBeside, newStatePath } from './state-folder.js';

/** Before take-overs were claimed, every fourth round ended with two or three holders. */
const ROUNDS = 500;

describe('a state file that another process has open', () => {
  it('is refused, with the pid and the time, and the first process goes on', async () => {
    const path = await newStatePath();
    const first = startChild(['hold', path]);
    await first.said('open');
    const pid = first.process.pid;
    const since = JSON.parse(await readFile(`${path}.lock`, 'utf8')).startedAt;
    const refusal = await openFileStore(path).catch((error) => error);
    expect(refusal).toBeInstanceOf(StoreInUse);
    expect(refusal.message).toBe(`state file ${path} is in use by pid ${pid} since ${since}`);
    expect(Date.now() - Date.parse(since)).toBeLessThan(20_000);
    const second = startChild(['hold', path]);
    expect(await second.ended).toBe(3);
    first.process.stdin?.end();
    expect(await first.ended).toBe(0);
    await (await openFileStore(path)).close();
  });

  it('is taken over after kill -9', async () => {
    const path = await newStatePath();
    const first = startChild(['hold', path]);
    await first.said('open');
    first.process.kill('SIGKILL');
    await first.ended;
    expect(await namesBeside(path)).toEqual(['state.json.lock']);
    await (await openFileStore(path)).close();
    expect(await namesBeside(path)).toEqual([]);
  });

  it('is taken over by exactly one of several that start at once', async () => {
    for (let round = 1; round <= 3; round += 1) {
      const path = await newStatePath();
      await writeFile(`${path}.lock`, lockOf({ pid: goneProcess() }));
      const children = Array.from({ length: 6 }, () => startChild(['hold', path]));
      const verdicts = await Promise.all(children.map(firstLine));
      expect(verdicts.filter((line) => line === 'open')).toHaveLength(1);
      expect(verdicts.filter((line) => line.includes('is in use by pid'))).toHaveLength(5);
      for (const child of children) child.process.stdin?.end();
      await Promise.all(children.map((child) => child.ended));
      expect(await namesBeside(path)).toEqual([]);
    }
  }, 60_000);
});

describe('a stale lock that three processes meet in lock-step', () => {
  it('is held by one of them, round after round', async () => {
    const children = [1, 2, 3].map(() => startChild(['lock', 'none']));
    await Promise.all(children.map((child) => child.said('ready')));
    let [lines, together, none] = [1, 0, 0];
    const told = async (line: string) => {
      lines += 1;
      for (const child of children) child.process.stdin?.write(`${line}\n`);
      while (children.some((child) => child.lines.length < lines)) await delay(1);
      return children.map((child) => child.lines[lines - 1]);
    };
    const stale = lockOf({ pid: goneProcess() });
    const path = await newStatePath();
    for (let round = 1; round <= ROUNDS; round += 1) {
      await writeFile(`${path}.lock`, stale);
      const holders = (await told(path)).filter((verdict) => verdict === 'held').length;
      if (holders > 1) together += 1;
      if (holders === 0) none += 1;
      await told('');
      await rm(`${path}.lock`, { force: true });
    }
    expect({ together, none }).toEqual({ together: 0, none: 0 });
    expect(await namesBeside(path)).toEqual([]);
  }, 60_000);

  it('is held by one, also where those that were about to take it over are gone', async () => {
    const path = await newStatePath();
    const lock = `${path}.lock`;
    const stale = lockOf({ pid: goneProcess() });
    await writeFile(lock, stale);
    const claim = `${lock}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`;
    await writeFile(claim, lockOf({ pid: goneProcess(), startTicks: '1' }));
    await (await openFileStore(path)).close();
    expect(await namesBeside(path)).toEqual([]);
  });
});

describe('a lock', () => {
  const isLinux = process.platform === 'linux';

  it.each([
    ['of a process that is gone', () => lockOf({ pid: goneProcess() })],
    ['that is empty', () => ''],
    ['that is torn', () => '{"pid":1'],
  ])('%s is taken over', async (_, text) => {
    await expectTakenOver(text());
  });

  // Only /proc tells these apart.
  it.runIf(isLinux).each([
    ['from before the machine restarted', () => lockOf({ bootId: 'another' })],
    ['of a process whose number has another now', () => lockOf({ startTicks: '1' })],
  ])('%s is taken over', async (_, text) => {
    await expectTakenOver(text());
  });

  it.runIf(isLinux)('of a process that ended, and whose parent has not looked yet, is taken over', async () => {
    // The child ends once `sleep` has taken the shell's place, which knows nothing of it.
    const parent = spawn('bash', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [pid] = await once(parent.stdout, 'data');
    await delay(600);
    expect(process.kill(Number(pid), 0)).toBe(true);
    await expectTakenOver(lockOf({ pid: Number(pid), startTicks: null }));
  });

  it('of a process that runs is respected where little is known of it', async () => {
    const path = await newStatePath();
    await writeFile(`${path}.lock`, lockOf({ pid: process.ppid, bootId: null, startTicks: null }));
    await expect(openFileStore(path)).rejects.toThrow(
      `state file ${path} is in use by pid ${process.ppid} since 2026-03-02T09:00:00.000Z`,
    );
  });

  it('that somebody else took meanwhile is left to him on close', async () => {
    const path = await newStatePath();
    const store = await openFileStore(path);
    const other = lockOf({ pid: process.ppid });
    await writeFile(`${path}.lock`, other);
    await store.close();
    expect(await readFile(`${path}.lock`, 'utf8')).toBe(other);
  });
});

describe('a process that is killed while it writes', () => {
  it('loses nothing that it was told is saved, and leaves a file to go on with', async () => {
    const path = await newStatePath();
    let acknowledged = 0;
    const counted: string[] = [];
    for (let round = 1; round <= 15; round += 1) {
      const lines = await killedAtWork(path, `R${round}`, 10 + ((round * 37) % 150));
      const warnings: string[] = [];
      const store = await openFileStore(path, { warn: (line) => warnings.push(line) });
      await expectSaved(store, lines);
      await store.close();
      acknowledged += lines.length;
      counted.push(...lines.filter((line) => line.startsWith('["slack:shared:count"')));
      expect(warnings).toEqual([]);
      // On a busy machine the first one may be killed before it saved anything.
      if (acknowledged > 0) expect(JSON.parse(await readFile(path, 'utf8')).version).toBe(1);
      expect((await namesBeside(path)).filter((name) => !/^state\.json(\.bak)?$/.test(name))).toEqual([]);
    }
    expect(acknowledged).toBeGreaterThan(100);
    // No step of the count was taken twice.
    expect(counted.length).toBeGreaterThan(15);
    expect(new Set(counted).size).toBe(counted.length);
  }, 120_000);
});

describe('a disk that takes only a part of the file', () => {
  // A limit on the size of files stands for the full disk: the last write call is cut short in the same way.
  it('is noticed, and what was saved before stays', async () => {
    const path = await newStatePath();
    const child = startChild(['fill', path], 'ulimit -f 128; exec "$@"');
    expect(await child.ended).toBe(0);
    const [, refusal, state] = child.lines;
    expect(refusal).toMatch(/^not saved: the state file may not grow any more \(.*\/state\.json: EFBIG: /);
    expect(state).toBe('6 kept, 7 absent');
    expect(await namesBeside(path)).toEqual(['state.json', 'state.json.bak']);
    const store = await openFileStore(path);
    expect(await store.get('slack:T1:again', 0)).toBe('saved');
    expect(await store.get('slack:T1:6', 0)).toHaveLength(20_000);
    await store.close();
  });
});

/** A line of what is in a lock file: this very process, unless said otherwise. */
function lockOf(other: object): string {
  return JSON.stringify({ ...ownIdentity(), startedAt: '2026-03-02T09:00:00.000Z', ...other });
}

function goneProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

async function expectTakenOver(text: string): Promise<void> {
  const path = await newStatePath();
  await writeFile(`${path}.lock`, text);
  const store = await openFileStore(path);
  expect(JSON.parse(await readFile(`${path}.lock`, 'utf8')).pid).toBe(process.pid);
  await store.close();
  expect(await namesBeside(path)).toEqual([]);
}

async function firstLine(child: Child): Promise<string> {
  while (child.lines.length === 0) await delay(5);
  return child.lines[0]!;
}

/** What a child was told is saved until it was killed, some time after it began. */
async function killedAtWork(path: string, name: string, afterMs: number): Promise<string[]> {
  const child = startChild(['work', path, name]);
  await child.said('open');
  await delay(afterMs);
  child.process.kill('SIGKILL');
  expect(await child.ended).toBeNull();
  return child.lines.filter((line) => line.startsWith('['));
}

async function expectSaved(store: Store, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const [key, value, twin] = JSON.parse(line) as [string, string?, string?];
    if (twin !== undefined) expect(await store.get(twin, 0)).toBe(await store.get(key, 0));
    if (value === undefined) expect(await store.posted(key)).toEqual({ channel: 'C', message: key });
    else expect(Number(await store.get(key, 0))).toBeGreaterThanOrEqual(Number(value));
  }
}
