import { realpathSync, type Stats } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { stampOf } from './stamp.js';

/** A folder that is being watched. */
export interface Watching {
  /** Says nothing more from now on. */
  stop(): Promise<void>;
}

/** Waits of a watch, in milliseconds. */
export interface WatchTiming {
  /** A file that is being written counts once its size has stayed the same for so long. */
  readonly stableMs: number;
  /** A change is told once nothing else has changed for so long: a checkout of many files is one change … */
  readonly settleMs: number;
  /** … but after so long in any case. */
  readonly settleMaxMs: number;
  /** How often the folder is looked at whatever is heard of it: some file systems tell nothing. */
  readonly lookMs: number;
  /** A look that takes longer is trouble: a network drive that is away answers nothing. */
  readonly lookWithinMs: number;
}

const TIMING: WatchTiming = { stableMs: 200, settleMs: 300, settleMaxMs: 3_000, lookMs: 5_000, lookWithinMs: 60_000 };

/**
 * Tells when the knowledge files of a folder may have changed since it was told last: by what the file system says, and
 * by a look now and then, which also finds a folder that went away and came back, or a link that leads elsewhere now.
 *
 * `trouble` hears, once each, of what the file system says no to; the looks go on.
 */
export function watchFolder(
  dir: string,
  told: { readonly changed: () => void; readonly trouble: (reason: string) => void },
  timing: Partial<WatchTiming> = {},
): Watching {
  return new FolderWatch(dir, told, { ...TIMING, ...timing });
}

class FolderWatch implements Watching {
  readonly #dir: string;
  readonly #told: Parameters<typeof watchFolder>[1];
  readonly #timing: WatchTiming;
  readonly #troubles = new Set<string>();
  readonly #lookTimer: NodeJS.Timeout;
  #events: FSWatcher;
  #settleTimer: NodeJS.Timeout | null = null;
  /** When the first of the changes happened that are not told yet; null where there is none. */
  #firstAt: number | null = null;
  /** Null until it was looked at for the first time. */
  #seen: string | null = null;
  #looking: Promise<void> = Promise.resolve();
  /** Whether a look stands behind the one under way. */
  #isNextWanted = false;
  #isStopped = false;

  constructor(dir: string, told: Parameters<typeof watchFolder>[1], timing: WatchTiming) {
    this.#dir = dir;
    this.#told = told;
    this.#timing = timing;
    this.#events = this.#listen();
    this.#look();
    this.#lookTimer = setInterval(() => this.#look(), timing.lookMs);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#lookTimer);
    if (this.#settleTimer) clearTimeout(this.#settleTimer);
    await this.#looking;
    await this.#events.close();
  }

  #listen(): FSWatcher {
    const root = realPlace(this.#dir);
    const events = watch(root, {
      ignoreInitial: true,
      // A link may lead to the whole disk, or in a circle. Where it leads inside the folder, that is heard of by itself.
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: this.#timing.stableMs, pollInterval: this.#timing.stableMs / 4 },
      ignored: (path, stats) => isBeside(root, path, stats) || isOtherFile(path, stats),
    });
    events.on('all', () => this.#settle());
    events.on('error', (error) => this.#trouble(error));
    return events;
  }

  #trouble(error: unknown): void {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (!this.#troubles.has(reason)) this.#told.trouble(reason);
    this.#troubles.add(reason);
  }

  #settle(): void {
    if (this.#isStopped) return;
    const now = performance.now();
    this.#firstAt ??= now;
    const left = this.#firstAt + this.#timing.settleMaxMs - now;
    if (this.#settleTimer) clearTimeout(this.#settleTimer);
    this.#settleTimer = setTimeout(() => this.#look(), Math.max(0, Math.min(this.#timing.settleMs, left)));
  }

  /** One look after the other. */
  #look(): void {
    if (this.#isNextWanted) return;
    this.#isNextWanted = true;
    this.#looking = this.#looking.then(async () => {
      this.#isNextWanted = false;
      if (this.#isStopped) return;
      this.#firstAt = null;
      const stamp = await this.#stamp();
      const before = this.#seen;
      this.#seen = stamp;
      if (before === null || before === stamp || this.#isStopped) return;
      if (placeIn(before) !== placeIn(stamp)) await this.#listenAnew();
      this.#told.changed();
    });
  }

  async #stamp(): Promise<string> {
    const { lookWithinMs } = this.#timing;
    const late = setTimeout(() => this.#trouble(`no answer within ${lookWithinMs / 1_000} s`), lookWithinMs);
    return stampOf(this.#dir).finally(() => clearTimeout(late));
  }

  /** What listens, listens to the folder that it was begun with, and would not hear of another one in its place. */
  async #listenAnew(): Promise<void> {
    await this.#events.close();
    this.#events = this.#listen();
  }
}

/** Files of knowledge, and those that were meant to be: their names are a problem that is to be told. */
const ENDINGS = /\.(?:ya?ml|jsonl|ndjson)$/i;

function isOtherFile(path: string, stats: Stats | undefined): boolean {
  return stats !== undefined && !stats.isDirectory() && !stats.isSymbolicLink() && !ENDINGS.test(path);
}

/**
 * Whether a name below the folder begins with a dot: such are passed over in reading, too. But for a link of such a name:
 * turning one round (`..data`) is how mounted configuration changes.
 */
function isBeside(root: string, path: string, stats: Stats | undefined): boolean {
  if (path === root) return false;
  const above = relative(root, dirname(path)).split(sep);
  const isHiddenAbove = above[0] !== '..' && above.some((name) => name.startsWith('.'));
  return isHiddenAbove || (basename(path).startsWith('.') && stats !== undefined && !stats.isSymbolicLink());
}

/** Where the folder really is: what listens does not follow links, and the folder itself may be one. */
function realPlace(dir: string): string {
  try {
    return realpathSync(dir);
  } catch {
    return dir;
  }
}

/** The first line of a stamp: which folder it is. */
function placeIn(stamp: string): string {
  return stamp.slice(0, stamp.indexOf('\n'));
}
