import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import { kindOfSet, type Query, type Role } from '../../query/query.js';
import { type Ranked, ranking } from '../../query/rank.js';
import type { Ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { listed } from '../phrases.js';
import { type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { nameOfMember } from './member-name.js';
import { nothing } from './nothing.js';
import { asPersons, type Persons } from './persons.js';
import { composePlaced } from './placed.js';
import { measureOf, rankLine } from './rank-line.js';

type Rank = Extract<Query, { ask: 'rank' }>;

/** Members by a number: who comes first in the first line, then the others in order. */
export function composeRank(rank: Rank, asked: Asked): Draft {
  const { of, by, end } = rank;
  const { graph } = asked;
  const [ranked, nameOf] = rankedBy(rank, asked);
  const [first] = ranked;
  if (!first) return nothing(by.by === 'count' ? { is: 'records', of: by.in } : of, asked);
  if (rank.place !== undefined || rank.after) return composePlaced(rank, { ranked, nameOf }, asked);
  const top = ranked.filter(({ value }) => value === first.value);
  const names = listed(top.map(({ element }) => nameOf(element)));
  const what = measureOf(by, Number(first.value));
  const text = `${names} ${verbOf(by) ?? (top.length === 1 ? 'has' : 'have')} the ${end === 'most' ? 'most' : 'fewest'}: ${first.value} ${what}${top.length > 1 ? ' each' : ''}.`;
  const head = say(
    text,
    evidenceOfAll(
      top.flatMap(({ refs }) => [...refs]),
      graph,
    ),
  );
  return answered(
    [
      ...head,
      ...ranked.slice(top.length).flatMap((one) => rankLine(one, nameOf(one.element), graph)),
      ...nobodys(rank, asked),
    ],
    first.refs,
    typeof first.value === 'number' ? first.value : null,
  );
}

/** All that has something to be ranked by, in order, and what each is called. */
function rankedBy(rank: Rank, { graph, sets }: Asked): readonly [readonly Ranked[], Persons['nameOf']] {
  const { of, by, end } = rank;
  const all = ranking(of, by, end === 'most', sets).filter(
    ({ value }) => end === 'least' || (value !== null && value !== 0),
  );
  return byPerson(all, rank, sets.found(of), graph);
}

/** Who put something made it, and who got it did not. */
function verbOf(by: Rank['by']): string | null {
  return by.by === 'count' ? (VERBS.get(by.hole) ?? null) : null;
}

const VERBS: ReadonlyMap<Role, string> = new Map<Role, string>([
  ['from', 'made'],
  ['to', 'got'],
  ['guest', 'made'],
  ['host', 'hosted'],
]);

/** What no source gives to one person counts for nobody. */
function nobodys({ of, by }: Rank, { sets }: Asked): readonly Block[] {
  if (by.by === 'day' || kindOfSet(of) !== 'official') return [];
  const records = sets.found({ is: 'records', of: by.in });
  const all = sets.found({ is: 'that', of: { is: 'all', kind: 'official' }, in: by.in, hole: by.hole, how: 'some' });
  const named = new Set<string>(refsOfMembers(all));
  const count = records.elements().filter((one) => !named.has(one)).length;
  return count ? [gap(`Not counted: ${count} of which no source says who it was.`)] : [];
}

/** Whom the records print in several ways is one, with the records of all of them. */
function byPerson(
  ranked: readonly Ranked[],
  { by, end }: Rank,
  of: Found,
  graph: Graph,
): readonly [readonly Ranked[], Persons['nameOf']] {
  if (of.kind !== 'official' || by.by === 'day') return [ranked, (one) => nameOfMember(one, graph)];
  const refsOf = new Map(ranked.map(({ element, refs }) => [element, refs]));
  const elements = ranked.map(({ element }) => element);
  const { found, nameOf } = asPersons({ ...of, elements: () => elements, witnesses: (one) => refsOf.get(one)! }, graph);
  if (found.size === ranked.length) return [ranked, nameOf];
  const isCounted = (one: Ref) => one.startsWith(`${by.in.kind}:`);
  const merged = found.elements().map((element): Ranked => {
    const refs = found.witnesses(element);
    const same = ranked.filter((one) => one.counted && one.refs.some((ref) => refs.includes(ref)));
    const counted = new Set(same.flatMap((one) => one.counted ?? []));
    return { element, value: by.members ? counted.size : refs.filter(isCounted).length, refs };
  });
  return [merged.sort((a, b) => (Number(b.value) - Number(a.value)) * (end === 'most' ? 1 : -1)), nameOf];
}
