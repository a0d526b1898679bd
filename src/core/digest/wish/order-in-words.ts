import type { Token } from '../../graph/normalise.js';
import { after, behind, isAt, type Line, lineOf, type Span } from './order-line.js';
import { keptPosted, namedAlone, subscribed, thing, told, watched, watchlisted } from './order-shapes.js';
import { goesToPlace, oftenEnd, placeIn } from './order-signs.js';
import { OFTEN, PLACE, POLITE } from './order-words.js';

/** Who is to get it: the person ("me"), the place it is asked in ("us", "here"), or whichever fits the place. */
export type Recipient = 'person' | 'place' | 'unsaid';

/** An order for a digest: to whom, and what is left of the message to be read as when and what about. */
export interface OrderInWords {
  readonly about: string;
  readonly to: Recipient;
}

/**
 * Reads an English sentence that asks to be told of what is to come, or again and again; null for any other, above all for
 * what can be told at once. It takes a verb of sending, telling, watching or subscribing where a clause begins, somebody to
 * be told, and a sign of repetition or of the future; "send me the meetings of Iran" has no such sign.
 */
export function orderInWords(text: string): OrderInWords | null {
  const line = lineOf(text);
  for (const at of openings(line)) {
    const taken = orderAt(line, at);
    if (taken) return { about: aboutOf(line, taken), to: recipientOf(line, at) };
  }
  return null;
}

/** Where an order may begin: where a clause does, behind what is only polite. A question before it stays a question. */
function openings(line: Line): readonly number[] {
  const { words, keys } = line;
  const starts = words.flatMap((_, at) => (at === 0 || isClauseStart(words[at - 1]!, keys[at]!) ? [at] : []));
  const asked = words.findIndex((word) => /[?؟]/.test(word.after));
  const near = starts.filter((at) => asked < 0 || at <= asked).slice(0, OPENINGS_MAX);
  return near.map((at) => behindTime(line, behind(POLITE, line, at)));
}

/** Clauses beyond which nobody begins to order. */
const OPENINGS_MAX = 12;

/** "Every Monday morning email me …": when it is to come may stand before what is ordered. */
function behindTime(line: Line, at: number): number {
  const often = oftenEnd(line, at);
  return often === at ? at : behind(POLITE, line, behind(OFTEN, line, often));
}

function isClauseStart(before: Token, key: string): boolean {
  return /[,;:.!?–—()\n]|\s-/.test(before.after) || /^(?:and|so|then|please|pls|plz)$/.test(key);
}

/** The words of an order that begins at a word, which say nothing of its subject; null where none begins there. */
function orderAt(line: Line, at: number): readonly Span[] | null {
  return (
    watchlisted(line, at) ??
    watched(line, at) ??
    keptPosted(line, at) ??
    subscribed(line, at) ??
    thing(line, at) ??
    told(line, at) ??
    namedAlone(line, at)
  );
}

/** What is left without the words of the order itself. */
function aboutOf(line: Line, taken: readonly Span[]): string {
  const place = placeIn(line, taken[0]![1]);
  const cut = [...taken, ...(place ? [place] : []), ...courtesies(line), [0, behind(POLITE, line, 0)] as const];
  const left = line.words.filter((_, at) => !cut.some(([start, end]) => at >= start && at < end));
  const kept = left.slice(left.findIndex(({ key }) => !/^(?:to|of|on|about|for|that|there|is|know|if)$/.test(key)));
  return kept
    .map((word, at) => `${word.text}${isSpaced(word, kept[at + 1]) ? ' ' : word.after}`)
    .join('')
    .trim()
    .replace(/[?!.,;:\s]+$/, '');
}

function isSpaced(word: Token, next: Token | undefined): boolean {
  return next === undefined || next.start !== word.end + word.after.length;
}

const COURTESY: ReadonlySet<string> = new Set(
  'please|pls|plz|thx|thanks|thank you|ty|cheers|kindly|u|me|ok|asap|if you can|if possible|to me|to us'.split('|'),
);

function courtesies(line: Line): readonly Span[] {
  return line.keys.flatMap((_, at): Span[] => {
    const end = after(COURTESY, line, at);
    return end > at ? [[at, end]] : [];
  });
}

/** "us", "here", "this channel" anywhere, or else "me". */
function recipientOf(line: Line, at: number): Recipient {
  const isOfPlace = line.keys.some((_, index) => isAt(PLACE, line, index)) || goesToPlace(line, at);
  if (isOfPlace || /\bthis (?:channel|thread|server)\b/i.test(line.text)) return 'place';
  return line.keys.some((key) => key === 'me' || key === 'my' || key === 'myself') ? 'person' : 'unsaid';
}
