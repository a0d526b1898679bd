import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Knowledge } from '../core/records/knowledge.js';
import { SECTIONS, type Section } from '../core/records/ref.js';
import { codeVersion } from './code-version.js';
import { listKnowledgeFiles } from './knowledge-files.js';
import { linesByChunk } from './lines.js';
import { openRegular } from './open-regular.js';
import { type OnProgress, reported } from './progress.js';

/*
 * A snapshot is a folder's knowledge after every check has passed, so that the next start needs neither YAML nor
 * schemas. It lies outside the folder, is found by the folder's absolute path, and holds JSON lines: a head, the records
 * in pieces (one text of a million of them would be longer than a string can be), and a hash over those pieces. A head
 * that does not match the files and the code, or a hash that does not match the pieces, means: no snapshot.
 */

/** Where snapshots lie unless the caller says otherwise, below the current directory. */
export const DEFAULT_SNAPSHOTS = join('.sideline', 'snapshots');

/** What a snapshot gives back. */
export interface Snapshot {
  readonly knowledge: Knowledge;
  /** The day on which the folder passed the rules of curation, `YYYY-MM-DD`; null = it did not, or nobody asked. */
  readonly rulesPassed: string | null;
}

interface Head {
  readonly fingerprint: string;
  readonly rulesPassed: string | null;
}

/** Some records of a section, in their order. */
type Piece = readonly [Section, readonly unknown[]];

/** The last line: a hash over the lines of all pieces. */
interface Foot {
  readonly hash: string;
}

/**
 * A hash over the names and bytes of a folder's knowledge files and over the code of the program, which may read them
 * otherwise after an upgrade; null where the folder cannot be read without a problem. Equal fingerprints mean equal knowledge.
 */
export async function fingerprintOf(dir: string): Promise<string | null> {
  const { files, problems } = await listKnowledgeFiles(dir);
  if (problems.length > 0 || files.length === 0) return null;
  const hash = createHash('sha256').update(codeVersion());
  try {
    for (const { name, path } of files) hash.update(`\n${name}\n`).update(await hashOfFile(path));
    return hash.digest('hex');
  } catch {
    return null;
  }
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await openRegular(path);
  for await (const chunk of file.createReadStream()) hash.update(chunk as Buffer);
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

/** Lines are ASCII (`asciiJson`), which Latin-1 is read as faster than UTF-8, and JSON faster from it. */
function textOf(line: Uint8Array): string {
  return Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('latin1');
}

/** JSON in ASCII: every other character is escaped. */
function asciiJson(value: unknown): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, escaped);
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
  yield `${asciiJson(head)}\n`;
  const hash = createHash('sha256');
  for (const section of SECTIONS) {
    const records = knowledge[section];
    for (let from = 0; from < records.length; from += PIECE_RECORDS) {
      const piece: Piece = [section, records.slice(from, from + PIECE_RECORDS)];
      const line = asciiJson(piece);
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
