import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
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
 * Names that start with a dot and files of other kinds (README.md, LICENSE) are passed over. Links are followed, since
 * mounted configuration is made of them; a folder reached twice is read once.
 */
export async function listKnowledgeFiles(dir: string): Promise<Listing> {
  const walk: Walk = { root: dir, seen: new Set(), files: [], problems: [] };
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
  readonly files: KnowledgeFile[];
  readonly problems: Problem[];
}

async function visit(walk: Walk, below: string): Promise<void> {
  const folder = join(walk.root, below);
  try {
    const real = await realpath(folder);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    for (const name of await readdir(folder)) {
      if (!name.startsWith('.')) await sort(walk, below === '' ? name : `${below}/${name}`);
    }
  } catch (error) {
    walk.problems.push(unreadable(folder, error));
  }
}

async function sort(walk: Walk, name: string): Promise<void> {
  const path = join(walk.root, name);
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (isFolder) return visit(walk, name);
  const ending = /\.[^./]*$/.exec(name)?.[0] ?? '';
  if (ending === '.yaml') walk.files.push({ name, path, kind: 'yaml' });
  else if (ending === '.jsonl') walk.files.push({ name, path, kind: 'jsonl' });
  else if (LIKELY_SLIPS.has(ending.toLowerCase())) walk.problems.push(wrongEnding(path, ending));
}

/** Endings that somebody meant to be read: passing them over would lose records without a word. */
const LIKELY_SLIPS: ReadonlyMap<string, string> = new Map([
  ['.yml', '.yaml'],
  ['.yaml', '.yaml'],
  ['.jsonl', '.jsonl'],
  ['.ndjson', '.jsonl'],
]);

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
