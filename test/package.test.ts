import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { satisfies } from 'semver';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { codeVersion } from '../src/knowledge/code-version.js';
import { INSTALLS } from './installs.js';

const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; engines: { node: string } };

/** The least versions of Node that the package says it runs on. */
const NODES = ['20.19.0', '22.13.0', '24.0.0'];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-package-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Packs what `dist/` holds now into a folder, and gives the tarball. */
function packed(folder: string): string {
  const npm = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  return join(folder, execFileSync('npm', npm, { encoding: 'utf8' }).trim());
}

describe('the package', () => {
  const around = mkdtempSync(join(tmpdir(), 'sideline-package-'));
  const folder = join(around, 'package');
  beforeAll(() => void execFileSync('tar', ['-xzf', packed(around), '-C', around]));
  afterAll(() => rmSync(around, { recursive: true }));

  it('holds the program, the knowledge and what operators need, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual([
      '.deploy',
      '.env.example',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'knowledge',
      'package.json',
    ]);
    for (const part of ['knowledge', '.deploy']) expect(filesIn(join(folder, part))).toEqual(filesIn(part));
    expect(
      filesIn(join(folder, 'dist')).filter((name) => !/^[\w.-]+\.js$|\/mappings\/[\w-]+\.(?:yaml|md)$/.test(name)),
    ).toEqual(['LICENSES.txt']);
  });

  it('holds what is started and what that imports, and nothing that an older build left', () => {
    const programs = filesIn(join(folder, 'dist')).filter((name) => name.endsWith('.js'));
    const code = programs.map((name) => readFileSync(join(folder, 'dist', name), 'utf8')).join('\n');
    const imported = new Set(code.match(/(?<=["']\.\/)[\w.-]+\.js(?=["'])/g));
    expect(programs.filter((name) => !imported.has(name))).toEqual(['main.js']);
    expect([...imported].filter((name) => !programs.includes(name))).toEqual([]);
  });

  it('says of which code it is, as the sources do, so that no older snapshot is believed', () => {
    const code = filesIn(join(folder, 'dist')).map((name) => readFileSync(join(folder, 'dist', name), 'utf8'));
    expect(code.some((text) => text.includes(`"${codeVersion()}"`))).toBe(true);
  });

  it('brings the licences of the libraries within it', () => {
    const licences = readFileSync(join(folder, 'dist/LICENSES.txt'), 'utf8');
    for (const name of ['zod', 'fuse.js', 'lru-cache']) expect(licences).toContain(`${name}\n\n`);
    expect(licences).toMatch(/Copyright \(c\)/);
  });

  it('is a whole program: beside its dependencies it answers, checks and imports', { timeout: 120_000 }, () => {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const away = freshFolder();
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [join(folder, 'dist/main.js'), ...args], { cwd: away, encoding: 'utf8' });
    expect(run('--version')).toBe(`${PACKAGE.version}\n`);
    expect(run('ask', 'pending mous with oman')).toContain('signed in February 2025');
    expect(run('check')).toMatch(/: \d+ records, no problems\n$/);
    const mapping = join(folder, 'dist/knowledge/import/mappings/state-dept-trips.yaml');
    writeFileSync(join(away, 'trips.csv'), TRIPS);
    run('import', mapping, 'trips.csv', '--out', 'trips.jsonl');
    expect(readFileSync(join(away, 'trips.jsonl'), 'utf8')).toContain('William Henry Seward');
  });

  it('installs into an empty folder, and runs there by its name', { timeout: 300_000 }, ({ skip }) => {
    if (!INSTALLS) return skip('it installs everything anew; TEST_INSTALLS=1 runs it');
    const home = freshFolder();
    const tarball = packed(around);
    const startedAt = performance.now();
    const run = (program: string, ...args: string[]) =>
      execFileSync(program, args, { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    run('npm', 'init', '--yes');
    run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
    console.log(`npm install of the package: ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
    expect(run('npx', '--no-install', 'sideline', '--version')).toBe(`${PACKAGE.version}\n`);
    expect(run('npx', '--no-install', 'sideline', 'ask', 'pending mous with oman')).toContain(
      'signed in February 2025',
    );
    expect(run('npx', '--no-install', 'sideline', 'check')).toMatch(/: \d+ records, no problems\n$/);
    expect(() => run(process.execPath, '-e', "require('sideline')")).toThrow(/ERR_PACKAGE_PATH_NOT_EXPORTED/);
  });
});

describe('the dependencies', () => {
  interface Locked {
    readonly dev?: boolean;
    readonly optional?: boolean;
    readonly resolved?: string;
    readonly engines?: { readonly node?: string };
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  it.each(NODES)('all run on Node %s', (node) => {
    expect(satisfies(node, PACKAGE.engines.node)).toBe(true);
    const refusing = locked.filter(([, { engines }]) => engines?.node !== undefined && !satisfies(node, engines.node));
    expect(refusing.map(([path, { engines }]) => `${path} wants ${engines?.node}`)).toEqual([]);
    expect(locked.length).toBeGreaterThan(100);
  });

  it('are named by exact versions, and by no registry', () => {
    const { dependencies, devDependencies } = packages[''] as { dependencies: object; devDependencies: object };
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('are tested on the line that the image runs on first, on the least Node, and on the newest line', () => {
    expect(readFileSync('.ci/matrix', 'utf8')).toContain('for node in 22 20.19.0 24; do');
  });
});

/** Paths below a folder, sorted. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort();
}

const TRIPS = `id,role,person,person_slug,start_date,end_date,country,country_id,locale,remarks,source_url
1914,secretary,William Henry Seward,seward-william-henry,1866-01-09,1866-01-12,Denmark,denmark,St. Thomas,,https://history.state.gov/x
`;
