import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../../src/curate/check-knowledge.js';
import { HEADER, imported, row, smallMapping } from './importing.js';

const NEVER_CLOSED = 'a quotation mark opens a cell here and is never closed';
const STRAY = 'a quotation mark stands where none can: inside a cell without quotes, or after the one that closes it';

/** Each kind of damage: the bytes that stand in the file, and what the report says of their first line. */
const DAMAGE: readonly (readonly [kind: string, bytes: string | Buffer, says: string])[] = [
  ['a quote that is cut off', '900,"Minister A B,2020-01-01,,Kenya,,,https://e.org/', NEVER_CLOSED],
  ['a quote that is cut off before a quoted cell', `901,"Minister A,2020-01-01,,"Kenya",,,`, STRAY],
  ['a closing quote alone', '902,Minister A B",2020-01-01,,Kenya,,,https://e.org/', STRAY],
  ['text after a closing quote', '903,"Minister A" B,2020-01-01,,Kenya,,,https://e.org/', STRAY],
  ['a row that is cut off', '904,Minister A B,2020-01-01', 'the row has 3 cells, the header 8'],
  ['a comma too many', `${row({ id: '905' })},`, 'the row has 9 cells, the header 8'],
  ['a row of commas', ',,,,,,,', 'every cell is empty'],
  ['the header again', HEADER, 'the header stands here again'],
  [
    'another encoding',
    Buffer.from(row({ id: '908', who: 'Minister José X' }), 'latin1'),
    'the bytes are no UTF-8, but the file is',
  ],
  [
    'a day that is in no calendar',
    row({ id: '909', from: '2021-02-30' }),
    '"2021-02-30" is a day that no calendar has',
  ],
  [
    'a date of another form',
    row({ id: '910', from: '3/4/2021' }),
    '"3/4/2021" is no date; dates here are written like 2020-03-14',
  ],
  [
    'an end before the start',
    row({ id: '911', to: '2019-12-31' }),
    'the last day, 2019-12-31, lies before the first, 2020-01-01',
  ],
  ['no name', row({ id: '912', who: '' }), 'no name stands in "who"'],
  ['a title without a name', row({ id: '913', who: 'Prime Minister' }), 'no name stands in "who"'],
  [
    'a name of a page',
    row({ id: '914', who: `Minister ${'x'.repeat(300)}` }),
    'a name in "who" has more than 200 characters',
  ],
  [
    'a formula',
    row({ id: '915', remarks: '=HYPERLINK("https://evil.example";"x")' }),
    '"remarks" holds a formula, =HYPERLINK("https://evil.example";"x")',
  ],
  ['a formula behind a sign', row({ id: '916', who: '@SUM(A1:A9)' }), '"who" holds a formula, @SUM(A1:A9)'],
  ['a cell of 10 MB', row({ id: '917', remarks: 'x'.repeat(10_000_000) }), 'the row has more than 1048576 bytes'],
  [
    'a cell of 10 MB over many lines',
    row({ id: '918', remarks: `${'x'.repeat(99)}\n`.repeat(100_000) }),
    'the row has more than 1048576 bytes',
  ],
  ['no id', row({ id: '' }), 'the cell that its id is made of is empty'],
  ['an id that is none', row({ id: 'No. 5' }), '"stay-No. 5" is no id'],
  ['an id that is taken', row({ id: '1', city: 'Mombasa' }), 'the id stay-1 is that of line 2'],
  [
    'a country of no map',
    row({ id: '922', country: 'Atlantis' }),
    '"Atlantis" names no one country; say under "countries" of the mapping what it stands for',
  ],
  ['no country', row({ id: '923', country: '' }), '"country" is empty'],
  [
    'an address that is none',
    row({ id: '924', url: 'javascript:alert(1)' }),
    '"javascript:alert(1)" is no http(s) address',
  ],
  [
    'an address that the source has not',
    row({ id: '925', url: 'https://example.org/other' }),
    'its source would be reg, which has another address: https://example.org/register',
  ],
  ['the row before again', row({ id: '926' }), 'it repeats line 2 (stay-1) in everything but the id'],
];

/** A good row of its own after each damaged one; quoted, with a line break inside, in every other place. */
const good = (at: number): string =>
  row({
    id: String(at + 2),
    from: `2021-01-${String((at % 28) + 1).padStart(2, '0')}`,
    city: `Town ${at}`,
    remarks: at % 2 ? 'One,\n"two"' : 'é',
  });

