import type { Item, NamedParty } from '../../item.js';
import { officialTerm } from '../people-meant.js';
import { peopleAround } from './people-around.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/** "Another Asadov", "the other Asadov": he who was not shown. */
const OTHER = /\b(?:another|(?:the|an) other|a (?:second|different)|other) $/i;

/** What goes on from what was shown; a question that stands by itself says which of them it means by what they did. */
const GOES_ON =
  /\b(?:he|she|him|her|his|they|them|it|that one|there|then|sources?)\b|\bthe \p{Lu}[\p{L}-]+ (?:talks?|meeting|call|visit|one)\b/u;

/**
 * "Source for the Asadov talk?" where one of those who bear a name was shown: he by his whole name; "the other Asadov" is the one of two who
 * was not. Null where several who bear it were shown, or none was.
 */
export function bearerShown({ text, items, shown, graph }: Pointing): Named | null {
  const [name, ...others] = items.flatMap((item) => (isOfSeveral(item) ? [item.party] : []));
  const isOther = name !== undefined && OTHER.test(text.slice(0, text.indexOf(name.span)));
  if (!name || others.length || (!isOther && !GOES_ON.test(text))) return null;
  const ids = name.entities.map(({ id }) => id);
  const refs = shown.find((list) => peopleAround(list, graph).some((id) => ids.includes(id))) ?? [];
  const there = ids.filter((id) => peopleAround(refs, graph).includes(id));
  const [only, ...more] = isOther ? othersOf(ids, there) : there;
  if (only === undefined || more.length) return null;
  const label = officialTerm(only, graph).label;
  return inPlaceOf(text, name.span, label, `official:${only}`, label);
}

/** The other of two, of whom one was shown. */
function othersOf(ids: readonly string[], there: readonly string[]): readonly string[] {
  return ids.length === 2 && there.length === 1 ? ids.filter((id) => !there.includes(id)) : [];
}

/** A name that several officials bear. */
function isOfSeveral(item: Item): item is Item & { kind: 'party'; party: NamedParty } {
  if (item.kind !== 'party') return false;
  const { entities, ambiguous, post } = item.party;
  return ambiguous && post === null && entities.length > 1 && entities.every(({ kind }) => kind === 'official');
}
