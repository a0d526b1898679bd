import { has, hasKind, type Mention } from '../mention.js';
import { isQuietFiller } from './line.js';
import { FORMAL_MEETING, FORMAL_STATES } from './talk-words.js';

/** An agreement or a sort of one: "memorandum", "declaration". */
export function isDocument(word: Mention): boolean {
  return hasKind(word, 'kind:') || (has(word, 'noun:agreement', 'noun:proposal') && !isDeal(word));
}

/** Everybody has deals; with somebody named they are agreements. */
export function isDeal({ key }: Mention): boolean {
  return key === 'deal' || key === 'deals';
}

/** Signing, or having been signed. */
export function isSigning(word: Mention): boolean {
  return has(word, 'verb:sign', 'noun:signatory', 'group:unsigned');
}

/** A state that only agreements are in: "in force", "adopted". */
export function isFormalState(word: Mention): boolean {
  return (hasKind(word, 'status:') || hasKind(word, 'group:')) && FORMAL_STATES.test(word.key);
}

/** Meeting, in words that people use of ministers rather than of each other. */
export function isMeeting(word: Mention): boolean {
  return (
    has(word, 'verb:meet') &&
    (!/[a-z]/.test(word.key) || FORMAL_MEETING.test(word.key) || /encontr|entreten/.test(word.key))
  );
}

/** "want", "need": said of colleagues too. */
export function isWish(word: Mention): boolean {
  return has(word, 'act:request') && /^(?:want|need|seek|ask|invit)/.test(word.key) && !/ for$/.test(word.key);
}

/** "who proposed it?" */
export function isTabled(word: Mention): boolean {
  return has(word, 'act:proposal') && /ed\b/.test(word.key);
}

/** "only Iran" narrows; "only Iran so far" tells. */
export function isArticle(word: Mention): boolean {
  return isQuietFiller(word) && !/^(?:so|yet|already|still|again|even|been|had|it|ever|exactly)\b/.test(word.key);
}

/** "is", "are", "was": says nothing by itself. */
export function isIs(word: Mention): boolean {
  return has(word, 'ask:yes-no') && /^(?:is|are|was|were)$/.test(word.key);
}
