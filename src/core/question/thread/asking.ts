import { has, hasKind, type Mention } from '../mention.js';
import { isJoining } from './change.js';
import { isQuietFiller, type ThreadLine } from './line.js';
import { SHOWING_WORDS } from './talk-words.js';
import { isDocument } from './words.js';

/** Whether a line asks: by a question mark and a question word, or by opening as a question or command does. */
export function asks(asked: ThreadLine): boolean {
  const { words, ends, latin, named } = asked;
  const lead = words.find((word) => !isJoining(word) && !['so', 'then'].includes(word.key));
  if (lead && (SHOWING_WORDS.has(lead.key) || has(lead, 'cmd:compare', 'cmd:timeline'))) return opens(asked, lead);
  if (ends) return words.some(isAsking) || (named.length > 0 && words.some(isDocument));
  if (!lead || !opens(asked, lead) || !isAsking(lead)) return false;
  return !latin || asksWithoutMark(asked, lead);
}

/** Nothing but "and" and "of the" before the word that asks. */
function opens({ items }: ThreadLine, lead: Mention): boolean {
  const at = items.findIndex((item) => item.mention === lead);
  return items.slice(0, at).every((item) => item.kind === 'word');
}

/** "when Kenya signed" is half a sentence, "when did Kenya sign" a question; "is in Doha" says where somebody is. */
function asksWithoutMark({ items, words }: ThreadLine, lead: Mention): boolean {
  const after = items[items.findIndex((item) => item.mention === lead) + 1];
  if (has(lead, 'ask:yes-no'))
    return (
      lead.key !== 'any' && (after?.kind !== 'word' || hasKind(after.mention, 'pron:') || isQuietFiller(after.mention))
    );
  if (has(lead, 'ask:when', 'ask:where', 'ask:what'))
    return words.some((word) => has(word, 'ask:yes-no') || /^(?:was|were|got) /.test(word.key));
  return true;
}

/** A word that asks: "who", "how many", "the signatories". */
export function isAsking(word: Mention): boolean {
  return (
    (hasKind(word, 'ask:') && word.key !== 'ever') || has(word, 'noun:signatory') || isWithWhom(word) || isOfThese(word)
  );
}

/** "with whom", which asks for the other side. */
export function isWithWhom(word: Mention): boolean {
  return has(word, 'noun:counterpart') && /\bwhom\b/.test(word.key);
}

/** "of those", which asks of what was answered before. */
export function isOfThese(word: Mention): boolean {
  return has(word, 'pron:these') && /\bof\b/.test(word.key);
}
