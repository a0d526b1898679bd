import type { DigestPicture } from '../subscription.js';

/** What of a wish is about pictures, and the rest of it. */
export interface SaidOfPictures {
  /** The picture that is to go with the digests; `none` = that none is to; null = nothing is said of it. */
  readonly picture: DigestPicture | 'none' | null;
  /** The words that say so; empty where there are none. */
  readonly words: string;
  readonly rest: string;
}

/** Words for pictures, and what they ask for. */
const NOUNS = new Map<string, DigestPicture>([
  ['picture', 'fitting'],
  ['drawing', 'fitting'],
  ['diagram', 'fitting'],
  ['image', 'fitting'],
  ['graphic', 'fitting'],
  ['graph', 'fitting'],
  ['bar chart', 'chart'],
  ['chart', 'chart'],
  ['map', 'map'],
  ['timeline', 'timeline'],
]);

const NOUN = `(${[...NOUNS.keys()].join('|')})s?`;

/** What may stand behind: "with a picture agency" and "as a map maker" are about something else. */
const NEXT =
  'about|on|of|for|every|each|at|in|to|from|until|till|here|only|but|not|and|even|also|please|unless|any ?more|daily|weekly|' +
  'weekdays?|mornings?|evenings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const END = `(?=\\s*(?:[,.;:!?]|$)|\\s(?:${NEXT})\\b)`;

/** "… with a picture", "…, as a chart". */
const WITH = new RegExp(`,? ?\\b(?:with|including|plus|as) (?:an? |the )?${NOUN}${END}`, 'i');

/** "… without pictures", "no picture any more". */
const WITHOUT = new RegExp(`,? ?\\b(?:without|with no|no) (?:an? |any |the )?${NOUN}${END}(?: any ?more)?`, 'i');

/** Reads what a wish for digests says of pictures. Never throws. */
export function picturesIn(text: string): SaidOfPictures {
  const without = WITHOUT.exec(text);
  if (without) return { picture: 'none', ...parted(text, without[0]) };
  const found = WITH.exec(text);
  if (!found) return { picture: null, words: '', rest: text };
  return { picture: NOUNS.get((found[1] ?? '').toLowerCase()) ?? 'fitting', ...parted(text, found[0]) };
}

function parted(text: string, said: string): Pick<SaidOfPictures, 'words' | 'rest'> {
  return { words: said.replace(/^[, ]+/, ''), rest: text.replace(said, ' ').trim() };
}
