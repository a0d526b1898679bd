import type { Graph } from '../graph/graph.js';
import { isPost } from '../graph/post-ranks.js';
import { countryOf } from '../graph/sides.js';
import { signersOf } from '../graph/signers-told.js';
import { countriesOfPosts } from '../question/bearers.js';
import type { PartyEntity, PartyTerm, Question } from '../question/question.js';
import { countryName } from '../records/countries/countries.js';
import { agreementsFound } from './records-found.js';
import { termKeys } from './keys-asked.js';
import { meetingsFound } from './records-found.js';
import { proposalsFound } from './records-found.js';

/** A question whose clauses ("the countries that have signed with Oman") were asked of the records, each with what answers it. */
export function withClausesAnswered(question: Question, graph: Graph): Question {
  const { parties, lacking } = question;
  if (!lacking && !parties.some((term) => term.via)) return question;
  const own = ownSides(parties, graph);
  const answered = (term: PartyTerm) =>
    term.via
      ? withAnswers(
          term,
          answersOf(term, term.via, graph).filter(({ id }) => !own.has(id)),
          graph,
        )
      : term;
  return { ...question, parties: parties.map(answered), lacking: lacking ? withClausesAnswered(lacking, graph) : null };
}

/** Answers of a clause up to so many go by their names. */
const NAMED_MAX = 3;

function withAnswers(term: PartyTerm, answers: readonly PartyEntity[], graph: Graph): PartyTerm {
  const names = answers.map(({ kind, id }) =>
    kind === 'country' ? countryName(id) : (graph.official(id)?.name ?? id),
  );
  const isNamed = names.length > 0 && names.length <= NAMED_MAX;
  return { ...term, answers, ...(isNamed ? { label: names.join(' or ') } : {}) };
}

/** Those named beside the clauses, with the countries of people: nobody of them is one of those dealt with. */
function ownSides(parties: readonly PartyTerm[], graph: Graph): ReadonlySet<string> {
  const named = parties.filter((term) => !term.via && !term.excluded).flatMap(({ entities }) => entities);
  return new Set(
    named.flatMap(({ kind, id }) =>
      kind === 'official' ? [id, ...countriesOfPosts(graph.official(id) ?? { posts: [] }, graph)] : [id],
    ),
  );
}

/** Those that answer each of the clauses of a noun. */
function answersOf(term: PartyTerm, via: Question, graph: Graph): PartyEntity[] {
  const [first = [], ...others] = [via, ...(term.viaAlso ?? [])].map((clause) =>
    oneClause(term, withClausesAnswered(clause, graph), graph),
  );
  return first.filter((one) => others.every((list) => list.some(({ kind, id }) => kind === one.kind && id === one.id)));
}

/** Somebody or some side that took part in a record, by whom and for which party. */
interface Side {
  readonly official: string | null;
  readonly party: string;
}

/** The officials or countries that took part with the parties of a clause, those parties left out. */
function oneClause(term: PartyTerm, via: Question, graph: Graph): PartyEntity[] {
  const isHead = (one: PartyTerm) => one.post !== undefined || one.role === 'wanted' || one.span === term.viaHead;
  const keysOf = (parties: readonly PartyTerm[]) => new Set(parties.flatMap((one) => termKeys(one)));
  const known = keysOf(via.parties.filter((one) => !isHead(one)));
  const inside = keysOf(via.parties.filter(isHead).slice(0, 1));
  const entities = sidesIn(via, term, graph)
    .filter((side) => !keysOfSide(side, graph).some((key) => known.has(key)))
    .filter((side) => inside.size === 0 || keysOfSide(side, graph).some((key) => inside.has(key)))
    .filter(({ official }) => isOfRank(official, term, graph))
    .flatMap((side) => entityOf(side, term, graph));
  return [...new Map(entities.map((entity) => [`${entity.kind}:${entity.id}`, entity])).values()];
}

/** All who took part in what a clause asks for: at the meeting, as signers or parties of the document, as who put or was addressed. */
function sidesIn(via: Question, { project }: PartyTerm, graph: Graph): Side[] {
  if (via.target === 'proposals')
    return proposalsFound(via, graph).records.flatMap(({ by, by_for, to }) => [
      ...(by_for ? [{ official: by, party: by_for }] : []),
      ...to.map((party) => ({ official: null, party })),
    ]);
  if (via.target !== 'agreements')
    return meetingsFound(via, graph).records.flatMap(({ participants }) =>
      participants.map(({ official, for: party }) => ({ official, party })),
    );
  const { records } = agreementsFound(via, graph);
  return project === 'countries'
    ? records.flatMap(({ parties }) => parties.map((party) => ({ official: null, party })))
    : records.flatMap((one) => signersOf(one, graph));
}

function keysOfSide({ official, party }: Side, graph: Graph): string[] {
  return [`official:${official}`, `country:${countryOf(party, graph)}`, `organisation:${party}`];
}

function entityOf({ official, party }: Side, term: PartyTerm, graph: Graph): PartyEntity[] {
  if (term.project !== 'countries') return official ? [{ kind: 'official', id: official }] : [];
  const country = countryOf(party, graph);
  return country && isWithin(country, term) ? [{ kind: 'country', id: country }] : [];
}

/** "African countries that …": none but those of the noun itself. */
function isWithin(country: string, { viaWithin = [] }: PartyTerm): boolean {
  if (!viaWithin.some(({ kind }) => kind === 'country' || kind === 'region')) return true;
  return viaWithin.some((one) => (one.kind === 'region' ? one.countries.includes(country) : one.id === country));
}

/** Whether somebody holds a post of the rank that a clause names, where it names one. */
function isOfRank(id: string | null, { viaRanks: ranks = [] }: PartyTerm, graph: Graph): boolean {
  const posts = graph.official(id ?? '')?.posts ?? [];
  return !ranks.length || posts.some((post) => isPost(post, { ranks, fields: [], words: [] }));
}
