import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SNAPSHOTS } from './corpus/loaded.js';

/**
 * Compiles `dist/` once a run, for the tests that start the real command; types are the business of `npm run types`.
 * And gives the run a folder for snapshots of the knowledge, so that it is not read anew for each file of tests.
 */
export function setup(): () => void {
  execFileSync(process.execPath, ['.ci/build.mjs', '--unchecked'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'sideline-snapshots-'));
  process.env[SNAPSHOTS] = folder;
  return () => rmSync(folder, { recursive: true });
}
