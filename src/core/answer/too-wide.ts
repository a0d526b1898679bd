import { isLimitedInWords } from '../question/limiting-words.js';
import type { Question } from '../question/question.js';
import { namesNothing } from '../question/words-asked.js';
import { type Composed, gap } from './draft.js';

/** Records beyond which a list of nothing in particular is all there is of its kind. */
const WIDE_MIN = 30;

/**
 * A question that names nothing, limits what it asks for by words that were not read, and is answered by nearly all there is: it is
 * no answer to that question, and is said to be what it is.
 */
export function withTooWideSaid(composed: Composed): Composed {
  const { question, draft } = composed;
  const isWide = draft.outcome === 'answered' && draft.listed.length > WIDE_MIN && LISTS.has(question.want);
  if (!isWide || !isOfNothing(question) || !isLimitedInWords(question)) return composed;
  const said = gap(
    'This question was not read as a whole, and a list of everything is more than it asks for. Ask again with a name, a place or a time. On record of the words that were read:',
    'words',
  );
  return { ...composed, draft: { ...draft, outcome: 'ambiguous', count: null, blocks: [said, ...draft.blocks] } };
}

const LISTS: ReadonlySet<Question['want']> = new Set<Question['want']>([
  'list',
  'who',
  'countries',
  'organisations',
  'conferences',
  'where',
  'when',
  'signatories',
]);

/** Whether a question names neither anybody nor anything, nor a time, and asks for no number of them. */
function isOfNothing(question: Question): boolean {
  return namesNothing(question) && question.lacking === null && question.per === null && question.atLeast === null;
}
