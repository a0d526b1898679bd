import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../../src/knowledge/import/csv/encoding.js';
import { quotesOf } from '../../../src/knowledge/import/csv/quotes.js';
import { readHeader, rowsOf } from '../../../src/knowledge/import/csv/rows.js';
import { decodeWindows1252 } from '../../../src/knowledge/import/csv/windows-1252.js';
import { HEADER, imported, row } from './importing.js';

function fileOf(content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'csv-')), 'f.csv');
  writeFileSync(path, content);
  return path;
}

async function read(content: string | Uint8Array) {
  const path = fileOf(content);
  const detected = await detectEncoding(path);
  if (!detected.ok) throw new Error(detected.why);
  const file = { path, encoding: detected.encoding, delimiter: ',' };
  const header = await readHeader(file);
  const rows = [];
  for await (const one of rowsOf(file, header!)) rows.push(one);
  return { encoding: detected.encoding, columns: header!.columns, rows };
}

const cellsIn = (rows: Awaited<ReturnType<typeof read>>['rows']) =>
  rows.map((one) => ('cells' in one ? [one.line, ...one.cells.values()] : [one.line, one.fault]));

describe('the rows of a CSV file', () => {
  it('keep line breaks, delimiters and doubled quotes inside quotes, and know the line they start in', async () => {
    const { rows } = await read('a,b\n1,"x\ny"\n2,"p, ""q"""\n\n3,\n');
    expect(cellsIn(rows)).toEqual([
      [2, '1', 'x\ny'],
      [4, '2', 'p, "q"'],
      [6, '3', ''],
    ]);
  });

  it('may end in CR LF, and the last one in nothing', async () => {
    const { columns, rows } = await read('a,b\r\n1,"x\r\ny"\r\n2,z');
    expect(columns).toEqual(['a', 'b']);
    expect(cellsIn(rows)).toEqual([
      [2, '1', 'x\ny'],
      [4, '2', 'z'],
    ]);
  });

  it('are the same read in one piece or in many', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `${at},"line\n${'x'.repeat(at % 50)}"`);
    const { rows } = await read(`a,b\n${many.join('\n')}\n`);
    expect(rows.length).toBe(many.length);
    expect(cellsIn(rows).at(-1)).toEqual([2 + 2 * 19_999, '19999', `line\n${'x'.repeat(19_999 % 50)}`]);
  });
});

describe('the encoding', () => {
  const line = row({ who: 'Minister José “Pepe” Ñandú' });

  it.each([
    ['UTF-8', Buffer.from(`${HEADER}\n${line}\n`)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${HEADER}\n${line}\n`)],
    ['Windows-1252', Buffer.concat([Buffer.from(`${HEADER}\n`), windows1252(line), Buffer.from('\n')])],
  ])('is told and said: %s', async (encoding, bytes) => {
    const { meetings, report } = await imported(bytes);
    expect(report.encoding).toBe(encoding);
    expect(meetings[0]?.summary).toBe('Minister José “Pepe” Ñandú visited Kenya.');
  });

  it('of most lines is that of the file; a line of another one is damaged', async () => {
    const rows = [
      windows1252(line),
      windows1252(row({ id: '2', who: 'Minister É' })),
      Buffer.from(row({ id: '3', who: 'Minister É' })),
    ];
    const bytes = Buffer.concat([HEADER, ...rows].map((one) => Buffer.concat([Buffer.from(one), Buffer.from('\n')])));
    const { report } = await imported(bytes);
    expect(report.encoding).toBe('Windows-1252');
    expect(report.skipped).toEqual([{ line: 4, text: 'the bytes are UTF-8, but the file is Windows-1252' }]);
  });

  it('has curly quotes and a euro sign in Windows-1252, whatever the machine', () => {
    expect(decodeWindows1252(Uint8Array.from([0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xe9]))).toBe('€‘’“”–—é');
  });
});

function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
}

describe('quotesOf', () => {
  it.each([
    ['a,b', false, 'closed'],
    ['', false, 'closed'],
    ['"a""b",""', false, 'closed'],
    ['"a,b', false, 'open'],
    ['a"', true, 'closed'],
    ['a"",b', true, 'open'],
    ['a",b', true, 'closed'],
    ['a" ,b', true, 'stray'],
    ['a"b', false, 'stray'],
    ['"a"b', false, 'stray'],
    ['x,"', false, 'open'],
  ] as const)('reads %j, inside quotes: %s, as %s', (text, isOpen, state) => {
    expect(quotesOf(text, isOpen, ',')).toBe(state);
  });
});
