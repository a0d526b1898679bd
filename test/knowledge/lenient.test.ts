import { describe, expect, it } from 'vitest';
import { type LoadOptions, type LoadResult, loadKnowledge } from '../../src/knowledge/load.js';
import { printProblem } from '../../src/knowledge/problem.js';
import { BASE, folderOf } from './fixtures.js';

const GOOD = 'topics:\n  quantum: {name: Quantum, aliases: []}\n';

/** A folder with the base, and what became of it when it was loaded. */
async function loaded(files: Readonly<Record<string, string>>, options: LoadOptions = { lenient: true }) {
  const dir = folderOf({ 'base.yaml': BASE, ...files });
  const result = await loadKnowledge(dir, { snapshots: null, ...options });
  const lines = (result.ok ? result.quarantined : result.problems).map((one) =>
    printProblem(one).replaceAll(`${dir}/`, ''),
  );
  return { result, lines, dir };
}

function idsOf(result: LoadResult, section: 'topics' | 'officials' | 'sources' | 'conferences'): string[] {
  return result.ok ? result.knowledge[section].map(({ id }) => id) : [];
}

describe('a folder that is read leniently', () => {
  it('loads without a record that has a fault, and says where it stands, which it is and by what rule', async () => {
    const { result, lines } = await loaded({ 'b.yaml': `${GOOD}  poison: {name: Poison, aliases: [], size: 1}\n` });
    expect(idsOf(result, 'topics')).toContain('quantum');
    expect(idsOf(result, 'topics')).not.toContain('poison');
    expect(lines).toEqual(['b.yaml:3:39: unknown key: "size". The keys are id, name, aliases. [unknown-key]']);
    expect(result.ok && result.quarantined.map(({ record }) => record)).toEqual(['topic:poison']);
  });

  it('refuses the same folder where it is read strictly', async () => {
    const { result, lines } = await loaded({ 'b.yaml': `${GOOD}  poison: {name: Poison, aliases: [], size: 1}\n` }, {});
    expect(result.ok).toBe(false);
    expect(lines).toEqual(['b.yaml:3:39: unknown key: "size". The keys are id, name, aliases. [unknown-key]']);
  });

  it('leaves out what refers to a record that is left out, and what refers to that, each with a line', async () => {
    const { result, lines } = await loaded({
      'b.yaml': [
        'sources:',
        '  gone: {title: null, publisher: "", url: "https://example.org/2", published: null, language: en}',
        'organisations:',
        '  body: {name: Body, aliases: [], kind: international, cites: [gone]}',
        'conferences:',
        '  meet-25: {name: Meet, aliases: [], dates: "2025", city: null, country: null, venue: null, organisers: [body], theme: null, facts: [], cites: [times]}',
      ].join('\n'),
    });
    expect(idsOf(result, 'conferences')).toEqual(['expo-25']);
    expect(result.ok && result.quarantined.map(({ record }) => record)).toEqual([
      'source:gone',
      'organisation:body',
      'conference:meet-25',
    ]);
    expect(lines.slice(1)).toEqual([
      'b.yaml:4:64: "gone", which this refers to, is left out. Mend that one. [rests-on-left-out]',
      'b.yaml:6:106: "body", which this refers to, is left out. Mend that one. [rests-on-left-out]',
    ]);
  });

  it.each([
    [
      'a date that is none',
      '{"section": "conferences", "id": "bad", "name": "B", "aliases": [], "dates": "2025-13-45"}',
    ],
    ['a line that is cut off', '{"section": "topics", "id": "bad", "name": "B'],
    [
      'a text of two megabytes',
      `{"section": "topics", "id": "bad", "name": "${'x'.repeat(2 * 1024 * 1024)}", "aliases": []}`,
    ],
    ['a section that there is not', '{"section": "tropics", "id": "bad", "name": "B", "aliases": []}'],
    ['a key twice', '{"section": "topics", "id": "bad", "name": "B", "name": "C", "aliases": []}'],
    ['no object at all', '["topics", "bad"]'],
    [
      'a reference to itself by another name',
      '{"section": "officials", "id": "bad", "name": "B", "aliases": [], "posts": [{"title": "T", "organisation": "bad", "country": null, "from": null, "to": null, "cites": ["times"]}]}',
    ],
  ])('leaves out a line with %s, and keeps the lines around it', async (_, line) => {
    const topic = (id: string) => `{"section": "topics", "id": "${id}", "name": "${id}", "aliases": []}`;
    const { result, lines } = await loaded({ 'c.jsonl': [topic('one'), line, topic('two')].join('\n') });
    expect(idsOf(result, 'topics')).toEqual(expect.arrayContaining(['one', 'two']));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((one) => one.startsWith('c.jsonl:2:'))).toBe(true);
    expect([...idsOf(result, 'topics'), ...idsOf(result, 'officials'), ...idsOf(result, 'conferences')]).not.toContain(
      'bad',
    );
  });

  it('keeps the first of two records with one id', async () => {
    const { result, lines } = await loaded({
      'b.yaml': 'topics:\n  twice: {name: First, aliases: []}\n',
      'c.yaml': 'topics:\n  twice: {name: Second, aliases: []}\n',
    });
    expect(result.ok && result.knowledge.topics.find(({ id }) => id === 'twice')?.name).toBe('First');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^c\.yaml:2:3: .*\[duplicate-id\]$/);
  });

  it('leaves out a YAML record of two megabytes, one that multiplies itself, and one that is no mapping', async () => {
    const bomb = [
      `  long: {name: "${'x'.repeat(2 * 1024 * 1024)}", aliases: []}`,
      '  a: &a {x: [1, 2, 3]}',
      '  b: {x: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]}',
      '  word: text',
    ].join('\n');
    const { result, lines } = await loaded({ 'b.yaml': `${GOOD}${bomb}\n` });
    expect(idsOf(result, 'topics')).toContain('quantum');
    expect(result.ok && new Set(result.quarantined.map(({ record }) => record))).toEqual(
      new Set(['topic:long', 'topic:a', 'topic:b', 'topic:word']),
    );
    expect(lines.at(-1)).toContain('[record-shape]');
  });

  it('refuses a file that breaks off: nobody can tell which records it held', async () => {
    const { result, lines } = await loaded({ 'b.yaml': 'topics:\n  quantum: {name: Quantum, aliases: [' });
    expect(result.ok).toBe(false);
    expect(lines).toEqual([expect.stringContaining('[yaml-syntax]')]);
  });

  it('refuses a folder of which no record is left, with all reasons', async () => {
    const dir = folderOf({ 'a.yaml': 'topics:\n  poison: {name: Poison}\n' });
    const result = await loadKnowledge(dir, { snapshots: null, lenient: true });
    expect(!result.ok && result.problems.map(({ rule }) => rule)).toEqual(['folder-empty', 'missing-key']);
  });

  it('is kept in no snapshot, so that a strict start refuses it', async () => {
    const dir = folderOf({ 'base.yaml': BASE, 'b.yaml': `${GOOD}  poison: {name: Poison}\n` });
    const snapshots = folderOf({});
    expect((await loadKnowledge(dir, { snapshots, lenient: true })).ok).toBe(true);
    expect((await loadKnowledge(dir, { snapshots })).ok).toBe(false);
  });
});

describe('a folder without a record', () => {
  it.each([
    ['no file', {}],
    ['a file that says nothing', { 'a.jsonl': '\n' }],
  ])('with %s is refused, and is empty knowledge where that is allowed', async (_, files) => {
    const dir = folderOf(files as Record<string, string>);
    const strict = await loadKnowledge(dir, { snapshots: null });
    expect(!strict.ok && strict.problems.map(({ rule }) => rule)).toEqual(['folder-empty']);
    const allowed = await loadKnowledge(dir, { snapshots: null, allowEmpty: true });
    expect(allowed.ok && Object.values(allowed.knowledge).flat()).toEqual([]);
  });

  it('is refused where there is no such folder, allowed or not', async () => {
    const result = await loadKnowledge('/no/such/folder', { snapshots: null, allowEmpty: true, lenient: true });
    expect(!result.ok && result.problems.map(({ rule }) => rule)).toEqual(['folder-readable']);
  });
});
