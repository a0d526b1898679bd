import type { FacetTerm, PartyTerm, Question, Want } from '../question/question.js';
import { asksCompanies } from '../question/ways-of-asking.js';
import type { Composed } from './draft.js';
import { queryHoldsMore } from './query-holds-more.js';
import type { Missing, Named, Subject } from './subject.js';

/** What a composed part asked for. */
export function subjectOf({ question, draft, query }: Composed): Subject {
  const { target, want, unknown } = question;
  return {
    target,
    want,
    outcome: draft.outcome,
    about: sorted(namedIn(question)),
    conditions: sorted([...conditionsOf(question), ...(query && queryHoldsMore(query, question) ? ['other'] : [])]),
    missing: missingIn({ question, draft }),
    unknown: unknown.map(({ span }) => span),
  };
}

/** Missing fields that a question asks for by what it wants; the others are only mentioned beside the answer. */
const ASKED_BY: Partial<Record<Want, readonly Missing[]>> = {
  when: ['day', 'signing', 'signing-date', 'dates'],
  where: ['place', 'signing', 'signing-place'],
  who: ['counterpart', 'representative', 'post'],
  about: ['subject'],
  overdue: ['deadline'],
  age: ['signing-date'],
  signatories: ['signing', 'signatory'],
};

/** Missing parts that stand in the question itself, whatever it wants. */
const SAID: readonly Missing[] = ['part', 'words', 'rank', 'status', 'figure'];

function missingIn({ question, draft }: Composed): Missing[] {
  if (draft.outcome !== 'answered' && draft.outcome !== 'no-record') return [];
  // "what is not on record" has its gaps for an answer.
  if (question.want === 'gaps' || question.denied) return [];
  const told = draft.blocks.flatMap((block) => (block.kind === 'gap' ? (block.missing ?? []) : []));
  const asked = told.filter((one) => SAID.includes(one) || ASKED_BY[question.want]?.includes(one));
  const found: Missing[] = [...asked, ...(question.unknown.length ? (['name'] as const) : [])];
  const bare = draft.outcome === 'no-record' && !found.length;
  return [...new Set(bare ? ['record' as const] : found)];
}

function namedIn(question: Question): Named[] {
  const { conferences, agreements, topics, places, only } = question;
  return [
    ...question.parties.flatMap(partyIn),
    ...idsOf('conference', conferences),
    ...idsOf('agreement', agreements),
    ...idsOf('topic', topics),
    ...places.flatMap((term): Named[] => (term.ids.length ? idsOf('place', [term]) : countryOf(term))),
    ...only,
  ];
}

/** One side that was named; several that a word stands for ("the ministers") name nobody in particular. */
function partyIn(term: PartyTerm): Named[] {
  if (term.members) return term.members.flatMap(partyIn);
  const [only, more] = term.entities;
  return only && !more && !term.via ? [`${only.kind}:${only.id}`] : [];
}

function idsOf(kind: 'conference' | 'agreement' | 'topic' | 'place', terms: readonly FacetTerm[]): Named[] {
  return terms.flatMap((term) => (term.ids.length === 1 ? [`${kind}:${term.ids[0]!}` as const] : []));
}

function countryOf({ country }: FacetTerm): Named[] {
  return country ? [`country:${country}`] : [];
}

function conditionsOf(question: Question): string[] {
  const roles = question.parties.flatMap((term) =>
    term.role === 'from' || term.role === 'to'
      ? partyIn(term).map((named) => `${term.role === 'from' ? 'by' : 'to'}:${named}`)
      : [],
  );
  return [
    ...roles,
    ...question.places.flatMap((term) => (term.ids.length ? [] : countryOf(term).map((country) => `in:${country}`))),
    ...question.kinds.map((kind) => `kind:${kind}`),
    ...(question.statuses?.any ?? question.askedStatuses).map((status) => `status:${status}`),
    ...question.acts.map((act) => `act:${act}`),
    ...question.formats.map((format) => `format:${format}`),
    ...question.dates.flatMap(({ from, to }) => [...(from ? [`from:${from}`] : []), ...(to ? [`until:${to}`] : [])]),
    ...(holdsMore(question) ? ['other'] : []),
  ];
}

/** Whether it demands what neither names nor the conditions above tell: it cannot be asked again from them. */
function holdsMore(question: Question): boolean {
  const { parties, conferences, agreements, topics, places, dates } = question;
  const facets = [...conferences, ...agreements, ...topics];
  return (
    parties.some((term) => term.excluded || term.role === 'wanted' || isDescribed(term)) ||
    [...facets, ...places].some((term) => term.excluded) ||
    facets.some((term) => term.ids.length !== 1) ||
    dates.length > 1 ||
    dates.some((term) => term.excluded) ||
    question.words.length +
      question.unknown.length +
      question.ranks.length +
      question.ranksLeftOut.length +
      question.setAside.length >
      0 ||
    (question.want === 'organisations' && asksCompanies(question)) ||
    question.asks.fact !== null ||
    question.negated ||
    question.denied ||
    question.lacking !== null ||
    question.visitors !== null ||
    question.atLeast !== null
  );
}

/** Somebody who is told by a post or by what they did, and not known by it. */
function isDescribed(term: PartyTerm): boolean {
  const isKnown = term.entities[0]?.kind === 'official' || term.post === undefined;
  return !isKnown || !partyIn(term).length;
}

function sorted<T extends string>(list: readonly T[]): T[] {
  return [...new Set(list)].sort();
}
