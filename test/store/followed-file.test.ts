import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/file.js';
import { followedFile } from '../../src/store/followed-file.js';
import { newStatePath } from './state-folder.js';

const NOW = Date.UTC(2026, 2, 2, 9, 0, 0);

describe('a state file that another process writes', () => {
  it('is seen as it is at each look, while it is held', async () => {
    const path = await newStatePath();
    const followed = followedFile(path);
    expect(await followed.get('a', NOW)).toBeNull();
    const writer = await openFileStore(path);
    await writer.put('a', 'one', null);
    expect(await followed.get('a', NOW)).toBe('one');
    await writer.put('a', 'two', null);
    expect(await followed.get('a', NOW)).toBe('two');
    await writer.drop('a');
    expect(await followed.get('a', NOW)).toBeNull();
    await writer.close();
  });

  it('has nothing any more where it was removed, though the copy before it is there', async () => {
    const path = await newStatePath();
    const writer = await openFileStore(path);
    await writer.put('a', 'one', null);
    await writer.put('b', 'two', null);
    await writer.close();
    const followed = followedFile(path);
    expect(await followed.get('a', NOW)).toBe('one');
    await rm(path);
    expect(await followed.get('a', NOW)).toBeNull();
  });

  it('rejects while it is broken, and is read again once it is whole', async () => {
    const path = await newStatePath();
    const followed = followedFile(path);
    await writeFile(path, '{"version":1,');
    await expect(followed.get('a', NOW)).rejects.toThrow(`state file ${path} `);
    await rm(path);
    const writer = await openFileStore(path);
    await writer.put('a', 'one', null);
    await writer.close();
    expect(await followed.get('a', NOW)).toBe('one');
  });
});
