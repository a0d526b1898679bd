// How fast the reading room answers, and how much memory its process takes: each kind of page over the knowledge of the tests, asked
// one after the other and many at once; then pages over many meetings, each told for the first time, how fast chat is
// acknowledged beside 300 requests a second, and the memory while whole lists are read. Run it by `npm run bench`: it measures dist/, which is built before. Many meetings need the
// registers beside the project, and `node test/bench/build-program.mjs`.
//   node test/bench/web.mjs [REQUESTS_OF_EACH_MEASUREMENT] [MEETINGS]
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRecords, REGISTERS } from './lookup/make-records.mjs';
import { ms, print, quantiles } from './measures.mjs';
import { timedRequest, until } from './paced.mjs';
import { served } from './served.mjs';
import { farSide, mention, SECRET, sent } from './slack-chat.mjs';
import { streams } from './web-streams.mjs';

const TIMES = Number(process.argv[2] ?? 200);
const MEETINGS = Number(process.argv[3] ?? 100_000);

/** Requests on their way at once. */
const AT_ONCE = 20;

/** Requests and questions a second that are sent at a steady pace, and for how long. */
const PAGES_PACE = 300;
const CHAT_PACE = 10;
const SECONDS = 15;

/** Pages of a kind that are asked for before it is measured: one of each form of question, and more. */
const FIRST = 10;

/** How long a server is left alone after its start, in which it gives back the memory that loading took. Milliseconds. */
const RESTED_MS = 20_000;

/** The shares of measurements that are told. */
const ALL_SHARES = [0.5, 0.95, 0.99, 1];

await smallRoom();
if (existsSync(REGISTERS)) await largeRoom();
else console.log(`Pages over many meetings are not measured: there are no registers in ${REGISTERS}.\n`);

async function smallRoom() {
  const { url, stop, residentMb } = await served();
  try {
    const before = residentMb();
    const list = await (await fetch(`${url}/agreements`)).text();
    const [, agreement] = /href="(\/agreements\/[^"?]+)"/.exec(list);
    const rows = [];
    for (const [name, path] of [
      ['the front page', '/'],
      ['a long answer', '/ask?q=which+agreements+are+pending%3F'],
      ['a short answer', '/ask?q=who+did+Hashemi+meet+in+Baku%3F'],
      ['a list', '/meetings'],
      ['a record', agreement],
      ['a country', '/countries/IR'],
    ])
      rows.push([name, ...(await measured(`${url}${path}`))]);
    print(['the reading room', 'p50', 'p95', 'requests/s', 'bytes', 'not changed'], rows);
    console.log(
      `memory of the process: ${before} MB before, ${residentMb()} MB after ${rows.length * TIMES * 3} requests\n`,
    );
  } finally {
    stop();
  }
}

async function measured(address) {
  const first = await fetch(address);
  const etag = first.headers.get('etag');
  const bytes = (await first.arrayBuffer()).byteLength;
  const alone = quantiles(await times(address, 1, {}));
  const startMs = performance.now();
  await times(address, AT_ONCE, {});
  const perSecond = TIMES / ((performance.now() - startMs) / 1000);
  const same = quantiles(await times(address, 1, { 'if-none-match': etag }));
  return [ms(alone(0.5)), ms(alone(0.95)), perSecond.toFixed(0), String(bytes), ms(same(0.5))];
}

