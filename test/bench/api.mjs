// What the API for reading bears: requests at a steady pace over many meetings, and how fast each is answered. It needs the
// registers beside the project; `node test/bench/build-program.mjs` and a built dist/ come first.
//   node test/bench/api.mjs [MEETINGS] [REQUESTS_A_SECOND]
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRecords, REGISTERS } from './lookup/make-records.mjs';
import { ms, print, quantiles } from './measures.mjs';

const MEETINGS = Number(process.argv[2] ?? 100_000);
const PACE = Number(process.argv[3] ?? 300);

/** Seconds that are measured, and requests before them, so that each index is there. */
const SECONDS = 20;
const WARM = 200;

/** What is asked for: mostly lists and records, and now and then words and questions. */
const PATHS = [
  'meetings?limit=20',
  'meetings?country=FR&limit=20',
  'meetings?country=GB&since=1990&until=1999&sort=date',
  'meetings?country=JP&limit=50',
  'officials?country=US',
  'meetings?q=summit&limit=10',
  'search?q=Brussels+ministerial&limit=5',
  'ask?q=meetings+of+Chad+in+1985&lines=20',
];

if (!existsSync(REGISTERS)) console.log(`The API is not measured: there are no registers in ${REGISTERS}.\n`);
else await measure();

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-bench-api-'));
  try {
    const knowledge = join(folder, 'knowledge');
    const meetings = await makeRecords(MEETINGS, knowledge);
    const server = await started(knowledge);
    const ids = await idsOf(server.port);
    const pathOf = (at) =>
      `/api/v1/${at % 3 === 0 ? `records/meeting/${ids[at % ids.length]}` : PATHS[at % PATHS.length]}`;
    for (let at = 0; at < WARM; at++) await timed(server.port, pathOf(at));
    const { times, failed, seconds } = await paced(server.port, pathOf);
    server.child.kill('SIGKILL');
    const at = quantiles(times);
    console.log(`${meetings.toLocaleString('en')} meetings, ${PACE} requests a second wanted\n`);
    print(
      ['the API', 'requests', 'a second', 'p50', 'p99', 'most', 'not 200'],
      [
        [
          'all',
          String(times.length),
          (times.length / seconds).toFixed(0),
          ms(at(0.5)),
          ms(at(0.99)),
          ms(at(1)),
          String(failed),
        ],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A server in a process of its own. */
async function started(knowledge) {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=6000', fileURLToPath(new URL('./api-server.mjs', import.meta.url)), knowledge],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const port = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(Number(String(line))));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { child, port };
}

async function idsOf(port) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/meetings?limit=100`);
  return (await response.json()).records.map(({ id }) => id);
}

/** Sends a request every so many milliseconds, whether or not the ones before were answered. */
async function paced(port, pathOf) {
  const count = PACE * SECONDS;
  const startMs = performance.now();
  const sent = [];
  for (let at = 0; at < count; at++) {
    const dueMs = startMs + (at * 1000) / PACE;
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    sent.push(timed(port, pathOf(at)));
  }
  const all = await Promise.all(sent);
  const seconds = (performance.now() - startMs) / 1000;
  return {
    times: all.map(({ tookMs }) => tookMs).sort((a, b) => a - b),
    failed: all.filter(({ status }) => status !== 200).length,
    seconds,
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

function timed(port, path) {
  const fromMs = performance.now();
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, agent }, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode, tookMs: performance.now() - fromMs }));
    })
      .on('error', reject)
      .end();
  });
}
