import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../../src/curate/check-knowledge.js';
import { importedRows, row, smallMapping } from './importing.js';

const NOW = { now: '2026-01-01T00:00:00Z', snapshots: null };

describe('a row', () => {
  it('becomes a visit with those whom its remarks say were met, marked as inferred', async () => {
    const cells = {
      id: '7',
      who: 'President Ali Rey',
      from: '2020-03-01',
      to: '2020-03-02',
      city: 'Mombasa',
      remarks: 'Met with President Uhuru Kenyatta and Russian Foreign Minister Lavrov. Slept.',
    };
    const { meetings, of, dir } = await importedRows([row(cells)]);
    expect(meetings).toEqual([
      {
        section: 'meetings',
        id: 'stay-7',
        conference: null,
        format: 'visit',
        date: '2020-03-01/2020-03-02',
        place: 'Mombasa, Kenya',
        participants: [
          { official: 'reg-ali-rey-ir', for: 'IR' },
          { official: 'reg-uhuru-kenyatta-ke', for: 'KE', inferred: ['official', 'for'] },
          { official: 'reg-lavrov-ru-foreign-minister', for: 'RU', inferred: ['official'] },
        ],
        topics: [],
        summary: 'President Ali Rey visited Kenya.',
        points: [
          { text: 'Met with President Uhuru Kenyatta and Russian Foreign Minister Lavrov.', by: null, cites: ['reg'] },
          { text: 'Slept.', by: null, cites: ['reg'] },
        ],
        cites: ['reg'],
        notes: 'The register names these people for the whole visit; it does not say that they met each other.',
      },
    ]);
    expect(of('sources')).toMatchObject([
      { id: 'reg', url: 'https://example.org/register', publisher: 'The Register' },
    ]);
    expect((await checkKnowledge(dir, NOW)).problems).toEqual([]);
  });

  it('becomes a visit that does not say whom somebody met, where nobody is named', async () => {
    const { meetings } = await importedRows([row({ remarks: 'Met with senior officials.' })]);
    expect(meetings[0]?.participants).toEqual([{ official: 'reg-ada-lovelace-ir', for: 'IR' }]);
  });

  it('of a file whose countries are those of the visitors has them come from there', async () => {
    const mapping = smallMapping({ country: { column: 'country', means: 'home', host: 'US' }, place: null });
    const { meetings } = await importedRows([row({ who: 'King Hussein and Queen Noor', country: 'Jordan' })], mapping);
    expect(meetings[0]).toMatchObject({
      place: 'United States',
      summary: 'King Hussein and Queen Noor of Jordan visited the United States.',
      participants: [
        { official: 'reg-hussein-jo-king', for: 'JO' },
        { official: 'reg-noor-jo-queen', for: 'JO' },
      ],
    });
  });

  it('of a state with no one successor names a body, with an id of its own', async () => {
    const bodies = { yugoslavia: { name: 'Yugoslavia', kind: 'other', country: null, printed: ['Yugoslavia'] } };
    const rows = [row({ country: 'Yugoslavia', city: 'Belgrade', remarks: 'Met with President Tito.' })];
    const { meetings, of, officials, dir } = await importedRows(rows, smallMapping({ bodies }));
    expect(meetings[0]?.participants[1]).toMatchObject({
      official: 'reg-tito-yugoslavia-president',
      for: 'reg-yugoslavia',
    });
    expect(of('organisations')).toMatchObject([{ id: 'reg-yugoslavia', name: 'Yugoslavia', cites: ['reg'] }]);
    expect(officials.map(({ posts }) => posts[0]?.organisation)).toContain('reg-yugoslavia');
    expect((await checkKnowledge(dir, NOW)).problems).toEqual([]);
  });

  it('with a title column takes what its words stand for', async () => {
    const title = { column: 'city', words: { p: 'President' } };
    const people = { column: 'who', title, several: [], aliases: { 'Bea Arm': ['BA'] } };
    const { officials } = await importedRows(
      [row({ who: 'Bea Arm', city: 'p' })],
      smallMapping({ people, place: null }),
    );
    expect(officials[0]).toMatchObject({
      name: 'Bea Arm',
      aliases: ['BA'],
      posts: [{ title: 'President', country: 'IR' }],
    });
  });
});

describe('a column of roles', () => {
  const as = { column: 'city', words: { head: 'lead', member: 'with' } };
  const people = { column: 'who', title: 'in-cell', several: [' and '], as };
  const imported = (...rows: Partial<Record<string, string>>[]) =>
    importedRows(
      rows.map((one, at) => row({ id: String(at), from: `202${at}`, ...one })),
      smallMapping({ people, place: null }),
    );

  it('says what the visitors were, and nothing of whom they met', async () => {
    const { meetings } = await imported(
      { city: 'head', remarks: 'Met with President Daniel arap Moi.' },
      { who: 'Minister Ada Lovelace and Minister Bea Arm', city: 'member' },
      { city: '' },
    );
    expect(meetings.map(({ participants }) => participants.map((one) => one.as))).toEqual([
      ['lead', undefined],
      ['with', 'with'],
      [undefined],
    ]);
  });

  it('reports what it has no word for, and a lead of several people', async () => {
    const { meetings, lines } = await imported(
      { city: 'guest' },
      { who: 'Minister Ada Lovelace and Minister Bea Arm', city: 'head' },
    );
    expect(meetings.flatMap(({ participants }) => participants.filter((one) => one.as))).toEqual([]);
    expect(lines.join('\n')).toContain('left out: "city" says "guest", for which "as" of the mapping has no word');
    expect(lines.join('\n')).toContain('left out: "city" says "head" of 2 people; one leads a side');
  });
});

