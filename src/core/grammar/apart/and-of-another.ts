import type { Apart } from './reading-apart.js';

const PREPOSITION = '(?<word>by|to|from|with|in|at|of|on|about|during)';

/** "What was offered by A, and what by B": the second question is the first with the other behind the same preposition. */
const OF_ANOTHER = new RegExp(
  `^(?<first>.{8,}?),? and (?:what|which(?: ones?)?|who|whom|how many|when|where)(?: (?:was|were|is|are|did|has|have))? ${PREPOSITION} (?<other>[^,?]{2,60})$`,
  'i',
);

/** Two questions in one, of which the second says only with whom, by whom or where. */
export function andOfAnother(text: string): readonly Apart[] {
  const { first, word, other } = OF_ANOTHER.exec(text)?.groups ?? {};
  const second = first && word && other ? behindLast(first, word, other) : null;
  if (!first || !second) return [];
  return [
    {
      rest: first,
      turned: (asked, { read }) => {
        const also = read(second);
        const isAlike = also?.ask === asked.ask && asked.ask !== 'parts';
        return isAlike ? { ask: 'parts', of: [asked, also] } : null;
      },
    },
  ];
}

/** A question with somebody else behind its last such preposition; null where it has none. */
function behindLast(first: string, word: string, other: string): string | null {
  const at = first.toLowerCase().lastIndexOf(` ${word.toLowerCase()} `);
  return at < 0 ? null : `${first.slice(0, at)} ${word} ${other}`;
}
