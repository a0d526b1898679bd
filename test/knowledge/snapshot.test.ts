import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LoadResult, loadKnowledge } from '../../src/knowledge/load.js';
import { fingerprintOf } from '../../src/knowledge/snapshot.js';
import { BASE, folderOf, meetingLine } from './fixtures.js';

const FILES = { 'base.yaml': BASE, 'm.yaml': `meetings:\n  baku: ${meetingLine()}\n` };

/** A folder, a place for its snapshots, and how to load the one with the other. */
function setting(files: Readonly<Record<string, string>> = FILES) {
  const dir = folderOf(files);
  const snapshots = join(folderOf({}), 'deep', 'snapshots');
  const file = () => join(snapshots, readdirSync(snapshots)[0] ?? '');
  return { dir, snapshots, file, load: () => loadKnowledge(dir, { snapshots }) };
}

/** A line of JSONL; the numbers make ids that sort in code units. */
function manyMeetings(at: number): string {
  const line = {
    section: 'meetings',
    id: `m-${100_000 + at}`,
    conference: null,
    format: 'call',
    date: null,
    place: null,
  };
  const told = { summary: `They spoke, ${at}.`, points: [], cites: ['times'] };
  return `${JSON.stringify({ ...line, participants: [], topics: [], ...told })}\n`;
}

const cameFromSnapshot = (result: LoadResult) => result.ok && result.fromSnapshot;

