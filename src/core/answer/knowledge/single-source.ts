import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { noRecord } from '../no-record.js';
import { listed } from '../phrases.js';
import { type CitedRecord, evidenceOfRecord, sourcesOfRecord } from './cited-records.js';
import { recordLabel } from './record-label.js';
import { ofKindsAsked, scopeGaps, scopeOf } from './record-scope.js';

/** Up to this many records of a narrowed question have all their sources named, one source or more. */
const NAMED_MAX = 3;

/** Answers which meetings and agreements rest on one source only, and on which; for a record or two, names all their sources. */
export function composeSingleSource(question: Question, graph: Graph): Draft {
  const scope = scopeOf(question, graph, true);
  const records = ofKindsAsked(scope.records, question, ['meeting', 'agreement']);
  const gaps = scopeGaps(question, scope);
  if (!records.length)
    return noRecord([gap(`No record: no meeting or agreement${scope.label} is on record here.`), ...gaps]);
  const single = records.filter((record) => sourcesOfRecord(record).length === 1);
  if (scope.isNarrowed && records.length <= NAMED_MAX) return allSources(records, graph, gaps);
  const lead = say(
    `${single.length} of ${countOf(records)}${scope.label} ${single.length === 1 ? 'rests' : 'rest'} on a single source${single.length ? ':' : '.'}`,
    leanEvidence(records.map(evidenceOfRecord)),
  );
  const lines = single.flatMap((record) => sourceLineOf(record, graph));
  return answered(
    [...lead, ...lines, ...gaps],
    single.map((record) => record.ref),
  );
}

/** "Paul Kagame (Rwanda) and …, at MWC25 Kigali: 1 source, My Afrika." for each record. */
function allSources(records: readonly CitedRecord[], graph: Graph, gaps: readonly Block[]): Draft {
  const blocks = records.flatMap((record) => {
    const label = recordLabel(record, graph);
    const many = counted(sourcesOfRecord(record).length, 'source');
    return say(`${label.text}: ${many}, ${publishersOf(record, graph)}.`, [
      evidenceOfRecord(record),
      ...label.evidence,
    ]);
  });
  return answered(
    [...blocks, ...gaps],
    records.map((record) => record.ref),
  );
}

function sourceLineOf(record: CitedRecord, graph: Graph): Block[] {
  const label = recordLabel(record, graph);
  return say(`${label.text}: ${publishersOf(record, graph)}.`, [evidenceOfRecord(record), ...label.evidence], 1);
}

/** The publishers of a record's sources, each with the agency it credits. */
function publishersOf(record: CitedRecord, graph: Graph): string {
  const sources = sourcesOfRecord(record).flatMap((id) => graph.source(id) ?? []);
  const names = sources.map((source) => (source.via ? `${source.publisher} (via ${source.via})` : source.publisher));
  return listed([...new Set(names)]);
}

/** "8 meetings", "8 meetings and agreements". */
function countOf(records: readonly CitedRecord[]): string {
  const [kind, other] = [...new Set(records.map((record) => record.kind))];
  return kind && !other ? counted(records.length, kind) : counted(records.length, 'record', 'meetings and agreements');
}
