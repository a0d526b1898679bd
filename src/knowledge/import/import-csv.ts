import { didYouMean } from '../../core/nearest/did-you-mean.js';
import type { Organisation } from '../../core/records/organisation.js';
import { isCountry, type Party } from '../../core/records/party.js';
import type { Section } from '../../core/records/ref.js';
import { shortened } from '../../core/records/shortened.js';
import type { Source } from '../../core/records/source.js';
import { visible } from '../../core/records/visible.js';
import { buildMeeting, partyNames, saidPartyOf } from './build-meeting.js';
import { buildOfficials, nameOf, type Officials } from './build-people.js';
import { CountryReader } from './country-column.js';
import { detectEncoding } from './csv/encoding.js';
import type { CsvFile } from './csv/raw-rows.js';
import { type Header, readHeader, rowsOf } from './csv/rows.js';
import { Duplicates } from './duplicates.js';
import { slugOf } from './fold.js';
import { columnsOf, type Mapping } from './mapping.js';
import type { Mention } from './people/mention.js';
import { People } from './people/people.js';
import type { PrintedPerson } from './people/person.js';
import { type ReadRow, type RowReading, rowReader } from './read-row.js';
import type { ImportReport, LineNote } from './report.js';
import { JsonlWriter } from './write-jsonl.js';

/** A file of which no row can be read; the message is one sentence without a full stop. */
export class CannotImport extends Error {
  override readonly name = 'CannotImport';
}