describe('a snapshot', () => {
  it('gives the next load the same knowledge', async () => {
    const { load } = setting();
    const first = await load();
    const second = await load();
    expect(cameFromSnapshot(first)).toBe(false);
    expect(cameFromSnapshot(second)).toBe(true);
    expect(second).toEqual({ ...first, fromSnapshot: true });
  });

  it('is readable by its owner alone and leaves nothing beside it', async () => {
    const { load, snapshots, file } = setting();
    await load();
    expect(readdirSync(snapshots)).toHaveLength(1);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('lies outside the knowledge folder', async () => {
    const { dir, load } = setting();
    await load();
    expect(readdirSync(dir).sort()).toEqual(['base.yaml', 'm.yaml']);
  });

  it.each([
    ['a changed file', (dir: string) => appendFileSync(join(dir, 'm.yaml'), '# more\n')],
    ['a new file', (dir: string) => writeFileSync(join(dir, 'n.yaml'), 'topics: {}\n')],
  ])('is not believed after %s, and is made anew', async (_, change) => {
    const { dir, load } = setting();
    await load();
    change(dir);
    expect(cameFromSnapshot(await load())).toBe(false);
    expect(cameFromSnapshot(await load())).toBe(true);
  });

  it('is not kept of a folder with a problem, and the last good one does not hide it', async () => {
    const { dir, load, file } = setting();
    await load();
    const good = readFileSync(file(), 'utf8');
    appendFileSync(join(dir, 'm.yaml'), '  again: 5\n');
    expect((await load()).ok).toBe(false);
    expect(readFileSync(file(), 'utf8')).toBe(good);
  });

  it.each([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, -40)],
    ['of another shape', () => '{}\n{}'],
    ['with a changed record', (text: string) => text.replace('They met.', 'They sang.')],
    ['no JSON', () => '\u0000\n\u0000'],
  ])('that is %s is passed over and made anew', async (_, spoil) => {
    const { load, file } = setting();
    const first = await load();
    writeFileSync(file(), spoil(readFileSync(file(), 'utf8')));
    expect(await load()).toEqual(first);
    expect(cameFromSnapshot(await load())).toBe(true);
  });

  it('is not made where it cannot be written, and nobody is bothered', async () => {
    const dir = folderOf(FILES);
    const occupied = join(folderOf({ file: '' }), 'file');
    expect((await loadKnowledge(dir, { snapshots: occupied })).ok).toBe(true);
    expect((await loadKnowledge(dir, { snapshots: join(occupied, 'below') })).ok).toBe(true);
    expect(readFileSync(occupied, 'utf8')).toBe('');
  });

  it('leaves no half-written file where the last step fails', async () => {
    const { dir, load, snapshots } = setting();
    await load();
    const name = readdirSync(snapshots)[0] ?? '';
    // A full folder in the snapshot's place lets every step succeed but the renaming.
    const blocked = folderOf({ [`${name}/file`]: '' });
    expect((await loadKnowledge(dir, { snapshots: blocked })).ok).toBe(true);
    expect(readdirSync(blocked)).toEqual([name]);
  });

  it('is neither read nor written where none is wanted', async () => {
    const { dir, snapshots } = setting();
    expect(cameFromSnapshot(await loadKnowledge(dir, { snapshots: null }))).toBe(false);
    expect(existsSync(snapshots)).toBe(false);
  });

  it('of many records lies in pieces, none of which comes near to what a string can hold', async () => {
    const meetings = Array.from({ length: 4_000 }, (_, at) => manyMeetings(at)).join('');
    const { load, file } = setting({ 'base.yaml': BASE, 'many.jsonl': meetings });
    const first = await load();
    const second = await load();
    expect(cameFromSnapshot(second)).toBe(true);
    expect(second).toEqual({ ...first, fromSnapshot: true });
    const lines = readFileSync(file(), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(8);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2 ** 20);
  });

  it('is not believed with a piece gone or two exchanged', async () => {
    const meetings = Array.from({ length: 1_200 }, (_, at) => manyMeetings(at)).join('');
    const { load, file } = setting({ 'base.yaml': BASE, 'many.jsonl': meetings });
    await load();
    const lines = readFileSync(file(), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('["meetings"'));
    for (const spoilt of [lines.toSpliced(at, 1), lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!)]) {
      writeFileSync(file(), spoilt.join('\n'));
      expect(cameFromSnapshot(await load())).toBe(false);
    }
  });

  it('tells how far it is read, from little to all', async () => {
    const { dir, snapshots, load } = setting();
    await load();
    const told: number[] = [];
    await loadKnowledge(dir, { snapshots, onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1);
  });

  it('keeps folders apart', async () => {
    const snapshots = folderOf({});
    const [one, other] = [folderOf(FILES), folderOf({ 'base.yaml': BASE })];
    await loadKnowledge(one, { snapshots });
    await loadKnowledge(other, { snapshots });
    expect(readdirSync(snapshots)).toHaveLength(2);
    const again = await loadKnowledge(other, { snapshots });
    expect(again.ok && again.knowledge.meetings).toEqual([]);
  });
});

describe('fingerprintOf', () => {
  it('tells names and contents apart, and knows nothing of a folder with a problem', async () => {
    const prints = await Promise.all(
      [FILES, { 'base.yaml': BASE }, { 'case.yaml': BASE }, { 'base.yaml': `${BASE}#` }].map((files) =>
        fingerprintOf(folderOf(files)),
      ),
    );
    expect(new Set(prints).size).toBe(4);
    expect(await fingerprintOf(folderOf(FILES))).toBe(prints[0]);
    expect(await fingerprintOf(folderOf({}))).toBeNull();
    expect(await fingerprintOf('/nowhere/at/all')).toBeNull();
  });
});

describe('a start from a snapshot', () => {
  it.each(['src/knowledge/load.ts', 'src/curate/check-knowledge.ts'])('waits for no library: %s', (file) => {
    expect([...packagesBehind(resolve(file))].filter((name) => !name.startsWith('node:'))).toEqual([]);
  });
});

/** The packages that a module imports before it runs, itself or through our own modules. */
function packagesBehind(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm);
  for (const [, name = ''] of imports) {
    if (!name.startsWith('.')) packages.add(name);
    else for (const one of packagesBehind(resolve(dirname(file), name.replace(/js$/, 'ts')), seen)) packages.add(one);
  }
  return packages;
}
