import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from '../bot/ports/store.js';
import type { StoreContents } from '../bot/ports/store-contents.js';
import { memoryStore } from './memory.js';
import { isPostgres, placeIn } from './postgres-address.js';

/**
 * The store that a URL names: `memory:`; `file:` and a path, absolute or from the current directory
 * (`file:.sideline/state.json`, `file:///var/lib/sideline/state.json`); or a database, `postgres://…`. `warn` receives
 * one line for each thing that was wrong. Rejects as `openFileStore` and `openPostgresStore` do, and where the URL names
 * no store.
 */
export async function openStore(url: string, warn: (line: string) => void): Promise<Store & StoreContents> {
  if (url === 'memory:') return memoryStore();
  if (isPostgres(url)) {
    const { openPostgresStore } = await import('./postgres.js');
    return openPostgresStore(url, { warn });
  }
  const path = statePath(url);
  if (path === null) throw new Error(`${saidWrong(url)}; expected ${EXPECTED}`);
  const { openFileStore } = await import('./file.js');
  return openFileStore(path, { warn });
}

/**
 * The store that a URL names, to be read alone: no lock is taken, so that a state file can be read while a bot holds it,
 * and nothing is written, nor made where it is not there. Null where nothing is kept. What would change something
 * rejects. Rejects as `openStore` does otherwise.
 */
export async function openStoreToRead(url: string, warn: (line: string) => void): Promise<Store | null> {
  if (url === 'memory:') return null;
  if (isPostgres(url)) {
    const { openPostgresStoreToRead } = await import('./postgres-to-read.js');
    return openPostgresStoreToRead(url, { warn });
  }
  const path = statePath(url);
  if (path === null) throw new Error(`${saidWrong(url)}; expected ${EXPECTED}`);
  const { readFileStore } = await import('./file-to-read.js');
  return readFileStore(path);
}

const EXPECTED = 'file:PATH, such as file:.sideline/state.json, postgres://USER@HOST/DATABASE, or memory:';

/** The path of the state file in a store URL; null where it means another kind of store. */
export function statePath(url: string): string | null {
  const path = url.startsWith('file:') ? url.slice('file:'.length) : '';
  if (path === '') return null;
  return path.startsWith('//') ? fileURLToPath(url) : resolve(path);
}

/** A store URL to be shown: without user and password. Throws where it cannot be read. */
export function shownUrl(url: string): string {
  return isPostgres(url) ? placeIn(url) : url;
}

/** Names the scheme and leaves out the rest, where there may be a password. */
function saidWrong(url: string): string {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0];
  if (scheme === undefined) return `store URL "${url}" has no scheme`;
  if (scheme === 'file:') return 'store URL "file:" has no path';
  return `store URL "${scheme}…" has a scheme that is not known`;
}
