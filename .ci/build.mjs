// Bundles src/ into dist/: a start reads some dozens of files there and not five hundred, and none of them has comments.
//   --if-possible   without the bundler (npm ci --omit=dev) say so and leave dist/ as it was brought along
//   --unchecked     leave type errors to `npm run types`
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, 'src');
const dist = join(root, 'dist');
const main = join(src, 'main.ts');

/** Libraries that every question needs: within the bundle they load in a tenth of the time. */
const WITHIN = ['zod', 'fuse.js', 'lru-cache'];

/** What `sideline ask` imports once it knows that it is asked; all of it goes into one file. */
const ASKED = [
  'commands/circumstances.ts',
  'commands/ask-asking.ts',
  'commands/local-model.ts',
  'commands/print-answer.ts',
  'commands/knowledge-folder.ts',
  'config.ts',
  'knowledge/load.ts',
  'bot/create-sideline.ts',
  'store/open-store.ts',
];

const flags = new Set(process.argv.slice(2));
if (flags.has('--if-possible') && !existsSync(join(root, 'node_modules/rolldown'))) {
  console.error('sideline: dist/ was not built, since the bundler is a development dependency. `npm ci` builds it.');
} else if (flags.has('--unchecked') || typesAreRight()) {
  await bundle();
} else {
  process.exitCode = 1;
}

function typesAreRight() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(src, 'tsconfig.json')], { stdio: 'inherit' });
  return status === 0;
}

async function bundle() {
  const { rolldown } = await import('rolldown');
  const reading = (input) =>
    rolldown({
      cwd: root,
      input,
      platform: 'node',
      external: (id) => /^[@a-z]/.test(id) && !WITHIN.includes(id),
      checks: { ineffectiveDynamicImport: false },
      transform: { define: { CODE_VERSION: JSON.stringify(codeVersion()) } },
    });
  const [atStart, asked] = [await neededBy(reading, ['main.ts']), await neededBy(reading, ASKED)];
  const bundled = await reading({
    main,
    'load-worker': join(src, 'knowledge/load-worker.ts'),
    'paint-worker': join(src, 'pictures/paint-worker.ts'),
  });
  const { output } = await bundled.write({
    dir: dist,
    format: 'esm',
    comments: { legal: true, annotation: false, jsdoc: false },
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: [
        // But for main.ts, which awaits what it calls: nothing else may wait for it.
        { name: 'start', test: (id) => atStart.has(id) && id !== main, priority: 2 },
        { name: 'ask', test: (id) => asked.has(id), priority: 1 },
      ],
    },
  });
  removeLeftovers(new Set(output.map(({ fileName }) => fileName)));
  chmodSync(join(dist, 'main.js'), 0o755);
  // What is no code and comes along: the mappings of registers, for `sideline import`, and whose code is in the bundle.
  cpSync(join(src, 'knowledge/import/mappings'), join(dist, 'knowledge/import/mappings'), { recursive: true });
  writeFileSync(join(dist, 'LICENSES.txt'), WITHIN.map(licenceOf).join('\n'));
}

/** The modules that some files of src/ import, and those these import, but for what waits until it is called. */
async function neededBy(reading, files) {
  const { output } = await (await reading(files.map((file) => join(src, file)))).generate({ format: 'esm' });
  const chunks = new Map(output.map((one) => [one.fileName, one]));
  const needed = new Set(output.filter((one) => one.isEntry));
  for (const { imports } of needed) for (const name of imports) if (chunks.has(name)) needed.add(chunks.get(name));
  return new Set([...needed].flatMap(({ moduleIds }) => moduleIds));
}

/** What an older build left would be packed for ever. What is built anew the same is never gone: somebody may be running it. */
function removeLeftovers(built) {
  for (const name of readdirSync(dist)) if (!built.has(name)) rmSync(join(dist, name), { recursive: true });
}

/** A hash over all code, so that what an older program kept is told from what this one would keep. */
function codeVersion() {
  const hash = createHash('sha256');
  const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter((one) => one.name.endsWith('.ts'));
  for (const path of files.map((one) => join(one.parentPath, one.name)).sort())
    hash.update(relative(src, path)).update(readFileSync(path));
  return hash.digest('hex');
}

function licenceOf(name) {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return `${name}\n\n${readFileSync(join(folder, file), 'utf8')}`;
}
