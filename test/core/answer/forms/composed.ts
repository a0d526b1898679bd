import { composeQuery } from '../../../../src/core/answer/forms/compose-query.js';
import { readWhole } from '../../../../src/core/grammar/read.js';
import type { Graph } from '../../../../src/core/graph/graph.js';
import { restate } from '../../../../src/core/query/restate/restate.js';
import { linked } from '../../../../src/core/question/understand.js';
import { ASKED_AT } from '../../../corpus/questions.js';
import { expectCited } from '../stated.js';

/** What a sentence is read as, and the lines that answer it in order; every statement among them cites. */
export function composed(text: string, graph: Graph): { readonly asked: string; readonly lines: readonly string[] } {
  const query = readWhole(linked(text, graph, ASKED_AT), graph)?.query;
  if (!query) return { asked: 'not read', lines: [] };
  const draft = composeQuery(query, graph);
  expectCited(draft, graph);
  const lines = draft.blocks.flatMap((block) => {
    if (block.kind === 'gap') return [block.text];
    return 'statement' in block ? [block.statement.text] : [];
  });
  return { asked: restate(query), lines };
}
