import { type Answer, type Block, statementsOf } from '../../answer/answer.js';
import { EMPTY_ANSWER } from '../../answer/empty-answer.js';
import { numberSources } from '../../answer/sources.js';
import type { News } from './history.js';

/**
 * An answer of what changed between two states: what was withdrawn is cited from the earlier one. Its records are those
 * of its statements, and it is answered where it has any, unless `more` says otherwise.
 */
export function newsAnswer(
  blocks: readonly Block[],
  { before, after }: Pick<News, 'before' | 'after'>,
  more: Partial<Answer>,
): Answer {
  const statements = statementsOf({ blocks });
  return {
    ...EMPTY_ANSWER,
    outcome: statements.length > 0 ? 'answered' : 'no-record',
    blocks,
    sources: numberSources(statements, (id) => after.source(id) ?? before.source(id)),
    records: [...new Set(statements.flatMap((one) => [...one.records]))],
    ...more,
  };
}
