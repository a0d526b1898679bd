import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedFile } from '../bot/ports/exports.js';

/**
 * Writes a file as it is made, in place of one that is there once it is whole. Rejects with what the file system says, and leaves
 * nothing behind then.
 */
export async function writeExport(file: Pick<ExportedFile, 'body'>, path: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  await fill(await open(unfinished, 'wx'), unfinished, file);
  await rename(unfinished, path).catch(async (error: unknown) => {
    await rm(unfinished, { force: true });
    throw error;
  });
}

/** Writes a file into a folder beside all that is there, and gives its path. Rejects with what the file system says. */
export async function writeAnew(file: Pick<ExportedFile, 'body' | 'name'>, folder: string): Promise<string> {
  const { path, handle } = await openAnew(join(folder, file.name));
  await fill(handle, path, file);
  return path;
}

/** Names tried where files of the same name are there: `pending-2.csv`, `pending-3.csv` … */
const NAMES_MAX = 1_000;

async function openAnew(wanted: string): Promise<{ readonly path: string; readonly handle: FileHandle }> {
  for (let nth = 1; ; nth++) {
    const path = nth === 1 ? wanted : wanted.replace(/(?=\.[a-z]+$)/, `-${nth}`);
    try {
      return { path, handle: await open(path, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || nth === NAMES_MAX) throw error;
    }
  }
}

async function fill(handle: FileHandle, path: string, { body }: Pick<ExportedFile, 'body'>): Promise<void> {
  try {
    await writeFile(handle, body()).finally(() => handle.close());
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
