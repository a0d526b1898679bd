import type { Graph } from '../../graph/graph.js';
import { setsOf } from '../../query/evaluate.js';
import { isRecordKind, kindOfSet, type Pattern, type SetQ } from '../../query/query.js';
import type { Item, NamedParty } from '../../question/item.js';
import { peopleListed } from '../../question/follow-up/people-meant.js';
import { isAffiliated, officialsByPost } from '../../question/posts.js';
import type { PartyEntity } from '../../question/question.js';
import type { Ref } from '../../records/ref.js';

/**
 * Those of some records on a side of which all are that are named: a country, a body, somebody who took part. Null where
 * there are none, or something else is named: then it is no question of them.
 */
export function ofSides(named: readonly Item[], of: SetQ, graph: Graph): SetQ | null {
  const kind = kindOfSet(of);
  const sides = named.map(sidesNamed);
  if (!isRecordKind(kind) || sides.some((one) => one.length === 0)) return null;
  const sets = setsOf(graph);
  const all = sets.found(of).elements();
  const theirs = sides.map((entities) => entities.flatMap((one) => recordsWith(one, kind)));
  const kept = all.filter((element) =>
    theirs.every((own) => own.some((set) => sets.found(set).elements().includes(element))),
  );
  if (!kept.length || kept.length === all.length) return kept.length ? of : null;
  const said = kept.length === 1 ? 'the one shown before' : `${kept.length} of those shown before`;
  return { is: 'these', kind, ids: kept.map((one) => one.slice(kind.length + 1)), said };
}

/** Somebody named as a set; null where it is not clear who. */
export function sideOf({ entities, label }: NamedParty): SetQ | null {
  const [one, ...others] = entities;
  if (!one || others.length || one.kind === 'region') return null;
  return { is: 'these', kind: one.kind, ids: [one.id], said: label };
}

/** Whom an item names: a town stands for its country. */
function sidesNamed(item: Item): readonly PartyEntity[] {
  if (item.kind === 'party') return item.party.entities;
  return item.kind === 'place' && item.facet.country ? [{ kind: 'country', id: item.facet.country }] : [];
}

/** The records of a kind with somebody on a side. */
function recordsWith(entity: PartyEntity, kind: Pattern['kind']): readonly SetQ[] {
  const side: SetQ =
    entity.kind === 'region'
      ? { is: 'these', kind: 'country', ids: entity.countries, said: entity.name }
      : { is: 'these', kind: entity.kind, ids: [entity.id], said: entity.id };
  const roles: readonly Pattern['roles'][] = kind === 'proposal' ? [{ from: side }, { to: side }] : [{ side }];
  return roles.map((one) => ({ is: 'records', of: { kind, roles: one } }));
}

/** The people of sides that are named, who took part in some records. */
export function peopleOfSides(named: readonly Item[], of: SetQ, graph: Graph): readonly string[] {
  const sides = named.flatMap(sidesNamed);
  const ranks = named.flatMap((item) => (item.kind === 'party' ? item.party.ranks : []));
  const refs = setsOf(graph).found(of).elements() as readonly Ref[];
  const people = peopleListed(refs, graph).filter((id) => isAffiliated(id, sides, graph));
  const holders = ranks.length ? officialsByPost(graph, sides[0] ?? null, { ranks, fields: [], words: [] }) : [];
  const ofRank = people.filter((id) => holders.some((one) => one.id === id));
  // "The Omani minister" is one: of several the one who is named first.
  return ranks.length ? (ofRank.length ? ofRank : people).slice(0, 1) : people;
}
