import type { Block } from '../../../core/answer/answer.js';
import { say } from '../../../core/answer/draft.js';
import { type CitedRecord, evidenceFrom, recordsCiting } from '../../../core/answer/knowledge/cited-records.js';
import { recordLabel } from '../../../core/answer/knowledge/record-label.js';
import type { Graph } from '../../../core/graph/graph.js';
import type { Around, Page, Section } from './page.js';
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

/** A published item, and every record that rests on it; null where there is none of this id. */
export function sourcePage(id: string, { graph }: Around): Page | null {
  const source = graph.source(id);
  if (!source) return null;
  return {
    kicker: 'Source',
    title: source.title ?? source.publisher,
    source,
    sections: KINDS.flatMap(([kind, heading]) =>
      sectionOf(
        heading,
        id,
        recordsCiting(id, graph).filter((one) => one.kind === kind),
        graph,
      ),
    ),
    data: sourceData(source),
  };
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
