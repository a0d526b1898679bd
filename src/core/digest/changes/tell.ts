import { STATUS_WORDS } from '../../answer/agreement-line.js';
import type { Answer, Block } from '../../answer/answer.js';
import { statementsOf } from '../../answer/answer.js';
import { type CitedRecord, citedRecords } from '../../answer/cited-records.js';
import { counted, say } from '../../answer/draft.js';
import { recordLabel } from '../../answer/record-label.js';
import { numberSources } from '../../answer/sources.js';
import type { Graph } from '../../graph/graph.js';
import type { Cites } from '../../records/cite.js';
import type { Evidence } from '../../records/evidence.js';
import type { Ref } from '../../records/ref.js';
import { shortened } from '../../records/shortened.js';
import { type Change, changesBetween } from './changes.js';

/** Characters of a field before and after a correction; the record itself has it whole. */
const FIELD_MAX = 160;

/** The kinds of changes in the order they are told, each with the heading of one and of several. */
const GROUPS = [
  ['added', 'new record', 'new records'],
  ['status', 'status change', 'status changes'],
  ['corrected', 'correction', 'corrections'],
  ['source', 'new source', 'new sources'],
  ['withdrawn', 'withdrawn record', 'withdrawn records'],
] as const satisfies readonly (readonly [Change['kind'], string, string])[];

/**
 * What changed between two states of the knowledge, as one reader sees both: a line a change, grouped, each with its
 * sources; of what was withdrawn, those that it had. Pure.
 */
export function tellChanges(before: Graph, after: Graph): Answer {
  const changes = changesBetween(before.knowledge, after.knowledge);
  const states = { before: stateOf(before), after: stateOf(after) };
  const blocks = GROUPS.flatMap(([kind, one, many]) => {
    const of = changes.filter((change) => change.kind === kind);
    return of.length ? [heading(counted(of.length, one, many)), ...of.flatMap((change) => line(change, states))] : [];
  });
  const all: readonly Block[] = blocks.length ? blocks : [{ kind: 'gap', text: 'Nothing changed.' }];
  return {
    question: '',
    outcome: blocks.length ? 'answered' : 'no-record',
    understood: 'What changed',
    readings: [],
    blocks: all,
    count: changes.length,
    sources: numberSources(statementsOf({ blocks: all }), (id) => after.source(id) ?? before.source(id)),
    records: [...new Set(changes.map((change) => change.ref))],
    choices: [],
    followUps: [],
    hidden: 0,
    trail: [],
  };
}

function heading(text: string): Block {
  return { kind: 'heading', text };
}

/** A state of the knowledge with its records by ref. */
interface State {
  readonly graph: Graph;
  readonly records: ReadonlyMap<Ref, CitedRecord>;
}

function stateOf(graph: Graph): State {
  return { graph, records: new Map(citedRecords(graph).map((one) => [one.ref, one])) };
}

function line(change: Change, { before, after }: { readonly before: State; readonly after: State }): Block[] {
  const { graph, records } = change.kind === 'withdrawn' ? before : after;
  const record = records.get(change.ref);
  if (!record) return [];
  const label = recordLabel(record, graph);
  return say(`${label.text}${words(change, graph)}`, [...label.evidence, evidence(change, record)], 1);
}

function words(change: Change, graph: Graph): string {
  switch (change.kind) {
    case 'added':
      return '.';
    case 'status':
      return `: ${STATUS_WORDS[change.before]} → ${STATUS_WORDS[change.after]}.`;
    case 'corrected':
      return `: ${change.field} ${field(change.before)} → ${field(change.after)}.`;
    case 'source':
      return `: now also stated by ${graph.source(change.source)?.publisher ?? change.source}.`;
    case 'withdrawn':
      return ': no longer on record.';
  }
}

function field(text: string | null): string {
  return text === null ? 'not stated' : `“${shortened(text, FIELD_MAX)}”`;
}

function evidence(change: Change, record: CitedRecord): Evidence {
  const own: { ref: Ref; cites: Cites } = { ref: change.ref, cites: record.own };
  return change.kind === 'status' || change.kind === 'source' ? { ref: change.ref, cites: change.cites } : own;
}
