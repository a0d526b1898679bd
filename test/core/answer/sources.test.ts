import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, statementsOf } from '../../../src/core/answer/answer.js';
import {
  citeNumbers,
  MARKED_MAX,
  markerOf,
  markerText,
  numberSources,
  sourceLine,
  sourcesBelow,
} from '../../../src/core/answer/sources.js';
import { type EvidenceList, type Statement, statement } from '../../../src/core/answer/statement.js';
import type { Ref } from '../../../src/core/records/ref.js';
import type { Source } from '../../../src/core/records/source.js';

const source = (id: string): Source => ({
  id,
  title: null,
  publisher: id,
  url: `https://${id}.example`,
  published: null,
  language: 'en',
});

function said(...evidence: readonly [Ref, ...string[]][]): Statement {
  return statement('Something.', evidence.map(([ref, ...cites]) => ({ ref, cites })) as unknown as EvidenceList);
}

function markersOf(...statements: readonly Statement[]): string[] {
  const sources = numberSources(statements, source);
  return statements.map((one) => markerText(markerOf(one, sources)));
}

describe('the marker of a statement', () => {
  it('names three sources and counts the others', () => {
    expect(markersOf(said(['meeting:m', 'a', 'b', 'c']))).toEqual(['[1, 2, 3]']);
    expect(markersOf(said(['meeting:m', 'a', 'b', 'c', 'd', 'e']))).toEqual(['[1, 2, 3 +2]']);
  });

  it('counts a source of which two paragraphs are cited once', () => {
    expect(markersOf(said(['meeting:m', 'a#p1', 'a#p2', 'b']))).toEqual(['[1, 2]']);
  });

  it('names the sources of what was done, and not those of posts and conferences', () => {
    const met = said(['meeting:m', 'a'], ['official:o', 'post'], ['conference:c', 'event'], ['organisation:b', 'body']);
    expect(markersOf(met)).toEqual(['[1]']);
    expect(citeNumbers(met, numberSources([met], source))).toEqual([1, 2, 3, 4]);
  });

  it('names the sources of posts and conferences on their own cards', () => {
    expect(markersOf(said(['official:o', 'post'], ['conference:c', 'event']))).toEqual(['[1, 2]']);
  });

  it('takes, of many, those that another marker names anyway', () => {
    const all = said(['meeting:m', 'a', 'b', 'c', 'd', 'e']);
    expect(markersOf(all, said(['meeting:n', 'e']), said(['meeting:o', 'd']))).toEqual(['[1, 2, 3 +2]', '[2]', '[1]']);
  });
});

describe('the sources under an answer', () => {
  it('leave out one that is a line of the answer, as where sources are asked for', () => {
    const [a] = numberSources([said(['meeting:m', 'a'])], source);
    const line = statement(sourceLine(a!), [{ ref: 'meeting:m', cites: ['a'] }]);
    const blocks: Block[] = [
      { kind: 'statement', statement: line, indent: 0 },
      { kind: 'statement', statement: said(['meeting:m', 'b', 'c', 'd', 'e']), indent: 0 },
    ];
    const { named, more } = sourcesBelow({
      blocks,
      sources: numberSources(statementsOf({ blocks }), source),
      trail: ['asked'],
    });
    expect([named.map(({ id }) => id), more]).toEqual([['b', 'c', 'd'], 1]);
  });

  const cites = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1 });
  const statements = fc.array(
    fc.array(fc.tuple(fc.constantFrom<Ref>('meeting:m', 'proposal:p', 'official:o', 'conference:c'), cites), {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('are those that markers name, numbered from 1 without a gap; the others come after them', () => {
    fc.assert(
      fc.property(statements, (drawn) => {
        const made = drawn.map((evidence) =>
          said(...evidence.map(([ref, from]): [Ref, ...string[]] => [ref, ...from])),
        );
        const blocks = made.map((one): Block => ({ kind: 'statement', statement: one, indent: 0 }));
        const sources = numberSources(made, source);
        const listed = sourcesBelow({ blocks, sources, trail: ['asked'] }).named;
        expect(listed.map(({ n }) => n)).toEqual(listed.map((_, at) => at + 1));
        expect(sources.map(({ n }) => n)).toEqual(sources.map((_, at) => at + 1));
        for (const one of made) {
          const { numbers, more } = markerOf(one, sources);
          expect(numbers.length).toBe(Math.min(MARKED_MAX, new Set(one.own).size));
          expect(numbers.length + more).toBe(new Set(one.own).size);
        }
      }),
    );
  });
});
