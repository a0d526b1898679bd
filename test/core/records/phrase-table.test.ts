import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseTable, type Range } from '../../../src/core/records/phrase-table.js';

/** Few letters, so that phrases are each other's beginnings; of scripts on both sides of the basic plane. */
const phrase = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ж', 'ک', '🇮'), minLength: 1, maxLength: 5 });

/** Lines of a head and a list of up to three phrases. */
function listed(phrases: readonly string[]) {
  const lists: Range[] = [];
  let text = '';
  for (let at = 0; at < phrases.length; at += 3) {
    text += `${at === 0 ? '' : '\n'}HEAD:`;
    const from = text.length;
    text += phrases.slice(at, at + 3).join(',');
    lists.push([from, text.length]);
  }
  return { text, lists };
}

describe('a phrase table', () => {
  it('finds each phrase where it stands, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 40 }), phrase, (phrases, other) => {
        const { text, lists } = listed(phrases);
        const table = phraseTable(text, lists);
        const found = (one: string) => text.slice(table.find(one), table.find(one) + one.length);
        for (const one of phrases) expect(found(one)).toBe(one);
        expect(table.find(other) >= 0).toBe(phrases.includes(other));
      }),
    );
  });

  it.each(['', 'a', 'ab', 'abcd', 'bc', 'B'])('finds nothing where nothing is: %j', (one) => {
    expect(phraseTable('', []).find(one)).toBe(-1);
    expect(phraseTable(',,abc,,b,', [[0, 9]]).find(one)).toBe(-1);
  });

  it('finds what stands beside several commas, within its list alone', () => {
    const table = phraseTable(',,x,,yz\nw', [[0, 7]]);
    expect([table.find('x'), table.find('yz'), table.find('w')]).toEqual([2, 5, -1]);
  });
});
