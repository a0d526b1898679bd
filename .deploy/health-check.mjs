// Looks whether Sideline answers: node health-check.mjs [PROGRAM [MILLISECONDS]]. It ends with 0 where it does, else with 1.
// One that takes a connection and says nothing for half a minute hangs, whatever it hangs in: it is ended, so that what
// supervises it starts it anew. One that takes no connection is about to start or to end, and is left alone.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const PROGRAM = process.argv[2] ?? '/app/dist/main.js';
const ADDRESS = `http://127.0.0.1:${process.env.PORT || 3000}/healthz`;
const TRIES = 3;
const TRY_MS = Number(process.argv[3] ?? 10_000);

let seen = await looked();
for (let tries = 1; seen === 'silent' && tries < TRIES; tries++) seen = await looked();
if (seen === 'silent') for (const pid of serving()) process.kill(pid, 'SIGKILL');
process.exit(seen === 'well' ? 0 : 1);

/** @returns {Promise<'well' | 'unwell' | 'silent'>} */
async function looked() {
  try {
    const { ok } = await fetch(ADDRESS, { signal: AbortSignal.timeout(TRY_MS) });
    return ok ? 'well' : 'unwell';
  } catch (error) {
    return error.name === 'TimeoutError' ? 'silent' : 'unwell';
  }
}

/** The processes of this machine, or container, that serve. */
function serving() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => isServing(wordsOf(name)))
    .map(Number);
}

function isServing([command = '', ...words]) {
  return basename(command).startsWith('node') && words.includes(PROGRAM) && words.includes('serve');
}

function wordsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
