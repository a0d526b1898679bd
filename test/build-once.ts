import { execFileSync } from 'node:child_process';

/** Compiles `dist/` once a run, for the tests that start the real command. Types are the business of `npm run types`. */
export function setup(): void {
  execFileSync(process.execPath, ['.ci/build.mjs', '--unchecked'], { stdio: 'inherit' });
}
