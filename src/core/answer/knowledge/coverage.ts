import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { conferenceLine } from '../conferences/conference-card.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { noRecord } from '../no-record.js';
import { edgesOf, periodInWords } from '../period.js';
import { listed } from '../phrases.js';
import { type CitedKind, type CitedRecord, evidenceOfRecord } from './cited-records.js';
import { scopeGaps, scopeOf } from './record-scope.js';

const KINDS: readonly (readonly [CitedKind, string])[] = [
  ['conference', 'conference'],
  ['meeting', 'meeting'],
  ['agreement', 'agreement'],
  ['proposal', 'proposal'],
  ['official', 'official'],
  ['organisation', 'organisation'],
];

/** Answers what is on record at all: how many of each kind, over which period, and the conferences. */
export function composeCoverage(question: Question, graph: Graph): Draft {
  const scope = scopeOf(question, graph, true);
  if (!scope.records.length) return noRecord([gap(`No record${scope.label}.`)]);
  const ids = new Set(scope.records.flatMap((record) => (record.kind === 'conference' ? [record.id] : [])));
  const conferences = graph.conferences.records.filter((one) => ids.has(one.id));
  const blocks = [
    ...countsLine(scope.records, scope.label),
    ...periodLine(scope.records),
    ...conferences.flatMap((one) => conferenceLine(one, 1)),
    ...scopeGaps(question, scope),
  ];
  return answered(
    blocks,
    conferences.map((one) => ref('conference', one.id)),
  );
}

/** "On record: 23 conferences, 150 meetings and 80 agreements." */
export function countsLine(records: readonly CitedRecord[], label: string): Block[] {
  const counts = KINDS.flatMap(([kind, noun]) => {
    const many = records.filter((record) => record.kind === kind).length;
    return many ? [counted(many, noun)] : [];
  });
  return say(`On record${label}: ${listed(counts)}.`, leanEvidence(records.map(evidenceOfRecord)));
}

/** From the first to the last date that a conference, a meeting or an entry of an agreement is stated for. */
function periodLine(records: readonly CitedRecord[]): Block[] {
  const dates = records.flatMap((record) => [...record.dates]);
  const period = periodInWords(dates);
  const edges = edgesOf(dates);
  const used = records.filter((record) => record.dates.some((date) => edges.includes(date)));
  return period ? say(`Dates on record: ${period}.`, leanEvidence(used.map(evidenceOfRecord))) : [];
}
