import type { Graph } from '../graph/graph.js';
import { countryOf } from '../graph/sides.js';
import type { Question } from '../question/question.js';
import { countryName } from '../records/countries/countries.js';
import type { Draft } from './draft.js';
import { starters } from './starters.js';

/** Up to three whole questions near this one that have an answer for this reader. */
export function followUpsOf(question: Question, draft: Draft, graph: Graph): readonly string[] {
  const near = [...fromMeetings(draft, graph), ...fromAgreements(draft, graph)];
  const all = [...new Set([...near, ...starters(graph, 3)])].filter(
    (one) => one.toLowerCase() !== question.text.toLowerCase(),
  );
  return all.slice(0, 3);
}

function fromMeetings(draft: Draft, graph: Graph): string[] {
  const meetings = draft.listed
    .filter((ref) => ref.startsWith('meeting:'))
    .flatMap((ref) => graph.meeting(ref.slice(8)) ?? []);
  const questions: string[] = [];
  for (const meeting of meetings.slice(0, 3)) {
    const [a, b] = [...new Set(meeting.participants.flatMap((one) => countryOf(one.for, graph) ?? []))];
    if (a && b && graph.agreements.matching([[`country:${a}`], [`country:${b}`]]).length)
      questions.push(`Which agreements are there between ${countryName(a)} and ${countryName(b)}?`);
    if (a && b && graph.proposals.matching([[`from:country:${a}`], [`to:country:${b}`]]).length)
      questions.push(`What did ${countryName(a)} propose to ${countryName(b)}?`);
  }
  return questions.slice(0, 2);
}

function fromAgreements(draft: Draft, graph: Graph): string[] {
  const agreements = draft.listed
    .filter((ref) => ref.startsWith('agreement:'))
    .flatMap((ref) => graph.agreement(ref.slice(10)) ?? []);
  return agreements.slice(0, 2).flatMap((agreement) => {
    const [a, b] = [...new Set(agreement.parties.flatMap((party) => countryOf(party, graph) ?? []))];
    return a && b && graph.meetings.matching([[`country:${a}`], [`country:${b}`]]).length
      ? [`Which meetings of ${countryName(a)} and ${countryName(b)} are on record?`]
      : [];
  });
}
