import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const PROGRAM = resolve('dist/main.js');

/** Starts the built program in an empty folder of its own. */
function start(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): ChildProcess & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const child = spawn(PROGRAM, args, { cwd: folder, env: { PATH: process.env.PATH } });
  return Object.assign(child, { folder });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, out, err };
}

const SOURCE =
  'sources:\n  daily-1: {title: A, publisher: Daily, url: "https://daily.example/1", published: null, language: en}\n';

describe('the built program', () => {
  it('can be executed', () => {
    expect(() => accessSync(PROGRAM, constants.X_OK)).not.toThrow();
  });

  it('answers from the knowledge that comes along, from any folder', async () => {
    const { code, out, err } = await ended(start(['ask', '--json', 'who did Hashemi meet in Baku?']));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ outcome: 'answered' });
  });

  it.each([
    ['the null device', '</dev/null'],
    ['nothing', '<&-'],
  ])('ends with 78 and a line where no platform is configured and its input is %s', async (_, input) => {
    const folder = mkdtempSync(join(tmpdir(), 'sideline-'));
    const words = `exec "$0" serve ${input}`;
    const child = spawn('sh', ['-c', words, PROGRAM], { cwd: folder, env: { PATH: process.env.PATH } });
    expect(await ended(child)).toEqual({
      code: 78,
      out: '',
      err: 'sideline serve: no platform configured, and neither a terminal nor input to answer; set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, DISCORD_TOKEN, or WEB_BASE_URL.\n',
    });
  });

  it('answers what stands in a file, and shows a sample for an empty one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sideline-'));
    const words = ': >empty; echo "who is Sattar Hashemi?" >asked; "$0" serve <empty && "$0" serve <asked';
    const child = spawn('sh', ['-c', words, PROGRAM], { cwd: folder, env: { PATH: process.env.PATH } });
    const { code, out } = await ended(child);
    expect(code).toBe(0);
    expect(out).toMatch(/^> .+\n/m);
    expect(out).toContain('Posts of Sattar Hashemi');
  });

  it('shows a sample with its real answer where its input ends at once', async () => {
    const child = start(['serve']);
    child.stdin?.end();
    const { code, out } = await ended(child);
    expect(code).toBe(0);
    expect(out).toMatch(/^> .+\n\n.*\[1\]/ms);
  });

  it('ends in silence with exit code 0 when its output is closed', async () => {
    const child = start(['ask', '--jsonl']);
    child.stdout?.destroy();
    const result = ended(child);
    child.stdin?.on('error', () => undefined);
    const endless = setInterval(() => child.stdin?.write('{"id":1,"question":"who met Hashemi"}\n'), 5);
    expect(await result).toMatchObject({ code: 0, err: '' });
    clearInterval(endless);
  });

  it('takes .env from the current folder', async () => {
    const child = start(['check'], { '.env': 'KNOWLEDGE_DIR=nowhere\nTZ=\n' });
    const { code, out } = await ended(child);
    expect(code).toBe(1);
    expect(out).toMatch(/^nowhere:1:1: there is no such folder\. .*\nnowhere: no records, 1 problem\n$/);
  });

  it('checks a folder: every problem at its place, then how many, and exit code 1', async () => {
    const files = {
      'a.yaml': SOURCE,
      'b.yaml': 'topics:\n  fibre: {name: fibre, alias: []}\n  Space: {name: space, aliases: []}\n',
    };
    const { code, out } = await ended(start(['check', '.'], files));
    expect(code).toBe(1);
    expect(out).toMatch(/^b\.yaml:2:\d+: .*alias/m);
    expect(out).toMatch(/^b\.yaml:3:3: .*Space/m);
    expect(out).toMatch(/\n\.: \d+ records?, \d+ problems\n$/);
  });

  it('escapes what a terminal might act on in the names of files and of the folder', async () => {
    const name = 'a\u001b]0;owned\u0007\u202e.yaml';
    const child = start(['check', '\u001b[2J']);
    const [within, missing] = await Promise.all([ended(start(['check', '.'], { [name]: SOURCE })), ended(child)]);
    expect(within.out).toBe(
      'a\\u001b]0;owned\\u0007\\u202e.yaml:2:3: nothing cites the source "daily-1". Cite it where it says something, or remove it. [unused-source]\n.: 1 record, 1 problem\n',
    );
    expect(missing.out).toBe(
      '\\u001b[2J:1:1: there is no such folder. Check the path. [folder-readable]\n\\u001b[2J: no records, 1 problem\n',
    );
  });

  it('tells a file that cannot be decoded first, and not what others lack by it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sideline-'));
    cpSync('knowledge', folder, { recursive: true });
    const sources = readFileSync(join(folder, 'sources.yaml'), 'utf8');
    writeFileSync(join(folder, 'sources.yaml'), Buffer.from(`\ufeff${sources}`, 'utf16le'));
    const wide = await ended(start(['check', folder]));
    expect(wide.out.replaceAll(`${folder}/`, '').split('\n').slice(0, -2)).toEqual([
      'sources.yaml:1:1: the bytes here are no UTF-8. Save the file as UTF-8. [file-encoding]',
    ]);
    writeFileSync(join(folder, 'sources.yaml'), gzipSync(sources));
    const packed = await ended(start(['check', folder]));
    expect(packed.out.replaceAll(`${folder}/`, '').split('\n')[0]).toBe(
      'sources.yaml:1:2: the bytes here are no UTF-8. Save the file as UTF-8. [file-encoding]',
    );
    expect(packed.out).toContain('[cites-exist]');
  });

  it('finds nothing wrong with the knowledge that comes along', () => {
    expect(execFileSync(PROGRAM, ['check', 'knowledge'], { encoding: 'utf8' })).toMatch(
      /^knowledge: \d+ records, no problems\n$/,
    );
  });
});
