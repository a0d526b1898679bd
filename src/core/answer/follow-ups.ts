import type { Graph } from '../graph/graph.js';
import { countryOf } from '../graph/sides.js';
import type { Question } from '../question/question.js';
import { countryName } from '../records/countries/countries.js';
import type { Draft } from './draft.js';
import { starters } from './starters.js';

/** Questions offered after an answer. */
const OFFERED_MAX = 3;

/** Up to three whole questions near this one that have an answer for this reader: of the same two sides, of the same side, then to start with. */
export function followUpsOf(question: Question, draft: Draft, graph: Graph): readonly string[] {
  const pairs = pairsOf(question, draft, graph);
  const near = [
    ...pairs.slice(0, 2).flatMap((pair) => betweenTwo(pair, graph)),
    ...sidesOf(question, pairs, graph).flatMap((code) => ofOne(code, graph)),
  ];
  const asked = question.text.toLowerCase().replace(/[?.!\s]+$/, '');
  const all = [...new Set([...near, ...starters(graph, OFFERED_MAX)])];
  return all.filter((one) => one.toLowerCase().replace(/[?.!\s]+$/, '') !== asked).slice(0, OFFERED_MAX);
}

type Pair = readonly [string, string];

/** The pairs of countries that an answer is about: of the records it lists, in their order. */
function pairsOf(question: Question, draft: Draft, graph: Graph): Pair[] {
  const named = question.parties
    .filter((term) => !term.excluded && !term.members)
    .flatMap((term) => countriesOfTerm(term.entities, graph));
  const listed = draft.listed.slice(0, 6).map((ref) => countriesOfRecord(ref, graph));
  const all = named.length === 2 ? [named, ...listed] : listed;
  const pairs = all.flatMap(([a, b]): Pair[] => (a && b && a !== b ? [[a, b]] : []));
  return [...new Map(pairs.map((pair) => [[...pair].sort().join(), pair])).values()];
}

function countriesOfTerm(entities: Question['parties'][number]['entities'], graph: Graph): string[] {
  const [entity] = entities;
  if (entities.length !== 1 || !entity) return [];
  if (entity.kind === 'country') return [entity.id];
  const post = entity.kind === 'official' ? graph.official(entity.id)?.posts.find((one) => one.country) : undefined;
  return post?.country ? [post.country] : [];
}

function countriesOfRecord(ref: string, graph: Graph): string[] {
  const id = ref.slice(ref.indexOf(':') + 1);
  const proposal = ref.startsWith('proposal:') ? graph.proposal(id) : undefined;
  const parties = ref.startsWith('meeting:')
    ? (graph.meeting(id)?.participants.map((one) => one.for) ?? [])
    : ref.startsWith('agreement:')
      ? (graph.agreement(id)?.parties ?? [])
      : proposal
        ? [...(proposal.by_for ? [proposal.by_for] : []), ...proposal.to]
        : [];
  return [...new Set(parties.flatMap((party) => countryOf(party, graph) ?? []))];
}

/** What else two countries have on record: agreements, what each put to the other, meetings. */
function betweenTwo([a, b]: Pair, graph: Graph): string[] {
  const both = [[`country:${a}`], [`country:${b}`]];
  const [first, second] = [countryName(a), countryName(b)];
  const put = (from: string, to: string) =>
    graph.proposals.matching([[`from:country:${from}`], [`to:country:${to}`]]).length > 0;
  return [
    ...(graph.agreements.matching(both).length ? [`Which agreements are there between ${first} and ${second}?`] : []),
    ...(put(a, b) ? [`What did ${first} propose to ${second}?`] : []),
    ...(put(b, a) ? [`What did ${second} propose to ${first}?`] : []),
    ...(graph.meetings.matching(both).length ? [`Which meetings of ${first} and ${second} are on record?`] : []),
  ];
}

/** The countries asked about, else those of the first pair. */
function sidesOf(question: Question, pairs: readonly Pair[], graph: Graph): string[] {
  const named = question.parties
    .filter((term) => !term.excluded)
    .flatMap((term) => countriesOfTerm(term.entities, graph));
  return [...new Set(named.length ? named : (pairs[0] ?? []))].slice(0, 2);
}

function ofOne(code: string, graph: Graph): string[] {
  const pending = graph.agreements.matching([[`country:${code}`], ['group:pending']]).length;
  return pending ? [`Which agreements with ${countryName(code)} are pending?`] : [];
}
