import { spawn } from 'node:child_process';
import type { Log } from '../../bot/ports/log.js';

/** What supervises this process, and is told how it is. */
export interface Supervisor {
  /** The start is over: from now on it is told again and again that the process works. */
  ready(): void;
  /** The process is about to end. */
  stopping(): void;
}

/** How often it is told within the time after which it counts the process as hung. */
const TOLD_WITHIN = 3;

/**
 * systemd, where it started this process and waits to be told (https://www.freedesktop.org/software/systemd/man/sd_notify.html);
 * else nobody. Where the main thread hangs nothing is told, and systemd ends the process and starts it anew.
 *
 * It is told by `systemd-notify`, which comes with systemd: Node has no datagram sockets of the file system, and the
 * packages that have them are built on the machine, which this one's installation does without. It waits until systemd
 * has read what it says, so that the unit needs `NotifyAccess=all`.
 */
export function supervisorOf(env: Readonly<Record<string, string | undefined>>, log: Log): Supervisor {
  const { NOTIFY_SOCKET: socket, WATCHDOG_USEC: withinUs, WATCHDOG_PID: pid } = env;
  if (!socket) return { ready() {}, stopping() {} };
  const isWatched = pid === undefined || Number(pid) === process.pid;
  return new Systemd(socket, env.PATH, isWatched ? Number(withinUs ?? 0) / 1_000 : 0, log);
}

class Systemd implements Supervisor {
  readonly #env: NodeJS.ProcessEnv;
  readonly #withinMs: number;
  readonly #log: Log;
  #timer: NodeJS.Timeout | null = null;
  #isTelling = false;

  constructor(socket: string, path: string | undefined, withinMs: number, log: Log) {
    // No secret of this process is handed on.
    this.#env = { PATH: path, NOTIFY_SOCKET: socket };
    this.#withinMs = withinMs;
    this.#log = log;
  }

  ready(): void {
    this.#tell('--ready');
    if (!(this.#withinMs > 0)) return;
    this.#timer = setInterval(() => this.#works(), this.#withinMs / TOLD_WITHIN);
    this.#timer.unref();
  }

  stopping(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#tell('STOPPING=1');
  }

  /** One at a time: where systemd does not read, no more of them wait. */
  #works(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    this.#tell('WATCHDOG=1', () => {
      this.#isTelling = false;
    });
  }

  #tell(state: string, then = () => {}): void {
    const child = spawn('systemd-notify', [state], { env: this.#env, stdio: 'ignore' });
    const failed = (reason: string) => this.#log.error('supervisor-not-told', { reason });
    child.on('error', (error) => {
      failed(error.message);
      then();
    });
    child.on('exit', (code, signal) => {
      if (code !== 0) failed(`systemd-notify ended with ${signal ?? code}`);
      then();
    });
    child.unref();
  }
}
