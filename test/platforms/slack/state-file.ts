import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Store } from '../../../src/bot/ports/store.js';
import { openStore } from '../../../src/store/open-store.js';

/** A state file in a folder that goes when the test ends. */
export interface StateFile {
  readonly url: string;
  /** Opens it; it is closed when the test ends, if not before. */
  open(): Promise<Store>;
  text(): Promise<string>;
  /** All that is kept of a workspace, keys and values. */
  ofTeam(team: string): Promise<readonly unknown[]>;
}

/** A new state file. */
export async function stateFile(): Promise<StateFile> {
  const folder = await mkdtemp(join(tmpdir(), 'sideline-slack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'state.json');
  const url = `file:${path}`;
  const text = () => readFile(path, 'utf8');
  return {
    url,
    text,
    async open() {
      const store = await openStore(url, () => {});
      onTestFinished(() => store.close());
      return store;
    },
    async ofTeam(team) {
      const { claims, values } = JSON.parse(await text());
      return [...claims, ...values].filter(({ key }) => key.startsWith(`slack:${team}:`));
    },
  };
}
