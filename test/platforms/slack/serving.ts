import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { expectClean, secretsIn } from '../../canaries.js';
import { until } from '../../servers/slack/until.js';

/** A line of the log of `sideline serve`. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string };

/** `sideline serve` as a process of its own. */
export interface Serving {
  readonly url: string;
  readonly logged: readonly LogLine[];
  /** How much more memory it held at some instant of the work than at its beginning, in bytes. On Linux. */
  grownBy(work: () => Promise<void>): Promise<number>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** How long a start may take on a busy machine, in milliseconds. */
const START_WITHIN_MS = 60_000;

/** Starts the real command with these variables; resolves once questions can arrive. Ends with the test. */
export async function serve(variables: Readonly<Record<string, string>>): Promise<Serving> {
  const port = await freePort();
  const child = spawn(process.execPath, [resolve('dist/main.js'), 'serve'], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'debug', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  secretsIn(variables);
  const logged: LogLine[] = [];
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line);
    logged.push(lineIn(line));
  });
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  onTestFinished(async () => {
    await killed(child);
    expectClean(said.join('\n'));
  });
  await until('the start', () => logged.find((line) => line.msg === 'slack-started'), START_WITHIN_MS).catch(() => {
    throw new Error(`sideline serve did not start: ${JSON.stringify(logged)}`);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    logged,
    kill: () => killed(child),
    async grownBy(work) {
      // https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html: the peak starts anew.
      await writeFile(`/proc/${child.pid}/clear_refs`, '5');
      const before = await memoryOf(child, 'VmRSS');
      await work();
      return (await memoryOf(child, 'VmHWM')) - before;
    },
  };
}

async function memoryOf(child: ChildProcess, name: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
}

function lineIn(line: string): LogLine {
  try {
    return JSON.parse(line);
  } catch {
    return { msg: line };
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return address !== null && typeof address === 'object' ? address.port : 0;
}