describe('a file with every kind of damage', () => {
  const rows = [row({}), ...DAMAGE.flatMap(([, bytes], at) => [bytes, good(at)])];
  const file = Buffer.concat([HEADER, ...rows].map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')])));
  const lineOf = (at: number): number => {
    const before = [HEADER, ...rows.slice(0, 1 + 2 * at)].map((line) => Buffer.from(line).toString('latin1'));
    return before.join('\n').split('\n').length + 1;
  };

  it('gives a line for each, with its number and reason, and keeps every good row', async () => {
    const { lines, meetings, dir } = await imported(file);
    expect(lines.filter((line) => line.includes(': skipped: '))).toEqual(
      DAMAGE.map(([, , says], at) => `f.csv:${lineOf(at)}: skipped: ${says}`),
    );
    expect(meetings.map(({ id }) => id)).toEqual(['stay-1', ...DAMAGE.map((_, at) => `stay-${at + 2}`)]);
    expect((await checkKnowledge(dir, { now: '2026-01-01T00:00:00Z', snapshots: null })).problems).toEqual([]);
  });

  it('counts what it read and left out', async () => {
    const { report, lines } = await imported(file);
    expect([report.rows, report.skipped.length]).toEqual([2 * DAMAGE.length + 1, DAMAGE.length]);
    expect(lines).toContain(`f.csv: ${2 * DAMAGE.length + 1} rows read as UTF-8, ${DAMAGE.length} skipped`);
  });
});

describe('what is left out of a row that is kept', () => {
  it('is said: a second column of one name, characters that nobody sees, a place that is too long', async () => {
    const rows = [row({ remarks: 'A\u200bB\u0000' }), row({ id: '2', city: 'x'.repeat(250) })].map(
      (one) => `${one},second`,
    );
    const { lines, meetings } = await imported([`${HEADER},remarks`, ...rows].join('\n'));
    expect(lines.filter((line) => line.includes('left out: '))).toEqual([
      'f.csv:1: left out: the column "remarks" stands twice in the header; the first one is read',
      'f.csv:2: left out: characters that nobody sees were left out of "remarks"',
      'f.csv:3: left out: the place has more than 200 characters and was cut',
    ]);
    expect(meetings[0]?.points.map(({ text }) => text)).toEqual(['AB']);
  });
});

describe('a quote that opens in the last row and is never closed', () => {
  it('costs that row alone', async () => {
    const { lines, meetings } = await imported([HEADER, row({}), row({ id: '2' }).replace('2,', '2,"')].join('\n'));
    expect(meetings.map(({ id }) => id)).toEqual(['stay-1']);
    expect(lines[0]).toBe(`f.csv:3: skipped: ${NEVER_CLOSED}`);
  });
});

describe('a quote that was cut off and meets another', () => {
  const cut = (line: string, who: string): string => line.replace(who, `"${who}`);

  it('takes no row between the two with it', async () => {
    const between = [row({ id: '3', city: 'Nairobi' }), row({ id: '4', city: 'Lamu' })];
    for (const end of [
      row({ id: '5' }).replace('2020-01-01', '2020-01-01"'),
      row({ id: '5' }).replace('Lovelace', 'Lovelace"'),
    ]) {
      const { report, meetings } = await imported(
        [HEADER, cut(row({ id: '2' }), 'Minister'), ...between, end].join('\n'),
      );
      expect(meetings.map(({ id }) => id)).toEqual(['stay-3', 'stay-4']);
      expect(report.skipped.map(({ line, text }) => [line, text])).toEqual([
        [2, NEVER_CLOSED],
        [5, STRAY],
      ]);
    }
  });
});

describe('a file that cannot be read as a whole', () => {
  it.each([
    [
      'has no column that the mapping reads',
      'id,who,from,to,contry,city,remarks,url\n',
      'has no column "country"; Did you mean "contry"?',
    ],
    ['is empty', '', 'has no header that can be read'],
    ['is UTF-16', Buffer.from('\ufeffid,who\n', 'utf16le'), 'cannot be read: it is UTF-16; save it as UTF-8'],
  ])('says that it %s', async (_, csv, says) => {
    await expect(imported(csv)).rejects.toThrow(says);
  });
});

describe('a mapping with another delimiter', () => {
  it('reads rows with it', async () => {
    const csv = [HEADER, row({ who: 'Minister Ada Byron' })].join('\n').replaceAll(',', ';');
    const { meetings } = await imported(csv, smallMapping({ delimiter: ';' }));
    expect(meetings[0]?.summary).toBe('Minister Ada Byron visited Kenya.');
  });
});
