import { type FileHandle, stat } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Knowledge } from '../core/records/knowledge.js';
import { kindOf, SECTIONS, type Section } from '../core/records/ref.js';
import { decodeUtf8, perhapsText } from './decode-utf8.js';
import { type Entry, type FileReading, type Flaw, flawOf, type KeyPath } from './entry.js';
import { notUtf8, readJsonlFile } from './jsonl-file.js';
import { emptyFolder, type KnowledgeFile, listKnowledgeFiles } from './knowledge-files.js';
import { openRegular } from './open-regular.js';
import { byRecordAndPlace, type Place, type Problem } from './problem.js';
import { type OnProgress, reported } from './progress.js';
import { leaveOut } from './quarantine.js';
import { checkShape } from './record-shape.js';
import { danglingReferences, idsBySection } from './references.js';
import { perhapsIdsIn, readYamlFile } from './yaml-file.js';

/** Where the records of a folder stand in its files. */
export interface Places {
  /** The place of the value at `path` in a record (`key`: of its key); for `[]` and `key`, of the record's id. */
  find(section: Section, id: string, path: KeyPath, what?: 'key' | 'value'): Place;
}

/** How many records each section holds. */
export type Counts = Readonly<Record<Section, number>>;

/** How strictly a folder is read. */
export interface Strictness {
  /** Whether records with something wrong are left out, and with them those that rest on them, so that the others load. */
  readonly lenient?: boolean;
  /** Whether a folder without any record is one. */
  readonly allowEmpty?: boolean;
}

/** Who is told how far the reading is. */
export interface Reporting {
  readonly onProgress?: OnProgress;
}

/** What part of the time goes by until the files are read; the rest is for the schemas. */
const READING_SHARE = 0.5;

/**
 * A folder read from its files: its knowledge with places, or all its problems, those of whole files first.
 * `quarantined` says of every record that is left out why.
 */
export type FolderReading =
  | {
      readonly ok: true;
      readonly knowledge: Knowledge;
      readonly places: Places;
      readonly counts: Counts;
      readonly quarantined: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly counts: Counts };

/**
 * Reads every file of a folder and holds every record to its schema and every reference to what is listed.
 *
 * Never throws for what the folder holds; each fault becomes a problem, and one fault hides no other. Gives way to other
 * work between files and now and then between records.
 */
export async function readFolder(dir: string, strictness: Strictness & Reporting = {}): Promise<FolderReading> {
  const { onProgress = () => {} } = strictness;
  const found = await findEntries(dir, (done) => onProgress(done * READING_SHARE));
  const { entries, problems } = found;
  const flaws = [...found.flaws, ...repeatedIds(entries)];
  const records = await checkShapes(entries, flaws, (done) => onProgress(READING_SHARE + done * (1 - READING_SHARE)));
  flaws.push(...danglingReferences(entries, idsBySection(entries), found.perhapsIds));
  const { kept, left } = strictness.lenient ? leaveOut(entries, flaws) : { kept: entries, left: [] };
  if (!strictness.lenient) problems.push(...flaws.map(({ problem }) => problem));
  const isEmpty = strictness.lenient ? kept.length === 0 : entries.length + problems.length === 0;
  if (isEmpty && !strictness.allowEmpty) problems.push(...left, emptyFolder(dir));
  const counts = count(kept);
  if (problems.length > 0) return { ok: false, problems: problems.sort(byRecordAndPlace), counts };
  return { ok: true, knowledge: bySection(kept, records), places: placesOf(dir, kept), counts, quarantined: left };
}

interface Found extends Pick<FileReading, 'entries' | 'flaws'> {
  readonly problems: Problem[];
  readonly perhapsIds: ReadonlySet<string>;
}

/** What the files hold, and what is wrong with files and folder. */
async function findEntries(dir: string, onProgress: OnProgress): Promise<Found> {
  const listing = await listKnowledgeFiles(dir);
  const sizes = await Promise.all(listing.files.map(({ path }) => sizeOf(path)));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const readings: FileReading[] = [];
  let before = 0;
  for (const [at, file] of listing.files.entries()) {
    const size = sizes[at]!;
    readings.push(await readOne(file, size, (done) => onProgress((before + done * size) / Math.max(1, whole))));
    before += size;
  }
  return {
    entries: readings.flatMap((reading) => reading.entries),
    flaws: readings.flatMap((reading) => reading.flaws),
    problems: [...listing.problems, ...readings.flatMap((reading) => reading.problems)],
    perhapsIds: new Set(readings.flatMap((reading) => reading.perhapsIds)),
  };
}

