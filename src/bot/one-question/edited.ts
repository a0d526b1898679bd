import type { Composed } from '../../core/answer/draft.js';
import { composeEdited } from '../../core/answer/edited.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { editOf } from '../../core/grammar/edit.js';
import type { Query } from '../../core/query/query.js';
import { restate } from '../../core/query/restate/restate.js';
import type { Question } from '../../core/question/question.js';
import { linked, understand } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import type { Setting } from './part.js';

/**
 * The answer to an edit of the query that was answered last; null where that was none, or this is no edit of it. What was read
 * by its parts may have been more than its query: an edit of that counts where it finds something.
 */
export function composedEdit(text: string, memory: Memory | null, { graph, at }: Setting): Composed | null {
  const before = memory?.composed;
  const last = before && (before.query ?? queryOf(before.question));
  const query = last ? editOf(text, last, { graph, link: (one) => linked(one, graph, at) }) : null;
  return query && last ? edited({ query, last, before: before!.question, text }, { graph, at }) : null;
}

interface EditOf {
  readonly query: Query;
  readonly last: Query;
  readonly before: Question;
  readonly text: string;
}

/** The answer to an edit; what is asked next leans on what this asked, and not on what it was an edit of. */
function edited({ query, last, before, text }: EditOf, { graph, at }: Pick<Setting, 'graph' | 'at'>): Composed {
  const said = understand(restate(query), graph, at).question;
  const question = said.parties.length ? said : before;
  // What is narrowed stays within what was shown.
  const made = /^(?:and |but )?(?:only|just)\b/i.test(text)
    ? { query, draft: composeQuery(query, graph) }
    : composeEdited(query, last, graph);
  return { ...made, question: { ...question, text }, isWhole: true };
}
