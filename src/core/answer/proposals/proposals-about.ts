import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Proposal } from '../../records/proposal.js';
import type { RecordsFound } from '../records-found.js';
import { proposalsFound } from '../records-found.js';

/**
 * Proposals that speak of somebody who is no side of them: "who is pushing a second term for Zavazava", "who wants
 * Baigorri as Deputy Secretary-General". Null where nobody named is spoken of.
 */
export function proposalsAbout(
  question: Question,
  graph: Graph,
): { asked: Question; result: RecordsFound<Proposal> } | null {
  const people = question.parties.filter(isPerson);
  const names = people.flatMap((term) => term.entities.flatMap((one) => lastNames(one.id, graph)));
  if (!names.length) return null;
  const asked = {
    ...question,
    parties: question.parties.filter((term) => !people.includes(term)),
    acts: [],
    words: [],
    narrowing: [],
  };
  const result = proposalsFound(asked, graph);
  const records = result.records.filter((one) =>
    names.some((name) => ` ${nameKeys(one.text)[0]} `.includes(` ${name} `)),
  );
  return records.length ? { asked, result: { ...result, records } } : null;
}

function isPerson(term: PartyTerm): boolean {
  return !term.excluded && !term.via && !term.members && term.entities.every((one) => one.kind === 'official');
}

function lastNames(id: string, graph: Graph): string[] {
  return nameKeys(graph.official(id)?.name ?? '').flatMap((key) => key.split(' ').at(-1) ?? []);
}

/** "What did he call on Arab ministers to do": where nothing was put to them, the body that those ministers form, if one is on record. */
export function withBodyMeant(question: Question, graph: Graph): Question {
  const isToPost = question.target === 'proposals' && question.parties.some((term) => term.role === 'to' && term.post);
  if (!isToPost || proposalsFound(question, graph).records.length) return question;
  const parties = question.parties.map((term) => (term.role === 'to' && term.post ? asBody(term, graph) : term));
  return { ...question, parties };
}

function asBody(term: PartyTerm, graph: Graph): PartyTerm {
  const { post: _, postAsked: __, postOf = [], ranks: ___, ...plain } = term;
  const regions = postOf.flatMap((entity) => (entity.kind === 'region' ? [entity.name] : []));
  const words = regions.flatMap((name) => name.toLowerCase().split(' ')).filter((word) => !PLAIN.has(word));
  const bodies = graph.knowledge.organisations.filter(
    ({ name }) => /\bministers?\b/i.test(name) && words.some((word) => name.toLowerCase().split(' ').includes(word)),
  );
  return bodies.length ? { ...plain, entities: bodies.map(({ id }) => ({ kind: 'organisation', id })) } : term;
}

/** Words of region names that tell no region. */
const PLAIN: ReadonlySet<string> = new Set(['the', 'states', 'countries', 'of', 'and', 'region']);
