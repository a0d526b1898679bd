import type { Item } from '../item.js';
import { has } from '../mention.js';

/** "The park one": the words by which one of what was shown is meant, and the question with a pronoun in their place. */
export interface OneDescribed {
  readonly words: readonly string[];
  readonly isSeveral: boolean;
  readonly rest: string;
}

const ONE = /\bthe ((?:[\p{L}\p{N}-]+ ){1,3})(ones?)\b(?:\s*[,:–-]\s*)?/iu;

/**
 * One of a list by what it is about, in words that name nobody: "the park one, who signed it?", "when was the satellite one
 * agreed". Null where no such words are said, or they name a side, a day or a place, or count or compare.
 */
export function oneDescribed(text: string, items: readonly Item[]): OneDescribed | null {
  const found = ONE.exec(text);
  const at = items.findIndex(({ mention }) => /^(?:the )?ones?$/.test(mention.key) && has(mention, 'pron:ones'));
  const words = found?.[1]?.trim().toLowerCase().split(' ') ?? [];
  const own = items.slice(0, Math.max(at, 0)).filter(({ mention }) => words.includes(mention.key.split(' ')[0] ?? ''));
  if (!found || !own.length || !own.every(isDescribing)) return null;
  const isSeveral = found[2]!.toLowerCase() === 'ones';
  const pronoun = isSeveral ? 'those' : 'it';
  const isAhead = found.index === 0 || /^(?:and|but|so|ok)\s+$/i.test(text.slice(0, found.index));
  const behind = text.slice(found.index + found[0].length);
  const isOwnQuestion = isAhead && /[,:–-]\s*$/.test(found[0]);
  return {
    words,
    isSeveral,
    rest: isOwnQuestion ? behind : `${text.slice(0, found.index)}${pronoun} ${behind}`.trim(),
  };
}

const ABOUT =
  /\bthe (ones?) (?:about|on|concerning|regarding) (?:the )?((?:[\p{L}\p{N}-]+ ){0,3}?[\p{L}\p{N}-]+)(?=\s*[,:;?!.–—]|\s*$| (?:signed|agreed|held|done|was|were|is|are|been|come|made)\b)(?:\s*[,:–—]\s*)?/iu;

/** "When was the one about data centres signed?": one of a list by what it is about. Null where no such words are said. */
export function oneAbout(text: string): OneDescribed | null {
  const found = ABOUT.exec(text);
  if (!found) return null;
  const isSeveral = found[1]!.toLowerCase() === 'ones';
  const isAhead = /^(?:(?:and|but|so|ok),? )*$/i.test(text.slice(0, found.index));
  const behind = text.slice(found.index + found[0].length).trim();
  const pronoun = isSeveral ? 'those' : 'it';
  const isOwnQuestion = isAhead && /[,:–—]\s*$/.test(found[0]);
  const rest = isOwnQuestion ? behind : `${text.slice(0, found.index)}${pronoun} ${behind}`.trim();
  return { words: found[2]!.toLowerCase().split(' '), isSeveral, rest };
}

const WHICH_ABOUT =
  /^(?:(?:and|but|so|ok),? )*which (ones?|of (?:them|those|these))(?: (?:is|are|was|were|deals?|deal))? (?:about|on|concerning|regarding|covers?|covering|mentions?|with|for) (?:the )?((?:[\p{L}\p{N}-]+ ){0,4}[\p{L}\p{N}-]+)[?.!\s]*$/iu;

/** "Which one is about two satellites?": those of a list that are about something. Null where no such words are said, or they name somebody. */
export function whichAbout(text: string, items: readonly Item[]): OneDescribed | null {
  const found = WHICH_ABOUT.exec(text);
  const isPlain = items.every(({ kind }) => kind === 'word' || kind === 'topic');
  if (!found || !isPlain || /\d{4}/.test(text)) return null;
  return { words: found[2]!.toLowerCase().split(' '), isSeveral: true, rest: 'those' };
}

const WITH_SIDE =
  /^(?:(?:and|but|so|ok|okay),? )*the (?:ones?|deals?|agreements?|memorand(?:um|a)|mous?|documents?|pacts?|meetings?|talks?|offers?|proposals?|requests?) (?:with|from|by|of|involving) (?:the )?([^,:;–—?]{2,60}?)\s*[,:–—]\s*(\p{L}.{3,300})$/iu;

/** "The one with the Brazilian regulator: was it confirmed?": the side by which one of a list is meant, and what is asked of it. Null for anything else. */
export function oneOfSide(text: string): { readonly side: string; readonly rest: string } | null {
  const found = WITH_SIDE.exec(text);
  return found ? { side: found[1]!, rest: found[2]! } : null;
}

/** A word that no vocabulary has, or a subject or field: "the digital one". */
function isDescribing({ kind, mention }: Item): boolean {
  const isPlain = mention.tags.every((tag) => tag.startsWith('field:'));
  return kind === 'topic' || (kind === 'word' && (mention.unknown !== 'no' || isPlain));
}
