import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import { personsAmong } from '../../question/bearers.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Official } from '../../records/official.js';
import { ref } from '../../records/ref.js';
import { type Block, statementsOf } from '../answer.js';
import { narrowed } from '../narrowed.js';
import { answered, type Draft } from '../draft.js';
import { leftOutGaps } from '../gaps.js';
import { resolved } from '../resolved.js';
import { elected } from './elected.js';
import { officialCard } from './official-card.js';
import { countLead, groupLines } from './official-groups.js';
import { listOfficials, nobodyCalled, unknownOfficials } from './official-lists.js';
import { ofRankAsked, otherHolders, rankLead } from './official-posts.js';
import { organisationCard } from './organisation-card.js';

/** Up to this many people are told in full; more are listed. */
const CARDS_MAX = 8;

/**
 * Answers who somebody is, what post somebody holds, who holds a post, who of a country or body is on record, and what
 * a body is.
 */
export function composeOfficials(question: Question, graph: Graph): Draft {
  const terms = question.parties.filter((term) => !term.excluded).map((term) => resolved(term));
  const people = terms.filter((term) => term.entities.some((entity) => entity.kind === 'official'));
  if (people.length) return namedPeople(question, people, graph);
  if (question.unknown.length) return unknownOfficials(question, terms, graph);
  return isAboutBodies(question, terms) ? namedBodies(question, terms, graph) : listOfficials(question, terms, graph);
}

/** People named, or found by the post they hold: a card each. */
function namedPeople(question: Question, terms: readonly PartyTerm[], graph: Graph): Draft {
  const named = unique(terms.flatMap((term) => officialsOf(term, graph)));
  const shared = terms.some((term) => term.entities.length > 1 && !term.members);
  const found = shared
    ? narrowed(ofRankAsked(question, named), [...question.words, ...titleWords(question)], officialText)
    : { records: named, unused: [] };
  const people = found.records;
  const told =
    people.length > CARDS_MAX ? groupLines(people, graph, null) : people.flatMap((one) => officialCard(one, graph));
  const blocks = [
    ...elected(question, people, graph),
    ...people.flatMap((one) => rankLead(question, one, graph)),
    ...peopleLead(question, terms, people, graph),
    ...told,
    ...terms.flatMap((term) => otherHolders(term, people, graph)),
  ];
  return answered(
    [...blocks, ...nobodyCalled(question), ...unusedGaps(question, blocks)],
    people.map((one) => ref('official', one.id)),
    question.want === 'count' ? people.length : null,
  );
}

/** Words of a title that were read as a topic. */
function titleWords({ topics }: Question): string[] {
  return topics.filter((term) => !term.excluded).flatMap((term) => stemsOf(term.span));
}

/** A count, where one name or post stands for several people or a number was asked for. */
function peopleLead(
  question: Question,
  terms: readonly PartyTerm[],
  people: readonly Official[],
  graph: Graph,
): Block[] {
  const [term, other] = terms;
  const persons = personsAmong(
    people.map(({ id }) => ({ kind: 'official', id })),
    graph,
  );
  const isShared = term !== undefined && !other && persons.length > 1;
  if (!isShared && question.want !== 'count') return [];
  return countLead(people, isShared ? ` for “${term.post ?? term.span}”` : '', graph);
}

/** Whether the question is what a body is, not who works there. */
function isAboutBodies(question: Question, terms: readonly PartyTerm[]): boolean {
  const narrowing = [question.ranks, question.conferences, question.topics, question.places, question.dates];
  if (question.want === 'count' || narrowing.some((list) => list.length) || !terms.length) return false;
  return terms.every((term) => !term.post && term.entities.every((entity) => entity.kind === 'organisation'));
}

function namedBodies(question: Question, terms: readonly PartyTerm[], graph: Graph): Draft {
  const entities = terms.flatMap((term) => [...term.entities]);
  const bodies = unique(entities.flatMap((entity) => graph.organisation(entity.id) ?? []));
  const blocks = bodies.flatMap((body) => organisationCard(body, graph));
  return answered(
    [...blocks, ...unusedGaps(question, blocks)],
    bodies.map((body) => ref('organisation', body.id)),
  );
}

/** Words of the question that no statement of the answer holds: named, not ignored. */
function unusedGaps(question: Question, blocks: readonly Block[]): Block[] {
  const said = new Set(statementsOf({ blocks }).flatMap((one) => stemsOf(one.text)));
  const unusedWords = question.words.filter((word) => stemsOf(word).some((stem) => !said.has(stem)));
  return leftOutGaps({ ...question, unknown: [] }, { leftOut: [], emptyMembers: [], unusedWords });
}

function officialsOf(term: PartyTerm, graph: Graph): readonly Official[] {
  return term.entities.flatMap((entity) => (entity.kind === 'official' ? (graph.official(entity.id) ?? []) : []));
}

function officialText(official: Official): string {
  return [
    official.name,
    ...official.posts.map((post) => `${post.title} ${post.dateNote ?? ''}`),
    official.notes ?? '',
  ].join(' ');
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
