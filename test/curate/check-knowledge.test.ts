import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/curate/check-knowledge.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { printProblem } from '../../src/knowledge/problem.js';
import { BASE, folderOf, meetingLine } from '../knowledge/fixtures.js';

const NOW = '2026-11-25T09:00:00Z';
const meeting = meetingLine({ participants: '[{official: ada-lovelace, for: GB}, {official: null, for: FR}]' });
const CLEAN = { 'base.yaml': BASE, 'm.yaml': `meetings:\n  baku: ${meeting}\n` };
const LONE = { 'base.yaml': BASE, 'm.yaml': `meetings:\n  baku: ${meetingLine()}\n` };

async function check(dir: string, snapshots: string | null = null, now = NOW): Promise<string[]> {
  const { problems } = await checkKnowledge(dir, { now, snapshots });
  return problems.map((problem) => printProblem(problem).replaceAll(`${dir}/`, ''));
}

describe('checkKnowledge', () => {
  it('finds nothing in a clean folder and counts its records', async () => {
    const counts = {
      sources: 1,
      organisations: 1,
      officials: 1,
      conferences: 1,
      meetings: 1,
      agreements: 0,
      proposals: 0,
      topics: 1,
    };
    expect(await checkKnowledge(folderOf(CLEAN), { now: NOW, snapshots: null })).toEqual({ problems: [], counts });
  });

  it('prints place, what is wrong, the value, the fix and the rule', async () => {
    expect(await check(folderOf(LONE))).toEqual([
      'm.yaml:2:97: the bilateral meeting has 1 side: "GB". Add the side that is missing (official: null where no name is known), or correct the format. [bilateral-sides]',
    ]);
  });

  it('points at the id where the whole record is meant', async () => {
    const idle = BASE.replace(
      'organisations:',
      '  idle: {title: null, publisher: P, url: "https://example.org/2", published: null, language: en}\norganisations:',
    );
    expect(await check(folderOf({ 'base.yaml': idle }))).toEqual([
      'base.yaml:3:3: nothing cites the source "idle". Cite it where it says something, or remove it. [unused-source]',
    ]);
  });

  it('points into a line of JSONL', async () => {
    const line = '{"section": "topics", "id": "it", "name": "information technology", "aliases": ["IT"]}';
    expect(await check(folderOf({ ...CLEAN, 'topics.jsonl': line }))).toEqual([
      'topics.jsonl:1:81: an alias is also an everyday word: "IT". Remove it, or write it out: "IT sector" for "IT". [everyday-alias]',
    ]);
  });

  it('reports what cannot be loaded, with the counts as far as they go, before any rule runs', async () => {
    const report = await checkKnowledge(folderOf({ ...LONE, 'n.yaml': 'topics:\n  b: {name: B}\n' }), {
      now: NOW,
      snapshots: null,
    });
    expect(report.problems.map(({ rule }) => rule)).toEqual(['missing-key']);
    expect(report.counts.topics).toBe(2);
  });
});

describe('a check that is remembered', () => {
  it('is answered from the snapshot, also for a load that follows', async () => {
    const [dir, snapshots] = [folderOf(CLEAN), folderOf({})];
    const first = await checkKnowledge(dir, { now: NOW, snapshots });
    expect(await checkKnowledge(dir, { now: NOW, snapshots })).toEqual(first);
    const loaded = await loadKnowledge(dir, { snapshots });
    expect(loaded.ok && loaded.fromSnapshot).toBe(true);
  });

  it('is not taken from a folder that only loaded, and not from one that broke a rule', async () => {
    const [dir, snapshots] = [folderOf(LONE), folderOf({})];
    await loadKnowledge(dir, { snapshots });
    expect(await check(dir, snapshots)).toHaveLength(1);
    expect(await check(dir, snapshots)).toHaveLength(1);
    const loaded = await loadKnowledge(dir, { snapshots });
    expect(loaded.ok && loaded.fromSnapshot).toBe(true);
  });

  it('is made anew when the code, and so perhaps a rule, is another', async () => {
    const [dir, snapshots] = [folderOf(LONE), folderOf({})];
    await check(dir, snapshots);
    const path = join(snapshots, readdirSync(snapshots)[0] ?? '');
    const passed = readFileSync(path, 'utf8').replace('"rulesPassed":null', '"rulesPassed":"2026-01-01"');
    writeFileSync(path, passed);
    expect(await check(dir, snapshots)).toEqual([]);
    writeFileSync(path, passed.replace(/"fingerprint":"\w+"/, `"fingerprint":"${'0'.repeat(64)}"`));
    expect(await check(dir, snapshots)).toHaveLength(1);
  });

  it('is made anew for a day before, when dates that have passed lay in the future', async () => {
    const ahead = { 'base.yaml': BASE.replace('published: null', 'published: "2026-06"') };
    const [dir, snapshots] = [folderOf(ahead), folderOf({})];
    expect(await check(dir, snapshots)).toEqual([]);
    expect(await check(dir, snapshots, '2030-01-01')).toEqual([]);
    expect(await check(dir, snapshots, '2020-01-01')).toEqual([
      'base.yaml:2:87: the publication date does not lie between 1800-01-01 and 2022-01-01: "2026-06". Correct the year. [source-date]',
    ]);
  });
});

describe('the knowledge that comes along', () => {
  it('passes every rule', async () => {
    expect(await check('knowledge')).toEqual([]);
  });
});

describe.skipIf(!existsSync('../shared/knowledge-dossier'))('the dossier (needs ../shared)', () => {
  it.each(['starter', 'seed-article'])('passes every rule: %s', async (part) => {
    expect(await check(`../shared/knowledge-dossier/${part}`)).toEqual([]);
  });
});
