import type { Composed } from '../../core/answer/draft.js';
import { tokens } from '../../core/graph/normalise.js';
import type { Target } from '../../core/question/question.js';
import type { Read } from '../../core/question/understand.js';

/**
 * Whether the answer to a question leaves open what was asked, though somebody who puts it otherwise could say: it asks back whom or
 * what is meant, or the question was not read whole. Of several who bear a name no other wording tells which one is meant; what is none
 * of Sideline's business, or talk, stays so. `read` = the question by its parts, where the grammar did not read it whole.
 */
export function isLeftOpen({ draft, query, question }: Composed, read: Read | null): boolean {
  if (draft.outcome === 'help' || draft.outcome === 'out-of-scope') return false;
  if (draft.outcome === 'ambiguous') return draft.choices.length === 0;
  if (read === null) return false;
  const isOfParts = query !== undefined || CARDS.has(question.target);
  return !isOfParts || !isPlainlyKnown(read);
}

/** Records of which one is asked for by its name and nothing else: "who is …", "when is …". */
const CARDS: ReadonlySet<Target> = new Set<Target>(['officials', 'organisations', 'conferences']);

/** Words of a question that has no more than a few parts: of a longer one they say less than it does. */
const FEW_WORDS = 7;

/** Whether every word of a question is known, and there are so few that none is passed over. */
function isPlainlyKnown({ items, question }: Read): boolean {
  const isKnown = items.every(({ kind, mention }) => kind !== 'word' || mention.unknown === 'no');
  return isKnown && question.unread.length === 0 && tokens(question.text).length <= FEW_WORDS;
}
