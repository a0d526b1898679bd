import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { freshFolder } from './serving.js';

/** A folder on a disk of its own that is soon full. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room, and comes back once none has come free for a while: a file that is being replaced leaves its room. */
  fill(): Promise<void>;
  /** Makes room again. */
  clear(): void;
  unmount(): void;
}

const BLOCK = Buffer.alloc(4096);
const FULL_FOR_MS = 500;
const LOOK_MS = 50;

/** Whether something still fitted. */
function takesMore(filler: string): boolean {
  const before = statfsSync(filler.slice(0, filler.lastIndexOf('/'))).bfree;
  try {
    for (;;) appendFileSync(filler, BLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  return before > 0;
}

async function fillUp(filler: string): Promise<void> {
  for (let quiet = 0; quiet < FULL_FOR_MS; quiet += LOOK_MS) {
    if (takesMore(filler)) quiet = 0;
    await after(LOOK_MS);
  }
}

/** Mounts one of a megabyte; null where this user may not. */
export function smallDisk(): SmallDisk | null {
  const folder = freshFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0) {
    console.warn('no small disk can be mounted here (only root may): the test of a full disk is skipped');
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fillUp(filler),
    clear: () => rmSync(filler),
    unmount: () => void execFileSync('umount', ['-l', folder]),
  };
}
