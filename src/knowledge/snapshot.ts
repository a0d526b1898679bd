import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../core/records/knowledge.js';
import { listKnowledgeFiles } from './knowledge-files.js';

/*
 * A snapshot is a folder's knowledge after every check has passed, so that the next start needs neither YAML nor
 * schemas. It lies outside the folder, is found by the folder's absolute path, and holds two lines: a head and the
 * knowledge as JSON. A head that does not match the files, the code or the second line means: no snapshot.
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
  readonly bodyHash: string;
  readonly rulesPassed: RulesPassed | null;
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
export async function readSnapshot(dir: string, snapshots: string, fingerprint: string): Promise<Snapshot | null> {
  try {
    const text = await readFile(fileFor(dir, snapshots), 'utf8');
    const end = text.indexOf('\n');
    const head = JSON.parse(text.slice(0, end)) as Head;
    const body = text.slice(end + 1);
    if (head.fingerprint !== fingerprint || head.bodyHash !== sha256(body)) return null;
    return { knowledge: JSON.parse(body) as Knowledge, rulesPassed: head.rulesPassed };
  } catch {
    return null;
  }
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
    const body = JSON.stringify(kept.knowledge);
    const head: Head = { fingerprint, bodyHash: sha256(body), rulesPassed: kept.rulesPassed };
    await mkdir(snapshots, { recursive: true, mode: 0o700 });
    await writeWhole(beside, `${JSON.stringify(head)}\n${body}`);
    await rename(beside, path);
  } catch {
    await unlink(beside).catch(() => undefined);
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function fileFor(dir: string, snapshots: string): string {
  return join(snapshots, `${sha256(resolve(dir))}.json`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
