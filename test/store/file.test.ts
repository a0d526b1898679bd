import { link, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CLAIM_KEPT_MS, type Store } from '../../src/bot/ports/store.js';
import { type FileStoreOptions, NotSaved, openFileStore } from '../../src/store/file.js';
import { replaceFile } from '../../src/store/replace-file.js';
import { storeContract } from '../contracts/store.js';
import { namesBeside, newStatePath } from './state-folder.js';

const LEASE_MS = 60_000;
const T0 = Date.UTC(2026, 2, 2, 9, 0, 0);
const POSTED = { channel: 'C1', message: '1772442000.000100' };

storeContract('file', async () => openFileStore(await newStatePath()));

async function opened(path: string, options: FileStoreOptions = {}): Promise<Store> {
  const store = await openFileStore(path, options);
  onTestFinished(() => store.close());
  return store;
}

/** Opens the file for one thing and closes it, as one run of the bot. */
async function inOneRun<T>(
  path: string,
  act: (store: Store) => Promise<T>,
  options: FileStoreOptions = {},
): Promise<T> {
  const store = await openFileStore(path, options);
  return act(store).finally(() => store.close());
}

describe('after a restart', () => {
  it('a settled claim is taken and known, and a value is there', async () => {
    const path = await newStatePath();
    await inOneRun(path, async (store) => {
      await store.claim(['slack:T1:e1'], T0, LEASE_MS);
      await store.settle(['slack:T1:e1'], POSTED, T0);
      await store.put('slack:T1:token', 'x', null);
    });
    const store = await opened(path);
    expect(await store.claim(['slack:T1:e1'], T0 + CLAIM_KEPT_MS - 1, LEASE_MS)).toBe('taken');
    expect(await store.posted('slack:T1:e1')).toEqual(POSTED);
    expect(await store.get('slack:T1:token', T0)).toBe('x');
  });

  it('a claim without a post is free, lease or not', async () => {
    const path = await newStatePath();
    await inOneRun(path, (store) => store.claim(['slack:T1:e1'], T0, LEASE_MS));
    const store = await opened(path);
    expect(await store.claim(['slack:T1:e1'], T0 + 1, LEASE_MS)).toBe('yours');
  });

  it('a post that had begun is unsure once, and taken in this run and the next', async () => {
    const path = await newStatePath();
    await inOneRun(path, async (store) => {
      await store.claim(['slack:T1:e1', 'slack:T1:C1/5'], T0, LEASE_MS);
      await store.posting(['slack:T1:e1', 'slack:T1:C1/5'], T0);
    });
    const again = (store: Store) => store.claim(['slack:T1:e1', 'slack:T1:C1/5'], T0 + 1, LEASE_MS);
    expect(await inOneRun(path, async (store) => [await again(store), await again(store)])).toEqual([
      'unsure',
      'taken',
    ]);
    expect(await inOneRun(path, again)).toBe('taken');
  });

  it('a twin of a post that had begun is unsure too, and its new key is taken from then on', async () => {
    const path = await newStatePath();
    await inOneRun(path, async (store) => {
      await store.claim(['slack:T1:C1/5'], T0, LEASE_MS);
      await store.posting(['slack:T1:C1/5'], T0);
    });
    const store = await opened(path);
    expect(await store.claim(['slack:T1:e2', 'slack:T1:C1/5'], T0, LEASE_MS)).toBe('unsure');
    expect(await store.claim(['slack:T1:e2'], T0, LEASE_MS)).toBe('taken');
  });

  it('a claim given back after the post had begun is free', async () => {
    const path = await newStatePath();
    await inOneRun(path, async (store) => {
      await store.claim(['slack:T1:e1'], T0, LEASE_MS);
      await store.posting(['slack:T1:e1'], T0);
      await store.release(['slack:T1:e1']);
    });
    const store = await opened(path);
    expect(await store.claim(['slack:T1:e1'], T0, LEASE_MS)).toBe('yours');
  });

  it('what was forgotten is nowhere in the file', async () => {
    const path = await newStatePath();
    await inOneRun(path, async (store) => {
      await store.put('slack:T1:token', 'hush', null);
      await store.forget(['slack:T1:']);
    });
    expect(await readFile(path, 'utf8')).toBe('{"version":1,"claims":[],"values":[]}\n');
  });

  it('values whose time is over are gone from the file with the next one put', async () => {
    const path = await newStatePath();
    await inOneRun(path, async (store) => {
      await store.put('slack:T1:a', 'a', T0 + 10);
      await store.get('slack:T1:a', T0 + 10);
      await store.put('slack:T1:b', 'b', null);
    });
    expect(JSON.parse(await readFile(path, 'utf8')).values).toEqual([{ key: 'slack:T1:b', value: 'b', until: null }]);
  });
});

