import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort, freshFolder, type Serving, serving, socketEnv } from '../commands/serving.js';
import { type FarSide, startSlack } from '../servers/slack/far-side.js';
import { until } from '../servers/slack/until.js';

/** What a slow machine may take for a start, or for a process that tells systemd something. */
const SLOW_MS = 60_000;

/** How long a try of the health check waits here. */
const TRY_MS = 1_500;

const PROGRAM = resolve('dist/main.js');

describe('under systemd', { timeout: 4 * SLOW_MS }, () => {
  it('tells that it is ready, again and again that it works, and that it stops; nothing while it hangs', async ({
    skip,
  }) => {
    for (const command of ['systemd-notify', 'python3']) {
      if (!spawnSync(command, ['--version']).error) continue;
      console.warn(`${command} is not here: what systemd is told is not tested`);
      return skip();
    }
    const told = await listening();
    const one = await started({ NOTIFY_SOCKET: told.path, WATCHDOG_USEC: String(3_000_000) });
    await until('that it is ready', () => told.count('READY=1') === 1, SLOW_MS);
    await until('that it works', () => told.count('WATCHDOG=1') >= 2, SLOW_MS);
    one.child.kill('SIGSTOP');
    await settled(told);
    const before = told.count('WATCHDOG=1');
    await new Promise((done) => setTimeout(done, 4_000));
    expect(told.count('WATCHDOG=1')).toBe(before);
    one.child.kill('SIGCONT');
    await until('that it works again', () => told.count('WATCHDOG=1') > before, SLOW_MS);
    expect((await one.end('SIGTERM')).code).toBe(0);
    await until('that it stops', () => told.count('STOPPING=1') === 1, SLOW_MS);
    expect(one.err()).not.toContain('supervisor-not-told');
  });

  it('says in its log where systemd cannot be told, and goes on', async () => {
    const socket = join(freshFolder(), 'nobody.sock');
    const one = await started({ NOTIFY_SOCKET: socket, WATCHDOG_USEC: String(1_000_000), PATH: '/nowhere' });
    await until('the log', () => one.err().includes('"msg":"supervisor-not-told"'), SLOW_MS);
    expect(one.child.exitCode).toBeNull();
    expect((await one.end('SIGTERM')).code).toBe(0);
  });

  it('tells nobody where nobody waits', async () => {
    const one = await started({ WATCHDOG_USEC: String(100_000) });
    expect((await one.end('SIGTERM')).code).toBe(0);
    expect(one.err()).not.toContain('supervisor');
  });
});

describe('the health check of the image', { timeout: 4 * SLOW_MS }, () => {
  it('lets one live that answers, and ends one that hangs', async () => {
    const port = await freePort();
    const one = await started({ PORT: port });
    expect(await checked(port)).toBe(0);
    expect(one.child.exitCode).toBeNull();
    one.child.kill('SIGSTOP');
    expect(await checked(port)).toBe(1);
    await one.ended;
    expect(one.child.signalCode).toBe('SIGKILL');
  });

  it('leaves one alone that takes no connection: it starts or ends', async () => {
    const one = await started({});
    expect(await checked(await freePort())).toBe(1);
    expect(one.child.exitCode).toBeNull();
    expect((await one.end('SIGTERM')).code).toBe(0);
  });
});

/** A Sideline that serves a Slack of its own; both end with the test. */
async function started(env: Readonly<Record<string, string>>): Promise<Serving> {
  const slack: FarSide = await startSlack();
  const one = serving({ ...socketEnv(slack, freshFolder()), ...env });
  onTestFinished(async () => {
    one.child.kill('SIGKILL');
    await one.ended;
    await slack.close();
  });
  await one.started();
  return one;
}

/** Runs the health check as the image does, over the program of this checkout. */
async function checked(port: string): Promise<number | null> {
  const words = [resolve('.deploy/health-check.mjs'), PROGRAM, String(TRY_MS)];
  const child = spawn(process.execPath, words, { env: { PATH: process.env.PATH, PORT: port }, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code;
}

/** Reads datagrams, and closes what is handed over with them, as systemd does: Node has no such sockets. */
const LISTENER = `
import socket, sys
heard = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
heard.bind(sys.argv[1])
with open(sys.argv[2], 'ab', buffering=0) as out:
    while True:
        out.write(heard.recv(4096) + b'\\n')
`;

/** A datagram socket like systemd's, and what came through it. */
async function listening() {
  const folder = freshFolder();
  const [path, out] = [join(folder, 'notify.sock'), join(folder, 'told')];
  const child: ChildProcess = spawn('python3', ['-c', LISTENER, path, out], { stdio: 'ignore' });
  onTestFinished(() => void child.kill());
  await until('the socket', () => existsSync(path), SLOW_MS);
  const text = () => (existsSync(out) ? readFileSync(out, 'utf8') : '');
  return { path, count: (words: string) => text().split(words).length - 1 };
}

/** Waits until what was under way when the process was stopped has come. */
async function settled(told: { count(words: string): number }): Promise<void> {
  let before = -1;
  while (told.count('WATCHDOG=1') !== before) {
    before = told.count('WATCHDOG=1');
    await new Promise((done) => setTimeout(done, 3_000));
  }
}
