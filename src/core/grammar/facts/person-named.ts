import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { SetQ } from '../../query/query.js';
import type { Item, NamedParty } from '../../question/item.js';
import { countryName, demonym } from '../../records/countries/countries.js';
import type { Official } from '../../records/official.js';
import { sameWord, wordsIn } from './words.js';

/** Somebody whom a question names, and the item that does. */
export interface Named {
  readonly official: Official;
  readonly item: PartyItem;
  /** By a name of his own, and not by a post. */
  readonly isByName: boolean;
}

type PartyItem = Extract<Item, { kind: 'party' }>;

/** The one person whom items name: by name, else by a post that one person holds; null where nobody or several are. */
export function personNamed(items: readonly Item[], graph: Graph): Named | null {
  const all = items.flatMap((item): readonly Named[] => {
    const one = item.kind === 'party' ? officialOf(item.party, graph) : null;
    return one && item.kind === 'party' ? [{ official: one, item, isByName: item.party.post === null }] : [];
  });
  const byName = all.filter(({ isByName }) => isByName);
  const people = byName.length ? byName : all;
  return people.length && people.every(({ official }) => official === people[0]!.official) ? people[0]! : null;
}

function officialOf({ entities, ambiguous, unknown, isUnheld, sort }: NamedParty, graph: Graph): Official | null {
  const [only, ...others] = entities;
  const isOne = only?.kind === 'official' && !others.length && !ambiguous && unknown === null && !isUnheld;
  return isOne && sort === null ? (graph.official(only.id) ?? null) : null;
}

/** Somebody as a set, by his name. */
export function setOfPerson({ id, name }: Official): SetQ {
  return { is: 'these', kind: 'official', ids: [id], said: name };
}

/** Every word that names somebody or his posts: his names, titles, sides and bodies, and what such posts are called otherwise. */
export function wordsOfPerson({ name, aliases, posts }: Official, graph: Graph): ReadonlySet<string> {
  const bodies = posts.flatMap(({ organisation }) => (organisation ? (graph.organisation(organisation) ?? []) : []));
  const countries = posts.flatMap(({ country }) => country ?? []);
  const texts = [
    ...[name, ...aliases].flatMap(nameKeys),
    ...posts.map(({ title }) => title),
    ...countries.flatMap((code) => [countryName(code), demonym(code)]),
    ...bodies.flatMap((one) => [one.name, ...one.aliases]),
  ];
  const words = new Set(texts.flatMap(wordsIn).map(sameWord));
  return [...OF_ICT].some((word) => words.has(word)) ? new Set([...words, ...OF_ICT]) : words;
}

/** Portfolios that stand for each other where people speak of them. */
const OF_ICT: ReadonlySet<string> = new Set(
  'ict it information communications communication telecom telecoms technology digital post tech'
    .split(' ')
    .map(sameWord),
);
