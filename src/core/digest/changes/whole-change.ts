import { type Answer, type Block, statementsOf } from '../../answer/answer.js';
import { numberSources } from '../../answer/sources.js';
import type { Graph } from '../../graph/graph.js';
import { changesBetween } from './changes.js';
import { toldChanges } from './tell.js';

/** Everything that changed between two states of the knowledge, as one reader sees both. Pure. */
export function tellChanges(before: Graph, after: Graph): Answer {
  const changes = changesBetween(before.knowledge, after.knowledge);
  const told = toldChanges(changes, { before, after });
  const blocks: readonly Block[] = told.length > 0 ? told : [{ kind: 'gap', text: 'Nothing changed.' }];
  return {
    question: '',
    outcome: told.length > 0 ? 'answered' : 'no-record',
    understood: 'What changed',
    readings: [],
    blocks,
    count: changes.length,
    sources: numberSources(statementsOf({ blocks }), (id) => after.source(id) ?? before.source(id)),
    records: [...new Set(changes.map((change) => change.ref))],
    choices: [],
    followUps: [],
    hidden: 0,
    trail: [],
  };
}
