import { describe, expect, it } from 'vitest';
import { type Described, RANKED_MAX, ranked } from '../../../src/core/nearest/ranked.js';

const NOTHING: Described = { names: [], topics: [], conferences: [], summaries: [] };
const one = (name: string, rest: Partial<Described>) => ({ name, described: { ...NOTHING, ...rest } });
const names = (typed: string, of: ReturnType<typeof one>[]) =>
  ranked(typed, of, ({ described }) => described).map(({ name }) => name);

describe('candidates are ranked', () => {
  const CABLES = one('cables', { topics: ['fibre optics'], summaries: ['they spoke about submarine cables'] });
  const ORBITS = one('orbits', { topics: ['space industry'], conferences: ['gitex dubai'] });
  const SCHOOL = one('school', { names: ['cable academy'], summaries: ['a school'] });

  it('by what is on record of them', () => {
    expect(names('gitex', [CABLES, ORBITS, SCHOOL])[0]).toBe('orbits');
    expect(names('submarine', [SCHOOL, ORBITS, CABLES])[0]).toBe('cables');
  });

  it('by misspelt words too', () => {
    expect(names('submraine', [SCHOOL, ORBITS, CABLES])[0]).toBe('cables');
  });

  it('by a name before a sentence', () => {
    expect(names('cable', [CABLES, SCHOOL])).toEqual(['school', 'cables']);
  });

  it('by a rare word before a common one', () => {
    const rare = one('rare', { summaries: ['a treaty on quarantine'] });
    const common = ['a', 'b', 'c', 'd'].map((name) => one(name, { summaries: ['trade trade of goods'] }));
    expect(names('trade quarantine', [...common, rare])[0]).toBe('rare');
  });

  it('and stay in their order where they are as good as each other, or hold nothing', () => {
    const same = ['b', 'a', 'd'].map((name) => one(name, { topics: ['space'] }));
    expect(names('space', same)).toEqual(['b', 'a', 'd']);
    expect(names('qzx', [CABLES, ORBITS, SCHOOL])).toEqual(['cables', 'orbits', 'school']);
    expect(names(' ', [CABLES, ORBITS])).toEqual(['cables', 'orbits']);
  });

  it('no more of them than are read, and none is lost', () => {
    const many = Array.from({ length: RANKED_MAX + 5 }, (_, at) => one(`${at}`, {}));
    const last = one('last', { topics: ['space'] });
    expect(names('space', [...many, last])).toEqual([...many.map(({ name }) => name), 'last']);
    expect(names('space', [...many.slice(0, RANKED_MAX - 1), last])[0]).toBe('last');
  });
});
