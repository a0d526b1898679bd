import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/answer/answer.js';
import { gap } from '../../../src/core/answer/draft.js';
import { withoutRepeats } from '../../../src/core/answer/repeats.js';
import { statement } from '../../../src/core/answer/statement.js';

const line = (text: string, id = 'm', cite = 'a'): Block => ({
  kind: 'statement',
  statement: statement(text, [{ ref: `meeting:${id}`, cites: [cite] }]),
  indent: 0,
});
const heading = (text: string): Block => ({ kind: 'heading', text });

/** What the lines say, and what each rests on. */
function toldOf(blocks: readonly Block[]): string[] {
  return withoutRepeats(blocks).map((block) => {
    if (block.kind === 'table') return 'table';
    return 'statement' in block
      ? `${block.statement.text} ${block.statement.records} ${block.statement.cites}`
      : block.text;
  });
}

describe('a line that stands above already', () => {
  it('is left out, and what carries it stands with the one that stays', () => {
    const blocks = [line('Both met.', 'm', 'a'), line('Other.'), line('Both met.', 'n', 'b')];
    expect(toldOf(blocks)).toEqual(['Both met. meeting:m,meeting:n a,b', 'Other. meeting:m a']);
  });

  it('that says what is not stated is said once, below, of how many', () => {
    const open = gap('Not stated: the exact day.', 'day');
    expect(toldOf([line('One.'), open, line('Two.'), open])).toEqual([
      'One. meeting:m a',
      'Two. meeting:m a',
      'Not stated of 2 of them: the exact day.',
    ]);
  });

  it('leaves a heading that says so, where all under it stands above', () => {
    const blocks = [heading('A?'), line('One.'), heading('B?'), line('One.'), heading('C?'), line('Two.')];
    expect(toldOf(blocks)).toEqual(['A?', 'One. meeting:m a', 'B?', 'As above.', 'C?', 'Two. meeting:m a']);
  });

  it('is none where each says something else', () => {
    const blocks = [heading('A'), line('One.'), heading('A'), line('Two.')];
    expect(withoutRepeats(blocks)).toBe(blocks);
  });
});
