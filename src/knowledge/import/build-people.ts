import type { Official, Post } from '../../core/records/official.js';
import { isCountry, type Party } from '../../core/records/party.js';
import { folded, slugOf } from './fold.js';
import type { HeldPost, Person } from './people/people.js';

/** Officials with the person each was made of. */
export type Officials = ReadonlyMap<Person, Official>;

/**
 * Makes an official of each person. Ids begin with `prefix` and end with the party, after a last name alone with the title
 * too: another President Kim gets another id. `partyId` gives the id of a party that is no country.
 */
export function buildOfficials(
  people: readonly Person[],
  prefix: string,
  partyId: (party: Party) => string,
): Officials {
  const officials = new Map<Person, Official>();
  const taken = new Set<string>();
  const names = new Set(people.map((person) => aliasKey(nameOf(person))));
  for (const person of people) {
    const id = freeId(idOf(person, prefix), taken);
    officials.set(person, officialOf(person, id, aliasesOf(person, names), partyId));
  }
  return officials;
}

/** The spelling that the file prints most; the first of those printed as often. */
export function nameOf({ spellings }: Person): string {
  let [name, most] = ['', 0];
  for (const [spelling, times] of spellings) if (times > most) [name, most] = [spelling, times];
  return name;
}

function idOf(person: Person, prefix: string): string {
  const title = person.words.length < 2 ? ([...person.posts.keys()][0] ?? '') : '';
  return [prefix, nameOf(person), person.party, title]
    .map(slugOf)
    .filter((part) => part !== '')
    .join('-');
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

/** Other spellings, unless another person answers to one of them: an alias is one person's. Claims what it gives. */
function aliasesOf(person: Person, names: Set<string>): string[] {
  const others = [...person.spellings.keys(), ...person.aliases];
  return others.filter((alias) => {
    const key = aliasKey(alias);
    const isFree = !names.has(key);
    names.add(key);
    return isFree;
  });
}

/** Coarser than any way in which names are compared elsewhere: letters and digits alone. */
function aliasKey(name: string): string {
  return folded(name).replaceAll(' ', '');
}

const LAST_NAME_ONLY = 'The register prints this name without a first name; it may stand for more than one person.';

function officialOf(person: Person, id: string, aliases: string[], partyId: (party: Party) => string): Official {
  const posts = [...person.posts.values()].map((post) => postOf(post, person.party, partyId));
  const notes = person.isLastNameOnly ? { notes: LAST_NAME_ONLY } : {};
  return { id, name: nameOf(person), aliases, posts, ...notes };
}

function postOf({ title, sources, isSaid }: HeldPost, party: Party, partyId: (party: Party) => string): Post {
  const side = isCountry(party)
    ? { country: party, organisation: null }
    : { country: null, organisation: partyId(party) };
  const inferred = isSaid ? {} : { inferred: [isCountry(party) ? 'country' : 'organisation'] };
  const [first = '', ...others] = sources;
  return { title, ...side, from: null, to: null, ...inferred, cites: [first, ...others] };
}
