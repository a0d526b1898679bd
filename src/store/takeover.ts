import { createHash, randomBytes } from 'node:crypto';
import { link, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { holderIn, textOf } from './lock-file.js';
import { isRunning } from './process-identity.js';
import { codeOf } from './replace-file.js';

/*
 * Several processes may find the same stale lock at the same time, and each may stop between any two of its steps. So
 * none removes it: whoever wants to take it over makes a file that is named after the lock's text, the claim, and only
 * one can. The claim gives the right to put one's own text in the place of exactly that text. Who made a claim and is gone
 * has it taken over in the same way.
 */

/** File systems without hard links answer one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV']);

/** A claim that cannot be read and is younger than this may be on its way still, in milliseconds. */
const UNREADABLE_MS = 1_000;

/** Makes a file with a text, at once, unless there is one by that name; whether it did. */
export async function madeUnlessThere(path: string, text: string): Promise<boolean> {
  const beside = besideName(path);
  try {
    await writeFile(beside, text, { flag: 'wx', mode: 0o600 });
    await link(beside, path);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'EEXIST') return false;
    if (NO_LINKS.has(code)) return madeWithoutLinks(path, text);
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

async function madeWithoutLinks(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // On a full disk it is made and cannot be filled.
    await rm(path, { force: true });
    throw error;
  }
}

/** Puts a text in the place of a dead one; false where another process does so, or did. */
export async function takenOver(path: string, dead: string, text: string): Promise<boolean> {
  const claim = `${path}.${createHash('sha256').update(dead).digest('hex').slice(0, 16)}`;
  if (!(await claimed(claim, text))) return false;
  try {
    // Only whoever has the claim changes this text, so it stays from here on.
    if ((await textOf(path)) !== dead) return false;
    await put(path, text);
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

async function claimed(claim: string, text: string): Promise<boolean> {
  if (await madeUnlessThere(claim, text)) return true;
  const found = await textOf(claim);
  if (found === null) return false;
  const claimer = holderIn(found);
  const isAlive = claimer ? isRunning(claimer) : await isYoung(claim);
  return !isAlive && takenOver(claim, found, text);
}

async function isYoung(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found === null || Math.abs(Date.now() - found.mtimeMs) < UNREADABLE_MS;
}

async function put(path: string, text: string): Promise<void> {
  const beside = besideName(path);
  try {
    await writeFile(beside, text, { flag: 'wx', mode: 0o600 });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function besideName(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}`;
}

/** Removes a file that has this text still. */
export async function removeIfStill(path: string, text: string): Promise<void> {
  if ((await textOf(path)) === text) await rm(path, { force: true });
}

/**
 * Removes what processes that are gone left beside a lock that is ours: claims on texts that it had before give no right
 * any more.
 */
export async function removeLeftovers(lock: string): Promise<void> {
  const beside = (await readdir(dirname(lock))).filter((name) => name.startsWith(`${basename(lock)}.`));
  for (const name of beside) {
    const path = join(dirname(lock), name);
    const text = await textOf(path).catch(() => null);
    const holder = text === null ? null : holderIn(text);
    if (holder && !isRunning(holder)) await rm(path, { force: true });
  }
}
