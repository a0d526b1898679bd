import { access, readFile, rename } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { backupOf, codeOf, replaceFile } from './replace-file.js';
import type { State } from './state.js';
import { readStateText, stateText } from './state-text.js';

/** What a durable file needs from outside. */
export interface DurableFileOptions {
  /** Receives one line for each thing that was wrong with the file: which path, what is wrong, what was done. */
  readonly warn: (line: string) => void;
  /** The clock, epoch milliseconds: it names files that are put aside. */
  readonly now: () => number;
  /** Replaces the file; a test may count or fail. */
  readonly replace?: typeof replaceFile;
}

/**
 * The state file as lowdb sees it. Reading never loses a broken file: it is put aside as `<name>.corrupt-<instant>` and
 * the `.bak` is read instead; null where neither gives a state. A file that cannot be read at all (no permission, a
 * folder) rejects: starting fresh would overwrite it.
 */
export function durableFile(path: string, options: DurableFileOptions): Adapter<State> {
  const replace = options.replace ?? replaceFile;
  return {
    read: () => readOrRecover(path, options),
    write: (state) => replace(path, stateText(state)),
  };
}

async function readOrRecover(path: string, { warn, now }: DurableFileOptions): Promise<State | null> {
  const state = await readState(path);
  if (isState(state)) return state;
  const backup = await readState(backupOf(path));
  if (state === null && backup === null) return null;
  const putAside = state === null ? '' : `, kept as ${await putAsideAs(path, now())}`;
  warn(`state file ${path} ${state ?? 'is missing'}${putAside}: ${await insteadOf(path, backup, now())}`);
  return isState(backup) ? backup : null;
}

async function insteadOf(path: string, backup: State | string | null, now: number): Promise<string> {
  const name = backupOf(path);
  if (isState(backup)) return `went on with ${name}, which lacks the last change`;
  if (backup === null) return 'started empty, since there is no .bak';
  return `started empty, since ${name} ${backup}, kept as ${await putAsideAs(name, now)}`;
}

/** The state in a file, what is wrong with the file, or null where there is none. */
async function readState(path: string): Promise<State | string | null> {
  try {
    return readStateText(await readFile(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Error(`state file ${path} cannot be read (${codeOf(error)}): make it a file that the bot may read`, {
      cause: error,
    });
  }
}

function isState(found: State | string | null): found is State {
  return found !== null && typeof found !== 'string';
}

async function putAsideAs(path: string, now: number): Promise<string> {
  const first = `${path}.corrupt-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`;
  let name = first;
  for (let count = 2; await exists(name); count += 1) name = `${first}-${count}`;
  await rename(path, name);
  return name;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
