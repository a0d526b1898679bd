import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject, targetOf } from './context.js';
import { aboutLine } from './ordinals.js';

const OTHER =
  /\b(?:the )?other (?:one|memorandum|mou|agreement|deal|document|meeting|proposal)\b|l['’]autre\b|\b(?:el otro|la otra)\b|(?<!\p{L})(?:друг(?:ой|ая|ое)|второй из них)(?!\p{L})|(?<!\p{L})(?:آن یکی|الآخر|الاخر|الأخرى)(?!\p{L})/iu;

/**
 * "and the other one, with whom?": of a list of two the one that was not chosen; after the one record of two sides, what the first
 * of them has beside it. Null for anything else.
 */
export function otherOneQuestion(context: Context, { question, signals }: Read): Question | null {
  const { question: before, listed, list } = context;
  const [shown, ...more] = listed;
  if (!shown || more.length || hasSubject(question) || !OTHER.test(question.text)) return null;
  // "L'autre ministre", "другая страна": somebody of those shown, and no other record.
  if (signals.kind('post:') || signals.any('noun:country')) return null;
  const other = list.length === 2 && list.includes(shown) ? list.find((ref) => ref !== shown) : undefined;
  if (other) return aboutLine(other, question, context);
  const named = before.parties.filter((term) => !term.excluded);
  if (named.length < 2 || before.target !== targetOf(shown)) return null;
  return {
    ...before,
    text: question.text,
    want: 'list',
    parties: named.slice(0, 1),
    only: [],
    setAside: [...before.setAside, shown],
  };
}
