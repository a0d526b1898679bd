import { readFile } from 'node:fs/promises';
import type { Store } from '../bot/ports/store.js';
import { onlyToRead } from './only-to-read.js';
import { backupOf, codeOf } from './replace-file.js';
import { get, list, postedFor, type State } from './state.js';
import { readStateText } from './state-text.js';

/**
 * What a state file keeps at this moment, whoever holds it: a file is replaced as a whole, so that it can be read at any
 * time. The copy before it stands in for one that is missing or broken; both stay as they are. Null where there is none.
 */
export async function readFileStore(path: string): Promise<Store | null> {
  const state = (await stateIn(path)) ?? (await stateIn(backupOf(path)));
  if (state === null) return null;
  return onlyToRead({
    posted: async (key) => postedFor(state, key),
    get: async (key, now) => get(state, key, now),
    list: async (prefix, now) => list(state, prefix, now),
    isShared: false,
    close: async () => {},
  });
}

/** Null where there is no file, or a broken one. */
async function stateIn(path: string): Promise<State | null> {
  try {
    const state = readStateText(await readFile(path));
    return typeof state === 'string' ? null : state;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw new Error(`state file ${path} cannot be read (${codeOf(error)}): make it a file that you may read`, {
      cause: error,
    });
  }
}
