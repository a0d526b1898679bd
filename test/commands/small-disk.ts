import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './serving.js';

/** A folder on a disk of its own that is soon full. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room. */
  fill(): void;
  /** Makes room again. */
  clear(): void;
  unmount(): void;
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
    fill: () => void spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1k', 'count=2000']),
    clear: () => rmSync(filler),
    unmount: () => void execFileSync('umount', ['-l', folder]),
  };
}
