import type { Composed } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { takenApart } from '../../core/grammar/apart/apart.js';
import { readWhole } from '../../core/grammar/read.js';
import type { Query } from '../../core/query/query.js';
import type { Linked, Read } from '../../core/question/understand.js';
import type { Part, Setting } from './part.js';

/** How a question is asked by itself. */
export interface Asking {
  readonly link: (text: string) => Linked;
  readonly ask: (text: string) => Part;
}

/**
 * The answer to a question in which words that turn it stand apart from the rest ("…, MTN aside"); null where it has none, or the rest
 * is not read completely.
 */
export function composedApart({ question }: Read, { graph }: Setting, { link, ask }: Asking): Composed | null {
  const read = (text: string): Query | null => {
    const reading = readWhole(link(text), graph);
    return reading ? (reading.rival ? null : reading.query) : askedBy(ask(text).composed);
  };
  const query = takenApart(question.text, { link, graph, read });
  return (
    query && {
      draft: composeQuery(query, graph),
      question: { ...question, turns: [], unread: [] },
      query,
      isWhole: true,
    }
  );
}

/** The query of a question that was read by its parts, where all of it was. */
function askedBy({ query, question, draft }: Composed): Query | null {
  const isWhole = question.unread.length === 0 && question.turns.length === 0 && question.words.length === 0;
  return isWhole && draft.outcome !== 'ambiguous' ? (query ?? queryOf(question)) : null;
}
