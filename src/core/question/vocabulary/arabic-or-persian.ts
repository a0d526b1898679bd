/**
 * Whether a text in Arabic letters is Arabic or Persian; null where it has no such letters or nothing tells.
 *
 * Words of the two fold to the same key and mean other things: أين "where" and این "this", أو "or" and او "he", ليست "is
 * not" and لیست "list". So one of the two vocabularies is to be left out of a question, the one it is not written in.
 * What tells: letters that only one of them has or only its keyboards give, the article, and small words.
 */
export function arabicOrPersian(text: string): 'arabic' | 'persian' | null {
  const words = text.match(WORDS) ?? [];
  const lead = words.filter(isPersian).length - words.filter((word) => ARABIC.test(word)).length;
  if (lead === 0) return null;
  return lead > 0 ? 'persian' : 'arabic';
}

/** Runs of letters and marks of the Arabic script; a ZWNJ belongs to its word. */
const WORDS = /[\p{Script=Arabic}\p{M}\u200c]+/gu;

/** پ چ ژ گ, the Persian ک and ی, or a ZWNJ. */
const PERSIAN_LETTERS = /[\u067e\u0686\u0698\u06af\u06a9\u06cc\u200c]/u;

/** A small word that is not Arabic, in Persian letters: keyboards often give the Arabic ones. */
const PERSIAN_WORDS =
  /^(?:با|از|در|را|آیا|ایا|است|شد|شده|کرد|آن|برای|بود|او|تا|وزرای|وزیران|دیدار|مذاکره|همکاری|ارتباطات|کدام|چه|کیست|کیه|کجاست|چیست|بگویید|کی|چند)$/u;

function isPersian(word: string): boolean {
  return PERSIAN_LETTERS.test(word) || PERSIAN_WORDS.test(word.replace(/[يى]/gu, 'ی').replaceAll('ك', 'ک'));
}

/** ة ك ي ى, a hamza on or under alef, the article, or a small word that is not Persian. */
const ARABIC =
  /[\u0629\u0643\u064a\u0649\u0623\u0625]|^[وفبك]?(?:ال|لل)\p{L}{2,}|^(?:هل|من|مع|عن|ما|ماذا|متى|كم|بين|لم)$/u;
