import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/run.js';
import { Environment } from '../src/config.js';
import { SLASH_COMMANDS } from '../src/platforms/terminal/slash-commands.js';

const README = readFileSync('README.md', 'utf8');
const EXAMPLES = [...README.matchAll(/^```console\n\$ node (dist\/main\.js .*)\n([^`]*)```$/gm)];

describe('the README', () => {
  it('shows an example', () => {
    expect(EXAMPLES.length).toBeGreaterThan(0);
  });

  it.each(EXAMPLES.map(([, call, shown]) => ({ call, shown })))('shows what "$call" prints', ({ call, shown }) => {
    const args = [...call!.matchAll(/"([^"]*)"|(\S+)/g)].map(([word, quoted]) => quoted ?? word);
    expect(shown).toBe(execFileSync(process.execPath, args, { encoding: 'utf8', env: { PATH: process.env.PATH } }));
  });

  it('names every command, option, variable and slash command', () => {
    const names = [
      ...COMMANDS.map((one) => `\`sideline ${one.name}`),
      ...COMMANDS.flatMap((one) => one.options.map((option) => `--${option.name}`)),
      ...Object.keys(Environment.shape).map((name) => `| \`${name}\` |`),
      ...SLASH_COMMANDS.map((one) => `\`/${one.name}\``),
    ];
    expect(names.filter((name) => !README.includes(name))).toEqual([]);
  });

  it('gives the command that continuous integration runs', () => {
    const last = readFileSync('.ci/run', 'utf8').trim().split('\n').at(-1);
    expect(README).toContain(`\`\`\`sh\n${last}\n\`\`\``);
  });
});
