import type { Party } from '../../../core/records/party.js';
import { emptyGroup, groupKey, isLastNameOnly, type Mention, type MentionGroup } from './mention.js';
import { isNumeral, isShorterFormOf, mayStandFor } from './name-key.js';
import { familyOf } from './title-family.js';
import { Whose } from './whose.js';

/** One person of a file, as all rows together tell. */
export interface Person {
  readonly party: Party;
  readonly words: readonly string[];
  readonly isLastNameOnly: boolean;
  /** How the file prints the name, by how often it comes first. */
  readonly spellings: Map<string, number>;
  readonly aliases: Set<string>;
  readonly posts: Map<string, HeldPost>;
  /** The sources that name the person, titles or none. */
  readonly sources: Set<string>;
}

/** A title that the file prints before somebody's name. */
export interface HeldPost {
  readonly title: string;
  readonly family: string;
  readonly years: Set<number>;
  readonly sources: Set<string>;
  /** Whether some row says whose the holder is. */
  isSaid: boolean;
}

/** A spelling that was taken for another one of the same person. */
export interface Merge {
  readonly spelling: string;
  readonly name: string;
  readonly party: Party;
  readonly rows: number;
}

/**
 * The people of a file. First every mention is noted, then `settle` decides who is who, then each mention is found. Two
 * spellings are one person where they share the party and a kind of title, the years lie close, and no third fits.
 */
export class People {
  readonly #groups = new Map<string, MentionGroup>();
  readonly #whose = new Whose();
  readonly #found = new Map<string, Person | null>();
  readonly #merges = new Map<string, { person: Person; spelling: string; rows: number }>();

  /** Notes one mention of the first reading. */
  note(mention: Mention): void {
    const key = groupKey(mention);
    const group = this.#groups.get(key) ?? emptyGroup(mention);
    this.#groups.set(key, group);
    const year = group.years.get(mention.year ?? NO_YEAR) ?? { count: 0, sources: new Set<string>() };
    year.count++;
    year.sources.add(mention.source);
    group.years.set(mention.year ?? NO_YEAR, year);
  }

  /** Decides who is who. To be called once, after the last `note`. */
  settle(): void {
    for (const group of this.#groups.values()) this.#whose.learn(group);
    const uses = [...this.#groups.values()].flatMap((group) => this.#usesOf(group));
    const full = withoutShorterForms(personsOf(uses.filter(({ group }) => group.words.length > 1)));
    const fullByWord = byWord(full.values());
    const short = new Map<string, Person>();
    for (const use of uses) {
      const candidates = fullByWord.get(`${use.party}|${use.group.words[0]}`) ?? [];
      const person = full.get(keyOf(use)) ?? this.#shortOf(use, candidates, short);
      addUse(person, use);
      this.#found.set(useKey(use.group.key, use.year), person);
      this.#noteMerge(person, use);
    }
  }

  #usesOf(group: MentionGroup): Use[] {
    return [...group.years].flatMap(([year, { count, sources }]) => {
      const party = this.#whose.partyOf(group, year);
      if (party === null) this.#found.set(useKey(group.key, year), null);
      return party === null ? [] : [{ group, year, party, count, sources }];
    });
  }

  /** The one person in full whom a last name may stand for in that year; else the person of that last name and title. */
  #shortOf(use: Use, full: readonly Person[], short: Map<string, Person>): Person {
    const meant = new Set(full.filter((person) => canBe(person, use)));
    const [only] = meant;
    if (only && meant.size === 1) return only;
    const key = [use.party, use.group.words.join(' '), [...use.group.families].sort().join('+')].join('|');
    const person = short.get(key) ?? newPerson(use);
    short.set(key, person);
    return person;
  }

