import type { Composed, Draft } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { isComposed } from '../../core/grammar/composition.js';
import type { Graph } from '../../core/graph/graph.js';
import { stateAskedFor } from '../../core/question/aspects.js';
import type { Question } from '../../core/question/question.js';
import type { Ref } from '../../core/records/ref.js';

/** What is said of records by itself in the first line where the grammar reads a question whole. */
const TOLD_FIRST: ReadonlySet<string> = new Set(['when', 'where', 'topics', 'signers']);

/** States that a document is asked about which are a signing, or none. */
const SIGNING: ReadonlySet<string> = new Set(['', 'signed']);

/** Words that each ask for one thing of a record. */
const ASPECTS = ['ask:who', 'ask:when', 'ask:where', 'ask:how-many', 'ask:why'] as const;

/** Who signed for one of the sides is less than who signed. */
const FOR_A_SIDE = /\b(?:signed|signatory|signatories|signer) (?:for|on behalf)\b|\bside\b/i;

/** An answer by parts to a question of one thing of the records that it lists, as it is told where the grammar reads the question whole. */
export function asMeant(found: Composed, graph: Graph): Composed {
  const { draft, question } = found;
  const query = asksForMore(question) || isOfOther(draft) ? null : queryOf(question);
  if (query?.ask !== 'list' || !TOLD_FIRST.has(String(query.tell)) || !isComposed(query)) return found;
  // Of several records the subjects alone are less than what was said in each.
  if (query.tell === 'topics' && draft.listed.length > 1) return found;
  const told = composeQuery(query, graph);
  return !lacksFirst(told) && sameRefs(told.listed, draft.listed) ? { ...found, draft: told, query } : found;
}

/** Whether a question asks for more than one thing of records, or for that of one side or state alone. */
function asksForMore(question: Question): boolean {
  const { tags, text } = question;
  const isOfSeveral = tags.includes('cmd:source') || ASPECTS.filter((tag) => tags.includes(tag)).length > 1;
  return isOfSeveral || FOR_A_SIDE.test(text) || !SIGNING.has(stateAskedFor(question) ?? '');
}

/** Whether an answer tells of something else, for want of what was asked, or of more that may belong to it. */
function isOfOther({ outcome, blocks }: Draft): boolean {
  const [first] = blocks;
  const isOpen = blocks.some((one) => one.kind === 'gap' && one.text.startsWith('Not stated: whether'));
  return outcome !== 'answered' || isOpen || (first?.kind === 'gap' && first.text.startsWith('No record'));
}

/** Whether an answer begins with what is not on record. */
function lacksFirst({ outcome, blocks }: Draft): boolean {
  return outcome !== 'answered' || blocks[0]?.kind === 'gap';
}

function sameRefs(one: readonly Ref[], other: readonly Ref[]): boolean {
  return one.length === other.length && one.every((ref) => other.includes(ref));
}
