import { copyFile, link, open, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Only the owner reads the state: it may hold the tokens of workspaces. */
const OWNER_ONLY = 0o600;

/**
 * Replaces a file by `text`, in one piece or in several, so that a crash or a power cut leaves the old text or the new one, and keeps the old one
 * as `<path>.bak`. Resolves once it is on disk. Rejects with the error of the file system; the temporary file is gone
 * then, and the old file and its `.bak` are as they were unless the disk failed at the very last.
 */
export async function replaceFile(path: string, text: string | Iterable<string>): Promise<void> {
  await writeFileAtomic(path, '', {
    mode: OWNER_ONLY,
    // write-file-atomic writes with a single call, and takes what a nearly full disk accepted of it for the whole.
    tmpfileCreated: async (beside) => {
      await writeFile(beside, typeof text === 'string' ? text : inOneBuffer(text));
      await keepBackup(path);
    },
  });
  await syncFolder(dirname(path));
}

/** Pieces in bytes, each of them good until the next: they share one buffer. */
function* inOneBuffer(pieces: Iterable<string>): Generator<Uint8Array> {
  let buffer = Buffer.alloc(0);
  for (const piece of pieces) {
    const most = 3 * piece.length;
    if (buffer.length < most) buffer = Buffer.allocUnsafeSlow(most);
    yield buffer.subarray(0, buffer.write(piece));
  }
}

async function keepBackup(path: string): Promise<void> {
  const backup = backupOf(path);
  await rm(backup, { force: true });
  try {
    await link(path, backup);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    // Not every file system has links.
    await copyFile(path, backup);
  }
}

/** Where the text before the last one lies. */
export function backupOf(path: string): string {
  return `${path}.bak`;
}

/** Some systems cannot sync a folder, and say so in one of these ways. */
const CANNOT_SYNC: ReadonlySet<unknown> = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM']);

/** Without it the new name of a file may be lost in a power cut. */
async function syncFolder(dir: string): Promise<void> {
  try {
    const folder = await open(dir, 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!CANNOT_SYNC.has(codeOf(error))) throw error;
  }
}

/** Removes the temporary files that a killed process left beside a file: its name and a number, and nothing else. */
export async function removeLeftovers(path: string): Promise<void> {
  const start = `${basename(path)}.`;
  const isLeftover = (name: string) => name.startsWith(start) && /^\d{1,10}$/.test(name.slice(start.length));
  const names = await readdir(dirname(path));
  await Promise.all(names.filter(isLeftover).map((name) => rm(join(dirname(path), name), { force: true })));
}

/** The code of a system error, "ENOENT"; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}
