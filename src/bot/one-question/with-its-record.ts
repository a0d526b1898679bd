import type { Composed } from '../../core/answer/draft.js';
import { withRecord } from '../../core/answer/telling/with-record.js';
import type { Graph } from '../../core/graph/graph.js';
import { stemsOf } from '../../core/graph/text-index.js';

/** An answer of a sentence or two, with the record that they stand in where they do not say all that a message asks. */
export function withItsRecord(composed: Composed, text: string, graph: Graph): Composed {
  // The rest of a record may be of whoever is left out.
  if (LEAVES_OUT.test(text)) return composed;
  return withRecord(composed, (lines) => asksMore(composed, text, lines), graph);
}

const LEAVES_OUT =
  /\b(?:besides|beside|apart from|aside from|other than|except|excluding|without|not counting|leaving)\b/i;

/** Whether a message asks for somebody, for so many things, or in words that some lines do not say. */
function asksMore({ question }: Composed, text: string, lines: string): boolean {
  if (ASKS_FOR.test(text)) return true;
  const said = new Set(stemsOf(lines));
  return [...question.words, ...question.unread].some((word) => !stemsOf(word).some((one) => said.has(one)));
}

const ASKS_FOR =
  /\b(?:who|whom|whose|which (?:two|three|four|five|\d)|(?:which|what) (?:\p{L}+ ){0,2}(?:minister|ministers|official|officials|diplomat|ambassador|envoy|leader|leaders|person|people|partner|partners))\b/iu;
