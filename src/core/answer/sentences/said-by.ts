import type { Graph } from '../../graph/graph.js';
import { type Cite, sourceOf } from '../../records/cite.js';
import type { Evidence } from '../../records/evidence.js';
import { type Block, statementsOf } from '../answer.js';
import { counted, type Draft, say } from '../draft.js';
import { listed } from '../phrases.js';
import type { Statement } from '../statement.js';

/** Publishers named of one statement. */
const NAMED_MAX = 8;

/** "… and who reports it?": the publishers behind the first statement of an answer, and behind the rest of it. */
export function saidBy(draft: Draft, graph: Graph): Block[] {
  const [first, ...rest] = statementsOf({ blocks: draft.blocks });
  if (!first) return [];
  const own = publishers(first.cites, graph);
  const others = publishers(
    rest.flatMap((one) => [...one.cites]),
    graph,
  ).filter((name) => !own.includes(name));
  const lead = rest.length ? 'The first statement is reported by' : 'Reported by';
  return [
    ...say(`${lead} ${named(own)} (${counted(new Set(first.cites.map(sourceOf)).size, 'source')}).`, evidenceOf(first)),
    ...(others.length ? say(`The other statements also rest on ${named(others)}.`, rest.flatMap(evidenceOf)) : []),
  ];
}

function publishers(cites: readonly Cite[], graph: Graph): string[] {
  return [...new Set(cites.flatMap((cite) => graph.source(sourceOf(cite))?.publisher ?? []))];
}

function named(names: readonly string[]): string {
  const more = names.length - NAMED_MAX;
  return more > 0 ? `${names.slice(0, NAMED_MAX).join(', ')} and ${more} more` : listed(names);
}

function evidenceOf(statement: Statement): Evidence[] {
  return statement.records.map((one) => ({ ref: one, cites: statement.cites }));
}
