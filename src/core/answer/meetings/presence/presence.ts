import type { Graph } from '../../../graph/graph.js';
import type { Question } from '../../../question/question.js';
import type { Meeting } from '../../../records/meeting.js';
import type { Draft } from '../../draft.js';
import { scopeOf } from '../../knowledge/record-scope.js';
import { composeCompany } from './company.js';
import { composeNamed } from './named.js';
import { composeRepresented } from './represented.js';

/** Meetings beyond which a question is of no meeting in particular. */
const MEANT_MAX = 12;

/**
 * Answers who came along with somebody, who was there for a side, or whether people are named; null where that is not asked, or where
 * no meeting meets all that the question names.
 */
export function composePresence(question: Question, graph: Graph): Draft | null {
  const { presence } = question;
  if (!presence || (presence.tell !== 'named' && isOfOne(question))) return null;
  // Words that no meeting holds may be of what was put there.
  const meetings = meetingsMeant(question, graph, true) ?? meetingsMeant(question, graph, false);
  if (!meetings) return null;
  const of = presence.of === null ? null : (question.parties.find(({ span }) => isNamed(span, presence.of!)) ?? null);
  return COMPOSERS[presence.tell]({ question, of, meetings, graph });
}

/** The meetings that meet all that a question names; null where none does, or too many. */
function meetingsMeant(question: Question, graph: Graph, byWords: boolean): readonly Meeting[] | null {
  const scope = scopeOf(question, graph, byWords);
  const meetings = scope.records.flatMap((one) => (one.kind === 'meeting' ? (graph.meeting(one.id) ?? []) : []));
  const isMeant = scope.isNarrowed && !scope.leftOut.length && meetings.length > 0 && meetings.length <= MEANT_MAX;
  return isMeant ? meetings : null;
}

/** Whether nothing but one name says which meeting is meant: of all that somebody had nobody is asked for. */
function isOfOne({ parties, places, conferences, agreements, topics, dates }: Question): boolean {
  return (
    [parties, places, conferences, agreements, topics, dates].flat().filter(({ excluded }) => !excluded).length < 2
  );
}

function isNamed(span: string, of: string): boolean {
  return span === of || span.includes(of) || of.includes(span);
}

const COMPOSERS = { named: composeNamed, represented: composeRepresented, company: composeCompany } as const;
