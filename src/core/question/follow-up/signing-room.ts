import type { Graph } from '../../graph/graph.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject } from './context.js';
import { meetingsOf } from './records-meant.js';
import { saysThere } from './wording.js';

const ROOM = /\b(?:in the room|at the table|in attendance|present)\b|\bpresente?s?\b/i;

/** "who else was in the room?" after documents: who took part where they came about. Null where no meeting is on record with them. */
export function signingRoomQuestion(context: Context, { question, signals }: Read, graph: Graph): Question | null {
  const { question: before, listed } = context;
  const areDocuments = listed.length > 0 && listed.every((ref) => ref.startsWith('agreement:'));
  const isThere = saysThere(signals) || ROOM.test(question.text);
  if (before.target !== 'agreements' || !areDocuments || !isThere || hasSubject(question)) return null;
  const asks = signals.any('ask:who') && !signals.any('pron:he', 'verb:sign', 'verb:meet') && !signals.kind('post:');
  const only = asks ? meetingsOf(listed, graph) : [];
  return only.length
    ? { ...question, target: 'meetings', want: 'list', only, acts: [], words: [], narrowing: [], ranks: [] }
    : null;
}