const GOOD = '{"version":1,"claims":[],"values":[{"key":"k","value":"good","until":null}]}\n';

const BROKEN: readonly (readonly [name: string, bytes: string | Uint8Array, wrong: string])[] = [
  ['empty', '', 'is empty'],
  ['truncated', GOOD.slice(0, -20), 'is not JSON in UTF-8 without a byte order mark'],
  ['with a byte order mark', `\ufeff${GOOD}`, 'is not JSON in UTF-8 without a byte order mark'],
  ['not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'is not JSON in UTF-8 without a byte order mark'],
  ['full of zeros', new Uint8Array(300), 'is not JSON in UTF-8 without a byte order mark'],
  ['null', 'null', 'is no state file of version 1 (at the top)'],
  ['false', 'false', 'is no state file of version 1 (at the top)'],
  ['a list', '[]', 'is no state file of version 1 (at the top)'],
  ['of another shape', '{"version":1,"claims":{},"values":[]}', 'is no state file of version 1 (at claims)'],
  ['of another version', GOOD.replace('1', '2'), 'is no state file of version 1 (at version)'],
  ['without the values', '{"version":1,"claims":[]}', 'is no state file of version 1 (at values)'],
  ['with a field too many', GOOD.replace('"until"', '"till":1,"until"'), 'is no state file of version 1 (at values.0)'],
  [
    'with a claim in an unknown state',
    '{"version":1,"claims":[{"key":"k","state":"done","at":1}],"values":[]}',
    'is no state file of version 1 (at claims.0.state)',
  ],
];

const PUT_ASIDE = '.corrupt-20260302T090000000Z';

describe('a state file', () => {
  it.each(BROKEN)('that is %s is put aside, and the .bak is used', async (_, bytes, wrong) => {
    const path = await newStatePath();
    await writeFile(path, bytes);
    await writeFile(`${path}.bak`, GOOD);
    const { store, warnings } = await openedWithWarnings(path);
    expect(await store.get('k', T0)).toBe('good');
    expect(warnings).toEqual([
      `state file ${path} ${wrong}, kept as ${path}${PUT_ASIDE}: went on with ${path}.bak, which lacks the last change`,
    ]);
    expect(await readFile(`${path}${PUT_ASIDE}`)).toEqual(Buffer.from(bytes));
  });

  it.each(BROKEN)('that is %s, without a .bak, is put aside and the store starts empty', async (_, bytes, wrong) => {
    const path = await newStatePath();
    await writeFile(path, bytes);
    const { store, warnings } = await openedWithWarnings(path);
    await store.put('k', 'new', null);
    expect(warnings).toEqual([
      `state file ${path} ${wrong}, kept as ${path}${PUT_ASIDE}: started empty, since there is no .bak`,
    ]);
    expect(await readFile(`${path}${PUT_ASIDE}`)).toEqual(Buffer.from(bytes));
  });

  it('and a .bak that are both broken are both put aside, beside what was put aside before', async () => {
    const path = await newStatePath();
    for (const name of [path, `${path}.bak`, `${path}${PUT_ASIDE}`]) await writeFile(name, '');
    const { warnings } = await openedWithWarnings(path);
    expect(warnings).toEqual([
      `state file ${path} is empty, kept as ${path}${PUT_ASIDE}-2: started empty, since ${path}.bak is empty, kept as ${path}.bak${PUT_ASIDE}`,
    ]);
    expect(await namesBeside(path)).toEqual([
      `state.json.bak${PUT_ASIDE}`,
      `state.json${PUT_ASIDE}`,
      `state.json${PUT_ASIDE}-2`,
      'state.json.lock',
    ]);
  });

  it('that is missing beside a .bak is not a fresh start', async () => {
    const path = await newStatePath();
    await writeFile(`${path}.bak`, GOOD);
    const { store, warnings } = await openedWithWarnings(path);
    expect(await store.get('k', T0)).toBe('good');
    expect(warnings).toEqual([`state file ${path} is missing: went on with ${path}.bak, which lacks the last change`]);
  });

  it('that was never there is a fresh start, in a folder of its own, without a warning', async () => {
    const path = join(dirname(await newStatePath()), 'deep', 'down', 'state.json');
    const { store, warnings } = await openedWithWarnings(path);
    await store.put('k', 'v', null);
    expect(warnings).toEqual([]);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
  });

  it('that is a folder is refused and named, and no lock stays', async () => {
    const path = await newStatePath();
    await mkdir(path);
    await expect(openFileStore(path)).rejects.toThrow(
      `state file ${path} cannot be read (EISDIR): make it a file that the bot may read`,
    );
    expect(await namesBeside(path)).toEqual(['state.json']);
  });

  it('is its owner’s alone, even if it was not before', async () => {
    const path = await newStatePath();
    await writeFile(path, GOOD, { mode: 0o644 });
    const store = await opened(path);
    await store.put('k', 'v', null);
    await store.put('k', 'w', null);
    for (const name of [path, `${path}.bak`]) expect((await stat(name)).mode & 0o777).toBe(0o600);
  });

  it('has the one before it as .bak', async () => {
    const path = await newStatePath();
    const store = await opened(path);
    for (const value of ['1', '2', '3']) await store.put('k', value, null);
    expect(await readFile(path, 'utf8')).toContain('"value":"3"');
    expect(await readFile(`${path}.bak`, 'utf8')).toContain('"value":"2"');
  });

  it('keeps being written when a crash left it and its .bak as one file', async () => {
    const path = await newStatePath();
    await writeFile(path, GOOD);
    await link(path, `${path}.bak`);
    const store = await opened(path);
    await store.put('k', 'better', null);
    expect(await readFile(path, 'utf8')).toContain('"better"');
    expect(await readFile(`${path}.bak`, 'utf8')).toBe(GOOD);
    expect(await namesBeside(path)).toEqual(['state.json', 'state.json.bak', 'state.json.lock']);
  });

  it('behind a symbolic link is replaced there, and has one lock for both names', async () => {
    const path = await newStatePath();
    const other = join(dirname(path), 'other.json');
    await writeFile(path, GOOD);
    await symlink(path, other);
    const store = await opened(other);
    await store.put('k', 'v', null);
    expect(await readFile(path, 'utf8')).toContain('"value":"v"');
    await expect(openFileStore(path)).rejects.toThrow(`is in use by pid ${process.pid} since `);
  });
});

describe('temporary files of a killed process', () => {
  it('are removed at the start, and nothing else is', async () => {
    const path = await newStatePath();
    const others = ['state.json.12345678901', 'state.json.12a', 'state.jso.123', 'other.json.123', 'state.json.old'];
    for (const name of ['state.json.0', 'state.json.4294967295', ...others]) {
      await writeFile(join(dirname(path), name), '');
    }
    await (await openFileStore(path)).close();
    expect(await namesBeside(path)).toEqual(others.sort());
  });
});

describe('a write that fails', () => {
  it('rejects, changes nothing, leaves no temporary file, and later ones succeed', async () => {
    const path = await newStatePath();
    const folder = dirname(path);
    const store = await opened(path);
    await store.put('k', 'before', null);
    await rename(folder, `${folder}-away`);
    await writeFile(folder, '');
    const swap = () => store.swap([{ key: 'k', from: 'before', to: 'after' }], T0);
    const attempts = [store.put('k', 'after', null), store.forget(['']), store.drop('k'), swap()];
    const outcomes = await Promise.allSettled(attempts);
    await rm(folder);
    await rename(`${folder}-away`, folder);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotSaved) });
    }
    expect(await store.get('k', T0)).toBe('before');
    expect(await namesBeside(path)).toEqual(['state.json', 'state.json.lock']);
    await store.put('k', 'after', null);
    expect(await readFile(path, 'utf8')).toContain('"after"');
  });

  it('fails each swap of it, whose next try finds what was there before', async () => {
    const path = await newStatePath();
    let isFull = true;
    const replace: typeof replaceFile = (...args) =>
      isFull ? Promise.reject(new Error('full')) : replaceFile(...args);
    const store = await opened(path, { replace });
    const swap = (from: string | null, to: string) => store.swap([{ key: 'k', from, to }], T0);
    const outcomes = await Promise.allSettled([swap(null, '1'), swap(null, '2')]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotSaved) });
    }
    expect(await store.get('k', T0)).toBeNull();
    expect(await store.list('', T0)).toEqual([]);
    isFull = false;
    expect(await swap(null, '1')).toBe(true);
    expect(await readFile(path, 'utf8')).toContain('"value":"1"');
  });

  it('says in words that the disk is full, and where', async () => {
    const path = await newStatePath();
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const store = await opened(path, { replace: () => Promise.reject(full) });
    await expect(store.put('k', 'v', null)).rejects.toThrow(
      `not saved: disk full (${path}: ENOSPC: no space left on device, write)`,
    );
  });

  it('leaves claims as they were: held ones held, begun ones to be settled again', async () => {
    const path = await newStatePath();
    let isFull = false;
    const replace: typeof replaceFile = async (...args) => {
      if (isFull) throw new Error('full');
      return replaceFile(...args);
    };
    const store = await opened(path, { replace });
    await store.claim(['slack:T1:e1'], T0, LEASE_MS);
    await store.posting(['slack:T1:e1'], T0);
    isFull = true;
    await expect(store.settle(['slack:T1:e1'], POSTED, T0)).rejects.toThrow('not saved');
    await expect(store.release(['slack:T1:e1'])).rejects.toThrow('not saved');
    expect(await store.claim(['slack:T1:e1'], T0 + 1, LEASE_MS)).toBe('taken');
    await expect(store.claim(['slack:T1:e1'], T0 + LEASE_MS, LEASE_MS)).rejects.toThrow('not saved');
    expect(await store.claim(['slack:T1:e2'], T0, LEASE_MS)).toBe('yours');
    isFull = false;
    expect(await store.claim(['slack:T1:e1'], T0 + LEASE_MS, LEASE_MS)).toBe('unsure');
  });
});

