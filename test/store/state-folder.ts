import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
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

/** A process of its own, run by a script of this folder. */
export interface Child {
  readonly process: ChildProcess;
  /** The lines that it has said so far. */
  readonly lines: readonly string[];
  /** Resolves once it has said a line, rejects where it ends before. */
  said(line: string): Promise<void>;
  /** Resolves with its exit code, null after a signal, once it is gone and all lines are in. */
  readonly ended: Promise<number | null>;
}

/** Starts a script of this folder, through a shell line where there is one: `"$@"` in it is the command. */
export function startChild(args: readonly string[], shellLine = 'exec "$@"', name = 'child.mjs'): Child {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn('bash', ['-c', shellLine, 'bash', process.execPath, script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const said = (line: string) =>
    new Promise<void>((resolve, reject) => {
      if (lines.includes(line)) resolve();
      output.on('line', (next) => next === line && resolve());
      ended.then(() => reject(new Error(`the child ended without “${line}”: ${lines.join(' / ')}`)));
    });
  return { process: child, lines, said, ended };
}
