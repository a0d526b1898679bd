import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { statePath } from '../../store/open-store.js';

/** Why a state file that is not there yet could not be made, in words; null where nothing speaks against it. Makes nothing. */
export async function whyUnwritable(url: string): Promise<string | null> {
  const path = statePath(url);
  if (path === null) return null;
  const folder = await nearestFolder(dirname(path));
  const isWritable = await can(folder, constants.W_OK | constants.X_OK);
  return isWritable ? null : `state file ${path} cannot be made, since nothing may be written in ${folder}`;
}

/** The folder itself, or the first above it that is there. */
async function nearestFolder(folder: string): Promise<string> {
  const above = dirname(folder);
  return above === folder || (await can(folder, constants.F_OK)) ? folder : nearestFolder(above);
}

function can(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
