import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/bot/ports/store.js';
import { openStore, openStoreToRead } from '../../src/store/open-store.js';
import { describeWithPostgres, inDatabase, newDatabase } from './database.js';
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

/** Whatever would change a store that is read only. */
const CHANGES: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
  ['claim', (store) => store.claim(['k'], 0, 1)],
  ['posting', (store) => store.posting(['k'], 0)],
  ['settle', (store) => store.settle(['k'], null, 0)],
  ['release', (store) => store.release(['k'])],
  ['put', (store) => store.put('k', 'v', null)],
  ['swap', (store) => store.swap([{ key: 'k', from: null, to: 'v' }], 0)],
  ['drop', (store) => store.drop('k')],
  ['forget', (store) => store.forget(['k'])],
  ['forgetPlaces', (store) => store.forgetPlaces('k', ['c'])],
];

/** Both are kept in a store that is held open until the test ends. */
async function held(url: string): Promise<void> {
  const store = await openStore(url, quiet);
  onTestFinished(() => store.close());
  await store.put('a:1', 'one', null);
  await store.put('a:2', 'two', 5);
}

async function keepsBoth(store: Store | null): Promise<void> {
  expect(await store?.get('a:1', 0)).toBe('one');
  expect(await store?.get('a:2', 5)).toBeNull();
  expect(await store?.list('a:', 0)).toEqual([
    { key: 'a:1', value: 'one' },
    { key: 'a:2', value: 'two' },
  ]);
  for (const [name, change] of CHANGES) {
    await expect(change(store as Store), name).rejects.toThrow('this store was opened to be read');
  }
}

describe('a store that is opened to be read', () => {
  it('gives what a file keeps while somebody else holds it, and touches nothing', async () => {
    const path = await newStatePath();
    await held(`file:${path}`);
    const names = await readdir(dirname(path));
    const store = await openStoreToRead(`file:${path}`, quiet);
    await keepsBoth(store);
    await store?.close();
    expect(await readdir(dirname(path))).toEqual(names);
  });

  it('is none where nothing is kept, and nothing is made', async () => {
    const path = await newStatePath();
    expect(await openStoreToRead(`file:${join(dirname(path), 'new', 'state.json')}`, quiet)).toBeNull();
    expect(await openStoreToRead('memory:', quiet)).toBeNull();
    expect(await readdir(dirname(path))).toEqual([]);
  });

  it('takes the copy before a broken file, and leaves both where they are', async () => {
    const path = await newStatePath();
    const before = await openStore(`file:${path}`, quiet);
    await before.put('k', 'first', null);
    await before.put('k', 'second', null);
    await before.close();
    await writeFile(path, 'torn');
    const store = await openStoreToRead(`file:${path}`, quiet);
    expect(await store?.get('k', 0)).toBe('first');
    expect((await readdir(dirname(path))).sort()).toEqual(['state.json', 'state.json.bak']);
    await writeFile(`${path}.bak`, 'torn too');
    expect(await openStoreToRead(`file:${path}`, quiet)).toBeNull();
  });

  it('says which file cannot be read', async () => {
    const path = await newStatePath();
    await mkdir(path);
    await expect(openStoreToRead(`file:${path}`, quiet)).rejects.toThrow(`state file ${path} cannot be read (EISDIR)`);
  });

  it('is refused by its scheme', async () => {
    await expect(openStoreToRead('redis://user:hush@host/0', quiet)).rejects.toThrow(
      /^store URL "redis:…" has a scheme/,
    );
  });
});

describeWithPostgres('a database that is opened to be read', () => {
  const database = newDatabase();

  it('is none where nothing is kept, gets no schema, and then gives what is kept', async () => {
    expect(await openStoreToRead(database(), quiet)).toBeNull();
    expect(await inDatabase("select 1 from pg_namespace where nspname = 'sideline'", [], database())).toEqual([]);
    await held(database());
    const store = await openStoreToRead(database(), quiet);
    await keepsBoth(store);
    await store?.close();
  });
});
