import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, onTestFinished } from 'vitest';

const scripts = await bundledScripts();
afterAll(() => rmSync(scripts, { recursive: true }));

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
  const child = spawn('bash', ['-c', shellLine, 'bash', process.execPath, join(scripts, name), ...args], {
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

/** The scripts of this folder with what they need of src/, which Node cannot run as it is. Within the project, for its libraries. */
async function bundledScripts(): Promise<string> {
  const root = fileURLToPath(new URL('../../.sideline/', import.meta.url));
  mkdirSync(root, { recursive: true });
  const dir = mkdtempSync(join(root, 'store-children-'));
  const input = ['child.mjs', 'child-postgres.mjs'].map((name) => fileURLToPath(new URL(name, import.meta.url)));
  const bundled = await rolldown({ input, platform: 'node', external: /^[@a-z]/ });
  await bundled.write({ dir, format: 'esm', entryFileNames: '[name].mjs' });
  return dir;
}
