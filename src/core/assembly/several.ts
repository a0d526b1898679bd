import type { Pattern, Query, SetQ } from '../query/query.js';
import { commonKind, comparesNumbers, isOfOnePair } from '../question/several.js';
import type { FacetTerm, PartyTerm, Question } from '../question/question.js';
import { partySets } from './party-set.js';
import { recordsOf } from './records-of.js';

/** What is asked of several sets at once: side by side, in common, in order of time. Null where a part of it has no set. */
export function severalQuery(question: Question): Query | null {
  if (question.want === 'compare') return compareQuery(question);
  return question.want === 'common' ? commonQuery(question) : timelineQuery(question);
}

/** The records of each side: how many, how its documents stand, or each of them. */
function compareQuery(question: Question): Query | null {
  const of = setsCompared(question);
  if (!of || of.length < 2) return null;
  if (comparesNumbers(question)) return { ask: 'compare', of, by: 'number' };
  return question.target === 'agreements'
    ? { ask: 'compare', of, by: 'status' }
    : { ask: 'parts', of: of.map((one): Query => ({ ask: 'list', of: one })) };
}

function setsCompared(question: Question): readonly SetQ[] | null {
  const bare: Question = { ...question, want: 'list' };
  const { agreements, conferences } = question;
  if (agreements.length > 1) return agreements.map(documents);
  if (conferences.length > 1) return allOf(conferences.map((one) => recordsOf({ ...bare, conferences: [one] })));
  if (isOfOnePair(question)) return null;
  return allOf(sidesCompared(question).map((parties) => recordsOf({ ...bare, agreements: [], parties })));
}

function documents({ ids, label }: FacetTerm): SetQ {
  return { is: 'these', kind: 'agreement', ids, said: label };
}

/** The sides compared: "Iran-Malaysia and Malaysia-Azerbaijan" as pairs, each member of "A and B", else each party. */
function sidesCompared(question: Question): readonly (readonly PartyTerm[])[] {
  const terms = question.parties.filter((term) => !term.excluded);
  if (terms.length === 4 && !terms.some((term) => term.members)) return [terms.slice(0, 2), terms.slice(2)];
  // "What Iran asked of the ITU with what Kenya asked of it": those who put are compared.
  const from = terms.filter(({ role }) => role === 'from');
  if (from.length > 1) return from.map((one) => [one, ...terms.filter(({ role }) => role !== 'from')]);
  const group = terms.find((term) => term.members);
  const shared = group ? terms.filter((term) => term !== group) : [];
  const [first, ...others] = terms;
  // "Does Tajikistan have more with Iran or with Azerbaijan": what the first has with each of the others.
  if (first && !group && others.length === 2 && question.tags.includes('prep:with') && comparesNumbers(question))
    return others.map((one) => [first, one]);
  if (group?.members && arePairs(group.members)) return [group.members.slice(0, 2), group.members.slice(2)];
  return (group?.members ?? terms).map((term) => [asProposer(term, question), ...shared]);
}

/** "The Iran-Malaysia and the Malaysia-Azerbaijan memoranda": four of whom one is named twice, as nobody is compared with himself. */
function arePairs(members: readonly PartyTerm[]): boolean {
  return members.length === 4 && new Set(members.map(({ label }) => label)).size < 4;
}

/** Who is compared by what was proposed proposed it. */
function asProposer(term: PartyTerm, { target }: Question): PartyTerm {
  return target === 'proposals' && term.role === 'any' ? { ...term, role: 'from' } : term;
}

/** Whom several have all met, or what they all spoke of; with which countries all have documents. */
export function commonQuery(question: Question): Query | null {
  const terms = question.parties.filter((term) => !term.excluded);
  const group = terms.find((term) => term.members);
  const sides = partySets(group?.members ?? terms);
  const members = sides && [...new Map(sides.map((one) => [JSON.stringify({ ...one, said: '' }), one])).values()];
  const target = question.target === 'agreements' ? 'agreements' : 'meetings';
  // "India's talks with Ireland and with Britain": those of India.
  const shared = group ? terms.filter((term) => term !== group) : [];
  const records = recordsOf({ ...question, want: 'list', target, parties: shared });
  if (!members || members.length < 2 || records?.is !== 'records') return null;
  const kind = commonKind(question);
  const { side, ...roles } = records.of.roles;
  if (roles.other || (kind === 'topic' && roles.topic)) return null;
  if (kind === 'topic')
    return { ask: 'common', members, in: records.of, role: side ? 'other' : 'side', hole: 'topic', kind };
  // Whoever else is named, by name or rank, is who is asked for.
  const met: Pattern = { ...records.of, roles: { ...roles, ...(side ? { other: side } : {}) } };
  return { ask: 'common', members, in: met, role: 'side', hole: 'other', kind };
}

/** What was signed and who met; of documents alone where they are asked for. */
function timelineQuery(question: Question): Query | null {
  const dates = question.dates.filter(({ label, soft }) => !soft && !label.startsWith('today'));
  const bare: Question = { ...question, want: 'list', statuses: null, dates };
  const named = question.agreements.filter(({ excluded }) => !excluded);
  if (question.target === 'agreements' && named.length) return { ask: 'timeline', of: named.map(documents) };
  const targets = TOLD[question.target === 'agreements' || question.target === 'proposals' ? question.target : 'other'];
  const of = allOf(targets.map((target) => recordsOf({ ...bare, target })));
  return of && { ask: 'timeline', of };
}

const TOLD = {
  agreements: ['agreements'],
  proposals: ['agreements', 'meetings', 'proposals'],
  other: ['agreements', 'meetings'],
} as const;

function allOf(sets: readonly (SetQ | null)[]): readonly SetQ[] | null {
  return sets.includes(null) ? null : (sets as readonly SetQ[]);
}
