import type { Item } from '../item.js';
import { hasKind } from '../mention.js';
import type { Linked } from '../understand.js';

/** What a number is called where one is asked for. */
const FIGURE =
  /\b(?:figures?|targets?|amounts?|sums?|volumes?|goals?|values?|levels?|percentage|percent|share|budget|price|turnover|money)\b/i;

/** Asks for a number of what "they" or "it" did. */
const ASKS =
  /^(?:(?:and|but|so|ok),? )*(?:what|which|how (?:much|big|high|large))\b.*\b(?:they|it|he|she|them|that|this|the two|both)\b/i;

/**
 * The words that a question for a figure says beside that: "what trade figure did they aim at?", "which target did they set for it?". Null where
 * no figure is asked for, or somebody or some time is named, of whom it is asked then.
 */
export function figureAsked({ text, items }: Linked): readonly string[] | null {
  const isOfShown = items.every(({ kind }) => kind === 'word' || kind === 'topic');
  if (!isOfShown || !ASKS.test(text) || !FIGURE.test(text)) return null;
  const words = items.filter(isContent).flatMap(({ mention }) => mention.key.split(' '));
  const own = words.filter((word) => word.length >= 3 && !FIGURE.test(word));
  return own.length ? own : null;
}

function isContent({ kind, mention }: Item): boolean {
  return kind === 'topic' || (SMALL.every((sort) => !hasKind(mention, sort)) && !mention.tags.includes('filler'));
}

const SMALL = ['ask:', 'pron:', 'prep:', 'conj:', 'noun:'] as const;
