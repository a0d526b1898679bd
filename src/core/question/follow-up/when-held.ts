import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject } from './context.js';

/** "when did it kick off?", "where was it held?" after what is told of a conference: when and where it is. Null for anything else. */
export function whenHeldQuestion({ question: before }: Context, { question, signals, items }: Read): Question | null {
  const [conference, ...others] = before.conferences.filter((term) => !term.excluded);
  const isTold = before.target === 'everything' || before.target === 'facts';
  const isOfTime = signals.any('verb:host', 'verb:open') || items.some(({ mention }) => BEGINS.test(mention.key));
  const isHeld = isOfTime && signals.any('ask:when', 'ask:where') && signals.any('pron:it');
  if (!conference || others.length || !isTold || !isHeld || hasSubject(question) || before.parties.length) return null;
  const want = signals.any('ask:when') ? 'when' : 'where';
  return { ...question, target: 'conferences', want, conferences: [conference], words: [], narrowing: [] };
}

const BEGINS =
  /^(?:start|starts|started|begin|begins|began|end|ends|ended|finish|finished|close|closed|commence|commencé)$/;
