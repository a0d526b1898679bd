import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Put in by the build: the hash over all code, made once. */
declare const CODE_VERSION: string | undefined;

let version: string | undefined;

/** A hash over the code of the program, so that nobody has to remember to count a version number up. */
export function codeVersion(): string {
  version ??=
    typeof CODE_VERSION === 'string' ? CODE_VERSION : hashOfCode(fileURLToPath(new URL('..', import.meta.url)));
  return version;
}

function hashOfCode(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
