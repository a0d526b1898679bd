import type { Block } from '../../../core/answer/answer.js';
import { say } from '../../../core/answer/draft.js';
import { type CitedRecord, evidenceFrom, recordsCiting } from '../../../core/answer/knowledge/cited-records.js';
import { recordLabel } from '../../../core/answer/knowledge/record-label.js';
import type { Graph } from '../../../core/graph/graph.js';
import type { Around, Page, PageLink, Section } from './page.js';
import { pathOf, withQuery } from './paths.js';
import { sourceData } from './structured-data.js';

/** The kinds of records in the order in which a source's page names them, each with its heading. */
const KINDS = [
  ['meeting', 'Meetings it reports'],
  ['agreement', 'Documents it reports on'],
  ['proposal', 'Proposals it reports'],
  ['conference', 'Conferences it tells of'],
  ['official', 'People whose posts it gives'],
  ['organisation', 'Bodies it tells of'],
] as const;

/** Records that one page of a source names. */
const PAGE_SIZE = 250;

/** A published item, and every record that rests on it, in pages; null where there is none of this id, or no such page. */
export function sourcePage(id: string, { graph }: Around, page = 1): Page | null {
  const source = graph.source(id);
  const all = source ? inOrder(recordsCiting(id, graph)) : [];
  const from = (page - 1) * PAGE_SIZE;
  if (!source || (page > 1 && from >= all.length)) return null;
  const shown = all.slice(from, from + PAGE_SIZE);
  return {
    kicker: 'Source',
    title: source.title ?? source.publisher,
    source,
    sections: KINDS.flatMap(([kind, heading]) => sectionOf(heading, id, ofKind(kind, shown), graph)),
    turns: turnsOf(pathOf('source', id), page, all.length),
    data: sourceData(source),
  };
}

/** Records in the order of the headings that they stand under. */
function inOrder(records: readonly CitedRecord[]): readonly CitedRecord[] {
  return KINDS.flatMap(([kind]) => ofKind(kind, records));
}

function ofKind(kind: string, records: readonly CitedRecord[]): readonly CitedRecord[] {
  return records.filter((one) => one.kind === kind);
}

function turnsOf(path: string, page: number, count: number) {
  const at = (number: number): PageLink => ({
    label: `Page ${number}`,
    path: withQuery(path, { page: number === 1 ? null : number }),
  });
  return { before: page > 1 ? at(page - 1) : null, after: page * PAGE_SIZE < count ? at(page + 1) : null };
}

function sectionOf(heading: string, id: string, records: readonly CitedRecord[], graph: Graph): readonly Section[] {
  const blocks = records.flatMap((record) => recordLine(record, new Set([id]), graph));
  return blocks.length > 0 ? [{ heading, blocks }] : [];
}

/** A record by its name, on the cites of the source alone: what the record itself says stands on its page. */
function recordLine(record: CitedRecord, source: ReadonlySet<string>, graph: Graph): readonly Block[] {
  const [own] = evidenceFrom(record, source);
  if (!own) return [];
  const { text, evidence } = recordLabel(record, graph);
  return say(`${text}.`, [own, ...evidence.map((one) => ({ ref: one.ref, cites: own.cites }))], 1);
}
