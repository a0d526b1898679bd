import type { Graph } from '../../graph/graph.js';
import { byCodeUnit } from '../../graph/order.js';
import type { Question } from '../../question/question.js';
import { dateInWords, dayRange, whenInWords } from '../../records/edtf.js';
import type { Source } from '../../records/source.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { noRecord } from '../no-record.js';
import { type CitedRecord, evidenceFrom, evidenceOfRecord, sourcesOfRecord } from './cited-records.js';
import { recordLabel } from './record-label.js';
import { type Scope, scopeGaps, scopeOf } from './record-scope.js';

/** Answers how fresh the knowledge is: the newest source, the newest dated record, and how many sources state no date. */
export function composeFreshness(question: Question, graph: Graph): Draft {
  const scope = scopeOf(question, graph, false);
  const sources = sourcesUnder(scope.records, graph);
  if (!sources.length) return noRecord([gap(`No record${scope.label}: so there is no source to date.`)]);
  const blocks = [...newestSource(sources, scope), ...newestRecords(scope, graph), ...undated(sources, scope)];
  return answered([...blocks, ...scopeGaps(question, scope)], []);
}

/** The sources that some records cite, each once. */
export function sourcesUnder(records: readonly CitedRecord[], graph: Graph): readonly Source[] {
  const ids = new Set(records.flatMap((record) => [...sourcesOfRecord(record)]));
  return [...ids].flatMap((id) => graph.source(id) ?? []);
}

/** "The newest source was published on 29 June 2026: “Title”, Publisher." Several of one day are all named. */
function newestSource(sources: readonly Source[], scope: Scope): Block[] {
  const dated = sources
    .filter((source) => source.published !== null)
    .sort((a, b) => byCodeUnit(startOf(a.published), startOf(b.published)));
  const newest = dated.at(-1);
  if (!newest?.published) return [gap('Not stated: the date of any of these sources.')];
  const same = dated.filter((source) => source.published === newest.published);
  const ids = new Set(same.map((source) => source.id));
  const names = same
    .map((source) => (source.title ? `“${source.title}”, ${source.publisher}` : source.publisher))
    .join('; ');
  const which = same.length === 1 ? 'The newest source was' : `The ${same.length} newest sources were`;
  const evidence = scope.records.flatMap((record) => evidenceFrom(record, ids));
  return say(`${which} published ${whenInWords(newest.published)}: ${names}.`, evidence);
}

/** The latest date that a meeting or an entry of an agreement is stated for. */
function newestRecords(scope: Scope, graph: Graph): Block[] {
  const dated = scope.records
    .filter((record) => record.kind === 'meeting' || record.kind === 'agreement')
    .flatMap((record) => record.dates.map((date) => ({ record, date })))
    .sort((a, b) => byCodeUnit(startOf(a.date), startOf(b.date)));
  const newest = dated.at(-1);
  if (!newest) return [];
  const label = recordLabel(newest.record, graph);
  const evidence = [evidenceOfRecord(newest.record), ...label.evidence];
  const date = newest.record.kind === 'meeting' ? '' : `, ${dateInWords(newest.date)}`;
  return say(`The newest dated record: ${label.text}${date}.`, evidence);
}

function undated(sources: readonly Source[], scope: Scope): Block[] {
  const without = new Set(sources.filter((source) => source.published === null).map((source) => source.id));
  if (!without.size) return [];
  const evidence = scope.records.flatMap((record) => evidenceFrom(record, without));
  return say(
    `${without.size} of ${sources.length} sources ${without.size === 1 ? 'states' : 'state'} no date.`,
    leanEvidence(evidence),
  );
}

function startOf(date: string | null): string {
  return dayRange(date)?.from ?? '';
}
