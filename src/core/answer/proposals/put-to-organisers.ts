import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { ref } from '../../records/ref.js';
import { answered, type Draft, gap } from '../draft.js';
import { placeKeys } from '../keys-asked.js';
import { noProposalAsked } from '../no-record.js';
import { proposalLine } from './proposal-line.js';
import { proposalsFound } from '../records-found.js';

/** Most of them that are told in the place of what was asked for. */
const TOLD_MAX = 8;

/**
 * "Which texts for WTDC-25 did Brazil put forward": where no source says at which conference, what was put to the body
 * that holds the one named, said to be that; the same of a city where one was held. Null where nobody is named or nothing was.
 */
export function putToOrganisers(question: Question, graph: Graph): Draft | null {
  const conferences = conferencesMeant(question, graph);
  const holders = new Set(conferences.flatMap((id) => graph.conference(id)?.organisers ?? []));
  if (!holders.size || question.yesNo || question.parties.every((term) => term.excluded)) return null;
  const { records, unusedWords } = proposalsFound({ ...question, conferences: [], places: [] }, graph);
  const put = records.filter((one) => one.meeting === null && one.to.some((side) => holders.has(side)));
  if (!put.length || put.length > TOLD_MAX || unusedWords.length) return null;
  return answered(
    [
      noProposalAsked(question),
      gap('Put to its organiser, and no source says at which conference:'),
      ...put.flatMap((one) => proposalLine(one, graph, true)),
    ],
    put.map((one) => ref('proposal', one.id)),
  );
}

/** The conferences that are named; where a place is, those that were held there. */
function conferencesMeant({ conferences, places }: Question, graph: Graph): readonly string[] {
  const named = conferences.filter((term) => !term.excluded).flatMap((term) => term.ids);
  const cities = places.filter((term) => !term.excluded).flatMap((term) => placeKeys(term));
  if (named.length || !cities.length) return named;
  return graph.conferences.matching([cities]).map(({ id }) => id);
}
