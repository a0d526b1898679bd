import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { loaded, PINNED_FOLDER } from '../../corpus/loaded.js';
import { INSTALLS } from '../../installs.js';
import { served } from './served.js';

const run = promisify(execFile);

/** The command line of the official inspector: https://github.com/modelcontextprotocol/inspector */
const INSPECTOR = '@modelcontextprotocol/inspector@2.12.0';

/** It is installed anew, and starts a process for each call. */
const SLOW_TEST_MS = 300_000;

const TOOLS = ['ask', 'find_records', 'get_record', 'pending_agreements', 'what_changed'];

describe.skipIf(!INSTALLS)('the inspector, which installs anew and runs by TEST_INSTALLS=1', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sideline-inspector-'));
    await run('npm', ['init', '--yes'], { cwd: folder });
    const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    await run('npm', ['install', ...quiet, INSPECTOR], { cwd: folder });
  }, SLOW_TEST_MS);
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the inspector prints of a server. */
  async function inspected(server: readonly string[], ...asked: readonly string[]) {
    const env = { ...process.env, STATE_URL: 'memory:', KNOWLEDGE_DIR: PINNED_FOLDER };
    const { stdout } = await run(join(folder, 'node_modules/.bin/mcp-inspector'), ['--cli', ...server, ...asked], {
      cwd: folder,
      env,
    });
    return JSON.parse(stdout);
  }

  const asking = ['--method', 'tools/call', '--tool-name', 'ask', '--tool-arg', 'question=pending mous with morocco'];

  it('finds the tools over standard input and output, and has a question answered', {
    timeout: SLOW_TEST_MS,
  }, async () => {
    const server = [process.execPath, resolve('dist/main.js'), 'mcp'];
    const { tools } = await inspected(server, '--method', 'tools/list');
    expect(tools.map(({ name }: { name: string }) => name).sort()).toEqual(TOOLS);
    expect(await inspected(server, ...asking)).toMatchObject({ structuredContent: { outcome: 'answered' } });
  });

  it('finds the same over HTTP', { timeout: SLOW_TEST_MS }, async () => {
    const ends: (() => Promise<void>)[] = [];
    const { url } = await served(createSideline(await loaded()), {}, (end) => ends.push(end));
    try {
      const server = [`${url}/mcp`, '--transport', 'http'];
      const { tools } = await inspected(server, '--method', 'tools/list');
      expect(tools.map(({ name }: { name: string }) => name).sort()).toEqual(TOOLS);
      expect(await inspected(server, ...asking)).toMatchObject({ structuredContent: { outcome: 'answered' } });
    } finally {
      for (const end of ends) await end();
    }
  });
});
