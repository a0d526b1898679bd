// What Sideline bears in Slack over signed HTTP: questions a second, and how fast each is acknowledged; beside a bolt
// app that only echoes, with the same questions in the same run. Run it by `npm run bench`: it measures dist/, which is built before.
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { print } from './measures.mjs';

const SECRET = 'signing-secret-of-the-bench';
const QUESTIONS = 2_000;
/** Questions before those that are measured. */
const WARM = 200;
/** Questions on their way at once. */
const AT_ONCE = 50;
/** Neither people nor workspaces reach their limits, nor all together: what is measured is work, not refusals. */
const WORKSPACES = 50;

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

/** Answers every method of the Web API with success, and counts the messages posted. */
async function farSide() {
  const state = { posted: 0 };
  const server = createServer((req, res) => {
    req.resume().on('end', () => {
      if (req.url?.endsWith('/chat.postMessage')) state.posted++;
      const body = { ok: true, user_id: 'U0BOT', bot_id: 'B111', team_id: 'T0', ts: `${Date.now()}.${state.posted}` };
      res.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { state, server, url: `http://127.0.0.1:${server.address().port}/api/` };
}

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
      const status = await sent(port, mention(n, run));
      if (status !== 200) throw new Error(`question ${n} was answered with HTTP ${status}`);
      acks.push(performance.now() - startMs);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return acks.sort((a, b) => a - b);
}

function mention(n, run) {
  const ts = `17000${run.length}${String(n).padStart(5, '0')}.000100`;
  const team = `T${n % WORKSPACES}`;
  const text = `<@U0BOT> ${asked[n % asked.length]}`;
  const event = { type: 'app_mention', user: `U${n}${run}`, text, ts, channel: `C${n % 500}`, event_ts: ts };
  return JSON.stringify({ type: 'event_callback', team_id: team, event_id: `Ev${run}${n}`, event });
}

function sent(port, body) {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': at,
    'x-slack-signature': signature,
  };
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers }, (res) => {
      res.resume().on('end', () => resolve(res.statusCode));
    })
      .on('error', reject)
      .end(body);
  });
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
