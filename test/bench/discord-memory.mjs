// What memory Sideline takes in Discord after very many people and messages: `sideline serve` as it is, told over the
// gateway of messages each by somebody else, a quarter of them questions. discord.js sends 50 requests a second at the
// most, as Discord allows, so that 200,000 messages take about 20 minutes. `npm run bench` runs it with fewer; this asks
// for all: node test/bench/discord-memory.mjs 200000; a second number says that one message in so many is a question
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BOT, startDiscord, TOKEN, user } from './discord-far-side.mjs';
import { print } from './measures.mjs';

const MESSAGES = Number(process.argv[2] ?? 8_000);
/** Of so many messages one is a question; the others mention nobody. */
const QUESTION_EACH = Number(process.argv[3] ?? 4);
/** Of so many questions one is a direct message: all of them together are one workspace, with 300 questions a minute. */
const DIRECT_EACH = 16;
/** Questions without an answer yet. */
const OPEN_MAX = 100;
const SERVERS = 500;
const CHANNELS = 5;
const GOAL_MB = 200;
const SAMPLE_MS = 2_000;
/** How long after the last answer it is looked what stays. */
const REST_MS = 20_000;
/** Messages between two looks. */
const QUARTER = Math.ceil(MESSAGES / 4);
/** Without an answer for so long, something is wrong. */
const STALLED_MS = 60_000;

/** The arguments of `node` by which `npm start` serves. */
const HOW_NPM_START = JSON.parse(readFileSync(fromHere('../../package.json'), 'utf8'))
  .scripts.start.split(' ')
  .slice(1)
  .map((one) => (one.startsWith('dist/') ? fromHere(`../../${one}`) : one));

const asked = ['dossier-forms', 'people', 'seed-forms'].flatMap((name) =>
  readFileSync(fromHere(`../corpus/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line).question),
);
const servers = Array.from({ length: SERVERS }, (_, at) => ({
  id: String(10_000_000 + at * 100),
  channels: Array.from({ length: CHANNELS }, (_, nth) => String(10_000_001 + at * 100 + nth)),
}));

const open = new Set();
let answered = 0;
const discord = await startDiscord({
  servers,
  onPosted({ message_reference: to, embeds }) {
    if (open.delete(to?.message_id) && embeds?.length > 0) answered++;
  },
});
const folder = mkdtempSync(join(tmpdir(), 'sideline-bench-discord-'));
const bot = serving();
try {
  const parts = [1, 2, 3].map((nth) => `at ${(QUARTER * nth).toLocaleString('en')}`);
  const memory = ['RSS at start', ...parts, 'end', 'at rest', 'peak', `< ${GOAL_MB} MB`];
  print(['messages', 'answered', 'seconds', ...memory], [await measured()]);
} finally {
  bot.kill('SIGKILL');
  discord.close();
  rmSync(folder, { recursive: true, maxRetries: 3 });
}

function serving() {
  const env = {
    PATH: process.env.PATH,
    NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    STATE_URL: `file:${join(folder, 'state.json')}`,
    PORT: '0',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, HOW_NPM_START, {
    env,
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  child.on('exit', (code) => {
    if (code === null) return;
    console.error(`sideline serve ended with ${code}`);
    process.exit(1);
  });
  return child;
}

async function measured() {
  // Mentions before the gateway is connected reach nobody.
  while (answered === 0) {
    speak(0);
    await pause(1_000);
  }
  open.clear();
  answered = 0;
  const startMs = performance.now();
  const rss = [rssMb('VmRSS')];
  const sampling = setInterval(() => {
    const said = `${(performance.now() - startMs).toFixed(0)} ms, ${answered} answered: ${mb(rssMb('VmRSS'))}`;
    if (process.env.BENCH_VERBOSE) console.error(said);
  }, SAMPLE_MS);
  for (let at = 1; at <= MESSAGES; at++) {
    if (open.size >= OPEN_MAX) await fewerThan(OPEN_MAX);
    speak(at);
    if (at % QUARTER === 0 && at < MESSAGES) rss.push(rssMb('VmRSS'));
  }
  await fewerThan(1);
  clearInterval(sampling);
  const seconds = (performance.now() - startMs) / 1_000;
  rss.push(rssMb('VmRSS'));
  await pause(REST_MS);
  const peak = rssMb('VmHWM');
  const cells = [...rss, rssMb('VmRSS'), peak].map(mb);
  return [String(MESSAGES), String(answered), seconds.toFixed(0), ...cells, peak < GOAL_MB ? 'met' : 'missed'];
}

/** Message number `at`, by somebody who has not spoken before. */
function speak(at) {
  const author = user(String(1_000_000_000 + at));
  const question = at / QUESTION_EACH;
  const { channels } = servers[at % SERVERS];
  const channel = channels[Math.floor(at / SERVERS) % CHANNELS];
  if (!Number.isInteger(question)) discord.says({ author, channel, content: 'good morning' });
  else if (question % DIRECT_EACH === 1)
    open.add(discord.says({ author, channel: `9${author.id}`, content: text(at) }));
  else open.add(discord.says({ author, channel, content: `<@${BOT.id}> ${text(at)}`, mentions: [BOT] }));
}

function text(at) {
  return asked[(at / QUESTION_EACH) % asked.length];
}

async function fewerThan(count) {
  for (let before = open.size, sinceMs = performance.now(); open.size >= count; await pause(5)) {
    if (open.size < before) [before, sinceMs] = [open.size, performance.now()];
    if (performance.now() - sinceMs > STALLED_MS) throw new Error(`${open.size} questions are not answered`);
  }
}

/** A figure of the kernel on the bot's memory, in MB of 1,000,000 bytes. */
function rssMb(name) {
  const [, kb] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8')) ?? [];
  return (Number(kb) * 1_024) / 1e6;
}

function mb(value) {
  return `${value.toFixed(0)} MB`;
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function fromHere(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
