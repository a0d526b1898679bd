import { access } from 'node:fs/promises';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { newStatePath } from './state-folder.js';

const quiet = () => {};

describe('a store URL', () => {
  it.each([
    ['an absolute path', (path: string) => `file:${path}`],
    ['a path from the current directory', (path: string) => `file:${relative('.', path)}`],
    ['a whole file URL', (path: string) => pathToFileURL(path).href],
  ])('opens the file of %s', async (_, urlOf) => {
    const path = await newStatePath();
    const store = await openStore(urlOf(path), quiet);
    await store.put('k', 'v', null);
    await store.close();
    await access(path);
  });

  it('opens a store in memory', async () => {
    const store = await openStore('memory:', quiet);
    await store.put('k', 'v', null);
    expect(await store.get('k', 0)).toBe('v');
  });

  it.each([
    ['redis://user:hush@host/0', 'store URL "redis:…" has a scheme that is not known'],
    ['memory:x', 'store URL "memory:…" has a scheme that is not known'],
    ['state.json', 'store URL "state.json" has no scheme'],
    ['', 'store URL "" has no scheme'],
    ['file:', 'store URL "file:" has no path'],
  ])('of %s is refused by its scheme, and no password is repeated', async (url, wrong) => {
    await expect(openStore(url, quiet)).rejects.toThrow(
      new Error(
        `${wrong}; expected file:PATH, such as file:.sideline/state.json, postgres://USER@HOST/DATABASE, or memory:`,
      ),
    );
  });
});
