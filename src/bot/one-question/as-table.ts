import type { Composed } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { inTable } from '../../core/grammar/changed.js';
import { shownSet } from '../../core/grammar/shown/shown.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Query } from '../../core/query/query.js';
import type { Ref } from '../../core/records/ref.js';

/** An answer with the records that it lists in a table; null where it lists none. `text` = the whole message. */
export function asTable({ draft, query, question }: Composed, text: string, graph: Graph): Composed | null {
  const asked = query ?? queryOf(question);
  const shown = shownSet(draft.listed);
  const queries = [asked, shown && { ask: 'list' as const, of: shown }];
  for (const one of queries) {
    const tabled = one && inTable(one);
    const composed = tabled ? composeQuery(tabled, graph) : null;
    if (tabled && composed?.outcome === 'answered' && isOfAll(tabled, composed.listed, draft.listed))
      return { draft: composed, question: { ...question, text, readings: [] }, query: tabled };
  }
  return null;
}

/** Whether nothing that was listed is left out of a table; one by a role has whatever has one. */
function isOfAll(tabled: Query, rows: readonly Ref[], before: readonly Ref[]): boolean {
  return tabled.ask === 'table' || tabled.ask === 'split' || before.every((ref) => rows.includes(ref));
}