describe('people', () => {
  const met = (id: string, year: number, remarks: string, country = 'Kenya') =>
    row({ id, from: String(year), country, city: `Town ${id}`, remarks: `Met with ${remarks}.` });

  it('are one where a last name fits one full name of the country, the kind of title and the years', async () => {
    const { officials, lines } = await importedRows([
      met('1', 2001, 'President Daniel arap Moi'),
      met('2', 2002, 'President Moi'),
      met('3', 2012, 'President Moi'),
      met('4', 2002, 'Foreign Minister Moi'),
    ]);
    expect(officials.map(({ id }) => id)).toEqual([
      'reg-ada-lovelace-ir',
      'reg-daniel-arap-moi-ke',
      'reg-moi-ke-president',
      'reg-moi-ke-foreign-minister',
    ]);
    expect(lines).toContain('one person: "Moi" (KE) is taken for Daniel arap Moi in 1 row');
  });

  it('are not guessed where two full names fit', async () => {
    const rows = ['Kim Young-sam', 'Kim Dae-jung', 'Kim'].map((name, at) => met(String(at), 2000, `President ${name}`));
    const { officials } = await importedRows(rows);
    expect(officials.map(({ name, notes }) => [name, notes ?? null]).slice(1)).toEqual([
      ['Kim Young-sam', null],
      ['Kim Dae-jung', null],
      ['Kim', 'The register prints this name without a first name; it may stand for more than one person.'],
    ]);
  });

  it('are one where initials, particles, accents or middle names differ; the spelling printed most is the name', async () => {
    const names = ['Mikhail S. Gorbachev', 'Mikhail Gorbachev', 'Mikhail Gorbachev', 'Mikhail Sergeyevich Gorbachev'];
    const rows = names.map((name, at) => met(String(at), 1990, `Soviet President ${name}`));
    const { officials } = await importedRows(rows, smallMapping({ countries: { Soviet: 'RU' } }));
    expect(officials[1]).toMatchObject({
      name: 'Mikhail Gorbachev',
      aliases: ['Mikhail S. Gorbachev', 'Mikhail Sergeyevich Gorbachev'],
    });
  });

  it('are of the country that the rest of the file knows them of, where a row does not say', async () => {
    const rows = [1, 2, 3, 4, 5, 6].map((at) => met(String(at), 2000, 'President Chirac', 'France'));
    const { meetings } = await importedRows([...rows, met('7', 2001, 'President Chirac', 'Belgium')]);
    expect(meetings.at(-1)?.participants[1]).toMatchObject({ for: 'FR', inferred: ['official', 'for'] });
  });

  it('stay in the text where nothing tells whose they are, and the report says so', async () => {
    const { meetings, lines } = await importedRows([met('1', 2000, 'Special Envoy Mitchell')]);
    expect(meetings[0]?.participants).toHaveLength(1);
    expect(lines[0]).toBe('f.csv:2: only in the text: Special Envoy Mitchell');
  });

  it('of the side of the visitors are no counterparts', async () => {
    const { meetings } = await importedRows([met('1', 2000, 'Iranian Foreign Minister Araqchi')]);
    expect(meetings[0]?.participants).toHaveLength(1);
  });

  it('give no alias to two', async () => {
    const names = ['Ann Bee Cee', 'Ann Bee Cee', 'Ann Cee'];
    const rows = names.map((name, at) => met(String(at), 2000, `President ${name}`));
    const { officials, dir } = await importedRows([...rows, met('4', 1960, 'President Ann Cee', 'Uganda')]);
    expect(officials.map(({ name, aliases }) => [name, aliases]).slice(1)).toEqual([
      ['Ann Bee Cee', []],
      ['Ann Cee', []],
    ]);
    expect((await checkKnowledge(dir, NOW)).problems).toEqual([]);
  });
});

describe('rows that overlap', () => {
  it('are kept and named in the report, and no finding of a check', async () => {
    const stay = { city: 'Nairobi', remarks: 'Rested.' };
    const rows = [row({ ...stay, to: '2020-01-03' }), row({ ...stay, id: '2', from: '2020-01-03', remarks: 'Left.' })];
    const { lines, meetings, dir } = await importedRows(rows);
    expect(meetings).toHaveLength(2);
    expect(lines[0]).toBe('f.csv:3: perhaps twice: stay-2 has the people, the place and a day of stay-1 in line 2');
    expect((await checkKnowledge(dir, NOW)).problems).toEqual([]);
  });
});
