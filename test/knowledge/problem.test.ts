import { describe, expect, it } from 'vitest';
import { byPlace, type Problem, printProblem } from '../../src/knowledge/problem.js';

const problem: Problem = { path: 'knowledge/a.yaml', line: 3, column: 7, message: 'it is wrong', rule: 'some-rule' };

describe('printProblem', () => {
  it('prints place, what is wrong, the value, the fix and the rule in one line', () => {
    expect(printProblem({ ...problem, value: 'x', fix: 'Mend it.' })).toBe(
      'knowledge/a.yaml:3:7: it is wrong: "x". Mend it. [some-rule]',
    );
  });

  it('does not repeat a value that the message quotes', () => {
    expect(printProblem({ ...problem, message: 'no source "x" is listed', value: 'x' })).toBe(
      'knowledge/a.yaml:3:7: no source "x" is listed. [some-rule]',
    );
  });

  it('cuts long values and escapes what a terminal might act on', () => {
    const printed = printProblem({ ...problem, value: `\u001b[31m\u202e${'y'.repeat(200)}` });
    expect(printed).toContain(`"\\u001b[31m\\u202e${'y'.repeat(74)}…"`);
  });

  it('escapes the same in the name of a file, and wherever a message names one', () => {
    const path = 'knowledge/\u001b]0;owned\u0007\n\u202e.yaml';
    const shown = 'knowledge/\\u001b]0;owned\\u0007\\u000a\\u202e.yaml';
    expect(printProblem({ ...problem, path, message: `it stands at ${path}` })).toBe(
      `${shown}:3:7: it stands at ${shown}. [some-rule]`,
    );
  });
});

describe('byPlace', () => {
  it('orders by path, then line, then column, in numbers and code units', () => {
    const at = (path: string, line: number, column: number) => ({ ...problem, path, line, column });
    const sorted = [at('b', 1, 1), at('a', 10, 1), at('a', 9, 12), at('a', 9, 2), at('B', 1, 1)].sort(byPlace);
    expect(sorted.map(({ path, line, column }) => `${path}:${line}:${column}`)).toEqual([
      'B:1:1',
      'a:9:2',
      'a:9:12',
      'a:10:1',
      'b:1:1',
    ]);
  });
});
