import { has, hasKind, type Mention } from '../mention.js';
import type { ThreadLine } from './line.js';
import { EVERYDAY_TOPICS, JOINING_WORDS } from './talk-words.js';
import { isArticle, isDocument, isSigning } from './words.js';

/** "and Kenya?", "what about 2024", "only fibre", "without the African ones", "the one with Pakistan?". */
export function isChange(asked: ThreadLine): boolean {
  const { words, named, dates, ends } = asked;
  if (!(named.length || dates.length || saysSet(asked)) || !words.every(isConnective)) return false;
  const first = words[0];
  if (asked.items[0]?.mention !== first) return opensLater(asked);
  if (has(first, 'only', 'neg:without')) return narrows(asked);
  if (has(first, 'what-about')) return !isEverydayTopic(asked) && !suggests(asked);
  if (isJoining(first)) return ends && !isEverydayTopic(asked);
  return ends && named.length > 0 && words.some((word) => has(word, 'pron:ones'));
}

/** Persian asks last: "and Malaysia, what of it". */
function opensLater({ words, named, ends }: ThreadLine): boolean {
  return ends && named.length === 1 && has(words[0], 'what-about');
}

/** "just Kenya" answers a question of people; "just the Kenyan ones" does not. */
export function narrows({ words }: ThreadLine): boolean {
  return words[0]?.key !== 'just' || words.some((word) => has(word, 'pron:ones', 'pron:these'));
}

/** "how about Doha" proposes where to dine. */
function suggests({ words, items }: ThreadLine): boolean {
  return words[0]?.key === 'how about' && items.some((item) => item.kind === 'place');
}

/** "only the signed ones", "only the memoranda": a set of records without a name. */
function saysSet({ words }: ThreadLine): boolean {
  return (
    has(words[0], 'only', 'neg:without') &&
    words.some((word) => isDocument(word) || isSigning(word) || hasKind(word, 'format:'))
  );
}

function isEverydayTopic({ items, words }: ThreadLine): boolean {
  const things = items.filter((item) => item.kind !== 'word');
  const introduced = words.some((word) => hasKind(word, 'prep:'));
  return !introduced && things.every((item) => item.kind === 'topic' && EVERYDAY_TOPICS.has(item.mention.key));
}

function isConnective(word: Mention): boolean {
  if (isArticle(word) || isJoining(word) || isDocument(word) || isSigning(word)) return true;
  if (hasKind(word, 'format:')) return true;
  return (
    has(word, 'what-about', 'only', 'neg:without', 'pron:ones', 'pron:these') ||
    (hasKind(word, 'prep:') && !has(word, 'prep:around'))
  );
}

/** "and"; in Arabic it is written in one with "with". */
export function isJoining(word: Mention | undefined): boolean {
  if (word === undefined) return false;
  return (JOINING_WORDS.has(word.key) && hasKind(word, 'conj:')) || (hasKind(word, 'prep:') && /^و./.test(word.key));
}
