import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import { personsAmong } from '../../question/bearers.js';
import type { Official } from '../../records/official.js';

/** One person, under all names that the records print; what they print most often comes first. */
export type Person = readonly [Official, ...Official[]];

/** The people that ids of officials stand for, in the order of their first mention; an id may come more than once. */
export function personsOf(ids: readonly string[], graph: Graph): readonly Person[] {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  const entities = [...times.keys()].map((id) => ({ kind: 'official' as const, id }));
  return personsAmong(entities, graph).flatMap((person) => {
    const ordered = [...person].sort((a, b) => times.get(b.id)! - times.get(a.id)!);
    const [first, ...others] = ordered.flatMap(({ id }) => graph.official(id) ?? []);
    return first ? [[first, ...others] as const] : [];
  });
}

/** Every name of a person: "Benjamin Netanyahu / Binyamin Netanyahu". */
export function personName(person: Person): string {
  const names = new Map([...person].reverse().map(({ name }) => [nameKeys(name).join(), name]));
  return [...names.values()].reverse().join(' / ');
}
