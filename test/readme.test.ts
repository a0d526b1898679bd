import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../src/commands/run.js';
import { Environment } from '../src/config.js';
import { SLASH_COMMANDS } from '../src/platforms/terminal/slash-commands.js';
import { faultsIn, sidelineFault } from './documents/command-line.js';
import { type Block, codeSpansOf, documentsBelow } from './documents/documents.js';

const DOCUMENTS = documentsBelow();
const README = DOCUMENTS[0]!.text;
const OPERATORS = DOCUMENTS.find(({ path }) => path === '.deploy/README.md')!.text;
const BLOCKS = DOCUMENTS.flatMap(({ blocks }) => blocks);

describe('the README', () => {
  it('names every command and slash command, and with the guide for operators every option', () => {
    const options = COMMANDS.flatMap((one) => one.options.map(({ name }) => `--${name}`));
    expect(options.filter((name) => !`${README}${OPERATORS}`.includes(name))).toEqual([]);
    const names = [
      ...COMMANDS.map((one) => `\`sideline ${one.name}`),
      ...SLASH_COMMANDS.map((one) => `\`/${one.name}\``),
    ];
    expect(names.filter((name) => !README.includes(name))).toEqual([]);
  });

  it('gives the command that continuous integration runs', () => {
    const last = readFileSync('.ci/run', 'utf8').trim().split('\n').at(-1);
    expect(BLOCKS.filter(({ language }) => language === 'sh').map(({ text }) => text)).toContain(`${last}\n`);
  });

  it('leads to every other document', () => {
    const others = DOCUMENTS.slice(1).map(({ path }) => path);
    expect(others.filter((path) => !README.includes(`](${path}`) && !README.includes(dirname(path)))).toEqual([]);
  });
});

/** A folder like a fresh clone after its installation, with `sideline` on the path, for the blocks that are run. */
const clone = mkdtempSync(join(tmpdir(), 'sideline-documents-'));
for (const name of readdirSync('.').filter((one) => !['.git', '.sideline', '.env'].includes(one)))
  symlinkSync(resolve(name), join(clone, name));
const bin = mkdtempSync(join(tmpdir(), 'sideline-bin-'));
writeFileSync(join(bin, 'sideline'), `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/main.js')}" "$@"\n`, {
  mode: 0o755,
});
afterAll(() => {
  for (const folder of [clone, bin]) rmSync(folder, { recursive: true });
});

function shell(command: string): string {
  const env = {
    PATH: `${bin}:${dirname(process.execPath)}:${process.env.PATH}`,
    HOME: clone,
    USER: 'ada',
  };
  return execFileSync('sh', ['-ec', command], { cwd: clone, env, encoding: 'utf8', input: '', stdio: 'pipe' });
}

const isOf = (...languages: string[]) => BLOCKS.filter(({ language }) => languages.includes(language));
const named = (blocks: readonly Block[]) => blocks.map((block) => [block.at, block] as const);

describe('the documents', () => {
  it('have blocks of kinds that are tested, and no other', () => {
    const kinds = ['console', 'sh', 'json', 'yaml', 'text', 'mermaid'];
    expect(BLOCKS.filter(({ language }) => !kinds.includes(language)).map(({ at }) => at)).toEqual([]);
    expect(BLOCKS.filter(({ language, needs }) => needs !== null && language !== 'sh').map(({ at }) => at)).toEqual([]);
  });

  it.each(named(isOf('console')))('%s shows what its command prints', (_, { text }) => {
    const [, command, shown] = /^\$ (.*)\n([\s\S]*)$/.exec(text) ?? [];
    expect(shell(command!)).toBe(shown);
  });

  it.each(named(isOf('sh').filter(({ needs }) => needs === null)))('%s runs', { timeout: 60_000 }, (_, { text }) => {
    expect(shell(text)).not.toBe('');
  });

  it.each(named(isOf('sh').filter(({ needs }) => needs !== null)))(
    '%s cannot be run here, and names only what there is',
    (_, { text }) => {
      expect(faultsIn(text)).toEqual([]);
    },
  );

  it.each(named(isOf('json', 'yaml')))('%s can be read', (_, { language, text }) => {
    expect(language === 'json' ? JSON.parse(text) : parse(text)).toBeTypeOf('object');
  });

  it.each(DOCUMENTS.map((one) => [one.path, one] as const))('%s links to what is there', (path, { text }) => {
    const links = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, to]) => to!).filter((to) => !/^https?:/.test(to));
    const isThere = (to: string) => {
      const [file, anchor] = to.split('#') as [string, string?];
      const target = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(target)) return false;
      return anchor === undefined || headingsOf(readFileSync(target, 'utf8')).includes(anchor);
    };
    expect(links.filter((to) => !isThere(to))).toEqual([]);
  });

  it.each(DOCUMENTS.map((one) => [one.path, one] as const))(
    '%s names files, commands and options that there are',
    (path, document) => {
      const spans = codeSpansOf(document);
      const paths = spans.filter((one) => /^(?:\.ci|\.deploy|src|test|knowledge)\/[\w./-]*$/.test(one));
      expect(paths.filter((one) => !existsSync(one) && !existsSync(join(dirname(path), one)))).toEqual([]);
      const calls = spans.filter((one) => /^sideline [a-z]/.test(one)).map((one) => one.split(' ').slice(1));
      expect(calls.flatMap((words) => sidelineFault(words) ?? [])).toEqual([]);
    },
  );
});

describe('the guide to how it is built', () => {
  it('names every folder of the sources', () => {
    const below = (folder: string) => readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    const folders = below('src').flatMap(({ name }) =>
      name === 'core' ? below('src/core').map((one) => `src/core/${one.name}`) : [`src/${name}`],
    );
    const told = DOCUMENTS.find(({ path }) => path === 'src/README.md')!.text;
    expect(folders.filter((folder) => !told.includes(`| \`${folder}\` |`))).toEqual([]);
  });
});

describe('the guide for operators', () => {
  const told = OPERATORS;
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const program = sources.map((name) => readFileSync(join('src', name), 'utf8')).join('\n');

  it('has every variable in its table of settings, and no other', () => {
    const settings = told.slice(told.indexOf('## Settings'), told.indexOf('## Slack'));
    const names = Array.from(settings.matchAll(/^\| `(\w+)` \|/gm), ([, name]) => name!);
    expect(names.sort()).toEqual(Object.keys(Environment.shape).sort());
  });

  it('explains lines of the log that the program writes', () => {
    const table = told.slice(told.indexOf('| `msg` |') + 1, told.indexOf('## What digests promise'));
    const names = Array.from(
      table.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm),
      ([, list]) => list!.match(/[a-z-]+/g)!,
    ).flat();
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !program.includes(`'${name}'`))).toEqual([]);
  });

  it('quotes what the program says', () => {
    const table = told.slice(told.indexOf('| you see |'));
    const seen = Array.from(table.matchAll(/^\| ([^|]*) \|/gm), ([, cell]) => cell!);
    const quoted = seen.flatMap((cell) => Array.from(cell.matchAll(/"([^"]+)"/g), ([, words]) => words!));
    expect(quoted.length).toBeGreaterThan(3);
    expect(
      quoted.filter((words) => !program.toLowerCase().includes(words.replaceAll('…', '').trim().toLowerCase())),
    ).toEqual([]);
  });
});

/** The anchors of the headings, as they are linked to. */
function headingsOf(text: string): string[] {
  return Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
