import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from '../bot/ports/store.js';
import { openFileStore } from './file.js';
import { memoryStore } from './memory.js';

/**
 * The store that a URL names: `memory:`, or `file:` and a path, absolute or from the current directory
 * (`file:.sideline/state.json`, `file:///var/lib/sideline/state.json`). `warn` receives one line for each thing that
 * was wrong with the file. Rejects as `openFileStore` does, and where the URL names no store.
 */
export async function openStore(url: string, warn: (line: string) => void): Promise<Store> {
  if (url === 'memory:') return memoryStore();
  const path = url.startsWith('file:') ? url.slice('file:'.length) : '';
  if (path === '')
    throw new Error(`${saidWrong(url)}; expected file:PATH, such as file:.sideline/state.json, or memory:`);
  return openFileStore(path.startsWith('//') ? fileURLToPath(url) : resolve(path), { warn });
}

/** Names the scheme and leaves out the rest, where there may be a password. */
function saidWrong(url: string): string {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0];
  if (scheme === undefined) return `store URL "${url}" has no scheme`;
  if (scheme === 'file:') return 'store URL "file:" has no path';
  return `store URL "${scheme}…" has a scheme that is not known`;
}
