import type { Graph } from '../../graph/graph.js';
import { has } from '../mention.js';
import type { Question } from '../question.js';
import type { Signals } from '../signals.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject } from './context.js';
import { meetingsOf } from './records-meant.js';

/**
 * "who voiced that?", "who spoke for it?" after proposals: who put them. "At what event was that announced?": the meetings in
 * which they were put. Null for anything else.
 */
export function proposalTold({ question: before, listed }: Context, read: Read, graph: Graph): Question | null {
  const { question, signals } = read;
  const areListed = listed.length > 0 && listed.every((ref) => ref.startsWith('proposal:'));
  if (before.target !== 'proposals' || !areListed || hasSubject(question) || !points(signals)) return null;
  const bare = { ...question, ranks: [], words: [], narrowing: [], statuses: null, acts: [], formats: [] };
  if (asksWho(read)) return { ...bare, target: 'proposals', want: 'who', only: listed };
  const meetings = asksOccasion(signals) ? meetingsOf(listed, graph) : [];
  return meetings.length ? { ...bare, target: 'meetings', want: 'list', only: meetings } : null;
}

function points(signals: Signals): boolean {
  return signals.any('pron:it', 'pron:that', 'pron:these') && !signals.any('pron:he', 'pron:they', 'else');
}

/** Asks for who said it, and for nothing that he is. */
function asksWho({ signals, items }: Read): boolean {
  const isTold = signals.any('verb:say') || items.some(({ mention }) => SPOKE.test(mention.key));
  return signals.any('ask:who') && isTold && !signals.kind('post:') && !signals.any('cmd:source');
}

const SPOKE = /^(?:spoke|speaks|speak) (?:for|on behalf of)$|^(?:voiced|raised|brought up|spoke)$/;

/** "at what event", "at which meeting", "on what occasion", where it was announced. */
function asksOccasion({ any, words }: Signals): boolean {
  const isEvent = any('noun:conference', 'noun:meeting') || words.some(({ key }) => key === 'occasion');
  return (
    isEvent && any('ask:which', 'ask:what') && words.some((word) => has(word, 'verb:say', 'act:proposal', 'verb:host'))
  );
}
