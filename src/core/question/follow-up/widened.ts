import { has, hasKind } from '../mention.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject } from './context.js';

const OF_ALL =
  /(?<!\p{L})(?:ever|of all(?: time)?|all[- ]time|overall|altogether|in all|in total|jamais|de todos|вообще|за вс[её] время|в целом|در کل|کلاً?|در مجموع|تا حالا|على الإطلاق|إطلاقا)(?!\p{L})/iu;

/** "and the first one ever?" after "which of those were in the 1990s?": the first of all, without the limit set last. Null for anything else. */
export function ofAllQuestion({ question: before }: Context, { question, signals }: Read): Question | null {
  const first = signals.any('sup:first') || question.ordinal === 1;
  const last = signals.any('sup:last') || question.ordinal === -1;
  if (first === last || hasSubject(question) || !OF_ALL.test(question.text)) return null;
  const isNews = signals.words.every((word) => !hasKind(word, 'verb:') || has(word, 'verb:change'));
  if (!isNews || signals.kind('noun:') || signals.kind('kind:')) return null;
  return {
    ...before,
    text: question.text,
    want: first ? 'first' : 'last',
    yesNo: false,
    dates: [],
    only: [],
    setAside: [],
    statuses: null,
  };
}
