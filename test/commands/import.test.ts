import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressBar } from '../../src/commands/progress-bar.js';
import { HEADER, row } from '../knowledge/import/importing.js';
import { running } from './running.js';

const MAPPING = `id: stay-{id}
prefix: reg
source: {id: reg, url: "{url}", title: null, publisher: The Register, language: en, published: null}
date: {from: from, to: to, order: ymd}
country: {column: country, means: host, home: IR}
place: city
people: {column: who, title: in-cell, several: []}
text: {column: remarks, people: after-meeting-verbs}
`;

function folder(csv: string, mapping = MAPPING) {
  const dir = mkdtempSync(join(tmpdir(), 'import-command-'));
  const paths = { mapping: join(dir, 'm.yaml'), csv: join(dir, 'f.csv'), out: join(dir, 'out.jsonl') };
  writeFileSync(paths.mapping, mapping);
  writeFileSync(paths.csv, csv);
  const call = (...more: string[]) => running(['import', paths.mapping, paths.csv, '--out', paths.out, ...more]);
  return { ...paths, dir, call };
}

const GOOD = `${HEADER}\n${row({})}\n`;
const BAD = `${GOOD}${row({ id: '2', country: 'Atlantis' })}\n`;

describe('sideline import', () => {
  it('writes the records and prints the figures', async () => {
    const { call, csv, out } = folder(GOOD);
    const { code, out: printed, err } = await call('--strict');
    expect({ code, err, lines: printed.split('\n').slice(0, 2) }).toEqual({
      code: 0,
      err: '',
      lines: [`${csv}: 1 row read as UTF-8, 0 skipped`, 'records made: 1 meeting, 1 official, 1 source'],
    });
    expect(readFileSync(out, 'utf8').split('\n')[0]).toMatch(/^\{"section":"meetings","id":"stay-1",/);
  });

  it('gives the same bytes each time', async () => {
    const { call, out } = folder(BAD);
    await call();
    const first = readFileSync(out);
    await call();
    expect(readFileSync(out).equals(first)).toBe(true);
  });

  it('ends with 1 where a row was skipped only if it is strict, and writes the records all the same', async () => {
    const { call, csv, out } = folder(BAD);
    expect((await call()).code).toBe(0);
    const strict = await call('--strict');
    expect(strict.code).toBe(1);
    expect(strict.out).toContain(`${csv}:3: skipped: "Atlantis" names no one country`);
    expect(existsSync(out)).toBe(true);
  });

  it('passes its records on to a check', async () => {
    const { call, dir } = folder(GOOD);
    await call();
    writeFileSync(join(dir, 'm.yaml'), 'topics: {}\n');
    const { code, out } = await running(['check', dir]);
    expect({ code, out }).toEqual({ code: 0, out: `${dir}: 3 records, no problems\n` });
  });

  it('leaves the file that was there as it is where a new one cannot be made', async () => {
    const { call, out, csv } = folder('id,who\n1,a\n');
    writeFileSync(out, 'old');
    const { code, err } = await call();
    expect({ code, err }).toEqual({ code: 1, err: `sideline import: ${csv} has no column "url"; it has id, who.\n` });
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  it('ends with 1 and the places of what is wrong with the mapping', async () => {
    const { call, mapping } = folder(GOOD, `${MAPPING}textt: null\n`);
    const { code, err } = await call();
    expect({ code, err }).toEqual({
      code: 1,
      err: `${mapping}:9:1: unknown key: "textt". Did you mean "text"? [unknown-key]\n`,
    });
  });

  it.each([
    [
      'XLSX',
      [0x50, 0x4b, 0x03, 0x04, 0x14],
      'it is a workbook (XLSX or ODS) or another ZIP file; save the sheet as "CSV UTF-8" and import that',
    ],
    [
      'XLS',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
      'it is a workbook of an older Excel (XLS); save the sheet as "CSV UTF-8" and import that',
    ],
    ['gzip', [0x1f, 0x8b, 0x08], 'it is packed by gzip; unpack it first'],
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'it is a PDF; get the table as CSV'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 'it is UTF-16; save it as UTF-8'],
  ])('says in one line what to do with a file that is %s', async (_, bytes, says) => {
    const { call, csv } = folder(GOOD);
    writeFileSync(csv, Uint8Array.from([...bytes, 0x0a, 0x00, 0x9d]));
    expect(await call()).toEqual({ code: 1, out: '', err: `sideline import: ${csv} cannot be read: ${says}.\n` });
  });

  it.each([
    [['import'], 'write: sideline import MAPPING.yaml FILE.csv --out FILE.jsonl.'],
    [['import', 'm', 'f'], 'write: sideline import MAPPING.yaml FILE.csv --out FILE.jsonl.'],
    [['import', 'm', 'f', 'g', '--out', 'o.jsonl'], 'write: sideline import MAPPING.yaml FILE.csv --out FILE.jsonl.'],
    [['import', 'm', 'f', '--out', 'o.json'], '--out "o.json" would not be read as records; let it end in .jsonl.'],
    [['import', '/nowhere/m.yaml', 'f', '--out', 'o.jsonl'], 'there is no file or folder for /nowhere/m.yaml.'],
  ])('ends with 2 and one line for %j', async (args, line) => {
    expect(await running(args)).toEqual({
      code: 2,
      out: '',
      err: `sideline import: ${line} (sideline import --help)\n`,
    });
  });

  it('ends with 2 where the file is not there or nothing can be written', async () => {
    const { mapping, csv } = folder(GOOD);
    for (const args of [
      [mapping, '/nowhere/f.csv', '--out', 'o.jsonl'],
      [mapping, csv, '--out', '/nowhere/o.jsonl'],
    ]) {
      const { code, err } = await running(['import', ...args]);
      expect({ code, lines: err.split('\n').length }).toEqual({ code: 2, lines: 2 });
      expect(err).toMatch(/^sideline import: there is no file or folder for \/nowhere\//);
    }
  });
});

describe('a progress bar', () => {
  function terminal(isTTY: boolean) {
    const stream = Object.assign(new PassThrough(), { isTTY });
    return { stream, text: () => String(stream.read() ?? '') };
  }

  it('shows each per cent once and goes away', () => {
    const { stream, text } = terminal(true);
    const bar = progressBar(stream, 'f.csv');
    for (const done of [0, 0.001, 0.5, 1]) bar.show(done);
    bar.clear();
    const shown = text().split('\r').slice(1);
    expect(shown).toEqual([
      `f.csv [${'.'.repeat(30)}] 0%`,
      `f.csv [${'#'.repeat(15)}${'.'.repeat(15)}] 50%`,
      `f.csv [${'#'.repeat(30)}] 100%`,
      '\u001b[K',
    ]);
  });

  it('is nothing where there is no terminal', () => {
    const { stream, text } = terminal(false);
    const bar = progressBar(stream, 'f.csv');
    bar.show(0.5);
    bar.clear();
    expect(text()).toBe('');
  });
});