describe('writing', () => {
  it('happens once or twice for 100 changes that come together', async () => {
    const path = await newStatePath();
    const { store, writes } = await openedWithCount(path);
    await Promise.all(Array.from({ length: 100 }, (_, at) => store.put(`k${at}`, String(at), null)));
    expect(writes()).toBeLessThanOrEqual(2);
    expect(JSON.parse(await readFile(path, 'utf8')).values).toHaveLength(100);
  });

  it('takes changes that come during a write into the next one', async () => {
    const { store, writes } = await openedWithCount(await newStatePath());
    const first = store.put('k', 'first', null);
    while (writes() === 0) await new Promise(setImmediate);
    const rest = Array.from({ length: 50 }, (_, at) => store.put(`k${at}`, String(at), null));
    await Promise.all([first, ...rest]);
    expect(writes()).toBe(2);
  });

  it('is over when a change resolves', async () => {
    const path = await newStatePath();
    const store = await opened(path);
    for (const value of ['a', 'b', 'c']) {
      await store.put('k', value, null);
      expect(JSON.parse(await readFile(path, 'utf8')).values).toEqual([{ key: 'k', value, until: null }]);
    }
  });

  it('is spared where nothing that lasts has changed', async () => {
    const { store, writes } = await openedWithCount(await newStatePath());
    await store.claim(['slack:T1:e1'], T0, LEASE_MS);
    await store.release(['slack:T1:e1']);
    await store.drop('k');
    await store.forget(['slack:T2:']);
    await store.settle(['slack:T1:e1'], POSTED, T0);
    expect(await store.swap([{ key: 'k', from: 'v', to: 'w' }], T0)).toBe(false);
    expect(await store.swap([{ key: 'k', from: null, to: null }], T0)).toBe(true);
    expect(writes()).toBe(0);
  });

  it('holds no claim up that it has nothing to do with', async () => {
    const gate = gateToOpen();
    const store = await opened(await newStatePath(), { replace: () => gate.passed });
    const slow = store.put('k', 'v', null);
    await Promise.resolve();
    expect(await store.claim(['slack:T1:e1'], T0, LEASE_MS)).toBe('yours');
    expect(await store.claim(['slack:T1:e1'], T0, LEASE_MS)).toBe('taken');
    gate.open();
    await slow;
    expect(await store.claim(['slack:T1:e1'], T0, LEASE_MS)).toBe('taken');
  });

  it('decides a claim whose keys are being written only when it is over', async () => {
    const gate = gateToOpen();
    const path = await newStatePath();
    let isSlow = false;
    const replace: typeof replaceFile = (...args) => (isSlow ? gate.passed : replaceFile(...args));
    const store = await opened(path, { replace });
    await store.claim(['slack:T1:e1'], T0, LEASE_MS);
    isSlow = true;
    const begun = store.posting(['slack:T1:e1'], T0);
    await new Promise(setImmediate);
    const late = store.claim(['slack:T1:e1'], T0 + LEASE_MS, LEASE_MS);
    gate.open();
    await begun;
    expect(await late).toBe('unsure');
  });

  it('holds up a swap only where it depends on it', async () => {
    const gate = gateToOpen();
    const path = await newStatePath();
    let isSlow = false;
    const replace: typeof replaceFile = (...args) => (isSlow ? gate.passed : replaceFile(...args));
    const store = await opened(path, { replace });
    const swap = (from: string, to: string) => store.swap([{ key: 'k', from, to }], T0);
    await store.put('k', 'old', null);
    isSlow = true;
    const slow = store.put('k', 'new', null);
    await new Promise(setImmediate);
    const late = [swap('old', 'x'), swap('new', 'newer')];
    expect(await swap('other', 'x')).toBe(false);
    gate.open();
    await slow;
    expect(await Promise.all(late)).toEqual([false, true]);
    expect(await store.get('k', T0)).toBe('newer');
  });

  it('is finished by close, after which the store says that it is closed', async () => {
    const path = await newStatePath();
    const store = await openFileStore(path);
    const last = store.put('k', 'v', null);
    await Promise.all([store.close(), store.close()]);
    await last;
    expect(await readFile(path, 'utf8')).toContain('"v"');
    expect(await namesBeside(path)).toEqual(['state.json']);
    await expect(store.get('k', T0)).rejects.toThrow(
      `state file ${path} is closed: open the store again before using it`,
    );
  });
});

async function openedWithWarnings(path: string): Promise<{ store: Store; warnings: string[] }> {
  const warnings: string[] = [];
  const store = await opened(path, { warn: (line) => warnings.push(line), now: () => T0 });
  return { store, warnings };
}

async function openedWithCount(path: string): Promise<{ store: Store; writes: () => number }> {
  let count = 0;
  const replace: typeof replaceFile = (...args) => {
    count += 1;
    return replaceFile(...args);
  };
  return { store: await opened(path, { replace }), writes: () => count };
}

/** Holds everybody up that waits for `passed`, until `open`. */
function gateToOpen(): { open: () => void; passed: Promise<void> } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}
