import type { Item } from '../../item.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/** "Which are African?", "who's European", "and which ones came from Asia?", "any Africans?". */
const WHICH_ARE =
  /^((?:(?:and|but|so|ok|now),? )*)(?:(?:which|who)(?: ones?| of (?:them|those|these))?(?:['’]s| is| are| was| were|['’]re| comes?| came)|(?:are|were|is|was) (?:any|some|either)(?: of (?:them|those|these))?|any|how many (?:are|were))(?: the)? (?=\p{L})/iu;

/** Behind the name: "any Africans among them?". */
const BEHIND = /(?: (?:there|ones?|among (?:them|those|these)|of (?:them|those|these)))?\W*$/i;

/** "Which were addressed to Iran?", "which was signed in Baku?". */
const WHICH_DONE =
  /^((?:(?:and|but|so|ok|now),? )*)which (?:ones? )?(?=(?:is|are|was|were) (?:addressed|made|put|sent|directed|signed|held|agreed|concluded|proposed|offered) (?:to|with|by|from|in|at|between|for)\b)/i;

/** "Which were addressed to Iran?" after a list of several: which of those. */
export function whichDone({ text, items, context }: Pointing): Named | null {
  const [words, lead = ''] = WHICH_DONE.exec(text) ?? [];
  const isNamed = items.some(({ kind }) => kind !== 'word');
  return words !== undefined && isNamed && context.listed.length > 1
    ? inPlaceOf(text, words, `${lead}which of them `, null, 'which of those shown')
    : null;
}

/**
 * "Which are African?" after a list of several: which of those, and not whoever is on record. Null where no part of the world or country
 * is named, or anything else beside it.
 */
export function whichAmong({ text, items, context }: Pointing): Named | null {
  const [words, lead = ''] = WHICH_ARE.exec(text) ?? [];
  const isList = context.listed.length > 1 || context.question.want === 'countries';
  if (words === undefined || !isList) return null;
  const named = items.filter(({ kind }) => kind !== 'word');
  const [only, ...others] = named;
  if (!only || others.length || !isOfPart(only)) return null;
  const rest = text.slice(words.length).replace(BEHIND, '');
  const isAlone = rest.replace(/^(?:from |of )(?:the )?/i, '') === only.mention.text;
  const count = /how many/i.test(words) ? 'how many' : 'which';
  return isAlone ? inPlaceOf(text, text, `${lead}${count} of them are ${rest}?`) : null;
}

/** A country or a part of the world, and nobody by name or post. */
function isOfPart(item: Item): boolean {
  if (item.kind === 'place') return true;
  if (item.kind !== 'party') return false;
  const { post, entities, sort } = item.party;
  return post === null && sort === null && entities.every(({ kind }) => kind === 'region' || kind === 'country');
}
