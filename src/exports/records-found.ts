import type { Replied } from '../bot/answer-message.js';
import type { NoFile } from '../bot/ports/exports.js';
import type { Composed } from '../core/answer/draft.js';
import { isLimit } from '../core/answer/gaps.js';
import { type RecordList, recordList } from '../core/export/record-list.js';
import { recordsAsked } from '../core/export/records-asked.js';
import { EXAMPLE, whyNoFile } from '../core/export/why-no-file.js';
import type { Graph } from '../core/graph/graph.js';
import { type AskedOf, read } from './read.js';

/** The records that a question asks for; or why there are none. Never throws for what somebody typed. */
export function recordsFound(asked: AskedOf): RecordList | NoFile {
  return read(asked, (replied) => recordsOf(replied, asked.graph));
}

function recordsOf({ answer, memory }: Replied, graph: Graph): RecordList | NoFile {
  if (answer.outcome !== 'answered' || memory === null) return { why: whyNoFile(answer) };
  const { composed } = memory;
  const said = { restated: answer.understood, remarks: remarksOf(composed) };
  const list = recordList(recordsAsked(composed, answer.records, graph), said, graph);
  return list.records > 0 ? list : { why: `The answer rests on no record of its own. ${EXAMPLE}` };
}

/** What of a question its answer does not heed: words that were not read, and names that nobody bears. */
function remarksOf({ draft, question }: Composed): readonly string[] {
  const limits = draft.blocks.filter(isLimit).flatMap((block) => ('text' in block ? [block.text] : []));
  return [...limits, ...question.unknown.map(({ span }) => `“${span}” is not on record here.`)];
}
