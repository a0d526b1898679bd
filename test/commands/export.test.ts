import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { loaded } from '../corpus/loaded.js';
import { running } from './running.js';

let sideline: Sideline;
let folder: string;

beforeAll(async () => {
  sideline = createSideline(await loaded());
  folder = await mkdtemp(join(tmpdir(), 'sideline-export-'));
});

afterAll(() => rm(folder, { recursive: true }));

const exporting = (...args: readonly string[]) => running(['export', ...args], { sideline });

describe('sideline export', () => {
  it('prints a file, and nothing beside it', async () => {
    const { code, out, err } = await exporting('pending', 'agreements', 'of', 'Iran', '--as', 'csv');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['agreement']));
  });

  it('writes it where it is told to, in the form that the name says, and says what it holds', async () => {
    const path = join(folder, 'iran.xlsx');
    await writeFile(path, 'an older one');
    const { code, out, err } = await exporting('--out', path, 'pending agreements of Iran');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/iran\.xlsx: Pending agreements of Iran: \d+ records\.\n$/);
    expect((await readExcelFile(path)).length).toBeGreaterThan(1);
    expect(await readdir(folder)).toEqual(['iran.xlsx']);
  });

  it.each([
    ['sources.bib', /^@article\{/],
    ['sources.ris', /^TY {2}- /],
    ['days.ics', /^BEGIN:VCALENDAR\r\n/],
    ['rows.ndjson', /^\{"ref"/],
    ['table.markdown', /^# /],
  ])('knows the form of %s', async (name, begins) => {
    const path = join(folder, name);
    expect(await exporting('--out', path, 'meetings of Iran')).toMatchObject({ code: 0, out: '' });
    expect(await readFile(path, 'utf8')).toMatch(begins);
    await rm(path);
  });

  it('says what a form has no place for', async () => {
    const path = join(folder, 'days.ics');
    const { err } = await exporting('--out', path, 'meetings of Iran');
    expect(err).toMatch(/: Meetings of Iran: \d+ records; \d+ left out, for which the form has no place\.\n$/);
  });

  it('says beside the file what of the question was not heeded', async () => {
    const { code, err } = await exporting('--as', 'csv', 'pending agreements of Iran frobnicated');
    expect(code).toBe(0);
    expect(err).toMatch(/^Not read: “frobnicated”\./);
  });

  it('ends with 1 and says why, where there is no file', async () => {
    expect(await exporting('--as', 'csv', 'what will the weather be tomorrow')).toEqual({
      code: 1,
      out: '',
      err: 'sideline export: It asks for no records. Ask for some, such as: pending agreements of Iran\n',
    });
  });

  it('shows a reader what that reader may see', async () => {
    const knowledge = await loaded();
    const hidden = { ...knowledge, meetings: knowledge.meetings.map((one) => ({ ...one, audience: ['staff'] })) };
    const around = { sideline: createSideline(hidden) };
    const line = ['export', '--as', 'jsonl', 'list all meetings'];
    expect((await running(line, around)).code).toBe(1);
    const { out } = await running([...line, '--reader', 'staff'], around);
    expect(out.trim().split('\n').length).toBe(knowledge.meetings.length);
  });

  it.each([
    [['--as', 'csv'], 'the question is missing, such as: pending agreements of Iran.'],
    [['x'], 'the form is missing; write --as FORM, one of csv, json, jsonl, xlsx, ics, bibtex, ris, md.'],
    [['x', '--as', 'cvs'], 'there is no form "cvs". Did you mean "csv"?'],
    [['x', '--out', 'a.pdf'], 'there is no form "pdf". Forms: csv, json, jsonl, xlsx, ics, bibtex, ris, md.'],
    [['meetings of Iran', '--out', '/nowhere/at/all.csv'], '/nowhere/at/all.csv cannot be written (ENOENT).'],
  ])('refuses %j', async (args, line) => {
    expect(await exporting(...args)).toEqual({
      code: 2,
      out: '',
      err: `sideline export: ${line} (sideline export --help)\n`,
    });
  });
});

describe('sideline ask', () => {
  it('answers, and says how the file is made that is asked for', async () => {
    const { out } = await running(['ask', 'pending agreements of Iran as csv'], { sideline });
    expect(out).toContain("As a file: sideline export --as csv 'Pending agreements of Iran'");
    const json = JSON.parse((await running(['ask', '--json', 'pending agreements of Iran as csv'], { sideline })).out);
    expect(json).toMatchObject({
      question: 'pending agreements of Iran as csv',
      restated: 'Pending agreements of Iran',
    });
  });

  it('says what to ask where nothing was answered before', async () => {
    const { code, out } = await running(['ask', 'as csv'], { sideline });
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing was answered before this that could be put into a file\./);
  });
});
