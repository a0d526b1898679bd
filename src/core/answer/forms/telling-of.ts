import type { Graph } from '../../graph/graph.js';
import { type Aspect, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import type { PartyEntity, PartyTerm } from '../../question/question.js';
import type { Status } from '../../records/agreement.js';
import { type Telling, touching } from '../telling.js';
import { patternOf } from './record-lines.js';

/** What a query wants told of the records of one of its sets. */
export function tellingOfSet(set: SetQ, query: Query, graph: Graph): Telling {
  const pattern = patternOf(set) ?? { kind: 'meeting', roles: {} };
  const { roles, limits = {}, when, words = [] } = pattern;
  const aspect = aspectOf(query, set);
  const topics = namedIn(roles.topic, 'topic');
  const names = roles.topic?.is === 'these' ? [roles.topic.said] : [];
  const known = topics.map((id) => graph.topic(id)?.name ?? id);
  return {
    seenFrom: sideNamed(pattern),
    topics,
    formats: limits.formats ?? [],
    aspect,
    isContentWanted: aspect === 'topics',
    isStateWanted: asksState(query) || Boolean(limits.latest || limits.event),
    isDayWanted: query.ask !== 'count' && aspect !== 'topics' && aspect !== 'status',
    reached: stateOf(pattern),
    named: { conference: roles.conference !== undefined, place: roles.place !== undefined, days: when ? [when] : [] },
    touches: touching(aspect, [...names, ...known, ...words]),
  };
}

/** The earliest and the latest are asked for by their days. */
function aspectOf(query: Query, set: SetQ): Aspect | null {
  if (query.ask === 'list' && query.tell) return query.tell;
  return set.is === 'best' && set.by.by === 'day' && kindOfSet(set) === 'meeting' ? 'when' : null;
}

/** Whether more is asked of documents than that and where they are. */
function asksState(query: Query): boolean {
  return query.ask !== 'list' || (query.tell !== undefined && query.tell !== 'where');
}

/** The state that documents are asked for by, where it is no signing. */
function stateOf({ limits }: Pattern): Status | null {
  const [state, ...others] = limits?.event ?? [];
  return state && !others.length && state !== 'signed' && state !== 'adopted' ? state : null;
}

const SIDES = ['side', 'guest', 'other', 'from'] as const;

/** The party that records are seen from: a person who is named, else the first side that is; none where it is several at once. */
function sideNamed({ roles }: Pattern): PartyTerm | null {
  const named = SIDES.flatMap((role) => (roles[role]?.is === 'these' ? [roles[role]] : []));
  const first = named.find((set) => set.kind === 'official' && set.ids.length === 1) ?? named[0];
  // Of several who held a post each line says who it was.
  const isSeveral =
    first !== undefined && first.ids.length > 1 && (first.kind === 'country' || first.inPost !== undefined);
  // Of two countries neither is who took part: lines name both.
  const areCountries = named.length > 1 && named.every(({ kind }) => kind === 'country');
  return first && !isSeveral && !areCountries ? partyOf(first) : null;
}

/** Names as a party of records. */
export function partyOf({ kind, ids, said }: Extract<SetQ, { is: 'these' }>): PartyTerm {
  const entities = ids.map((id) => ({ kind, id }) as PartyEntity);
  return { span: said, label: said, entities, role: 'any', excluded: false };
}

function namedIn(set: SetQ | undefined, kind: string): readonly string[] {
  return set?.is === 'these' && kindOfSet(set) === kind ? set.ids : [];
}
