import type { Graph } from '../../graph/graph.js';
import { isRecordKind } from '../../query/query.js';
import type { Ref } from '../../records/ref.js';
import { type Block, statementsOf } from '../answer.js';
import { type Composed, type Draft, gap } from '../draft.js';
import { partsOf } from '../forms/asked.js';
import { proposalLine } from '../proposals/proposal-line.js';
import { sentencesOf } from '../told-of-shown.js';
import { textOf, wholeRecord } from './record-lines.js';

/** Statements of an answer that is a sentence or two out of a record, and the records that they are of. */
const SENTENCES_MAX = 2;
const RECORDS_MAX = 2;
const BLOCKS_MAX = 8;

/** Records that two sentences rest on, the conference and the people of each among them. */
const RESTED_ON_MAX = 12;

/** Lines of a record behind its first. */
const LINES_MAX = 4;

/** What was put at a meeting, of more it is a list of its own. */
const PUT_MAX = 4;

/**
 * An answer that is a sentence or two out of a record, with the record that they stand in: who took part, what else it tells, what was
 * put there. `asks` = whether a message asks for more than some lines say.
 */
export function withRecord(composed: Composed, asks: (lines: string) => boolean, graph: Graph): Composed {
  const { draft } = composed;
  const refs = isOfSentences(draft) ? refsTold(draft, graph) : [];
  if (!refs.length || !asks(textOf(draft.blocks))) return composed;
  const blocks = refs.flatMap((one) => unsaidOf(one, draft, graph));
  if (!blocks.length) return composed;
  const said = gap(refs.length > 1 ? 'The records that they stand in:' : 'The record that it stands in:');
  const at = draft.blocks.findLastIndex(({ kind }) => kind === 'statement') + 1;
  const withAll = [...draft.blocks.slice(0, at), said, ...blocks, ...draft.blocks.slice(at)];
  return { ...composed, draft: { ...draft, blocks: withAll, listed: [...new Set([...draft.listed, ...refs])] } };
}

function isOfSentences({ outcome, blocks, choices }: Draft): boolean {
  // A long list is put into words only where it is shown.
  if (outcome !== 'answered' || blocks.length > BLOCKS_MAX) return false;
  const said = statementsOf({ blocks });
  return !choices.length && said.length > 0 && said.length <= SENTENCES_MAX;
}

/** The meetings, documents and proposals that statements are sentences of; none where they rest on many records or are of more than may be told. */
function refsTold({ blocks }: Draft, graph: Graph): readonly Ref[] {
  const said = statementsOf({ blocks });
  const all = [...new Set(said.flatMap(({ records }) => records))];
  if (all.length > RESTED_ON_MAX) return [];
  const isSentenceOf = (one: Ref) =>
    sentencesOf(one, graph).some((own) => said.some(({ text }) => text.includes(own.text)));
  const refs = all.filter((one) => {
    const [kind] = partsOf(one);
    return isRecordKind(kind) && kind !== 'conference' && isSentenceOf(one);
  });
  return refs.length > RECORDS_MAX ? [] : refs;
}

/** What an answer does not have yet of a record and of what was put at it; nothing where it tells who or what that is. */
function unsaidOf(ref: Ref, { blocks }: Draft, graph: Graph): readonly Block[] {
  const told = textOf(blocks);
  const put = ref.startsWith('meeting:') ? graph.proposals.matching([[ref]]) : [];
  const lines = put.length > PUT_MAX ? [] : put.flatMap((one) => proposalLine(one, graph, true));
  const [head, ...rest] = wholeRecord(ref, sentencesOf(ref, graph), graph);
  if (!head || isTold(head, told)) return [];
  return [head, ...[...rest, ...lines].filter((block) => !isTold(block, told)).slice(0, LINES_MAX)];
}

function isTold(block: Block, told: string): boolean {
  return 'statement' in block && told.includes(block.statement.text);
}
