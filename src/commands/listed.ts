import type { NoFile } from '../bot/ports/exports.js';
import { sourceWords } from '../core/answer/sources.js';
import { isRowKind, type RowKind } from '../core/export/columns.js';
import { recordList, type RecordList } from '../core/export/record-list.js';
import type { Row } from '../core/export/row.js';
import type { Graph } from '../core/graph/graph.js';
import { fold } from '../core/graph/normalise.js';
import { universe } from '../core/query/universe.js';
import type { Circumstances } from '../core/question/understand.js';
import { kindOf, type Ref, ref, type Section } from '../core/records/ref.js';
import { visible } from '../core/records/visible.js';
import { cellText } from '../exports/cell-text.js';
import { recordsFound } from '../exports/records-found.js';
import { rowJson } from '../exports/row-json.js';

/** Records of one kind that were asked for. */
export interface Listed {
  readonly count: number;
  /** What of the words was not heeded. */
  readonly remarks: readonly string[];
  records(): Iterable<ListedRecord>;
}

/** A record as a line for people, and as a value for programs. */
export interface ListedRecord {
  readonly line: string;
  readonly value: object;
}

/** Whose records are listed, and when "last week" is counted from. */
export interface Listing {
  readonly graph: Graph;
  readonly at: Circumstances;
}

/** The records of a section in the order of answers, all of them or those that words find as a question; or why there are none. */
export function recordsListed(section: Section, words: string, { graph, at }: Listing): Listed | NoFile {
  const kind = kindOf(section);
  if (!isRowKind(kind)) return byName(section as NamedSection, words, graph);
  if (words === '') return ofRows(allOf(kind, graph), kind);
  const found = recordsFound({ question: `${section} ${words}`, graph, at });
  return 'why' in found ? found : ofRows(found, kind);
}

function allOf(kind: RowKind, graph: Graph): RecordList {
  const asked = [...universe(kind, graph).keys()].map((one) => ({ ref: one as Ref, foundIn: [] }));
  return recordList(asked, { restated: `${kind}s`, remarks: [] }, graph);
}

/** An answer may rest on records of other kinds, which were not asked for. */
function ofRows({ rows, remarks }: RecordList, kind: RowKind): Listed | NoFile {
  let count = 0;
  for (const row of rows()) if (row.kind === kind) count++;
  if (count === 0) return { why: `No ${kind} on this is on record here.` };
  return {
    count,
    remarks,
    *records() {
      for (const row of rows()) if (row.kind === kind) yield { line: lineOf(row), value: rowJson(row) };
    },
  };
}

/** "agreement:…  2025-11-23  Title (signed)  [irandaily-7985#p4]". */
function lineOf({ ref, cells, cites }: Row): string {
  const state = cells.status ? ` (${cellText(cells.status)})` : '';
  return inColumns([ref, cellText(cells.date), `${cellText(cells.title)}${state}`, `[${cites.join(', ')}]`]);
}

function inColumns(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('  ');
}

/** Sections that no question asks for. */
type NamedSection = 'topics' | 'sources';

function byName(section: NamedSection, words: string, graph: Graph): Listed | NoFile {
  const wanted = words
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  const all = section === 'topics' ? topicsIn(graph) : sourcesIn(graph);
  const found = all.filter(({ line }) => wanted.every((word) => fold(line).includes(word)));
  if (found.length === 0) return { why: `No ${kindOf(section)} with that in its name is on record here.` };
  return { count: found.length, remarks: [], records: () => found };
}

function topicsIn({ knowledge }: Graph): readonly ListedRecord[] {
  return knowledge.topics.map((topic) => {
    const also = topic.aliases.length > 0 ? `(also ${topic.aliases.join(', ')})` : '';
    return {
      line: inColumns([ref('topic', topic.id), visible(topic.name), visible(also)]),
      value: { ref: ref('topic', topic.id), ...topic },
    };
  });
}

function sourcesIn({ knowledge }: Graph): readonly ListedRecord[] {
  return knowledge.sources.map((source) => {
    const name = visible(sourceWords({ ...source, via: source.via ?? null }));
    return {
      line: inColumns([ref('source', source.id), name, source.url]),
      value: { ref: ref('source', source.id), ...source },
    };
  });
}
