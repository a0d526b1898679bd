import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Meeting } from '../../../src/core/records/meeting.js';
import type { Official } from '../../../src/core/records/official.js';
import type { Section } from '../../../src/core/records/ref.js';
import { importCsv } from '../../../src/knowledge/import/import-csv.js';
import { Mapping } from '../../../src/knowledge/import/mapping.js';
import { type ImportReport, reportLines } from '../../../src/knowledge/import/report.js';

/** The columns of the small registers of these tests. */
export const HEADER = 'id,who,from,to,country,city,remarks,url';

const URL = 'https://example.org/register';

/** A mapping of `HEADER`: visits of Iranians abroad, whom the remarks say they met. */
export function smallMapping(changes: Partial<Record<keyof Mapping, unknown>> = {}): Mapping {
  return Mapping.parse({
    id: 'stay-{id}',
    prefix: 'reg',
    source: { id: 'reg', url: '{url}', title: null, publisher: 'The Register', language: 'en', published: null },
    date: { from: 'from', to: 'to', order: 'ymd' },
    country: { column: 'country', means: 'host', home: 'IR' },
    place: 'city',
    people: { column: 'who', title: 'in-cell', several: [' and '] },
    text: { column: 'remarks', people: 'after-meeting-verbs' },
    ...changes,
  });
}

/** One row of `HEADER`; what is left out is filled in. */
export function row(cells: Partial<Record<string, string>>): string {
  const full = {
    id: '1',
    who: 'Minister Ada Lovelace',
    from: '2020-01-01',
    to: '',
    country: 'Kenya',
    url: URL,
    ...cells,
  };
  return HEADER.split(',')
    .map((column) => cell(Reflect.get(full, column) ?? ''))
    .join(',');
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What an import made, section by section, and its report. */
export interface Imported {
  readonly report: ImportReport;
  readonly lines: readonly string[];
  readonly meetings: readonly Meeting[];
  readonly officials: readonly Official[];
  of(section: Section): readonly { readonly id: string }[];
  /** Where the records are. */
  readonly dir: string;
}

/** Imports a text or bytes; lines of the report name the file `f.csv`. */
export async function imported(csv: string | Uint8Array, mapping: Mapping = smallMapping()): Promise<Imported> {
  const dir = mkdtempSync(join(tmpdir(), 'import-'));
  const path = join(mkdtempSync(join(tmpdir(), 'csv-')), 'f.csv');
  writeFileSync(path, csv);
  const out = join(dir, 'out.jsonl');
  const report = await importCsv({ mapping, csv: path, out });
  const records = readFileSync(out, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { section: Section; id: string });
  const of = (section: Section) => records.filter((one) => one.section === section);
  return {
    report,
    lines: reportLines(report).map((line) => line.replaceAll(path, 'f.csv')),
    meetings: of('meetings') as unknown as Meeting[],
    officials: of('officials') as unknown as Official[],
    of,
    dir,
  };
}

/** Imports rows below `HEADER`. */
export function importedRows(rows: readonly string[], mapping?: Mapping): Promise<Imported> {
  return imported(`${[HEADER, ...rows].join('\n')}\n`, mapping);
}
