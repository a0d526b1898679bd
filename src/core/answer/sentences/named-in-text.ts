import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import type { Question } from '../../question/question.js';
import type { Proposal } from '../../records/proposal.js';
import { ref } from '../../records/ref.js';
import { answered, type Draft, gap } from '../draft.js';
import { noProposalAsked } from '../no-record.js';
import { proposalLine } from '../proposals/proposal-line.js';
import { proposalsFound } from '../records-found.js';

/**
 * "What did Switzerland call for at WSIS?": where no source says at which conference, what was called for in words that name
 * the conference, said to be that. Null where nobody is named, or where nothing names it.
 */
export function namedInText(question: Question, graph: Graph): Draft | null {
  const asked = question.conferences.filter((term) => !term.excluded);
  if (!asked.length || question.yesNo || question.parties.every((term) => term.excluded)) return null;
  const names = asked.map((term) => keysOf(term.span));
  const { records, unusedWords } = proposalsFound({ ...question, conferences: [] }, graph);
  const named = records.filter((one) => one.meeting === null && names.some((name) => isNamed(name, one)));
  if (!named.length || unusedWords.length) return null;
  return answered(
    [
      noProposalAsked(question),
      gap('No source says at which conference; in words that name it:'),
      ...named.flatMap((one) => proposalLine(one, graph, true)),
    ],
    named.map((one) => ref('proposal', one.id)),
  );
}

/** The words of a conference as typed, less its year and number: "WSIS" of "WSIS+20". */
function keysOf(span: string): readonly string[] {
  return tokens(span).flatMap(({ key }) => (/^\p{L}{3,}$/u.test(key) && key !== 'the' ? [key] : []));
}

function isNamed(name: readonly string[], { text }: Proposal): boolean {
  const said = new Set(tokens(text).map(({ key }) => key));
  return name.length > 0 && name.every((word) => said.has(word));
}
