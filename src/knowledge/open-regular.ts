import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * Opens a regular file to read it. Rejects, and never waits, where something else stands there: what was listed as a file may
 * have become a pipe meanwhile, which would hold a thread of the process until somebody writes into it.
 */
export async function openRegular(path: string): Promise<FileHandle> {
  // Windows has no such flag, nor such files.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const isRegular = await file.stat().then((stats) => stats.isFile());
  if (isRegular) return file;
  await file.close();
  throw new Error('it is no regular file');
}
