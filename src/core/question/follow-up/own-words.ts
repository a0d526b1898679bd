import type { Graph } from '../../graph/graph.js';
import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject } from './context.js';
import { relativeDate } from './relative-day.js';

/** Verbs that no kind of record is looked up by: what they say stands in sentences. */
const TOLD = ['verb:say', 'verb:win', 'verb:open', 'verb:develop', 'verb:change', 'verb:contradict'] as const;

/**
 * The words of a follow-up that say more than what it points at and asks: "and was she praised?", "who unveiled it", "are there
 * photos of it". None where it names somebody or something, or is of a time, or nothing was shown: then it is no such question.
 */
export function ownWordsOf({ question, items, signals }: Read, context: Context, graph: Graph): readonly string[] {
  const { listed } = context;
  const isAlone = !hasSubject(question) && !question.dates.length && listed.length > 0;
  const isPlain = !signals.any('else') && !question.statuses && !relativeDate(question.text, context, graph);
  return isAlone && isPlain ? items.filter(isOwn).flatMap(({ mention }) => mention.key.split(' ')) : [];
}

function isOwn({ kind, mention }: Item): boolean {
  const isKnown = mention.unknown === 'no' && !has(mention, ...TOLD);
  const isBare = mention.tags.length === 0 && /^\p{L}{4,}/u.test(mention.key);
  return kind === 'word' && !hasKind(mention, 'ask:') && (!isKnown || isBare) && !has(mention, 'filler');
}

/** Whether an answer leaves such words out of account: it found nothing, or passed them over, or says yes to something else. */
export function passesOver(words: readonly string[], { question: asked, items }: Read, answered: Question): boolean {
  if (!words.length) return false;
  const isTold = items.some(({ mention }) => has(mention, 'verb:win', 'verb:open', 'verb:change', 'verb:contradict'));
  return answered.unread.length > 0 || (asked.yesNo && isTold);
}
