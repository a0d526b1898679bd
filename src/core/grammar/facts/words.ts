import { tokens } from '../../graph/normalise.js';
import { stem } from '../../graph/stem.js';

/** The words of a text in the form in which they are compared, without possessive endings. */
export function wordsIn(text: string): readonly string[] {
  return tokens(text).map(({ key }) => key);
}

/** A word in the one form of all that mean the same in names and titles: "fifth" is "5th", "telecoms" is "telecommunications". */
export function sameWord(word: string): string {
  const plain = SAME.get(word);
  if (plain) return plain;
  const stemmed = stem(word);
  return SAME.get(stemmed) ?? stemmed;
}

const SAME: ReadonlyMap<string, string> = new Map(
  [
    ['ai', 'artificial', 'intelligence', 'artifici'],
    ['telecom', 'telecoms', 'telecommunication', 'telecommunications', 'telecommunic'],
    ['centre', 'center', 'centres', 'centers', 'centr', 'cent'],
    ['global', 'world', 'worldwide', 'international'],
    ['digital', 'digit'],
    ['1st', 'first'],
    ['2nd', 'second'],
    ['3rd', 'third'],
    ['4th', 'fourth'],
    ['5th', 'fifth'],
    ['6th', 'sixth'],
    ['7th', 'seventh'],
    ['8th', 'eighth'],
    ['9th', 'ninth'],
    ['10th', 'tenth'],
  ].flatMap(([first = '', ...others]) => [first, ...others].map((one): [string, string] => [one, first])),
);

/** A set of words written behind each other. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * Words that only hold a question together. None of them turns or limits what is asked: "not", "or", "only" and what compares
 * are not among them, so that a question with one of those is not read here.
 */
export const HOLDING: ReadonlySet<string> = wordSet(
  'the a an of in at on for to from by with as and this that these those it its it s there be is are was were been being am ' +
    'has have had having do does did done will would shall could can may might which what who whom whose where when how ' +
    'please tell me us you we i know say says said state stated find give given show name named list exactly record records ' +
    'recorded recorded base file files knowledge data your our according anyone anybody somebody someone any kindly actually ' +
    'about into under during within so far until now yet up also one ones own official officially ' +
    'sources source report reports reported call called entire whole full real then ever precise exact',
);
