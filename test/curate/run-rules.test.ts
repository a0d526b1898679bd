import { describe, expect, it } from 'vitest';
import type { Finding, Rule } from '../../src/curate/rule.js';
import { runRules } from '../../src/curate/run-rules.js';
import { printProblem } from '../../src/knowledge/problem.js';
import type { Places } from '../../src/knowledge/read-folder.js';
import { smallKnowledge } from './small-knowledge.js';

const knowledge = smallKnowledge({ topics: { a: {}, b: {} } });
const places: Places = {
  find: (section, id, path, what) => ({ path: `${section}/${id}/${path.join('.')}/${what}`, line: 1, column: 1 }),
};
const finding = (id: string): Finding => ({
  ref: `topic:${id}`,
  path: ['name'],
  message: `${id} is odd`,
  fix: 'Mend it.',
});

function ruleFinding(ids: readonly string[], exceptions: Rule['exceptions']): Rule {
  return { name: 'odd', why: 'Odd.', exceptions, check: () => ids.map(finding) };
}

const run = (rule: Rule): string[] => runRules(knowledge, places, '2026-11-25', [rule]).map(printProblem);

describe('runRules', () => {
  it('gives each finding its place and the name of its rule', () => {
    expect(run(ruleFinding(['b', 'a'], []))).toEqual([
      'topics/a/name/value:1:1: a is odd. Mend it. [odd]',
      'topics/b/name/value:1:1: b is odd. Mend it. [odd]',
    ]);
  });

  it('leaves out the records that are excepted', () => {
    expect(run(ruleFinding(['a', 'b'], [{ ref: 'topic:a', why: 'it has to be' }]))).toEqual([
      'topics/b/name/value:1:1: b is odd. Mend it. [odd]',
    ]);
  });

  it('reports an exception that no longer fails', () => {
    expect(run(ruleFinding([], [{ ref: 'topic:a', why: 'it has to be' }]))).toEqual([
      'topics/a//key:1:1: topic:a is excepted from this rule (it has to be) but no longer breaks it. Remove the exception from the rule. [odd]',
    ]);
  });

  it('says nothing of an exception whose record is not in the folder', () => {
    expect(run(ruleFinding([], [{ ref: 'topic:elsewhere', why: 'it has to be' }]))).toEqual([]);
  });
});
