import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import type { Tag } from '../vocabulary/tags.js';
import { hasDocument, isNoun, isSomebody, nearest } from './company.js';

/** Somebody beside the word, and no document anywhere that it may be said of. */
export function isOfPeople(items: readonly Item[], at: number): boolean {
  return (
    !hasDocument(items) && (isSomebody(nearest(items, at, -1)) || isSomebody(items[at + 1]) || isSaidOfWho(items, at))
  );
}

/** Whether an item is a conference, by name or by a word for one. */
export function isConference(item: Item | undefined): boolean {
  return item?.kind === 'conference' || (item?.kind === 'word' && has(item.mention, 'noun:conference'));
}

/** "Who spoke live": what somebody asked for did. */
function isSaidOfWho(items: readonly Item[], at: number): boolean {
  return items.slice(0, at).some(({ kind, mention }) => kind === 'word' && has(mention, 'ask:who'));
}

/** Who runs something heads it; who runs, with nothing behind, is a candidate. */
export function runningTags(items: readonly Item[], at: number): readonly Tag[] {
  const [next, behind] = [items[at + 1], items[at + 2]];
  const isObject =
    next !== undefined &&
    (next.kind !== 'word' || next.mention.unknown !== 'no' || (isNoun(items, at + 2) && behind !== undefined));
  return isObject ? ['post:head', 'noun:official'] : ['act:request'];
}

/** The tag of the preposition right behind a word; empty where there is none. */
export function prepositionAfter(items: readonly Item[], at: number): string {
  const next = items[at + 1];
  return next?.kind === 'word' ? (next.mention.tags.find((tag) => tag.startsWith('prep:')) ?? '') : '';
}

/** "Did Hashemi deal with AI": a verb behind its auxiliary and its subject, and no noun behind an article. */
export function isDealingWith(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (
    next?.kind === 'word' &&
    next.mention.key === 'with' &&
    items[at + 2]?.kind === 'topic' &&
    isSomebodysVerb(items, at)
  );
}

/** "Anything unsigned, bilateral only": documents are asked for by how they stand, and no meeting. */
export function isOfDocumentsAlone(items: readonly Item[]): boolean {
  const words = items.flatMap((item) => (item.kind === 'word' ? [item.mention] : []));
  const isMeeting = words.some(
    (one) => has(one, 'verb:meet') || (has(one, 'noun:meeting') && !hasKind(one, 'format:')),
  );
  const isState = words.some((one) =>
    has(one, 'group:unsigned', 'group:pending', 'status:negotiating', 'status:in-force'),
  );
  const isDocument = words.some((one) => has(one, 'noun:agreement') || hasKind(one, 'kind:'));
  return isState && !isMeeting && !isDocument && !words.some((one) => /^(?:the|a|an|last|next|their)$/.test(one.key));
}

/** "When the working group convened", "who spoke for Iran in it": a group that people were in met, and is no document. */
export function isOfBodyThatMet(items: readonly Item[]): boolean {
  const words = items.flatMap((item) => (item.kind === 'word' ? [item.mention] : []));
  const hasMet = words.some((one) => has(one, 'verb:attend', 'verb:meet') || MET.test(one.key));
  return hasMet && !words.some((one) => has(one, 'verb:sign', 'verb:open') || SET_UP.test(one.key));
}

const MET = /^(?:convened?|convenes|gathered|gathers|sat|session|sessions|led|headed|chaired)$/;
const SET_UP = /^(?:set up|form|formed|create|created|propose|proposed|agree|agreed)$/;

/** "Do you have a figure", "is there any number": a sum, and nobody of note. */
export function isHad(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 4), at).map(({ mention }) => mention.key);
  const isOne = /^(?:a|any|the|exact|precise|some)$/.test(before.at(-1) ?? '');
  return isOne && before.some((key) => /(?:^|\b)(?:have|has|got|give|there|need|want)$/.test(key));
}

/** "Earlier in 2025", "later that year": a date behind says which time is meant. */
export function isOfTime(items: readonly Item[], at: number): boolean {
  const [next, behind] = items.slice(at + 1, at + 3);
  return (
    next?.kind === 'date' ||
    (next?.kind === 'word' && /^(?:in|on|that|this)$/.test(next.mention.key) && behind?.kind === 'date')
  );
}

/** "Which of the two is older": one of some that are asked among, and no "than" that says which is compared. */
export function isAskedOfSome(items: readonly Item[], at: number): boolean {
  const [asked, is] = items
    .slice(0, at)
    .filter(({ mention }) => has(mention, 'ask:which') || IS.test(mention.key))
    .slice(-2);
  const isThan = items.slice(at).some(({ mention }) => /\bthan\b/.test(mention.key));
  return has(asked?.mention, 'ask:which') && IS.test(is?.mention.key ?? '') && !isThan;
}

const IS = /^(?:is|are|was|were|came|comes)$/;

/** The base form behind "did" and somebody: "did Kenya second it". */
export function isSomebodysVerb(items: readonly Item[], at: number): boolean {
  const [auxiliary, subject] = [items[at - 2], items[at - 1]];
  return (
    isAuxiliary(auxiliary) &&
    (subject?.kind === 'party' || /^(?:he|she|they|anyone|anybody|someone|somebody)$/.test(subject?.mention.key ?? ''))
  );
}

function isAuxiliary(item: Item | undefined): boolean {
  return item?.kind === 'word' && /^(?:did|does|do|didnt|could|can)$/.test(item.mention.key);
}
