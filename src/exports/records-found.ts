import { replayed, repliedAgain } from '../bot/replayed.js';
import type { NoFile } from '../bot/ports/exports.js';
import { replaySteps } from '../bot/work-limits.js';
import type { Composed } from '../core/answer/draft.js';
import { isLimit } from '../core/answer/gaps.js';
import { WHOLE_PAGE } from '../core/answer/page.js';
import { recordList, type RecordList } from '../core/export/record-list.js';
import { recordsAsked } from '../core/export/records-asked.js';
import { EXAMPLE, whyNoFile } from '../core/export/why-no-file.js';
import type { Graph } from '../core/graph/graph.js';
import { withinWork } from '../core/graph/work.js';
import type { Circumstances } from '../core/question/understand.js';

/** A question in its conversation, and whose records it is asked of. */
export interface AskedOf {
  readonly question: string;
  readonly after?: readonly string[];
  readonly graph: Graph;
  readonly at: Circumstances;
}

/**
 * The records that a question asks for, read as the chat reads it, in the same steps of work; or why there are none. Never
 * throws for what somebody typed.
 */
export function recordsFound({ question, after = [], graph, at }: AskedOf): RecordList | NoFile {
  const setting = { graph, at, size: WHOLE_PAGE, news: null };
  const look = () => {
    const { answer, memory } = repliedAgain(question, replayed(after, setting), setting);
    if (answer.outcome !== 'answered' || memory === null) return { why: whyNoFile(answer) };
    const { composed } = memory;
    const said = { restated: answer.understood, remarks: remarksOf(composed) };
    const list = recordList(recordsAsked(composed, answer.records, graph), said, graph);
    return list.records > 0 ? list : { why: `The answer rests on no record of its own. ${EXAMPLE}` };
  };
  return withinWork(replaySteps(graph), look).made?.value ?? { why: TOO_MUCH };
}

const TOO_MUCH = 'That is too much at once. Ask for less, with fewer names and dates.';

/** What of a question its answer does not heed: words that were not read, and names that nobody bears. */
function remarksOf({ draft, question }: Composed): readonly string[] {
  const limits = draft.blocks.filter(isLimit).flatMap((block) => ('text' in block ? [block.text] : []));
  return [...limits, ...question.unknown.map(({ span }) => `“${span}” is not on record here.`)];
}
