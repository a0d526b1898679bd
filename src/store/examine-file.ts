import { constants } from 'node:fs';
import { access, readFile, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lockHolder } from './lock.js';
import { codeOf } from './replace-file.js';
import { readStateText } from './state-text.js';

/** A state file as it lies there; nothing is made or changed. */
export interface FileExamined {
  /** What is wrong with what it holds, after its name: "is empty"; null where it is good or not there yet. */
  readonly fault: string | null;
  /** Its permissions, `0o600`; null where it is not there yet. */
  readonly mode: number | null;
  /** The folder that it is or will be made in. */
  readonly folder: string;
  /** The system's code for why nothing can be written in that folder; null where it can. */
  readonly refusal: string | null;
  /** Bytes that this user may still write there. */
  readonly freeBytes: number | null;
  /** The process that holds it. */
  readonly holder: { readonly pid: number; readonly startedAt: string } | null;
}

/** Looks at a state file and its folder. Never rejects for what is there. */
export async function examineFile(path: string): Promise<FileExamined> {
  const folder = await nearestFolder(dirname(path));
  const room = await statfs(folder).catch(() => null);
  return {
    fault: await faultOf(path),
    mode: await stat(path).then(
      ({ mode }) => mode & 0o777,
      () => null,
    ),
    folder,
    refusal: await refusalOf(folder),
    freeBytes: room && room.bavail * room.bsize,
    holder: await lockHolder(path).catch(() => null),
  };
}

/** The folder itself, or the one that it would be made in. */
async function nearestFolder(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT' || dirname(folder) === folder,
  );
  return isThere ? folder : nearestFolder(dirname(folder));
}

async function refusalOf(folder: string): Promise<string | null> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'ENOTDIR';
    await access(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return String(codeOf(error));
  }
}

async function faultOf(path: string): Promise<string | null> {
  try {
    const state = readStateText(await readFile(path));
    return typeof state === 'string' ? state : null;
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : `cannot be read (${code})`;
  }
}
