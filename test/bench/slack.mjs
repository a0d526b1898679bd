// What Sideline bears in Slack over signed HTTP: questions a second, and how fast each is acknowledged; beside a bolt
// app that only echoes, with the same questions in the same run. Run it by `npm run bench`: it measures dist/, which is built before.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { print } from './measures.mjs';
import { farSide, mention, SECRET, sent } from './slack-chat.mjs';

const QUESTIONS = 2_000;
/** Questions before those that are measured. */
const WARM = 200;
/** Questions on their way at once. */
const AT_ONCE = 50;

const asked = ['dossier-forms', 'people', 'seed-forms'].flatMap((name) =>
  readFileSync(fromHere(`../corpus/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line).question),
);

const far = await farSide();
const rows = [];
for (const [name, program, args] of [
  ['Sideline', fromHere('../../dist/main.js'), ['serve']],
  ['bolt, echoing', fromHere('./echo-app.mjs'), []],
]) {
  rows.push([name, ...(await measured(program, args))]);
}
far.server.close();
print(['over signed HTTP', 'questions/s', 'ack p50', 'ack p99', 'most', 'answers'], rows);

/** Runs a program, sends it every question, and waits for the answers. */
async function measured(program, args) {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-bench-slack-'));
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: far.url,
    PORT: String(port),
    STATE_URL: `file:${join(folder, 'state.json')}`,
    LIMIT_GLOBAL: '1000000',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [program, ...args], {
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await listening(port);
    await load(port, WARM, 'warm');
    await answered(WARM);
    far.state.posted = 0;
    const startMs = performance.now();
    const acks = await load(port, QUESTIONS, 'run');
    await answered(QUESTIONS);
    const seconds = (performance.now() - startMs) / 1000;
    const at = (share) => `${acks[Math.min(acks.length - 1, Math.floor(acks.length * share))].toFixed(1)} ms`;
    return [(QUESTIONS / seconds).toFixed(0), at(0.5), at(0.99), at(1), `${far.state.posted} of ${QUESTIONS}`];
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

/** Waits until so many answers were posted, a minute at the most. */
async function answered(count) {
  for (const endMs = performance.now() + 60_000; far.state.posted < count && performance.now() < endMs; )
    await pause(5);
}

/** Sends questions, so many at once, and gives the milliseconds to each acknowledgement, ascending. */
async function load(port, count, run) {
  const acks = [];
  let next = 0;
  const sender = async () => {
    while (next < count) {
      const n = next++;
      const startMs = performance.now();
      const status = await sent(port, mention(n, run, asked[n % asked.length]));
      if (status !== 200) throw new Error(`question ${n} was answered with HTTP ${status}`);
      acks.push(performance.now() - startMs);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return acks.sort((a, b) => a - b);
}

async function listening(port) {
  for (let tries = 0; tries < 200; tries++) {
    const status = await sent(port, JSON.stringify({ type: 'url_verification', challenge: 'x' })).catch(() => null);
    if (status === 200) return;
    await pause(50);
  }
  throw new Error(`nothing listens on port ${port}`);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function fromHere(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
