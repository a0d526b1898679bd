import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/bot/ports/exports.js';
import { COMMANDS } from '../../src/commands/run.js';
import { SECTIONS } from '../../src/core/records/ref.js';
import { running } from './running.js';

const isThere = (shell: string) => spawnSync(shell, ['--version'], { stdio: 'ignore' }).status === 0;

describe('sideline completion', () => {
  it.each(['bash', 'zsh', 'fish'])('has every command and option in the script for %s', async (shell) => {
    const { code, out, err } = await running(['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name, options } of COMMANDS) {
      expect(out).toContain(name);
      for (const option of options) expect(out).toContain(shell === 'fish' ? `-l ${option.name}` : `--${option.name}`);
    }
  });

  it.each([
    [[], 'it takes one shell. Shells: bash, zsh, fish.'],
    [['bsh'], 'it takes one shell. Did you mean "bash"?'],
  ])('refuses %j', async (args, line) => {
    expect(await running(['completion', ...args])).toEqual({
      code: 2,
      out: '',
      err: `sideline completion: ${line} (sideline completion --help)\n`,
    });
  });
});

describe.skipIf(!isThere('bash'))('Tab in bash', () => {
  let script: string;

  beforeAll(async () => {
    script = join(mkdtempSync(join(tmpdir(), 'sideline-completion-')), 'completion.bash');
    writeFileSync(script, (await running(['completion', 'bash'])).out);
  });

  /** What is offered for the last of some words. */
  function offered(...words: readonly string[]): string[] {
    const line = `source "$0"; COMP_WORDS=(sideline "$@"); COMP_CWORD=${words.length}; _sideline; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', line, script, ...words], { encoding: 'utf8' })
      .trim()
      .split('\n');
  }

  it('offers commands, and those that begin so', () => {
    expect(offered('')).toEqual([...COMMANDS.map(({ name }) => name), 'help', '--help', '--version']);
    expect(offered('co')).toEqual(['commands', 'completion']);
    expect(offered('help', 'sh')).toEqual(['show']);
  });

  it('offers the options of a command', () => {
    expect(offered('export', '--')).toEqual(['--as', '--out', '--knowledge', '--reader', '--now', '--zone', '--help']);
    expect(offered('changes', '--since', 'monday', '--un')).toEqual(['--until']);
  });

  it('offers what an option takes, kinds, shells and platforms', () => {
    expect(offered('export', '--as', '')).toEqual([...EXPORT_FORMATS]);
    expect(offered('list', 'me')).toEqual(['meetings']);
    expect(offered('list', '').filter((one) => !one.startsWith('--'))).toEqual([...SECTIONS]);
    expect(offered('completion', 'f')).toEqual(['fish']);
    expect(offered('ask', '--now', '')).toEqual(['']);
  });

  it('offers folders where one is taken, and files', () => {
    expect(offered('check', 'sr')).toEqual(['src']);
    expect(offered('ask', '--knowledge', 'kno')).toEqual(['knowledge']);
    expect(offered('export', '--out', 'READ')).toEqual(['README.md']);
  });
});

describe.each([
  ['zsh', ['-n']],
  ['fish', ['--no-execute']],
])('the script for %s', (shell, check) => {
  it.skipIf(!isThere(shell))('is read by it', async () => {
    const { out } = await running(['completion', shell]);
    const { status, stderr } = spawnSync(shell, check, { input: out, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
