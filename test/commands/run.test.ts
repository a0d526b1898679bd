import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/run.js';
import { running } from './running.js';

describe('sideline', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('lists its commands and exit codes for %j', async (args) => {
    const { code, out, err } = await running(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name, summary } of COMMANDS) expect(out).toContain(`${name.padEnd(14)}  ${summary}`);
    expect(out).toContain('Exit codes: 0 done, 1 the knowledge folder is broken, 2 the call is wrong.');
  });

  it.each(COMMANDS.map(({ name }) => name))('explains %s by --help, -h and help, with every option', async (name) => {
    const help = await running([name, '--help']);
    expect(help.code).toBe(0);
    expect(help.out).toMatch(new RegExp(`^Use: sideline ${name} `));
    for (const option of COMMANDS.find((one) => one.name === name)?.options ?? []) {
      expect(help.out).toContain(`--${option.name}${option.value ? ` ${option.value}` : ' '}`);
    }
    expect(await running([name, '-h'])).toEqual(help);
    expect(await running(['help', name])).toEqual(help);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await running(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(await running(['version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [['chekc'], 'sideline: there is no command "chekc". Did you mean "check"? (sideline --help)'],
    [
      ['help', 'frobnicate'],
      'sideline: there is no command "frobnicate". Commands: serve, ask, show, list, export, draw, check, import, changes, gaps, digest, mcp, manifest, commands, web, store, doctor, completion, version; a question is asked with: sideline ask QUESTION (sideline --help)',
    ],
    [
      ['ask'],
      'sideline ask: the question is missing; write it after the options, or pipe it in: echo QUESTION | sideline ask. (sideline ask --help)',
    ],
    [
      ['ask', ' '],
      'sideline ask: the question is missing; write it after the options, or pipe it in: echo QUESTION | sideline ask. (sideline ask --help)',
    ],
    [['ask', '--jsno', 'q'], 'sideline ask: there is no option --jsno. Did you mean "--json"? (sideline ask --help)'],
    [['ask', '--json=yes', 'q'], 'sideline ask: --json takes no value. (sideline ask --help)'],
    [['ask', 'q', '--now'], 'sideline ask: --now needs a value: --now ISO. (sideline ask --help)'],
    [
      ['ask', '--jsonl', 'q'],
      'sideline ask: --jsonl reads its questions from standard input; leave out --json and the question. (sideline ask --help)',
    ],
    [['serve', 'now'], 'sideline serve: it takes no operand, such as "now". (sideline serve --help)'],
    [['check', 'a', 'b'], 'sideline check: it checks one folder at a time; leave out "b". (sideline check --help)'],
  ])('refuses %j in one line with exit code 2', async (args, line) => {
    expect(await running(args)).toEqual({ code: 2, out: '', err: `${line}\n` });
  });
});
