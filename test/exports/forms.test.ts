import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/bot/ports/exports.js';
import { COLUMNS } from '../../src/core/export/columns.js';
import { type Graph, graphFor } from '../../src/core/graph/graph.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { smallKnowledge } from '../curate/small-knowledge.js';
import { exported, publicGraph, whyNone } from './exported.js';
import { CSV_INJECTIONS, MARKUP } from './injections.js';

let graph: Graph;

beforeAll(async () => {
  graph = await publicGraph();
});

/** A question for each kind of records that become rows. */
const QUESTIONS = [
  ['meeting', 'meetings of Iran'],
  ['agreement', 'pending agreements of Iran'],
  ['proposal', 'what did Iran propose to Pakistan?'],
  ['conference', 'list conferences'],
  ['official', 'officials of Kenya'],
  ['organisation', 'international organisations that met Iran'],
] as const;

describe.each(QUESTIONS)('a file of %ss', (kind, question) => {
  it('as csv has a row a record, with the columns of its kind and sources with an address', async () => {
    const { file, text } = await exported(question, 'csv', graph);
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows.length).toBe(file.records);
    expect(rows.map((row) => row.kind)).toContain(kind);
    expect(Object.keys(rows[0]!)).toEqual(COLUMNS.filter(({ name }) => name in rows[0]!).map(({ name }) => name));
    for (const row of rows) {
      expect(row.ref).toMatch(/^[a-z]+:[a-z0-9-]+$/);
      expect(row.title).not.toBe('');
      expect(row.source_urls).toMatch(/^https?:\/\//);
      expect(row.cites).toMatch(/^[a-z0-9-]+(?:#p\d+)?/);
    }
  });

  it('holds the same records in every form that has rows', async () => {
    const rows = parse((await exported(question, 'csv', graph)).text, { columns: true }) as Record<string, string>[];
    const refs = rows.map(({ ref }) => ref);
    const json = JSON.parse((await exported(question, 'json', graph)).text);
    expect(json.rows.map((row: { ref: string }) => row.ref)).toEqual(refs);
    expect(json).toMatchObject({ records: refs.length, leftOut: 0 });
    const lines = (await exported(question, 'jsonl', graph)).text.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(json.rows);
    const sheet = await readSheet((await exported(question, 'xlsx', graph)).bytes, 'Records');
    expect(sheet.slice(1).map(([ref]) => ref)).toEqual(refs);
    const table = (await exported(question, 'md', graph)).text.split('\n').filter((line) => line.startsWith('| '));
    expect(table.slice(2).map((line) => line.split(' | ')[0]!.slice(2).replaceAll('\\', ''))).toEqual(refs);
  });

  it('has its sources in a bibliography that another reader takes, as BibTeX and as RIS', async () => {
    const json = JSON.parse((await exported(question, 'json', graph)).text);
    const sources = new Map<string, { id: string; url: string; publisher: string }>(
      json.rows.flatMap((row: { sources: { id: string }[] }) => row.sources.map((one) => [one.id, one])),
    );
    for (const format of ['bibtex', 'ris'] as const) {
      const items = itemsIn(format, (await exported(question, format, graph)).text);
      expect(items.map((item) => item.id)).toEqual([...sources.keys()]);
      expect(items.map((item) => item.URL)).toEqual([...sources.values()].map(({ url }) => url));
      expect(items.map((item) => item['container-title'])).toEqual(
        [...sources.values()].map(({ publisher }) => publisher),
      );
    }
  });
});

/** The items of a bibliography, read as what it is said to be. */
function itemsIn(format: 'bibtex' | 'ris', text: string) {
  return new Cite(text, { forceType: format === 'ris' ? '@ris/file' : '@bibtex/text' }).data;
}

describe('every form', () => {
  it('gives equal bytes for equal records, at another time of making too', async () => {
    const made = async (from: Graph) =>
      Promise.all(EXPORT_FORMATS.map(async (format) => (await exported('meetings of Iran', format, from)).bytes));
    const first = await made(graph);
    // The time in a zip file counts two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const again = await made(graphFor(graph.knowledge, []));
    expect(EXPORT_FORMATS.filter((_, at) => !again[at]!.equals(first[at]!))).toEqual([]);
  });

  it('says what was asked, how many records there are and how far the knowledge reaches, where it has a place for that', async () => {
    const json = JSON.parse((await exported('pending agreements of Iran', 'json', graph)).text);
    expect(json).toMatchObject({ restated: 'Pending agreements of Iran', newestSource: '2026-06-29', remarks: [] });
    const { bytes } = await exported('pending agreements of Iran', 'xlsx', graph);
    const about = await readSheet(bytes, 'About');
    expect(about.flat()).toEqual([
      'Pending agreements of Iran',
      `${json.records} records; the newest source on record is of 29 June 2026.`,
    ]);
    const { text } = await exported('pending agreements of Iran', 'md', graph);
    expect(text).toMatch(/^# Pending agreements of Iran\n\n\d+ records; the newest source/);
  });
});

describe('a calendar', () => {
  it('has an event of whole days for each record dated by them, and counts the others as left out', async () => {
    const { file, text } = await exported('meetings of Iran', 'ics', graph);
    const events = eventsIn(text);
    const rows = parse((await exported('meetings of Iran', 'csv', graph)).text, { columns: true }) as Record<
      string,
      string
    >[];
    const days = rows.filter(({ date }) => /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/.test(date!));
    expect(events.map((event) => event.uid)).toEqual(days.map(({ ref }) => `${ref}@sideline`));
    expect(file).toMatchObject({ records: days.length, leftOut: rows.length - days.length });
    for (const [at, event] of events.entries()) {
      const [first, last = first] = days[at]!.date!.split('/');
      expect(event.startDate.isDate).toBe(true);
      expect(event.startDate.toString()).toBe(first);
      const dayAfter = ICAL.Time.fromDateString(last!);
      dayAfter.adjust(1, 0, 0, 0);
      expect(event.endDate.toString()).toBe(dayAfter.toString());
      expect(event.description).toContain('http');
    }
  });

  it('has the deadline of a document as an event of its own', async () => {
    const small = smallKnowledge({
      sources: { s: {} },
      agreements: {
        'fibre-mou': { deadline: '2026-12-31', history: [{ status: 'signed', date: '2025-11-30' }] },
        'space-mou': { deadline: '2026-12', history: [{ status: 'signed', date: '2025-11~' }] },
      },
    });
    const { file, text } = await exported('agreements of Iran', 'ics', graphFor(small, []));
    expect(file).toMatchObject({ records: 1, leftOut: 1 });
    expect(eventsIn(text).map((one) => [one.summary, one.startDate.toString(), one.endDate.toString()])).toEqual([
      ['signed: fibre-mou', '2025-11-30', '2025-12-01'],
      ['Deadline: fibre-mou', '2026-12-31', '2027-01-01'],
    ]);
  });

  it('is none where nothing is dated by a day', async () => {
    expect(await whyNone('officials of Kenya', 'ics', graph)).toMatch(
      /^None of the \d+ records has a date of whole days/,
    );
  });
});

function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

/** A meeting, a document and a proposal with a text in every field that takes one. */
function poisoned(text: string): Knowledge {
  const words = text.trim().slice(0, 190);
  return smallKnowledge({
    sources: {
      s: {
        title: text,
        publisher: words,
        via: words,
        published: '2025-11-24',
        url: `https://example.org/${encodeURIComponent(words)}?a=|`,
      },
    },
    topics: { fibre: { name: words } },
    meetings: {
      m: {
        date: '2025-11-23',
        place: words,
        summary: words,
        notes: words,
        topics: ['fibre'],
        participants: [
          { official: null, for: 'IR' },
          { official: null, for: 'KE' },
        ],
        points: [{ text: words, by: null, cites: ['s#p1'] }],
      },
    },
    agreements: { a: { title: words, notes: words, history: [{ status: 'signed', date: '2025-11-23', text: words }] } },
    proposals: { p: { by_for: 'IR', to: ['KE'], text: words } },
  });
}

const POISONED = ['meetings', 'agreements', 'proposals'] as const;

describe('a text of a record', () => {
  it.each(CSV_INJECTIONS)('is run by no spreadsheet: %j', async (text) => {
    const small = graphFor(poisoned(text), []);
    for (const question of POISONED) {
      const rows = parse((await exported(`${question} of Iran`, 'csv', small)).text) as string[][];
      expect(rows.length).toBe(2);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s"]*[=+\-@\t\r＝＋－＠]/);
      const { bytes } = await exported(`${question} of Iran`, 'xlsx', small);
      expect(bytes.includes('<f>')).toBe(false);
    }
  });

  it.each([...CSV_INJECTIONS, ...MARKUP])(
    'comes back as it is where it is data, and is no markup anywhere: %j',
    async (text) => {
      const small = graphFor(poisoned(text), []);
      const json = JSON.parse((await exported('meetings of Iran', 'json', small)).text);
      expect(json.rows.length).toBe(1);
      const { summary, sources } = json.rows[0] as { summary: string; sources: { title: string }[] };
      const table = (await exported('meetings of Iran', 'md', small)).text
        .split('\n')
        .filter((line) => line.startsWith('|'));
      expect(table.length).toBe(3);
      const cells = table.map((line) => line.replaceAll(/\\./g, '').split('|').length);
      expect(new Set(cells).size).toBe(1);
      expect(table[2]).not.toMatch(/(?<!\\)<(?!https:)/);
      const [event] = eventsIn((await exported('meetings of Iran', 'ics', small)).text);
      expect(event!.description.startsWith(summary)).toBe(true);
      for (const format of ['bibtex', 'ris'] as const) {
        const items = itemsIn(format, (await exported('meetings of Iran', format, small)).text);
        expect(items.map((item) => plain(item.title))).toEqual([plain(sources[0]!.title)]);
      }
    },
  );
});

/** A title without what is lost in a bibliography: markup of titles, and spaces beside it. */
function plain(title: string | undefined): string {
  return (title ?? '').replace(/\s+/g, ' ').trim();
}

describe('what a question finds', () => {
  it('is all of it, and not the page that a chat shows', async () => {
    const { file } = await exported('list all meetings', 'csv', graph);
    expect(file.records).toBe(graph.knowledge.meetings.length);
  });

  it.each([
    ['how many pending agreements does Iran have?', 'pending agreements of Iran'],
    ['does Iran have any pending agreements?', 'pending agreements of Iran'],
  ])('is for %j the records that the answer stands on', async (question, list) => {
    const refs = async (one: string) =>
      JSON.parse((await exported(one, 'json', graph)).text).rows.map(({ ref }: { ref: string }) => ref);
    expect((await refs(question)).sort()).toEqual((await refs(list)).sort());
  });

  it('goes on from what was asked before it', async () => {
    const { file } = await exported('only the signed ones', 'csv', graph, { after: ['pending agreements of Iran'] });
    expect(file.restated).toMatch(/signed/i);
  });

  it.each([
    ['meetings of Hashemi in Antarctica', /on record/],
    ['what will the weather be tomorrow?', /^It asks for no records\. Ask for some, such as: /],
    ['help', /^It asks for no records/],
    ['', /^It asks for no records/],
  ])('is none for %j, with what to do', async (question, why) => {
    expect(await whyNone(question, 'csv', graph)).toMatch(why);
  });

  it('is made as it is read: the first bytes cost no more than their own rows', async () => {
    let looked = 0;
    const { knowledge } = graph;
    const meetings = Array.from({ length: 5_000 }, (_, at) => ({ ...knowledge.meetings[at % 100]!, id: `m-${at}` }));
    const large = graphFor({ ...knowledge, meetings }, []);
    const source = (id: string) => {
      looked++;
      return large.source(id);
    };
    const counting: Graph = Object.create(large, { source: { value: source } });
    const { file } = await exported('list all meetings', 'csv', large);
    expect(file.records).toBe(5_000);
    const { makeExport } = await import('../../src/exports/make-export.js');
    const made = await makeExport({
      question: 'list all meetings',
      format: 'csv',
      graph: counting,
      now: '2026-11-24T12:00:00Z',
      zone: 'UTC',
    });
    if ('why' in made) throw new Error(made.why);
    looked = 0;
    for await (const _ of made.body()) break;
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThan(500);
  });

  it('is refused as a form that is made whole where it is too much', async () => {
    const { knowledge } = graph;
    const meetings = Array.from({ length: 20_001 }, (_, at) => ({ ...knowledge.meetings[at % 100]!, id: `m-${at}` }));
    const large = graphFor({ ...knowledge, meetings }, []);
    expect(await whyNone('list all meetings', 'xlsx', large)).toMatch(
      /^20001 records are more than a file in the form xlsx takes/,
    );
  });
});
