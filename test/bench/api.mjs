// What the API for reading bears: requests at a steady pace over many meetings, and how fast each is answered. It needs the
// registers beside the project; `node test/bench/build-program.mjs` and a built dist/ come first.
//   node test/bench/api.mjs [MEETINGS] [REQUESTS_A_SECOND]
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRecords, REGISTERS } from './lookup/make-records.mjs';
import { ms, print, quantiles } from './measures.mjs';
import { paced, timedRequest } from './paced.mjs';

const MEETINGS = Number(process.argv[2] ?? 100_000);
const PACE = Number(process.argv[3] ?? 300);

/** Seconds that are measured, and requests before them, so that each index is there. */
const SECONDS = 10;
const WARM = 200;

/** Records and lists, each list of another country than the one before, and now and then words. What a question takes says growth.mjs. */
const COUNTRIES = 'FR GB JP DE IT BE CH RU CN IL EG MX CA AU IN PK TR SA KR BR AR ES PL NL JO IQ AF ZA KE TH'.split(
  ' ',
);
const LISTS = [
  (country) => `meetings?country=${country}&limit=20`,
  (country) => `meetings?country=${country}&since=1990&until=2009&sort=date`,
  (country) => `officials?country=${country}`,
  (country) => `meetings?country=${country}&q=summit&limit=10`,
  () => 'meetings?limit=20',
];

function wanted(at, ids) {
  const country = COUNTRIES[at % COUNTRIES.length];
  if (at % 40 === 20) return `search?q=Brussels+ministerial+${1950 + (at % 60)}&limit=5`;
  return at % 3 === 0 ? `records/meeting/${ids[at % ids.length]}` : LISTS[at % LISTS.length](country);
}

if (!existsSync(REGISTERS)) console.log(`The API is not measured: there are no registers in ${REGISTERS}.\n`);
else await measure();

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-bench-api-'));
  let child = null;
  try {
    const knowledge = join(folder, 'knowledge');
    const meetings = await makeRecords(MEETINGS, knowledge);
    const server = await started(knowledge);
    child = server.child;
    const ids = await idsOf(server.port);
    const pathOf = (at) => `/api/v1/${wanted(at, ids)}`;
    for (let at = 0; at < WARM; at++) await timedRequest(server.port, pathOf(at));
    const beforeMs = await processorMs(child);
    const { times, failed, seconds } = await paced(server.port, pathOf, { pace: PACE, seconds: SECONDS });
    const eachMs = ((await processorMs(child)) - beforeMs) / times.length;
    const at = quantiles(times);
    console.log(`${meetings.toLocaleString('en')} meetings, ${PACE} requests a second wanted\n`);
    print(
      ['the API', 'requests', 'a second', 'p50', 'p99', 'most', 'processor, each', 'not 200'],
      [
        [
          'all',
          String(times.length),
          (times.length / seconds).toFixed(0),
          ms(at(0.5)),
          ms(at(0.99)),
          ms(at(1)),
          ms(eachMs),
          String(failed),
        ],
      ],
    );
  } finally {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

/** A server in a process of its own. */
async function started(knowledge) {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=6000', fileURLToPath(new URL('./api-server.mjs', import.meta.url)), knowledge],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const port = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(Number(String(line))));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { child, port };
}

/** What the processor worked for the server by now: other work on the machine is not in it. */
function processorMs(child) {
  const told = new Promise((resolve) => child.once('message', resolve));
  child.send('processor');
  return told;
}

async function idsOf(port) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/meetings?limit=100`);
  return (await response.json()).records.map(({ id }) => id);
}