  #noteMerge(person: Person, { group, count }: Use): void {
    if (person.words.join(' ') === group.words.join(' ')) return;
    const key = `${group.person.name}|${person.party}|${person.words.join(' ')}`;
    const merge = this.#merges.get(key) ?? { person, spelling: group.person.name, rows: 0 };
    this.#merges.set(key, { ...merge, rows: merge.rows + count });
  }

  /** Who a mention is; null where nothing tells whose somebody is. */
  find(mention: Mention): Person | null {
    return this.#found.get(useKey(groupKey(mention), mention.year ?? NO_YEAR)) ?? null;
  }

  /** Everybody, in the order of first appearance. */
  all(): Person[] {
    return [...new Set([...this.#found.values()].filter((person) => person !== null))];
  }

  /** Which spellings were taken for which names, in order of first appearance. */
  merges(nameOf: (person: Person) => string): Merge[] {
    return [...this.#merges.values()].flatMap(({ person, spelling, rows }) => {
      const name = nameOf(person);
      return name === spelling ? [] : [{ spelling, name, party: person.party, rows }];
    });
  }
}

const NO_YEAR = -1000;

interface Use {
  readonly group: MentionGroup;
  readonly year: number;
  readonly party: Party;
  readonly count: number;
  readonly sources: ReadonlySet<string>;
}

function useKey(group: string, year: number): string {
  return `${group}|${year}`;
}

function keyOf({ group, party }: Use): string {
  return `${party}|${group.words.join(' ')}`;
}

function newPerson({ group, party }: Use): Person {
  return {
    party,
    words: group.words,
    isLastNameOnly: isLastNameOnly(group),
    spellings: new Map(),
    aliases: new Set(),
    posts: new Map(),
    sources: new Set(),
  };
}

/** Persons by party and name, with their posts and years, so that last names can be held against them. */
function personsOf(uses: readonly Use[]): Map<string, Person> {
  const persons = new Map<string, Person>();
  for (const use of uses) {
    const person = persons.get(keyOf(use)) ?? newPerson(use);
    persons.set(keyOf(use), person);
    for (const title of use.group.person.titles) notePost(person, title, use);
  }
  return persons;
}

function notePost(person: Person, title: string, { group, year, sources }: Use): void {
  const post = person.posts.get(title) ?? {
    title,
    family: familyOf(title),
    years: new Set(),
    sources: new Set(),
    isSaid: false,
  };
  post.years.add(year);
  for (const source of sources) post.sources.add(source);
  post.isSaid ||= group.party !== null;
  person.posts.set(title, post);
}

function addUse(person: Person, use: Use): void {
  const { person: printed, words } = use.group;
  if (words.length > 1 || person.words.length < 2) {
    person.spellings.set(printed.name, (person.spellings.get(printed.name) ?? 0) + use.count);
  }
  for (const source of use.sources) person.sources.add(source);
  for (const alias of printed.aliases) person.aliases.add(alias);
  for (const title of printed.titles) notePost(person, title, use);
}

/** How many years before the first and after the last mention in full a last name still means the same person. */
const YEARS_NEAR = 4;

function canBe(person: Person, { group, year }: Use): boolean {
  const isMonarch = group.families.some((family) => family === 'monarch' || family === 'heir');
  if (!mayStandFor(group.words, person.words, isMonarch)) return false;
  const posts = [...person.posts.values()].filter(({ family }) => group.families.includes(family));
  return posts.some(({ years }) => [...years].some((other) => Math.abs(other - year) <= YEARS_NEAR));
}

/** Every key leads to the person of the longest form: `Sixto Duran-Ballen` to `Sixto Duran-Ballen Cordovez`. */
function withoutShorterForms(persons: Map<string, Person>): Map<string, Person> {
  const known = byWord(persons.values());
  const longerOf = (person: Person): Person => {
    const ends = [person.words[0], person.words.at(-1)].flatMap((word) => known.get(`${person.party}|${word}`) ?? []);
    const longer = [...new Set(ends)].filter((other) => isFormOf(person, other));
    return longer.length === 1 && longer[0] ? longerOf(longer[0]) : person;
  };
  return new Map([...persons].map(([key, person]) => [key, longerOf(person)]));
}

function isFormOf(person: Person, other: Person): boolean {
  if (!isShorterFormOf(person.words, other.words)) return false;
  return [...person.posts.values()].some((post) =>
    [...other.posts.values()].some(({ family, years }) => family === post.family && areNear(post.years, years)),
  );
}

function areNear(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return [...some].some((year) => [...others].some((other) => Math.abs(other - year) <= YEARS_NEAR));
}

/** Persons by party with each end of their names. */
function byWord(persons: Iterable<Person>): Map<string, Person[]> {
  const known = new Map<string, Person[]>();
  for (const person of new Set(persons)) {
    const names = person.words.filter((word) => !isNumeral(word));
    for (const word of new Set([names[0], names.at(-1)])) {
      const key = `${person.party}|${word}`;
      known.set(key, [...(known.get(key) ?? []), person]);
    }
  }
  return known;
}
