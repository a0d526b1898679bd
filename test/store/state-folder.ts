import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The path of a state file in a new folder, which goes when the test ends. */
export async function newStatePath(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'sideline-store-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return join(dir, 'state.json');
}

/** Names of all files in the folder of a path, sorted. */
export async function namesBeside(path: string): Promise<string[]> {
  return (await readdir(join(path, '..'))).sort();
}
