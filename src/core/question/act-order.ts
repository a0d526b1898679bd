import type { Item } from './item.js';
import { has } from './mention.js';

/** Languages that put the verb first or tell the sides of an act by endings, where English tells them by position. */
const OTHER_SCRIPT = /[\u0400-\u06ff]/;
const ROMANCE_QUESTION = /^(?:qu['’]|que$|qu[eé] |qué$|quoi|quel|quién|a quién|à qui)/i;

/** Names that do not change with the case: "Баку" is no dative. */
const UNCHANGING = new Set(['баку', 'перу', 'тувалу', 'вануату']);

/** Whether a Russian name stands in the dative without a preposition: "предложил Пакистану", "Малайзии предложили". */
export function isDative(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  const key = item.mention.key;
  if (item.kind !== 'party' || !/^[\u0400-\u04ff ]+$/.test(key) || UNCHANGING.has(key)) return false;
  return !isMarked(items, at) && /(?:у|ю|ии|[бвгджзклмнпрстфхцчшщ]е)$/.test(key);
}

/**
 * Whether a party after the act is the one that acts: the bare one of a question that names the verb first ("ماذا اقترحت
 * إيران على باكستان", "Что предложил Иран Пакистану", "Qu'a demandé le Kenya à l'UIT"); null where position tells
 * nothing, as in English with one bare party.
 */
export function isActor(items: readonly Item[], verb: number, at: number): boolean | null {
  const parties = items.flatMap((item, index) => (item.kind === 'party' ? [index] : []));
  if (parties.some((index) => index < verb)) return null;
  const bare = parties.filter((index) => !isMarked(items, index) && !isDative(items, index));
  const marked = parties.length > bare.length;
  if (!bare.includes(at)) return null;
  if (marked && bare.length === 1) return true;
  return isVerbFirst(items, verb) ? bare[0] === at : null;
}

function isVerbFirst(items: readonly Item[], verb: number): boolean {
  const first = items.find((item) => item.kind === 'word');
  return OTHER_SCRIPT.test(items[verb]!.mention.key) || ROMANCE_QUESTION.test(first?.mention.text ?? '');
}

/** Whether a preposition stands before a party, with nothing but articles between. */
function isMarked(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.kind !== 'word') return false;
    if (
      has(
        item.mention,
        'prep:to',
        'prep:from',
        'prep:for',
        'prep:with',
        'prep:by',
        'prep:of',
        'prep:between',
        'prep:in',
      )
    )
      return true;
    if (!has(item.mention, 'filler') || item.mention.key.length > 3) return false;
  }
  return false;
}

/** Whether an act is named in a script whose nouns are followed by their bare owner: "предложения Ирана", "پیشنهادهای ایران". */
export function takesBareOwner(items: readonly Item[], act: number, at: number): boolean {
  return at === act + 1 && OTHER_SCRIPT.test(items[act]!.mention.key);
}