/** What an import is given. */
export interface ImportOptions {
  readonly mapping: Mapping;
  readonly csv: string;
  readonly out: string;
  /** Told now and then how much of the work is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Makes records of the rows of a CSV file. Reads it twice: who is who is known once every row has been seen. Of each row a
 * few dozen bytes are kept, and of each person what the records say; the rows themselves pass through.
 *
 * Rejects with `CannotImport` where the file as a whole cannot be read by the mapping.
 */
export async function importCsv(options: ImportOptions): Promise<ImportReport> {
  const job = await jobOf(options);
  const people = new People();
  for await (const step of stepsOf(job, 0)) if ('reading' in step) noteAll(people, step.reading);
  people.settle();
  return writeAll(job, people);
}

interface Job extends ImportOptions {
  readonly file: CsvFile;
  readonly header: Header;
  readonly bytes: number;
  readonly countries: CountryReader;
}

async function jobOf(options: ImportOptions): Promise<Job> {
  const { mapping, csv } = options;
  const detected = await detectEncoding(csv);
  if (!detected.ok) throw new CannotImport(`${csv} cannot be read: ${detected.why}`);
  const file = { path: csv, encoding: detected.encoding, delimiter: mapping.delimiter };
  const header = await readHeader(file);
  if (header === null) throw new CannotImport(`${csv} has no header that can be read`);
  const missing = columnsOf(mapping).find((column) => !header.columns.includes(column));
  if (missing !== undefined) throw new CannotImport(noColumn(csv, missing, header));
  return { ...options, file, header, bytes: detected.bytes, countries: new CountryReader(mapping) };
}

function noColumn(csv: string, missing: string, { columns }: Header): string {
  const known = shortened(visible(columns.join(', ')), 300);
  return `${csv} has no column "${missing}"; ${didYouMean(missing, columns, `it has ${known}`)}`.replace(/\.$/, '');
}

/** So often somebody is told how far it is. */
const ROWS_A_TELLING = 2000;

/** Every row with what became of it; rows that repeat an earlier one are refused. */
async function* stepsOf(job: Job, reading: 0 | 1): AsyncGenerator<ReadRow> {
  const read = rowReader(job.mapping, job.countries);
  const duplicates = new Duplicates(job.mapping);
  let rows = 0;
  for await (const row of rowsOf(job.file, job.header)) {
    if (++rows % ROWS_A_TELLING === 0) job.onProgress?.((reading + Math.min(1, row.read / job.bytes)) / 2);
    const step = read(row);
    const why = 'reading' in step && 'cells' in row ? duplicates.repeats(step.reading, row.cells) : null;
    yield why === null ? step : { line: row.line, why };
  }
}

function noteAll(people: People, row: RowReading): void {
  for (const mention of mentionsOf(row)) people.note(mention);
}

function mentionsOf(row: RowReading): Mention[] {
  const own = row.people.map((person) => mentionOf(row, person, row.home));
  return [...own, ...row.met.map((person) => mentionOf(row, person, saidPartyOf(person)))];
}

function mentionOf({ host, year, source }: RowReading, person: PrintedPerson, party: Party | null): Mention {
  return { person, party, place: host, year, source: source.id };
}

async function writeAll(job: Job, people: People): Promise<ImportReport> {
  const writer = await JsonlWriter.open(job.out);
  try {
    const report = await writeRecords(job, people, writer);
    await writer.finish();
    return report;
  } catch (error) {
    await writer.giveUp();
    throw error;
  }
}

/** What is gathered while the records are written. */
interface Tally {
  readonly skipped: LineNote[];
  readonly dropped: LineNote[];
  readonly overlaps: LineNote[];
  readonly leftInText: LineNote[];
  readonly sources: Map<string, Source>;
  rows: number;
  meetings: number;
}

async function writeRecords(job: Job, people: People, writer: JsonlWriter): Promise<ImportReport> {
  const partyId = (party: Party): string => (isCountry(party) ? party : `${job.mapping.prefix}-${slugOf(party)}`);
  const officials = buildOfficials(people.all(), job.mapping.prefix, partyId);
  const tally = await writeMeetings(job, people, officials, partyId, writer);
  for (const official of officials.values()) await writer.add('officials', official);
  const organisations = organisationsOf(job.mapping, people, partyId);
  for (const one of organisations) await writer.add('organisations', one);
  for (const source of tally.sources.values()) await writer.add('sources', source);
  const made: Partial<Record<Section, number>> = {
    meetings: tally.meetings,
    officials: officials.size,
    organisations: organisations.length,
    sources: tally.sources.size,
  };
  const { skipped, dropped, overlaps, leftInText, rows } = tally;
  const merges = people.merges((person) => nameOf(person));
  const { path, encoding } = job.file;
  return { file: path, encoding, rows, made, skipped, dropped, overlaps, leftInText, merges };
}

async function writeMeetings(
  job: Job,
  people: People,
  officials: Officials,
  partyId: (party: Party) => string,
  writer: JsonlWriter,
): Promise<Tally> {
  const tally = emptyTally(job);
  const duplicates = new Duplicates(job.mapping);
  const printed = partyNames(job.mapping.bodies);
  for await (const step of stepsOf(job, 1)) {
    tally.rows++;
    if (!('reading' in step)) {
      tally.skipped.push({ line: step.line, text: step.why });
      continue;
    }
    const row = step.reading;
    const whoIs = (person: PrintedPerson, party: Party | null) => {
      const found = people.find(mentionOf(row, person, party));
      const official = found && officials.get(found);
      return found && official ? { id: official.id, party: found.party } : null;
    };
    const { meeting, leftInText } = buildMeeting(row, whoIs, printed);
    const participants = meeting.participants.map((one) => ({ ...one, for: partyId(one.for) }));
    await writer.add('meetings', { ...meeting, participants });
    tally.meetings++;
    noteRow(tally, row, leftInText, duplicates, job.mapping);
  }
  return tally;
}

function emptyTally({ header }: Job): Tally {
  const twice = header.repeated.map((column) => ({
    line: header.line,
    text: `the column "${column}" stands twice in the header; the first one is read`,
  }));
  return { skipped: [], dropped: twice, overlaps: [], leftInText: [], sources: new Map(), rows: 0, meetings: 0 };
}

function noteRow(
  tally: Tally,
  row: RowReading,
  left: readonly string[],
  duplicates: Duplicates,
  mapping: Mapping,
): void {
  const { line, source, id } = row;
  for (const text of row.changed) tally.dropped.push({ line, text });
  for (const text of left) tally.leftInText.push({ line, text });
  const earlier = duplicates.overlap(row);
  if (earlier) {
    const text = `${id} has the people, the place and a day of ${earlier.id} in line ${earlier.line}`;
    tally.overlaps.push({ line, text });
  }
  if (!tally.sources.has(source.id)) tally.sources.set(source.id, sourceRecord(source, mapping));
}

function sourceRecord({ id, url, title, published }: RowReading['source'], { source }: Mapping): Source {
  const dateNote = source.dateNote == null ? {} : { dateNote: source.dateNote };
  return { id, title, publisher: source.publisher, url, published, language: source.language, ...dateNote };
}

/** The bodies of the mapping that somebody of the file speaks for. */
function organisationsOf({ bodies }: Mapping, people: People, partyId: (party: Party) => string): Organisation[] {
  return Object.entries(bodies).flatMap(([key, { name, kind, country }]) => {
    const [first] = people.all().flatMap((person) => (person.party === key ? [...person.sources] : []));
    return first === undefined ? [] : [{ id: partyId(key), name, aliases: [], kind, country, cites: [first] }];
  });
}
