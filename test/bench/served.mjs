// Starts what was built (dist/) as a server of its own, for benches and for pictures of its pages.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `npm start` starts Node with. */
const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** The room over the knowledge of the tests; nobody reaches a limit: what is measured is work, not refusals. */
const ROOM = {
  PATH: process.env.PATH,
  WEB_BASE_URL: 'http://127.0.0.1:3000',
  KNOWLEDGE_DIR: fileURLToPath(new URL('../corpus/knowledge', import.meta.url)),
  STATE_URL: 'memory:',
  LIMIT_PERSON: '1000000',
  LIMIT_GLOBAL: '1000000',
};

/** A server that listens, in an empty folder. `args` follow `serve`, `options` are further ones of Node. */
export async function served({ env = {}, args = [], options = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-served-'));
  const port = await freePort();
  const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
  const child = spawn(process.execPath, [...FLAGS, ...options, program, 'serve', ...args], {
    env: { ...ROOM, PORT: String(port), ...env },
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  };
  try {
    const said = await started(child);
    child.on(
      'exit',
      (code, signal) => isStopped || console.error(`the server ended with ${code ?? signal}: ${said().slice(-2_000)}`),
    );
    return { port, url: `http://127.0.0.1:${port}`, stop, residentMb: () => residentMb(child.pid) };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Waits until the room is served, beside whatever else is; gives what the server says. */
function started(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('"msg":"web-started"')) resolve(() => said);
    });
    child.on('exit', () => reject(new Error(said)));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The memory of a process, in megabytes. */
function residentMb(pid) {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(kilobytes) / 1024);
}
