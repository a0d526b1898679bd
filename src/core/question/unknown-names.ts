import type { Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';
import type { UnknownName } from './question.js';
import { wordBefore } from './roles.js';

/** Name-like words that nothing on record bears; a run of them is one name. */
export function unknownNames(items: readonly Item[]): UnknownName[] {
  const found: { span: string; end: number }[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'word' || !(isNameLike(items, at) || isSoleDoer(items, at) || isSoleOther(items, at))) continue;
    const last = found.at(-1);
    if (last && last.end === at) found[found.length - 1] = { span: `${last.span} ${item.mention.text}`, end: at + 1 };
    else found.push({ span: item.mention.text, end: at + 1 });
  }
  return found.map(({ span }) => ({ span, near: [] }));
}

function isNameLike(items: readonly Item[], at: number): boolean {
  return items[at]!.mention.unknown === 'name-like' && standsForName(items, at);
}

/** "Did trump meet Modi": an everyday word in the place of whoever did it is somebody's name, or what nobody on record is called. */
function isSoleDoer(items: readonly Item[], at: number): boolean {
  const [before, { mention }, next] = [items[at - 1], items[at]!, items[at + 1]];
  const isBetween =
    before?.kind === 'word' &&
    /^(?:did|has|have|had|does|will)$/.test(before.mention.key) &&
    next?.kind === 'word' &&
    (has(next.mention, 'verb:meet', 'verb:sign', 'verb:visit') || hasKind(next.mention, 'act:'));
  return (
    isBetween &&
    mention.unknown !== 'no' &&
    mention.after === ' ' &&
    /^[a-z]{4,}$/.test(mention.key) &&
    !/s$/.test(mention.key)
  );
}

/** "Did the minister meet musk": the one word behind the verb, with nothing but a place or time behind it, is whom he met. */
function isSoleOther(items: readonly Item[], at: number): boolean {
  const [before, { mention }, next] = [items[at - 1], items[at]!, items[at + 1]];
  const isMet = before?.kind === 'word' && /^(?:meet|met)$/.test(before.mention.key) && before.mention.after === ' ';
  const isLast = next === undefined || hasKind(next.mention, 'prep:') || next.kind === 'date';
  return isMet && isLast && mention.unknown !== 'no' && /^[a-z]{4,}$/.test(mention.key) && !MANNER.test(mention.key);
}

/** How somebody is met, and no name. */
const MANNER = /ly$|s$|^(?:online|alone|face|together|apart|abroad|once|twice|outside|informal|separate|halfway)$/;

/**
 * Whether an unknown word stands for a name: in Latin script where it has a capital or stands where a name is due; in
 * Cyrillic with a capital inside the sentence; in Arabic script only after "with" or a title.
 */
export function standsForName(items: readonly Item[], at: number): boolean {
  const mention = items[at]!.mention;
  // "G2G", "B2B": between whom something is, and no name.
  if (/^[a-z]2[a-z]$/.test(mention.key)) return false;
  const before = wordBefore(items, at);
  // "How many does Iran have, ballpark": behind a comma nothing is due.
  const isApart = /[,;:!?]/.test(items[at - 1]?.mention.after ?? '');
  const due =
    !isApart &&
    before !== null &&
    (has(before, 'prep:with', 'verb:meet', 'prep:between', 'prep:from', 'prep:by', 'conj:and') ||
      hasKind(before, 'post:'));
  if (/^[a-z\u0000-\u024f]/.test(mention.key))
    return mention.key.length < 3
      ? isInitials(mention, before)
      : mention.capital || due || (!isApart && isSubject(items, at)) || isDoer(items, at) || isBare(items, at);
  if (/[\u0400-\u04ff]/.test(mention.key)) return mention.capital && at > 0;
  return before !== null && (has(before, 'prep:with') || hasKind(before, 'post:'));
}

/** "XQ's meetings", "with XQ": two capitals that own something or stand where a name is due are somebody. */
function isInitials({ text, possessive }: Mention, before: Mention | null): boolean {
  const isDue = before !== null && has(before, 'prep:in', 'prep:with', 'prep:from', 'verb:meet');
  return (possessive || isDue) && /^[A-Z]{2}(?!\p{L})/u.test(text);
}

/** "did balogun meet …": right after an auxiliary. */
function isSubject(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    before?.kind === 'word' &&
    ['did', 'does', 'has', 'have', 'is', 'was', 'who is', 'whos', 'about', 'named', 'called'].includes(
      before.mention.key,
    )
  );
}

/** "True that starlink signed something": right before what only somebody does, where nobody else is said to do it. */
function isDoer(items: readonly Item[], at: number): boolean {
  const [before, { mention }, next] = [items[at - 1], items[at]!, items[at + 1]];
  const isDone =
    next?.kind === 'word' &&
    DONE.test(next.mention.key) &&
    (hasKind(next.mention, 'verb:') || hasKind(next.mention, 'act:'));
  const isFirst =
    before?.kind === undefined ||
    (before.kind === 'word' &&
      (before.mention.after !== ' ' || has(before.mention, 'filler', 'conj:and', 'who-that', 'ask:yes-no')));
  return isDone && isFirst && mention.after === ' ' && mention.key.length >= 4;
}

const DONE = /^(?:signed|met|visited|proposed|offered|asked|attended|announced|inked|said|joined|won)$/;

/** Alone, or with nothing but known words of relation: "balogun meetings". */
function isBare(items: readonly Item[], at: number): boolean {
  return at === 0 && items.length <= 3;
}
