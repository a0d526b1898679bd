import type { Graph } from '../graph/graph.js';
import type { Question } from '../question/question.js';
import type { Ref } from '../records/ref.js';
import { agreementDetail } from './agreement-detail.js';
import type { Block } from './answer.js';
import { meetingDetail } from './meeting-detail.js';

/** Words that ask for people: those of a panel, of whom its sentences tell only that there were some. */
const PEOPLE = /\b(?:who|whom|whose|names?|experts?|speakers?|panell?ists?|participants?|officials?)\b/i;

/**
 * The whole record where all sentences found are of one and what is asked for stands beside them: who took part in a
 * meeting, or since when a document stands as it does. Null where the sentences themselves are the answer.
 */
export function recordAsked(question: Question, refs: readonly Ref[], graph: Graph): readonly Block[] | null {
  const [only, ...others] = refs;
  if (!only || others.length) return null;
  const meeting = only.startsWith('meeting:') ? graph.meeting(only.slice('meeting:'.length)) : undefined;
  if (meeting?.participants.length && PEOPLE.test(question.text)) return meetingDetail(meeting, graph, question);
  const agreement = only.startsWith('agreement:') ? graph.agreement(only.slice('agreement:'.length)) : undefined;
  return agreement && question.tags.includes('noun:status') ? agreementDetail(agreement, graph, question) : null;
}
