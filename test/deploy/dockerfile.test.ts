import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Copy, Healthcheck } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { satisfies } from 'semver';
import { describe, expect, it, onTestFinished } from 'vitest';
import { INSTALLS } from '../installs.js';
import { carriedOut, DOCKERFILE, jsonArguments, lastStage, sentContext, sentPaths, sizeOf } from './image.js';

const TEXT = readFileSync('.deploy/Dockerfile', 'utf8');
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

interface Package {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('the Dockerfile', () => {
  it('has nothing that a linter minds', () => {
    expect(validate(TEXT)).toEqual([]);
  });

  it('names its base by a whole version, of the line with long-term support that is tested first', () => {
    for (const from of DOCKERFILE.getFROMs()) expect(from.getImage()).toMatch(/^node:\$\{NODE_VERSION\}-slim$/);
    const [, version] = /^ARG NODE_VERSION=(\d+\.\d+\.\d+)$/m.exec(TEXT) ?? [];
    const [, first] = /^for node in (\d+) /m.exec(readFileSync('.ci/matrix', 'utf8')) ?? [];
    expect(version).toMatch(new RegExp(`^${first}\\.`));
    expect(satisfies(version!, PACKAGE.engines.node)).toBe(true);
    expect(Number(first) % 2).toBe(0);
  });

  it('installs by the lock file and runs no script of a dependency', () => {
    const npm = Array.from(TEXT.matchAll(/^RUN npm (.*)$/gm), ([, words]) => words!);
    expect(npm).toHaveLength(2);
    for (const words of npm) expect(words).toContain('--ignore-scripts');
    expect(npm[0]).toMatch(/^ci /);
    expect(npm[1]).toContain('--omit=dev');
  });

  it('runs as a user that is not root, where only its state can be written', () => {
    expect(lastStage('USER').map((one) => one.getArgumentsContent())).toEqual(['node']);
    expect(lastStage('VOLUME').map((one) => one.getArgumentsContent())).toEqual(['/var/lib/sideline']);
    expect(lastStage('WORKDIR').at(-1)?.getArgumentsContent()).toBe('/var/lib/sideline');
  });

  it('starts the program as npm start does, by words that no shell reads', () => {
    const words = [...jsonArguments(lastStage('ENTRYPOINT')[0])!, ...jsonArguments(lastStage('CMD')[0])!];
    expect(words.join(' ')).toBe(PACKAGE.scripts.start?.replace(' dist/', ' /app/dist/'));
  });

  it('is sent what it copies, and no more: no test, no secret, nothing that is built', () => {
    const copied = DOCKERFILE.getCOPYs().filter((one) => !hasFrom(one));
    const sources = copied.flatMap((one) =>
      one
        .getArguments()
        .slice(0, -1)
        .map((word) => word.getValue()),
    );
    expect(sentPaths()).toEqual([...new Set(sources)].sort());
    for (const path of sentPaths()) expect(existsSync(path)).toBe(true);
    expect(readFileSync('.deploy/Dockerfile.dockerignore', 'utf8')).toMatch(/^\*$/m);
  });

  it.each([
    [200, 0],
    [503, 1],
  ])('calls it healthy by /healthz: where that says %i, the check ends with %i', async (status, code) => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(status).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void server.close());
    expect(checkWords()).toEqual(['node', '/app/health-check.mjs']);
    const words = [resolve('.deploy/health-check.mjs')];
    const env = { PATH: process.env.PATH, PORT: String((server.address() as AddressInfo).port) };
    const child = spawn(process.execPath, words, { env, stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([code, null]);
    expect(asked).toEqual(['/healthz']);
  });

  it('has steps that make a program that answers, in a clean folder', { timeout: 600_000 }, ({ skip }) => {
    if (!INSTALLS) return skip('it installs everything anew; TEST_INSTALLS=1 runs it');
    const folder = mkdtempSync(join(tmpdir(), 'sideline-image-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const startedAt = performance.now();
    sentContext(join(folder, 'context'));
    const { root, workdir, env } = carriedOut(join(folder, 'context'), join(folder, 'stages'));
    const { bytes, files } = sizeOf(join(root, 'app'));
    const took = (performance.now() - startedAt) / 1_000;
    console.log(`the image's steps: ${took.toFixed(0)} s; /app has ${files} files, ${(bytes / 1e6).toFixed(0)} MB`);
    const [program, ...words] = jsonArguments(lastStage('ENTRYPOINT')[0])!.map((word) =>
      word.replace(/^\/app/, `${root}/app`),
    );
    const run = (...more: string[]) =>
      execFileSync(program!, [...words, ...more], {
        cwd: join(root, workdir),
        env: { PATH: process.env.PATH, ...env },
        encoding: 'utf8',
      });
    expect(run('ask', 'pending mous with oman')).toContain('latest stated status: signed');
    expect(run('check')).toMatch(/\/app\/knowledge: \d+ records, no problems\n$/);
    for (const name of Object.keys(PACKAGE.devDependencies))
      expect(existsSync(join(root, 'app/node_modules', name))).toBe(isNeeded(root, name));
  });
});

/** A development dependency may be one of the program's dependencies' too, as `ws` is. */
function isNeeded(root: string, name: string): boolean {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { dev?: boolean }> };
  return existsSync(root) && lock.packages[`node_modules/${name}`]?.dev !== true;
}

function hasFrom(copy: Copy): boolean {
  return copy.getFlags().some((flag) => flag.getName() === 'from');
}

/** The words of the health check. */
function checkWords(): string[] {
  const check = lastStage('HEALTHCHECK')[0];
  expect(check).toBeInstanceOf(Healthcheck);
  const text = check?.getArgumentsContent() ?? '';
  return JSON.parse(text.slice(text.indexOf('['))) as string[];
}
