import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/answer/answer.js';
import { lineWords, pageEnd, pageOf, pagesOf, WHOLE_PAGE } from '../../../src/core/answer/page.js';
import { statement } from '../../../src/core/answer/statement.js';
import type { Ref } from '../../../src/core/records/ref.js';

const SIZE = { lines: 4, characters: 1_000 };

function said(...refs: readonly Ref[]): Block {
  const evidence = refs.map((ref) => ({ ref, cites: ['s#p1'] as const }));
  return { kind: 'statement', statement: statement(`Of ${refs.join(', ')}.`, evidence as never), indent: 1 };
}
const heading = (text: string): Block => ({ kind: 'heading', text });
const meetings = (count: number) => Array.from({ length: count }, (_, at): Ref => `meeting:m${at}`);

/** The line that says where a page stands. */
function standing(blocks: readonly Block[], from: number, listed: readonly Ref[] = []): string {
  const last = pageOf(blocks, from, SIZE, listed).blocks.at(-1);
  return last?.kind === 'aside' ? last.text : '';
}

describe('a page of a list', () => {
  const refs = meetings(10);
  const list = [said(...refs), ...refs.map((ref) => said(ref))];

  it('counts what is listed, and not the sentence over it', () => {
    expect(standing(list, 0, refs)).toBe('1-3 of 10. Ask for "more".');
    expect(standing(list, 4, refs)).toBe('4-7 of 10. Ask for "more".');
    expect(standing(list, 8, refs)).toBe('8-10 of 10.');
  });

  it('counts what takes several lines once, and names a single one as one', () => {
    const [one, two] = [refs[0]!, refs[1]!];
    const long = [said(one, two), said(one), said(one), said(one), said(two), said(two)];
    expect(standing(long, 0, [one, two])).toBe('1 of 2. Ask for "more".');
    expect(standing(long, 4, [one, two])).toBe('2 of 2.');
  });

  it('counts lines where nothing is listed one by one, and a single line as one', () => {
    expect(standing(list, 0)).toBe('Lines 1-4 of 11. Ask for "more".');
    expect(standing(list, 10)).toBe('Line 11 of 11.');
    const beside: Block = { kind: 'gap', text: 'Not on record.' };
    expect(standing([...list.slice(0, 5), beside], 5, refs)).toBe('Line 6 of 6.');
  });

  it('is the whole answer where that fits, and says nothing of lines', () => {
    expect(pageOf(list.slice(0, 4), 0, SIZE, refs)).toEqual({ blocks: list.slice(0, 4), hidden: 0 });
  });
});

describe('a list of more than six lines', () => {
  const named = (at: number): Block => ({ ...said(`meeting:m${at}`), name: `M${at}` }) as Block;
  const list = Array.from({ length: 9 }, (_, at) => named(at));
  const beside: Block = { kind: 'gap', text: 'Not stated: the day.' };
  const textsOf = (blocks: readonly Block[]) =>
    blocks.map((block) => ('statement' in block ? block.statement.text : 'text' in block ? block.text : ''));

  it('shows six first, names the others with what carries them, and what stands below the list', () => {
    const { blocks, hidden } = pageOf([...list, beside], 0, WHOLE_PAGE, meetings(9));
    expect(textsOf(blocks).slice(6)).toEqual(['Also M6, M7, M8.', beside.text, '1-6 of 9. Ask for "more".']);
    expect(hidden).toBe(3);
    const also = blocks[6]!;
    expect('statement' in also && also.statement.records).toEqual(['meeting:m6', 'meeting:m7', 'meeting:m8']);
  });

  it('goes on with the others where more is asked for', () => {
    const end = pageEnd([...list, beside], 0, WHOLE_PAGE);
    const { blocks, hidden } = pageOf([...list, beside], end, WHOLE_PAGE, meetings(9));
    expect(textsOf(blocks)).toEqual([6, 7, 8].map((at) => `Of meeting:m${at}.`).concat('7-9 of 9.'));
    expect(hidden).toBe(0);
  });
});

describe('a heading', () => {
  it('stands on the page of what it is the heading of', () => {
    const blocks = [
      said('meeting:a'),
      said('meeting:b'),
      said('meeting:c'),
      heading('Agreements'),
      said('agreement:a'),
    ];
    expect(pageOf(blocks, 0, SIZE).blocks.slice(0, -1)).toEqual(blocks.slice(0, 3));
    expect(pageOf(blocks, 3, SIZE).blocks.slice(0, -1)).toEqual(blocks.slice(3));
  });

  it('never ends a page, unless the page is nothing else or the answer ends with it', () => {
    const line: Block = { ...said('meeting:a'), indent: 0 } as Block;
    const anyBlocks = fc.array(fc.constantFrom<Block>(heading('H'), line), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyBlocks, fc.integer({ min: 1, max: 6 }), (blocks, lines) => {
        const size = { lines, characters: 1_000 };
        for (let from = 0; from < blocks.length; ) {
          const end = pageEnd(blocks, from, size);
          const isAlone = blocks.slice(from, end).every(({ kind }) => kind === 'heading');
          expect(end).toBeGreaterThan(from);
          expect(blocks[end - 1]?.kind !== 'heading' || isAlone || end === blocks.length).toBe(true);
          from = end;
        }
        expect(pagesOf(blocks, size).flat()).toEqual(blocks);
      }),
    );
  });
});

describe('a number of lines', () => {
  it('is said in words that agree with it', () => {
    expect([0, 1, 2].map(lineWords)).toEqual(['0 lines', '1 line', '2 lines']);
  });
});
