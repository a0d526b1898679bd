import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { scopesFor } from '../../src/platforms/slack/manifest.js';
import { expectClean, secretsIn } from '../canaries.js';
import type { FarSide } from '../servers/slack/far-side.js';
import { until } from '../servers/slack/until.js';

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  /** Lines of stderr that are no lines of the log. */
  readonly said: readonly string[];
  /** From the signal, or from the start of the process where it ended by itself. */
  readonly ms: number;
  /** From the start of the process to the first line of its log: what starting takes on this machine, as busy as it is. */
  readonly startMs: number;
}

/** `sideline serve` as a process of its own. */
export interface Serving {
  readonly child: ChildProcess;
  /** What it wrote, stdout and stderr. */
  readonly out: () => string;
  readonly err: () => string;
  /** Waits until it takes questions. */
  started(): Promise<void>;
  /** Ends it with a signal; resolves when it has ended. */
  end(signal: NodeJS.Signals): Promise<Ended>;
  readonly ended: Promise<Ended>;
}

/** A folder of its own, for the state of one test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sideline-serve-'));
}

/** A knowledge folder that loads in no time: one source, and nothing said of it. */
function smallKnowledge(): string {
  const folder = freshFolder();
  const source = '{title: A, publisher: Daily, url: "https://daily.example/1", published: null, language: en}';
  writeFileSync(join(folder, 'a.yaml'), `sources:\n  daily-1: ${source}\n`);
  return folder;
}

/**
 * Starts the built program with these variables and no others; on a free port and with all of its log unless they say
 * otherwise; `node` is what Node.js itself is told. `ended` and `end` reject where something stands in its output that must not be there.
 */
export function serving(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  node: readonly string[] = [],
): Serving {
  const startedAt = performance.now();
  const options = { cwd: freshFolder(), env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'debug', ...env } };
  const child = spawn(process.execPath, [...node, resolve('dist/main.js'), 'serve', ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  secretsIn(env);
  let [out, err] = ['', ''];
  let startMs = Number.NaN;
  child.stderr.once('data', () => {
    startMs = performance.now() - startedAt;
  });
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const closed = once(child, 'close').then(() => performance.now());
  const ended = async (from: number): Promise<Ended> => {
    const ms = (await closed) - from;
    expectClean(`${out}\n${err}`);
    const said = err.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    return { code: child.exitCode, said, ms, startMs };
  };
  return {
    child,
    out: () => out,
    err: () => err,
    async started() {
      await until('the start', () => err.includes('slack-started') || child.exitCode !== null, 90_000);
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${err}`);
    },
    end(signal) {
      child.kill(signal);
      return ended(performance.now());
    },
    ended: ended(startedAt),
  };
}

/**
 * Expects that a process ended within its own limit of milliseconds, and within what a start took on top: where a start is slow
 * because other tests run beside it, an end is too.
 */
export function expectEndedWithin(limitMs: number, { ms, startMs }: Ended): void {
  expect(ms).toBeLessThan(limitMs + startMs);
}

/** The variables for Socket Mode in the far side's own workspace, over a small knowledge. */
export function socketEnv(slack: FarSide, state: string): Record<string, string> {
  slack.team.scopes = scopesFor({ threadFollowUps: false, readers: false, files: false });
  return {
    SLACK_BOT_TOKEN: slack.team.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    KNOWLEDGE_DIR: smallKnowledge(),
    STATE_URL: `file:${join(state, 'state.json')}`,
  };
}

/** A port of 127.0.0.1 that nothing listens on. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