/** The bytes of a file; 0 where it cannot be looked at, which reading it will tell. */
function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function readOne(file: KnowledgeFile, size: number, onProgress: OnProgress): Promise<FileReading> {
  try {
    await breathe();
    const opened = await openRegular(file.path);
    if (file.kind === 'jsonl')
      return await readJsonlFile(file.path, reported(opened.createReadStream(), size, onProgress));
    return await readYaml(file.path, opened).finally(() => opened.close());
  } catch (cause) {
    return onlyProblem(unreadable(file.path, cause));
  }
}

/** A YAML file is held in memory many times its size while it is read; curated ones are under 200 kB. */
const YAML_BYTES_MAX = 16 * 1024 * 1024;

async function readYaml(path: string, file: FileHandle): Promise<FileReading> {
  const { size } = await file.stat();
  if (size > YAML_BYTES_MAX) return onlyProblem(tooBig(path, size));
  const bytes = await file.readFile();
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return readYamlFile(path, decoded.text);
  const problem = notUtf8({ path, line: decoded.line, column: decoded.column });
  return { ...onlyProblem(problem), perhapsIds: perhapsIdsIn(perhapsText(bytes)) };
}

function onlyProblem(problem: Problem): FileReading {
  return { entries: [], problems: [problem], flaws: [], perhapsIds: [] };
}

function unreadable(path: string, cause: unknown): Problem {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  const message = `the file cannot be read (${reason})`;
  return {
    path,
    line: 1,
    column: 1,
    message,
    fix: 'Check that it is there and its permissions.',
    rule: 'file-readable',
  };
}

function tooBig(path: string, size: number): Problem {
  const message = `the file has ${size} bytes, more than the ${YAML_BYTES_MAX} that YAML is read up to`;
  return { path, line: 1, column: 1, message, fix: 'Split it, or write it as JSONL.', rule: 'file-size' };
}

function repeatedIds(entries: readonly Entry[]): Flaw[] {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const { section, id } = entry;
    const name = `${section}/${id}`;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, entry);
    return first === undefined
      ? []
      : [flawOf(entry, repeatedId(entry.locate.key([]), section, id, first.locate.key([])))];
  });
}

function repeatedId(place: Place, section: Section, id: string, first: Place): Problem {
  const message = `the ${kindOf(section)} "${id}" is recorded already at ${first.path}:${first.line}:${first.column}`;
  const fix = 'Merge the two records, or give this one another id.';
  return { ...place, message, value: id, fix, rule: 'duplicate-id' };
}

/** How many records are checked at a stretch: a few milliseconds' worth. */
const STRETCH = 200;

/** The records by their entries, without those that do not fit; what is wrong is added to `flaws`. */
async function checkShapes(
  entries: readonly Entry[],
  flaws: Flaw[],
  onProgress: OnProgress,
): Promise<ReadonlyMap<Entry, unknown>> {
  const records = new Map<Entry, unknown>();
  for (const [index, entry] of entries.entries()) {
    if (index % STRETCH === STRETCH - 1) {
      onProgress(index / entries.length);
      await breathe();
    }
    const shape = checkShape(entry);
    if (shape.ok) records.set(entry, shape.record);
    else flaws.push(...shape.problems.map((problem) => flawOf(entry, problem)));
  }
  return records;
}

function count(entries: readonly Entry[]): Counts {
  const counts = Object.fromEntries(SECTIONS.map((section) => [section, 0])) as Record<Section, number>;
  for (const { section } of entries) counts[section]++;
  return counts;
}

/** The records by section, sorted by id in code units. */
function bySection(entries: readonly Entry[], records: ReadonlyMap<Entry, unknown>): Knowledge {
  const sections = Object.fromEntries(SECTIONS.map((section) => [section, [] as { id: string }[]]));
  for (const entry of entries) sections[entry.section]?.push(records.get(entry) as { id: string });
  for (const section of SECTIONS) sections[section]?.sort((a, b) => (a.id < b.id ? -1 : 1));
  return sections as unknown as Knowledge;
}

function placesOf(dir: string, entries: readonly Entry[]): Places {
  let known: ReadonlyMap<string, Entry> | undefined;
  const entryOf = (section: Section, id: string) => {
    known ??= new Map(entries.map((entry) => [`${entry.section}/${entry.id}`, entry]));
    return known.get(`${section}/${id}`);
  };
  return {
    find: (section, id, path, what = 'value') =>
      entryOf(section, id)?.locate[what](path) ?? { path: dir, line: 1, column: 1 },
  };
}
