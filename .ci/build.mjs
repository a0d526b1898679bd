// Compiles src/ to dist/, takes out of dist/ what has no source any more, and makes the command executable, which the compiler does not.
//   --if-possible   without the compiler (npm ci --omit=dev) say so and leave dist/ as it was brought along
//   --unchecked     leave type errors to `npm run types`
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const flags = new Set(process.argv.slice(2));

if (!existsSync(compiler) && flags.has('--if-possible')) {
  console.error('sideline: dist/ was not built, since the compiler is a development dependency. `npm ci` builds it.');
} else {
  const unchecked = flags.has('--unchecked') ? ['--noCheck'] : [];
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'src/tsconfig.json'), ...unchecked], {
    stdio: 'inherit',
  });
  if (status === 0) {
    removeLeftovers();
    chmodSync(join(root, 'dist/main.js'), 0o755);
    // What is no code and comes along: the mappings of registers, for `sideline import`.
    cpSync(join(root, 'src/knowledge/import/mappings'), join(root, 'dist/knowledge/import/mappings'), { recursive: true });
  }
  process.exitCode = status ?? 1;
}

/** What a file that was renamed or deleted left behind would be started, and packed, for ever. */
function removeLeftovers() {
  for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const source = join(root, 'src', relative(join(root, 'dist'), path)).replace(/\.js$/, '.ts');
    if (path.endsWith('.js') && !existsSync(source)) rmSync(path, { force: true });
  }
}
