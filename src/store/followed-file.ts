import { readFile, stat } from 'node:fs/promises';
import type { Store } from '../bot/ports/store.js';
import { codeOf } from './replace-file.js';
import { get, type State } from './state.js';
import { readStateText } from './state-text.js';

/** What is read of a file that another process writes. */
export type Followed = Pick<Store, 'get'>;

/**
 * What a state file of another process keeps at each look: it is read again where it was replaced since the last one, and what
 * was taken out of it is gone at once. No file keeps nothing. Rejects where it cannot be read; the copy before it is not looked at,
 * since that still has what was taken out last.
 */
export function followedFile(path: string): Followed {
  let last: { readonly version: string; readonly state: Promise<State | null> } | null = null;
  const latest = async () => {
    const version = await versionOf(path);
    if (last?.version !== version) last = { version, state: stateIn(path) };
    return last.state;
  };
  return {
    async get(key, now) {
      const state = await latest();
      return state === null ? null : get(state, key, now);
    },
  };
}

/** Which of its texts a file has: each is a file of its own that took the place of the one before. */
async function versionOf(path: string): Promise<string> {
  try {
    const { ino, mtimeNs, size } = await stat(path, { bigint: true });
    return `${ino} ${mtimeNs} ${size}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none';
    throw error;
  }
}

async function stateIn(path: string): Promise<State | null> {
  const text = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const state = readStateText(text);
  if (typeof state === 'string') throw new Error(`state file ${path} ${state}`);
  return state;
}
