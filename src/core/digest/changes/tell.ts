import { agreementLine, STATUS_WORDS } from '../../answer/agreements/agreement-line.js';
import type { Block } from '../../answer/answer.js';
import { counted, say } from '../../answer/draft.js';
import { type CitedRecord, citedRecordOf } from '../../answer/knowledge/cited-records.js';
import { recordLabel } from '../../answer/knowledge/record-label.js';
import { lineOf } from '../../answer/meetings/meeting-line.js';
import { proposalLine } from '../../answer/proposals/proposal-line.js';
import type { Graph } from '../../graph/graph.js';
import type { Cites } from '../../records/cite.js';
import type { Evidence } from '../../records/evidence.js';
import type { Ref } from '../../records/ref.js';
import { shortened } from '../../records/shortened.js';
import type { Change } from './changes.js';
import { whereDiffering } from './where-differing.js';

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

/** Two states as one reader sees them. */
export interface States {
  readonly before: Graph;
  readonly after: Graph;
}

/** Changes in the order they are told: by kind, and as they are given within a kind. */
export function inOrderOfTelling(changes: readonly Change[]): readonly Change[] {
  return GROUPS.flatMap(([kind]) => changes.filter((change) => change.kind === kind));
}

/**
 * Changes as lines, a heading with the number over each kind; a line has its sources, one on a withdrawn record those
 * that it had. At most `linesMax` lines, what is beyond is counted in the headings all the same.
 */
export function toldChanges(changes: readonly Change[], states: States, linesMax = Number.POSITIVE_INFINITY): Block[] {
  const shown = new Set(inOrderOfTelling(changes).slice(0, linesMax));
  return GROUPS.flatMap(([kind, one, many]) => {
    const of = changes.filter((change) => change.kind === kind);
    const lines = of.filter((change) => shown.has(change)).flatMap((change) => changeLine(change, states));
    return of.length > 0 ? [{ kind: 'heading' as const, text: counted(of.length, one, many) }, ...lines] : [];
  });
}

/** One change as a line with its sources. */
export function changeLine(change: Change, { before, after }: States): Block[] {
  const graph = change.kind === 'withdrawn' ? before : after;
  const record = citedRecordOf(change.ref, graph);
  if (!record) return [];
  if (change.kind === 'added') return addedLine(record, graph);
  const label = recordLabel(record, graph);
  return say(`${label.text}${words(change, graph)}`, [...label.evidence, evidence(change, record)], 1);
}

/** A new record as lists of its kind tell it. */
function addedLine(record: CitedRecord, graph: Graph): Block[] {
  const meeting = record.kind === 'meeting' ? graph.meeting(record.id) : undefined;
  if (meeting) return [lineOf(meeting, graph, null, { conference: null, place: null, date: null })];
  const agreement = record.kind === 'agreement' ? graph.agreement(record.id) : undefined;
  if (agreement) return agreementLine(agreement, graph);
  const proposal = record.kind === 'proposal' ? graph.proposal(record.id) : undefined;
  if (proposal) return proposalLine(proposal, graph, true);
  const label = recordLabel(record, graph);
  return say(`${label.text}.`, [...label.evidence, { ref: record.ref, cites: record.own }], 1);
}

function words(change: Exclude<Change, { kind: 'added' }>, graph: Graph): string {
  switch (change.kind) {
    case 'status':
      return `: ${STATUS_WORDS[change.before]} → ${STATUS_WORDS[change.after]}.`;
    case 'corrected':
      return `: ${change.field} ${corrected(change.before, change.after)}.`;
    case 'source':
      return `: now also stated by ${graph.source(change.source)?.publisher ?? change.source}.`;
    case 'withdrawn':
      return ': no longer on record.';
  }
}

function corrected(before: string | null, after: string | null): string {
  const [old, now] = before === null || after === null ? [before, after] : whereDiffering(before, after);
  return `${field(old)} → ${field(now)}`;
}

function field(text: string | null): string {
  return text === null ? 'not stated' : `“${shortened(text, FIELD_MAX)}”`;
}

function evidence(change: Change, record: CitedRecord): Evidence {
  const own: { ref: Ref; cites: Cites } = { ref: change.ref, cites: record.own };
  const isOfPart =
    change.kind === 'status' || change.kind === 'source' || (change.kind === 'corrected' && change.isDetail);
  return isOfPart ? { ref: change.ref, cites: change.cites } : own;
}
