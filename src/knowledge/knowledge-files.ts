import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Problem } from './problem.js';

/** One file of a knowledge folder; `name` is its path below the folder, with forward slashes. */
export interface KnowledgeFile {
  readonly name: string;
  readonly path: string;
  readonly kind: 'yaml' | 'jsonl';
}

/** The files of a folder, sorted by name in code units, and what is wrong with the folder itself. */
export interface Listing {
  readonly files: readonly KnowledgeFile[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the `*.yaml` and `*.jsonl` files of a folder and its subfolders.
 *
 * Names that start with a dot and files of other kinds (README.md, LICENSE) are passed over. Links are followed inside the
 * folder, since mounted configuration is made of them; one that leads out of it is a problem, and so is what is no regular
 * file: a pipe or a device would be read for ever. A folder reached twice is read once.
 */
export async function listKnowledgeFiles(dir: string): Promise<Listing> {
  const walk: Walk = {
    root: dir,
    seen: new Set(),
    realRoot: await realpath(dir).catch(() => dir),
    files: [],
    problems: [],
  };
  await visit(walk, '');
  walk.files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return walk;
}

/** What is wrong with a folder that holds no record. */
export function emptyFolder(dir: string): Problem {
  const fix = 'Put the knowledge files there, or name the right folder.';
  return { path: dir, line: 1, column: 1, message: 'the folder holds no record', fix, rule: 'folder-empty' };
}

interface Walk {
  readonly root: string;
  readonly seen: Set<string>;
  /** Where the folder really lies. */
  readonly realRoot: string;
  readonly files: KnowledgeFile[];
  readonly problems: Problem[];
}

async function visit(walk: Walk, below: string): Promise<void> {
  const folder = join(walk.root, below);
  try {
    const real = await realpath(folder);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      await sort(walk, below === '' ? entry.name : `${below}/${entry.name}`, entry.isSymbolicLink());
    }
  } catch (error) {
    walk.problems.push(unreadable(folder, error));
  }
}

async function sort(walk: Walk, name: string, isLink: boolean): Promise<void> {
  const path = join(walk.root, name);
  const ending = /\.[^./]*$/.exec(name)?.[0] ?? '';
  // Nothing stands where a link leads nowhere, or what was listed has gone meanwhile.
  const stands = await stat(path).catch(() => null);
  const isFolder = stands?.isDirectory() === true;
  if (!isFolder && !LIKELY_SLIPS.has(ending.toLowerCase())) return;
  const target = isLink ? await realpath(path).catch(() => null) : null;
  if (target !== null && isOutside(walk.realRoot, target)) walk.problems.push(leadingOut(path, target));
  else if (isFolder) await visit(walk, name);
  else if (stands !== null && !stands.isFile()) walk.problems.push(noFile(path, stands));
  else if (ending === '.yaml') walk.files.push({ name, path, kind: 'yaml' });
  else if (ending === '.jsonl') walk.files.push({ name, path, kind: 'jsonl' });
  else walk.problems.push(wrongEnding(path, ending));
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Endings that somebody meant to be read: passing them over would lose records without a word. */
const LIKELY_SLIPS: ReadonlyMap<string, string> = new Map([
  ['.yml', '.yaml'],
  ['.yaml', '.yaml'],
  ['.jsonl', '.jsonl'],
  ['.ndjson', '.jsonl'],
]);

function leadingOut(path: string, target: string): Problem {
  const fix = 'Put what it leads to into the folder itself.';
  return {
    path,
    line: 1,
    column: 1,
    message: 'the link leads out of the folder',
    value: target,
    fix,
    rule: 'link-inside',
  };
}

function noFile(path: string, stands: Stats): Problem {
  const what = stands.isFIFO() ? 'a pipe' : stands.isSocket() ? 'a socket' : 'a device';
  const fix = 'Put a file in its place, or take it out.';
  return { path, line: 1, column: 1, message: `this is ${what}, which never ends`, fix, rule: 'regular-file' };
}

function wrongEnding(path: string, ending: string): Problem {
  const fix = `Rename it so that it ends in "${LIKELY_SLIPS.get(ending.toLowerCase())}".`;
  return {
    path,
    line: 1,
    column: 1,
    message: 'files with this ending are not read',
    value: ending,
    fix,
    rule: 'file-name',
  };
}

function unreadable(path: string, cause: unknown): Problem {
  const code = (cause as NodeJS.ErrnoException).code;
  const [message, fix] =
    code === 'ENOENT'
      ? ['there is no such folder', 'Check the path.']
      : code === 'ENOTDIR'
        ? ['this is a file, not a folder', 'Name the folder that holds it.']
        : [`the folder cannot be read (${code ?? String(cause)})`, 'Check its permissions.'];
  return { path, line: 1, column: 1, message, fix, rule: 'folder-readable' };
}
