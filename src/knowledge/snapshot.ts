import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../core/records/knowledge.js';
import { SECTIONS, type Section } from '../core/records/ref.js';
import { listKnowledgeFiles } from './knowledge-files.js';
import { linesByChunk } from './lines.js';
import { type OnProgress, reported } from './progress.js';

/*
 * A snapshot is a folder's knowledge after every check has passed, so that the next start needs neither YAML nor
 * schemas. It lies outside the folder, is found by the folder's absolute path, and holds JSON lines: a head, the records
 * in pieces (one text of a million of them would be longer than a string can be), and a hash over those pieces. A head
 * that does not match the files and the code, or a hash that does not match the pieces, means: no snapshot.
 */

/** Where snapshots lie unless the caller says otherwise, below the current directory. */
export const DEFAULT_SNAPSHOTS = join('.sideline', 'snapshots');

/** The curation rules that a folder passed: which rules (a version of their code), and on which day, `YYYY-MM-DD`. */
export interface RulesPassed {
  readonly version: string;
  readonly day: string;
}

/** What a snapshot gives back. */
export interface Snapshot {
  readonly knowledge: Knowledge;
  readonly rulesPassed: RulesPassed | null;
}

interface Head {
  readonly fingerprint: string;
  readonly rulesPassed: RulesPassed | null;
}

/** Some records of a section, in their order. */
type Piece = readonly [Section, readonly unknown[]];

/** The last line: a hash over the lines of all pieces. */
interface Foot {
  readonly hash: string;
}

/**
 * A hash over the names and bytes of a folder's knowledge files and over the code that reads them, or null where the
 * folder cannot be read without a problem. Equal fingerprints mean equal knowledge.
 */
export async function fingerprintOf(dir: string): Promise<string | null> {
  const { files, problems } = await listKnowledgeFiles(dir);
  if (problems.length > 0 || files.length === 0) return null;
  const hash = createHash('sha256').update(readingCode());
  try {
    for (const { name, path } of files) hash.update(`\n${name}\n`).update(await hashOfFile(path));
    return hash.digest('hex');
  } catch {
    return null;
  }
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

let readingCodeHash: string | undefined;

/** The code that turns files into records: after an upgrade no snapshot of the old code is believed. */
function readingCode(): string {
  readingCodeHash ??= versionOfCode([new URL('.', import.meta.url), new URL('../core/records/', import.meta.url)]);
  return readingCodeHash;
}

/** A hash over the code in some folders, so that nobody has to remember to count a version number up. */
export function versionOfCode(folders: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const folder of folders.map((url) => fileURLToPath(url))) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.[jt]s$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}

/** The snapshot of a folder whose fingerprint is still `fingerprint`, or null where there is none to be believed. */
export async function readSnapshot(
  dir: string,
  snapshots: string,
  fingerprint: string,
  onProgress: OnProgress = () => {},
): Promise<Snapshot | null> {
  try {
    const path = fileFor(dir, snapshots);
    const { size } = await stat(path);
    const chunks = reported(createReadStream(path, { highWaterMark: CHUNK_BYTES }), size, onProgress);
    return await snapshotIn(linesByChunk(chunks, Number.POSITIVE_INFINITY), fingerprint);
  } catch {
    return null;
  }
}

const CHUNK_BYTES = 1024 * 1024;

async function snapshotIn(lines: AsyncIterable<readonly Uint8Array[]>, fingerprint: string): Promise<Snapshot | null> {
  const hash = createHash('sha256');
  const sections = Object.fromEntries(SECTIONS.map((section) => [section, [] as unknown[]]));
  let head: Head | null = null;
  let last: Uint8Array | null = null;
  for await (const some of lines) {
    for (const line of some) {
      if (head === null) {
        head = JSON.parse(textOf(line)) as Head;
        if (head.fingerprint !== fingerprint) return null;
        continue;
      }
      if (last !== null) take(last);
      last = line;
    }
  }
  const foot = JSON.parse(textOf(last ?? new Uint8Array(0))) as Foot;
  if (head === null || foot.hash !== hash.digest('hex')) return null;
  return { knowledge: sections as unknown as Knowledge, rulesPassed: head.rulesPassed };

  function take(line: Uint8Array): void {
    hash.update(line);
    const [section, records] = JSON.parse(textOf(line)) as Piece;
    const taken = sections[section];
    for (const record of records) taken?.push(record);
  }
}

function textOf(line: Uint8Array): string {
  return Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
}

/**
 * Keeps a snapshot for the next start: complete or not at all, and readable by its owner alone, since it holds records
 * for every audience. Where the place cannot be written there is simply no snapshot.
 */
export async function writeSnapshot(
  dir: string,
  snapshots: string,
  fingerprint: string,
  kept: Snapshot,
): Promise<void> {
  const path = fileFor(dir, snapshots);
  const beside = `${path}.${process.pid}-${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(snapshots, { recursive: true, mode: 0o700 });
    await writeWhole(beside, linesOf({ fingerprint, rulesPassed: kept.rulesPassed }, kept.knowledge));
    await rename(beside, path);
  } catch {
    await unlink(beside).catch(() => undefined);
  }
}

/** Records in one piece: some hundred thousand characters. */
const PIECE_RECORDS = 500;

function* linesOf(head: Head, knowledge: Knowledge): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  const hash = createHash('sha256');
  for (const section of SECTIONS) {
    const records = knowledge[section];
    for (let from = 0; from < records.length; from += PIECE_RECORDS) {
      const piece: Piece = [section, records.slice(from, from + PIECE_RECORDS)];
      const line = JSON.stringify(piece);
      hash.update(line);
      yield `${line}\n`;
    }
  }
  const foot: Foot = { hash: hash.digest('hex') };
  yield `${JSON.stringify(foot)}\n`;
}

async function writeWhole(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for (const line of lines) await file.writeFile(line);
    await file.sync();
  } finally {
    await file.close();
  }
}

function fileFor(dir: string, snapshots: string): string {
  return join(snapshots, `${createHash('sha256').update(resolve(dir)).digest('hex')}.json`);
}
