import type { Graph } from '../../graph/graph.js';
import { byCodeUnit, groupBy } from '../../graph/order.js';
import type { Question } from '../../question/question.js';
import type { Evidence } from '../../records/evidence.js';
import type { Source } from '../../records/source.js';
import type { Block, NumberedSource, TableRow } from '../answer.js';
import { answered, counted, type Draft, gap, row, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { noRecord } from '../no-record.js';
import { sourceLine } from '../sources.js';
import { type CitedRecord, evidenceFrom, evidenceOfRecord, sourcesOfRecord } from './cited-records.js';
import { sourcesUnder } from './freshness.js';
import { scopeGaps, scopeOf } from './record-scope.js';

/** Up to this many sources are named one by one; of more, the publishers with most are. */
const NAMED_MAX = 12;

/** Publishers of the table. */
const PUBLISHERS_MAX = 10;

/** Answers how many sources the records rest on, and whose they are. */
export function composeSourceCounts(question: Question, graph: Graph): Draft {
  const scope = scopeOf(question, graph, true);
  const sources = scope.isNarrowed ? sourcesUnder(scope.records, graph) : graph.knowledge.sources;
  if (!scope.records.length || !sources.length)
    return noRecord([gap(`No record${scope.label}: so no source is listed for it.`)]);
  const few = sources.length <= NAMED_MAX;
  const all = scope.records.map(evidenceOfRecord);
  const blocks = [
    ...say(
      `${counted(sources.length, 'source')} ${sources.length === 1 ? 'is' : 'are'} cited by the records${scope.label}, from ${counted(publishersOf(sources).length, 'publisher')}.`,
      few ? all : leanEvidence(all),
    ),
    ...(few
      ? sources.flatMap((source) => sourceStatement(source, scope.records))
      : publisherTable(sources, scope.records)),
    ...scopeGaps(question, scope),
  ];
  return answered(blocks, [], sources.length);
}

/** The publishers, most sources first. */
function publishersOf(sources: readonly Source[]): readonly (readonly [string, readonly Source[]])[] {
  return [...groupBy(sources, (source) => source.publisher)].sort(
    ([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b),
  );
}

function sourceStatement(source: Source, records: readonly CitedRecord[]): Block[] {
  const line: NumberedSource = { ...source, n: 0, via: source.via ?? null, locators: [] };
  return say(
    sourceLine(line),
    records.flatMap((record) => evidenceFrom(record, new Set([source.id]))),
    1,
  );
}

function publisherTable(sources: readonly Source[], records: readonly CitedRecord[]): Block[] {
  const carriers = firstCarriers(records);
  const rows = publishersOf(sources)
    .slice(0, PUBLISHERS_MAX)
    .flatMap(([publisher, own]) => publisherRow(publisher, own, carriers));
  return rows.length ? [{ kind: 'table', columns: ['publisher', 'sources'], rows }] : [];
}

/** A row cites every source it counts, each through one record. */
function publisherRow(publisher: string, own: readonly Source[], carriers: ReadonlyMap<string, Evidence>): TableRow[] {
  const evidence = own.flatMap((source) => carriers.get(source.id) ?? []);
  return row([publisher, String(own.length)], evidence);
}

/** By source, the first record that cites it, as evidence of that source. */
function firstCarriers(records: readonly CitedRecord[]): ReadonlyMap<string, Evidence> {
  const carriers = new Map<string, Evidence>();
  for (const record of records) {
    for (const id of sourcesOfRecord(record)) {
      const [evidence] = carriers.has(id) ? [] : evidenceFrom(record, new Set([id]));
      if (evidence) carriers.set(id, evidence);
    }
  }
  return carriers;
}
