import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { runRules } from '../../src/curate/run-rules.js';
import { printProblem } from '../../src/knowledge/problem.js';
import type { Places } from '../../src/knowledge/read-folder.js';
import { smallKnowledge } from './small-knowledge.js';

/** Records whose id begins with `reg` stand in a JSONL file, the others in a YAML file. */
const places: Places = {
  find: (_, id) => ({ path: id.startsWith('reg') ? 'register.jsonl' : 'curated.yaml', line: 1, column: 1 }),
};

function rulesBroken(knowledge: Knowledge): string[] {
  return runRules(knowledge, places, '2026-11-25').map((one) => printProblem(one).replace(/^.*\[([a-z-]+)\]$/s, '$1'));
}

const sources = { s: {} };
const namesake = { name: 'Ada Byron', posts: [{ country: 'IR' }] };
const stay = {
  format: 'visit',
  date: '2020-01-01',
  place: 'Baku',
  participants: [{ official: null, for: 'IR' }],
};

describe('imported records', () => {
  it('may be of a person whom another record is of', () => {
    const of = (one: string, other: string) =>
      smallKnowledge({ sources, officials: { [one]: namesake, [other]: namesake } });
    expect(rulesBroken(of('a', 'b'))).toEqual(expect.arrayContaining(['same-official']));
    expect(rulesBroken(of('a', 'reg-b'))).not.toContain('same-official');
    expect(rulesBroken(of('reg-a', 'reg-b'))).not.toContain('same-official');
  });

  it('may have a name that is an alias of a curated one', () => {
    const of = (other: string) =>
      smallKnowledge({
        sources,
        officials: { a: { name: 'Ada Byron', aliases: ['Ada King'] }, [other]: { name: 'Ada King' } },
      });
    expect(rulesBroken(of('b'))).toContain('shared-alias');
    expect(rulesBroken(of('reg-b'))).not.toContain('shared-alias');
  });

  it('may be of somebody whose name others spell nearly alike, and end their texts as the register does', () => {
    const of = (other: string) =>
      smallKnowledge({
        sources,
        officials: { a: { name: 'Sattar Hashemi' }, [other]: { name: 'Satar Hashimy' } },
        meetings: { [other]: { summary: 'They met' } },
      });
    expect(rulesBroken(of('b'))).toEqual(expect.arrayContaining(['similar-official', 'full-stop']));
    expect(rulesBroken(of('reg-b'))).not.toContain('similar-official');
    expect(rulesBroken(of('reg-b'))).not.toContain('full-stop');
  });

  it('may overlap with one another, but not with a curated meeting', () => {
    const of = (one: string, other: string) => smallKnowledge({ sources, meetings: { [one]: stay, [other]: stay } });
    expect(rulesBroken(of('reg-1', 'reg-2'))).not.toContain('same-meeting');
    expect(rulesBroken(of('a', 'reg-2'))).toContain('same-meeting');
  });
});
