import type { Graph } from '../../graph/graph.js';
import { sourceOf } from '../../records/cite.js';
import { statementsOf } from '../answer.js';
import { answered, type Composed, say } from '../draft.js';
import { numberSources, sourceLine } from '../sources.js';

/** Who says so: each source of the last answer with what it was cited for. */
export function composeSourcesOf(last: Composed, graph: Graph): Composed {
  const statements = statementsOf(last.draft);
  const sources = numberSources(statements, (id) => graph.source(id));
  const blocks = sources.flatMap((source) => {
    const carried = statements.filter((one) => one.cites.some((cite) => sourceOf(cite) === source.id));
    const evidence = carried.flatMap((one) =>
      one.records.map((ref) => ({ ref, cites: [one.cites.find((cite) => sourceOf(cite) === source.id)!] as const })),
    );
    return say(sourceLine(source), evidence);
  });
  const draft = blocks.length
    ? answered(blocks, last.draft.listed, sources.length)
    : {
        ...answered(
          [{ kind: 'gap' as const, text: 'No record: the last answer stated nothing, so it has no source.' }],
          [],
        ),
      };
  return { draft, question: { ...last.question, want: 'sources' } };
}
