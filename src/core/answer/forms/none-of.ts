import type { SetQ } from '../../query/query.js';
import { latestWords } from '../../query/restate/nouns.js';
import { memberNoun, setPhrase } from '../../query/restate/sets.js';
import { isOfOthers } from '../../query/says.js';

/** "no meeting of Iran with Kenya is": what is denied of a set that holds nothing. */
export function noneOf(set: SetQ): string {
  // Where there is none there is no latest either.
  if (set.is === 'best') return noneOf(set.of);
  // What the records were found by is said elsewhere.
  if (set.is === 'that' && set.in.among) return `no such ${memberNoun(set).one} is`;
  if (set.is === 'less' && isOfOthers(set)) return noneOf(set.of).replace(/^no /, 'no other ');
  const { one, many } = memberNoun(set);
  const phrase = setPhrase(set);
  const comma = phrase.includes(', ') ? ',' : '';
  const isOfNoun = phrase.includes(many) && !/^(?:the|either) /.test(phrase);
  return isOfNoun ? `no ${ofOne(phrase.replace(many, one), set)}${comma} is` : `none of ${phrase}${comma} are`;
}

/** "No agreement that is under negotiation": what is said of many, said of one. */
function ofOne(phrase: string, set: SetQ): string {
  const { latest } = (set.is === 'records' && set.of.limits) || {};
  const said = latest ? latestWords(latest) : '';
  return phrase.replace(said, said.replace(/^that are /, 'that is '));
}
