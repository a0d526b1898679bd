import type { Graph } from '../graph/graph.js';
import type { Question } from '../question/question.js';
import { type Draft, gap } from './draft.js';
import { noRecord, unknownGaps } from './no-record.js';

/** Who did not meet, sign or propose: records tell only what happened, and that is said instead of listing the opposite. */
export function composeDenied(question: Question, graph: Graph): Draft {
  const named = question.parties.find((term) => !term.excluded && term.entities.length === 1);
  const choices =
    named && graph.meetings.matching([[`${named.entities[0]!.kind}:${named.entities[0]!.id}`]]).length
      ? [{ label: `Who did ${named.label} meet?`, question: `Who did ${named.label} meet?` }]
      : [];
  const text = 'No record: only what happened is recorded here, so nothing can be listed as not having happened.';
  return { ...noRecord([gap(text), ...unknownGaps(question)]), choices };
}
