import type { Graph } from '../../graph/graph.js';
import type { Element, Query, SetQ } from '../../query/query.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Draft } from '../draft.js';
import { partsOf } from '../forms/asked.js';
import { listOf } from './edited.js';
import { namedIn } from './names-read.js';
import { of } from './of-other-kind.js';

interface Subject {
  readonly question: Question;
  readonly draft: Draft;
  readonly graph: Graph;
}

/** Where a question has no query: the records of whom or what it names, and of nobody else. */
export function* aboutSubject({ question, draft, graph }: Subject): Generator<Query> {
  const sets = elementsAsked(question, draft).flatMap((one) => namedIn(one, graph) ?? []);
  const parties = sets.filter(isParty);
  const [one, other] = parties;
  if (one && other) yield* ofEachKind([one, other]);
  for (const each of sets) yield* isParty(each) ? ofEachKind([each]) : concerning(each);
}

function isParty(set: SetQ): boolean {
  return set.is === 'these' && PARTIES.has(set.kind);
}

const PARTIES: ReadonlySet<string> = new Set(['country', 'official', 'organisation']);

function* ofEachKind(sides: readonly [SetQ] | readonly [SetQ, SetQ]): Generator<Query> {
  for (const kind of ['meeting', 'agreement', 'proposal'] as const) yield* of(kind, sides);
}

/** What came about at a conference, or is about a topic. */
function* concerning(set: SetQ): Generator<Query> {
  if (set.is !== 'these' || (set.kind !== 'conference' && set.kind !== 'topic')) return;
  const roles = { [set.kind]: set };
  for (const kind of ['meeting', 'agreement', 'proposal'] as const) yield listOf({ kind, roles });
}

/** Whom and what a question names, one at a time; where it names nobody, the one thing that the answer lists. */
function elementsAsked({ parties, conferences, topics }: Question, { listed }: Draft): readonly Element[] {
  const facets = [...conferences, ...topics].filter((one) => !one.excluded && one.ids.length === 1);
  const named = [
    ...parties.filter((term) => !term.excluded).flatMap(elementOf),
    ...facets.map((one): Element => `${conferences.includes(one) ? 'conference' : 'topic'}:${one.ids[0]!}`),
  ];
  const [only, ...others] = listed;
  if (named.length || !only || others.length) return [...new Set(named)].slice(0, 3);
  const [kind] = partsOf(only);
  return kind === 'official' || kind === 'conference' || kind === 'organisation' ? [only as Element] : [];
}

function elementOf({ entities, members }: PartyTerm): readonly Element[] {
  const [entity] = entities;
  if (members) return members.flatMap(elementOf);
  if (entities.length !== 1 || !entity || entity.kind === 'region') return [];
  return [`${entity.kind}:${entity.id}`];
}