/** Asks for an address again and again, so many at once; gives the milliseconds of each. */
async function times(address, atOnce, headers) {
  const took = [];
  let next = 0;
  const asker = async () => {
    while (next++ < TIMES) {
      const startMs = performance.now();
      await (await fetch(address, { headers })).arrayBuffer();
      took.push(performance.now() - startMs);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return took;
}

/** Many meetings: each kind of page, and chat beside them. */
async function largeRoom() {
  const { pagesOver } = await import('./web-pages.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'sideline-bench-web-'));
  const far = await farSide();
  try {
    const meetings = await makeRecords(MEETINGS, join(folder, 'knowledge'));
    const env = {
      KNOWLEDGE_DIR: join(folder, 'knowledge'),
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: far.url,
      LOG_LEVEL: 'info',
    };
    const room = await served({ env, options: ['--max-old-space-size=6000'] });
    try {
      const { told, others } = halves(await pagesOver(2 * TIMES));
      console.log(`${meetings.toLocaleString('en')} meetings, ${room.residentMb()} MB before the first page\n`);
      await until(performance.now() + RESTED_MS);
      await eachOnce(room, told);
      await chatBeside(room, told, others);
      await streams(room);
    } finally {
      room.stop();
    }
  } finally {
    far.server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Each page once, so that none was told before; the first of each kind make indexes and code that all have, and are told apart. */
async function eachOnce({ port, residentMb }, pages) {
  const rows = [];
  for (const [name, paths] of Object.entries(pages)) {
    const took = [];
    for (const path of paths) took.push((await timedRequest(port, path)).tookMs);
    const [first, at] = [quantiles(took.slice(0, FIRST)), quantiles(took.slice(FIRST))];
    rows.push([name, String(paths.length - FIRST), ...ALL_SHARES.map((share) => ms(at(share))), ms(first(1))]);
  }
  print(['a page, told for the first time', 'n', 'p50', 'p95', 'p99', 'most', `most of the first ${FIRST}`], rows);
  console.log(`memory of the process: ${residentMb()} MB\n`);
}

/** Each kind of page in two halves: those that are told one by one, and those that nobody asked for before. */
function halves(pages) {
  const half = (at) =>
    Object.fromEntries(Object.entries(pages).map(([name, paths]) => [name, paths.filter((_, n) => n % 2 === at)]));
  return { told: half(0), others: half(1) };
}

/** How fast questions in chat are acknowledged, alone and beside requests for pages, of which each kind has its share. */
async function chatBeside({ port }, told, others) {
  const questions = told['an answer'].map((path) => decodeURIComponent(path.slice('/ask?q='.length)));
  await chat(port, questions, 'warm');
  const alone = quantiles(await chat(port, questions, 'alone'));
  const rows = [['alone', ...ALL_SHARES.map((share) => ms(alone(share)))]];
  for (const [name, pages] of [
    ['pages that were told before', told],
    ['pages that nobody asked for before', others],
  ])
    rows.push(...(await beside(port, questions, { name, paths: Object.values(pages).flat(), alone })));
  print([`acknowledged in chat, ${CHAT_PACE} questions/s`, 'p50', 'p95', 'p99', 'most'], rows);
}

async function beside(port, questions, { name, paths, alone }) {
  const [load, acks] = await Promise.all([pageLoad(port, paths), chat(port, questions, name.replaceAll(' ', ''))]);
  const [acked, seen] = [quantiles(acks), quantiles(load.times)];
  const rate = (load.times.length / load.seconds).toFixed(0);
  return [
    [`beside ${PAGES_PACE} requests/s: ${name}`, ...ALL_SHARES.map((share) => ms(acked(share)))],
    ['  as many times as alone', ...ALL_SHARES.map((share) => (acked(share) / alone(share)).toFixed(1))],
    [`  the pages: ${rate}/s, ${load.failed} not with 200`, ...ALL_SHARES.map((share) => ms(seen(share)))],
  ];
}

/** Questions at a steady pace; gives the milliseconds to each acknowledgement. */
async function chat(port, questions, run) {
  const startMs = performance.now();
  const acks = Array.from({ length: CHAT_PACE * SECONDS }, async (_, n) => {
    await until(startMs + (n * 1000) / CHAT_PACE);
    const fromMs = performance.now();
    const status = await sent(port, mention(n, run, questions[n % questions.length]));
    if (status !== 200) throw new Error(`question ${n} was acknowledged with HTTP ${status}`);
    return performance.now() - fromMs;
  });
  return Promise.all(acks);
}

/** Pages that are asked for by another process. */
function pageLoad(port, paths) {
  const child = fork(fileURLToPath(new URL('./web-load.mjs', import.meta.url)));
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => code && reject(new Error(`the requests ended with ${code}`)));
    child.send({ port, paths: shuffled(paths), pace: PAGES_PACE, seconds: SECONDS });
  });
}

/** The same for the same list: kinds of pages among each other. */
function shuffled(list) {
  return list
    .map((one, at) => [(at * 7919) % list.length, one])
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}
