#!/usr/bin/env node
import { existsSync, fstatSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { openKnowledgeFolder } from './commands/knowledge-folder.js';
import { openSideline } from './commands/open-sideline.js';
import { run } from './commands/run.js';

/** Whoever read our output has gone (`sideline ask … | head -1`): nothing is left to do, and nothing went wrong. */
function leaveIfClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** In the current folder. */
const ENV_FILE = '.env';

/** The variables of a file. Not put into `process.env`: an empty TZ there would mean UTC. */
function dotEnv(): NodeJS.Dict<string> {
  return existsSync(ENV_FILE) ? parseEnv(readFileSync(ENV_FILE, 'utf8')) : {};
}

/** The files that Node itself took variables from: `node --env-file=/etc/sideline.env`. */
function namedEnvFiles(): string[] {
  return process.execArgv.flatMap((option) => /^--env-file(?:-if-exists)?=(.+)$/.exec(option)?.[1] ?? []);
}

/**
 * The first signal ends what is under way in order, a second one at once. The listeners stay: libraries that clean up at
 * a signal end the process themselves where they are the last to listen.
 */
function stopped(): Promise<string> {
  return new Promise((resolve) => {
    let isAsked = false;
    const end = (signal: string) => {
      if (isAsked) process.exit(1);
      isAsked = true;
      resolve(signal);
    };
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, end);
  });
}

/** Where a person sits at a terminal the signal says that it is closed, and ends the program as ever. */
function onHangup(listener: () => void): () => void {
  if (process.stdin.isTTY) return () => {};
  process.on('SIGHUP', listener);
  return () => void process.off('SIGHUP', listener);
}

/** A device that is no terminal gives nothing: supervisors and containers put the null device there. */
function hasInput(): boolean {
  try {
    return process.stdin.isTTY || !fstatSync(0).isCharacterDevice();
  } catch {
    return false;
  }
}

function onStray(listener: (reason: unknown) => void): () => void {
  process.on('unhandledRejection', listener);
  return () => void process.off('unhandledRejection', listener);
}

process.stdout.on('error', leaveIfClosed);
process.stderr.on('error', leaveIfClosed);

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  hasInput,
  stdout: process.stdout,
  stderr: process.stderr,
  env: { ...dotEnv(), ...process.env },
  envFiles: [ENV_FILE, ...namedEnvFiles()],
  now: () => new Date().toISOString(),
  stopped,
  onHangup,
  onStray,
  openFolder: (dir, strictness) => openKnowledgeFolder(dir, strictness, process.stderr),
  openSideline: (dir) => openSideline(dir, process.stderr),
});

// A call that a service never answers would hold the end up until its deadline.
setTimeout(() => process.exit(), 1_000).unref();
