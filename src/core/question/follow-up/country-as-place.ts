import type { Item } from '../item.js';
import { has } from '../mention.js';
import { isAdjective } from '../party-terms.js';
import type { FacetTerm, PartyTerm, Question } from '../question.js';
import { isIn, wordBefore } from '../roles.js';
import type { Read } from '../understand.js';

/**
 * "and in Greece?" after meetings in India: the country takes the place of the place, and not of somebody met. Without a
 * preposition it does so only where stays were asked for: after "whom did he meet in Baku?", "and Kenya?" is whom he met.
 */
export function readAsPlace(read: Read, before: Question): Read {
  const { question } = read;
  const place = countryAsPlace(read, before);
  if (!place || !isSaidToBePlace(read, before)) return read;
  return { ...read, question: { ...question, parties: [], places: [place] } };
}

/** The country of a fragment that is read as somebody met first, as the place that it may be as well; null where it can be none. */
export function placeInstead(read: Read, before: Question): FacetTerm | null {
  if (isSaidToBePlace(read, before) || read.items.some(isOfPeople)) return null;
  return countryAsPlace(read, before);
}

/** The one country that a fragment names, as a place that somebody may have been in; null where it can be none. */
function countryAsPlace(read: Read, before: Question): FacetTerm | null {
  const [only, ...others] = read.question.parties;
  const [country] = only?.entities ?? [];
  const isOfPlaces = before.target === 'meetings' && before.places.some((term) => term.country);
  if (!only || !isOfPlaces || others.length || country?.kind !== 'country') return null;
  const mayBe = isOfWhoWent(before) && !isMetWith(read) && !only.excluded;
  if (!mayBe && !isIn(read.items, partyAt(read))) return null;
  const { span, label, excluded } = only;
  return { span, label, ids: [], excluded, country: country.id };
}

function isSaidToBePlace(read: Read, before: Question): boolean {
  return isIn(read.items, partyAt(read)) || (asksForStays(before) && isWhereSomebodyWent(before));
}

/** "when was Dulles in France?", "trips of Rubio to Italy": where somebody was, and not whom they met there. */
function asksForStays({ visitors, tags }: Question): boolean {
  return visitors !== null || !MEETING.some((tag) => tags.includes(tag));
}

const MEETING = ['verb:meet', 'noun:meeting', 'noun:counterpart', 'ask:who'] as const;

/** "whom did Trump meet in Saudi Arabia": one person, and a country that is nothing but where. */
function isWhereSomebodyWent({ parties, visitors }: Question): boolean {
  return visitors !== null || (parties.length > 0 && parties.every((term) => term.entities[0]?.kind === 'official'));
}

/** The same, or with a country that a fragment took for somebody met: "and Qatar?", then "and Israel?". */
function isOfWhoWent({ parties, visitors, yesNo }: Question): boolean {
  const people = peopleOf(parties);
  return visitors !== null || (people.length > 0 && (people.length === parties.length || !yesNo));
}

/** Those clauses that name people. */
export function peopleOf(parties: readonly PartyTerm[]): readonly PartyTerm[] {
  return parties.filter((term) => term.entities[0]?.kind === 'official');
}

function isMetWith(read: Read): boolean {
  const before = wordBefore(read.items, partyAt(read));
  return before !== null && has(before, 'prep:with', 'prep:from', 'prep:between', 'verb:meet', 'neg:without');
}

/** "and the Qataris?": people, who are no place. */
function isOfPeople({ kind, mention }: Item): boolean {
  return kind === 'party' && mention.entities.some(({ id }) => isAdjective(mention.key.replace(/s$/, ''), id));
}

function partyAt({ items }: Read): number {
  return items.findIndex((item) => item.kind === 'party');
}
