import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf, Mapping } from '../../../src/knowledge/import/mapping.js';
import { readMapping } from '../../../src/knowledge/import/read-mapping.js';
import { printProblem } from '../../../src/knowledge/problem.js';

const MAPPINGS = 'src/knowledge/import/mappings';

const GOOD = `id: a-{n}
prefix: a
source: {id: "a", url: "{u}", title: null, publisher: P, language: en, published: null}
date: {from: d, to: null, order: ymd}
country: {column: c, means: host, home: IR}
place: null
people: {column: w, title: in-cell, several: []}
text: null
`;

async function problemsOf(text: string | Uint8Array): Promise<string[]> {
  const path = join(mkdtempSync(join(tmpdir(), 'mapping-')), 'm.yaml');
  writeFileSync(path, text);
  const read = await readMapping(path);
  return read.ok ? [] : read.problems.map((one) => printProblem(one).replace(path, 'm.yaml'));
}

const GUIDE = 'The guide beside the mappings that come along says what each key holds.';

describe('a mapping', () => {
  it('is read without a problem', async () => {
    expect(await problemsOf(GOOD)).toEqual([]);
  });

  it.each([
    ['an unknown key', `${GOOD}prefx: b\n`, ['m.yaml:9:1: unknown key: "prefx". Did you mean "prefix"? [unknown-key]']],
    [
      'an unknown key below another',
      GOOD.replace('order: ymd', 'order: ymd, too: x'),
      ['m.yaml:4:39: unknown key: "too". Did you mean "to"? [unknown-key]'],
    ],
    [
      'a missing key',
      GOOD.replace('place: null\n', ''),
      [`m.yaml:1:1: the key "place" is missing. Add what is missing. ${GUIDE} [mapping]`],
    ],
    [
      'several missing keys',
      GOOD.replace('place: null\n', '').replace('text: null\n', '').replace(', order: ymd', ''),
      [
        `m.yaml:4:1: the key "date.order" is missing. Add what is missing. ${GUIDE} [mapping]`,
        `m.yaml:1:1: the keys "place", "text" are missing. Add what is missing. ${GUIDE} [mapping]`,
      ],
    ],
    [
      'values of another kind',
      GOOD.replace('place: null', 'place: [a]').replace('several: []', 'several: x').replace('order: ymd', 'order: my'),
      [
        `m.yaml:4:27: date.order is none of ymd, dmy, mdy. ${GUIDE} [mapping]`,
        `m.yaml:6:1: place is a list where text is expected. ${GUIDE} [mapping]`,
        `m.yaml:7:37: people.several is text where a list is expected. ${GUIDE} [mapping]`,
      ],
    ],
    [
      'a CSV file in its place',
      'a,b\n1,2\n',
      [`m.yaml:1:1: this is no mapping: it has no keys. Name the mapping first, then the CSV file. ${GUIDE} [mapping]`],
    ],
    [
      'a workbook in its place',
      Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x9d]),
      [
        `m.yaml:1:1: this is no mapping: it is a workbook (XLSX or ODS) or another ZIP file; save the sheet as "CSV UTF-8" and import that. Name the mapping first, then the CSV file. ${GUIDE} [mapping]`,
      ],
    ],
    [
      'a body that is not there',
      `${GOOD}countries: {Hawaii: hawai}\nbodies: {hawaii: {name: H, kind: other, country: null, printed: []}}\n`,
      ['m.yaml:1:1: "Hawaii" stands for "hawai", which is no body. Did you mean "hawaii"? [mapping]'],
    ],
    ['no YAML', 'a: [1', ['m.yaml:1:4: a quote or bracket that opens here is not closed. Close it. [yaml-syntax]']],
    [
      'no UTF-8',
      Uint8Array.from([0x61, 0xff]),
      ['m.yaml:1:2: the bytes here are no UTF-8. Save the file as UTF-8. [file-encoding]'],
    ],
  ])('with %s is refused with the place', async (_, text, says) => {
    expect(await problemsOf(text)).toEqual(says);
  });

  it('knows every column that it reads', () => {
    const source = { id: 's-{k:tail}', url: '{u}', title: '{t}', publisher: 'P', language: 'en', published: 'p' };
    const mapping = Mapping.parse({
      id: 'a-{n}',
      prefix: 'a',
      source,
      date: { from: 'd', to: 'e', order: 'ymd' },
      country: { column: 'c', means: 'home', host: 'US' },
      place: 'l',
      people: {
        column: 'w',
        title: { column: 'r', words: {} },
        several: [],
        as: { column: 'q', words: { x: 'lead' } },
      },
      text: { column: 'x', people: 'none' },
    });
    expect(columnsOf(mapping).sort()).toEqual(['c', 'd', 'e', 'k', 'l', 'n', 'p', 'q', 'r', 't', 'u', 'w', 'x']);
  });

  it('that comes along is read without a problem', async () => {
    const names = readdirSync(MAPPINGS).filter((name) => name.endsWith('.yaml'));
    expect(names).toEqual(['state-dept-trips.yaml', 'state-dept-visits.yaml']);
    for (const name of names) expect((await readMapping(join(MAPPINGS, name))).ok).toBe(true);
  });
});
