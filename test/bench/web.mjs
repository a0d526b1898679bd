// How fast the reading room answers, and how much memory its process takes: each kind of page, asked one after the other and
// many at once. Run it by `npm run bench`: it measures dist/, which is built before.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { print } from './measures.mjs';

/** Requests of each measurement: node test/bench/web.mjs 40 */
const TIMES = Number(process.argv[2] ?? 200);
/** Requests on their way at once. */
const AT_ONCE = 20;

const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sideline-bench-web-'));
const env = {
  PATH: process.env.PATH,
  PORT: '0',
  WEB_BASE_URL: 'http://127.0.0.1:3000',
  KNOWLEDGE_DIR: fromHere('../corpus/knowledge'),
  STATE_URL: 'memory:',
  LIMIT_PERSON: '1000000',
  LIMIT_GLOBAL: '1000000',
};
const child = spawn(process.execPath, [fromHere('../../dist/main.js'), 'serve'], {
  env,
  cwd: folder,
  stdio: ['ignore', 'ignore', 'pipe'],
});
try {
  const url = await listening();
  const before = resident();
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
  console.log(`memory of the process: ${before} MB before, ${resident()} MB after ${rows.length * TIMES * 3} requests`);
} finally {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
}

async function measured(address) {
  const first = await fetch(address);
  const etag = first.headers.get('etag');
  const bytes = (await first.arrayBuffer()).byteLength;
  const alone = await times(address, 1, {});
  const startMs = performance.now();
  await times(address, AT_ONCE, {});
  const perSecond = TIMES / ((performance.now() - startMs) / 1000);
  const same = await times(address, 1, { 'if-none-match': etag });
  const at = (all, share) => `${all[Math.floor((all.length - 1) * share)].toFixed(1)} ms`;
  return [at(alone, 0.5), at(alone, 0.95), perSecond.toFixed(0), String(bytes), at(same, 0.5)];
}

/** Asks for an address again and again, so many at once; gives the milliseconds of each, ascending. */
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
  return took.sort((a, b) => a - b);
}

/** The memory of the process, in megabytes. */
function resident() {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  return Math.round(Number(kilobytes) / 1024);
}

function listening() {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const [, port] = /"port":(\d+),"msg":"health-listening"/.exec(said) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    child.on('exit', () => reject(new Error(said)));
  });
}
