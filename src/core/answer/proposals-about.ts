import type { Graph } from '../graph/graph.js';
import { nameKeys } from '../graph/normalise.js';
import type { PartyTerm, Question } from '../question/question.js';
import type { Proposal } from '../records/proposal.js';
import { findProposals, type Result } from './search-records.js';

/**
 * Proposals that speak of somebody who is no side of them: "who is pushing a second term for Zavazava", "who wants
 * Baigorri as Deputy Secretary-General". Null where nobody named is spoken of.
 */
export function proposalsAbout(question: Question, graph: Graph): { asked: Question; result: Result<Proposal> } | null {
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
  const result = findProposals(asked, graph);
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
