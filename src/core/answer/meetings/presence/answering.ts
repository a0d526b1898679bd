import type { Graph } from '../../../graph/graph.js';
import type { PartyTerm, Question } from '../../../question/question.js';
import type { Meeting } from '../../../records/meeting.js';

/** What a composer of who was there gets: the question, whom it asks about, and the meetings that it means. */
export interface PresenceAnswering {
  readonly question: Question;
  readonly of: PartyTerm | null;
  readonly meetings: readonly Meeting[];
  readonly graph: Graph;
}
