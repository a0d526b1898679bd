import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { stampOf } from '../../src/knowledge/stamp.js';
import { type WatchTiming, watchFolder } from '../../src/knowledge/watch-folder.js';
import { until } from '../servers/slack/until.js';
import { BASE, folderOf } from './fixtures.js';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Long enough for whatever is to be told to have been told. */
const QUIET_MS = 1_500;

/** A folder that is watched, and how often a change was told. By default looks are so rare that only events tell. */
async function watched(timing: Partial<WatchTiming> = {}, dir = folderOf({ 'base.yaml': BASE })) {
  let changes = 0;
  const troubles: string[] = [];
  const told = { changed: () => void changes++, trouble: (reason: string) => void troubles.push(reason) };
  const watching = watchFolder(dir, told, { lookMs: 60_000, ...timing });
  ends.push(() => watching.stop());
  await sleep(500);
  return {
    dir,
    watching,
    troubles,
    changes: () => changes,
    write: (name: string, text: string) => writeFileSync(join(dir, name), text),
    told: (times = 1) => until(`${times} changes`, () => changes >= times, 10_000),
  };
}

describe('a watched folder', () => {
  it('tells of a file that is written, replaced, renamed or removed, also in a folder below', async () => {
    const { dir, write, told, changes } = await watched();
    write('a.yaml', 'topics: {}\n');
    await told(1);
    write('.b', 'topics:\n');
    renameSync(join(dir, '.b'), join(dir, 'a.yaml'));
    await told(2);
    mkdirSync(join(dir, 'below'));
    write('below/c.jsonl', '\n');
    await told(3);
    rmSync(join(dir, 'below'), { recursive: true });
    await told(4);
    await sleep(QUIET_MS);
    expect(changes()).toBeLessThanOrEqual(5);
  });

  it('tells nothing of files that are no knowledge, of hidden ones, and of one that is only read', async () => {
    const { write, changes, dir } = await watched();
    write('README.md', 'words\n');
    write('.base.yaml.swp', 'x');
    mkdirSync(join(dir, '.git'));
    write('.git/x.yaml', 'x');
    await stampOf(dir);
    await sleep(QUIET_MS);
    expect(changes()).toBe(0);
  });

  it('tells of a file with an ending that is close to one that is read: somebody meant it', async () => {
    const { write, told } = await watched();
    write('a.yml', 'topics: {}\n');
    await told();
  });

  it('tells once of many files that are written together, and once of one that is written slowly', async () => {
    const { write, told, changes } = await watched();
    for (let at = 0; at < 60; at++) write(`f${at}.yaml`, 'topics: {}\n');
    await told();
    await sleep(QUIET_MS);
    expect(changes()).toBe(1);
    for (let at = 0; at < 10; at++) {
      write('slow.yaml', `topics:\n${'  # more\n'.repeat(at)}`);
      await sleep(100);
    }
    await told(2);
    await sleep(QUIET_MS);
    expect(changes()).toBe(2);
  });

  it('tells in the end where the writing of other files never stops', async () => {
    const { write, told } = await watched({ settleMaxMs: 1_000 });
    const writing = setInterval(() => write(`f${performance.now()}.yaml`, 'topics: {}\n'), 100);
    await told(2).finally(() => clearInterval(writing));
  });

  it('is looked at where nothing is heard of it: a link that leads elsewhere, and what is written there', async () => {
    const [first, second] = [folderOf({ 'a.yaml': BASE }), folderOf({ 'a.yaml': BASE })];
    const place = folderOf({});
    symlinkSync(first, join(place, 'now'));
    const { told } = await watched({ lookMs: 300 }, join(place, 'now'));
    symlinkSync(second, join(place, 'next'));
    renameSync(join(place, 'next'), join(place, 'now'));
    await told(1);
    writeFileSync(join(second, 'b.yaml'), 'topics: {}\n');
    await told(2);
  });

  it('is heard of where mounted configuration is turned round to other files', async () => {
    const dir = folderOf({ '..one/a.yaml': BASE, '..two/a.yaml': BASE });
    symlinkSync('..one', join(dir, '..data'));
    symlinkSync(join('..data', 'a.yaml'), join(dir, 'a.yaml'));
    const { told } = await watched({}, dir);
    symlinkSync('..two', join(dir, '..next'));
    renameSync(join(dir, '..next'), join(dir, '..data'));
    await told();
  });

  it('is not left by links: what stands behind one that leads out, or round in circles, is not listened to', async () => {
    const elsewhere = folderOf({ 'a.yaml': BASE });
    const dir = folderOf({ 'base.yaml': BASE });
    for (const name of ['round', 'again', 'more']) symlinkSync('.', join(dir, name));
    symlinkSync(elsewhere, join(dir, 'out'));
    symlinkSync('/', join(dir, 'whole'));
    const { write, told, changes, troubles } = await watched({}, dir);
    writeFileSync(join(elsewhere, 'a.yaml'), 'topics: {}\n');
    await sleep(QUIET_MS);
    expect(changes()).toBe(0);
    write('a.yaml', 'topics: {}\n');
    await told();
    expect([changes(), troubles]).toEqual([1, []]);
  });

  it('tells of a pipe that is put where a file is meant, and of a link that leads out', async () => {
    const { dir, told } = await watched();
    execFileSync('mkfifo', [join(dir, 'pipe.yaml')]);
    await told(1);
    symlinkSync('/dev/zero', join(dir, 'zero.yaml'));
    await told(2);
  });

  it('may go and come back', async () => {
    const { dir, told, write } = await watched({ lookMs: 300 });
    rmSync(dir, { recursive: true });
    await told(1);
    mkdirSync(dir);
    write('base.yaml', BASE);
    await told(2);
    await sleep(QUIET_MS);
    write('b.yaml', 'topics: {}\n');
    await told(3);
  });

  it('need not be there at first', async () => {
    const dir = join(folderOf({}), 'later');
    const { told, write } = await watched({ lookMs: 300 }, dir);
    mkdirSync(dir);
    write('base.yaml', BASE);
    await told(1);
  });

  it('tells nothing once that is stopped', async () => {
    const { watching, write, changes } = await watched({ lookMs: 100 });
    write('a.yaml', 'topics: {}\n');
    await watching.stop();
    await sleep(QUIET_MS);
    expect(changes()).toBe(0);
  });
});

describe('the stamp of a folder', () => {
  it('is another one after every write, and the same while nothing happens', async () => {
    const dir = folderOf({ 'a.yaml': BASE, 'b/c.jsonl': '' });
    const stamps = [await stampOf(dir)];
    expect(await stampOf(dir)).toBe(stamps[0]);
    writeFileSync(join(dir, 'a.yaml'), BASE.replace('Ada', 'Eve'));
    stamps.push(await stampOf(dir));
    utimesSync(join(dir, 'b/c.jsonl'), 1, 1);
    stamps.push(await stampOf(dir));
    rmSync(join(dir, 'b'), { recursive: true });
    stamps.push(await stampOf(dir));
    rmSync(dir, { recursive: true });
    stamps.push(await stampOf(dir));
    expect(new Set(stamps).size).toBe(5);
  });
});
