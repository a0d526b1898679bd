import { type Kind, kindOfSet, type Measure, type Pattern, type Query, type Role, type SetQ } from '../query/query.js';
import type { PartyTerm, Question } from '../question/question.js';
import { asksCompanies, asksWhereTo } from '../question/ways-of-asking.js';
import { partySet } from './party-set.js';

/** Members of a kind that stand in a role of records: the countries that were met, the officials who put something. */
interface Members {
  readonly of: SetQ;
  readonly in: Pattern;
  readonly hole: Role;
}

/**
 * The query of what stands in the records of a pattern, where that is asked for and not the records themselves: which, how
 * many, or which of them most. Null where records are asked for, or what is asked for has no role of its own there.
 */
export function membersQuery(question: Question, pattern: Pattern): Query | null {
  const members = membersOf(question, pattern);
  if (!members) return null;
  const { want } = question;
  if (want === 'most' || want === 'least') {
    const by: Measure = { by: 'count', in: members.in, hole: members.hole };
    return { ask: 'rank', of: withoutThose(question, members, members.of), by, end: want };
  }
  const how = question.atLeast === null ? 'some' : { least: question.atLeast };
  const of = withoutThose(question, members, { is: 'that', ...members, how });
  return want === 'count' ? { ask: 'count', of } : { ask: 'list', of };
}

/** Whether it asks for what stands in records. */
export function asksForMembers(question: Question): boolean {
  return kindAsked(question) !== null;
}

/** A question without whoever is left out of the countries that it asks for: they are left out of no record. */
export function ofRecords(question: Question): Question {
  return kindAsked(question) === 'country'
    ? { ...question, parties: question.parties.filter((term) => !isOut(term)) }
    : question;
}

function isOut({ excluded, entities: [first] }: PartyTerm): boolean {
  return excluded && (first?.kind === 'country' || first?.kind === 'official');
}

/** The query that counts records by what stands in one of their roles: by country, by conference. Null for what stands in none. */
export function tableQuery(question: Question, of: SetQ, pattern: Pattern): Query | null {
  const { per } = question;
  if (per === 'conference' || per === 'topic') return { ask: 'table', of, per, kind: per };
  if (per === 'year' || (per === 'status' && pattern.kind === 'agreement')) return { ask: 'split', of, by: per };
  const role = per === 'country' ? freeRole(question, pattern, 'country') : null;
  return role && { ask: 'table', of, per: role, kind: 'country' };
}

function membersOf(question: Question, pattern: Pattern): Members | null {
  const kind = kindAsked(question);
  if (kind === null) return null;
  if (kind === 'conference' || kind === 'topic') return { of: { is: 'all', kind }, in: pattern, hole: kind };
  const named = namedAmong(question, pattern);
  // Of a minister it is asked which; of a minister's country he stays who stands there.
  if (named && kindOfSet(named.set) === kind)
    return { of: named.set, in: withoutRole(pattern, named.role), hole: named.role };
  const hole = named?.role ?? freeRole(question, pattern, kind);
  return hole && { of: baseOf(kind, question), in: asSeenFrom(hole, pattern), hole };
}

function withoutRole({ roles, ...pattern }: Pattern, role: Role): Pattern {
  const { [role]: _, ...rest } = roles;
  return { ...pattern, roles: rest };
}

/** Where those who are asked for stand, of whom nothing else is said. */
function freeRole(question: Question, { kind, roles }: Pattern, asked: Kind): Role | null {
  if (kind === 'meeting' && asked === 'country' && asksWhereTo(question)) return 'host';
  if (!roles.side) return 'side';
  return roles.other ? null : 'other';
}

/** Who visited is a guest of those visited. */
function asSeenFrom(hole: Role, { roles, ...pattern }: Pattern): Pattern {
  const { side, ...others } = roles;
  return hole === 'host' && side ? { ...pattern, roles: { ...others, guest: side } } : { ...pattern, roles };
}

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['countries', 'country'],
  ['officials', 'official'],
  ['organisations', 'organisation'],
  ['conferences', 'conference'],
  ['topics', 'topic'],
]);

/** The kind of what is asked for; null where that is the records themselves. Most of what is asked who did it. */
function kindAsked({ want, counted, target, atLeast }: Question): Kind | null {
  const isRanked = want === 'most' || want === 'least';
  const kind = KINDS.get(isRanked || want === 'count' ? counted : want);
  if (target === 'agreements') return kind === 'country' || isRanked ? 'country' : null;
  return kind ?? (isRanked || (target === 'meetings' && atLeast !== null) ? 'official' : null);
}

/** Of whom it is asked which: "which African countries", "which ministers". They stand in one of the roles. */
function namedAmong(
  { parties, visitors, counted }: Question,
  { roles }: Pattern,
): { readonly role: Role; readonly set: SetQ } | null {
  if (visitors && roles.guest && counted !== 'countries') return { role: 'guest', set: roles.guest };
  const isAsked = (term: PartyTerm) =>
    term.role === 'wanted' || (term.via !== undefined && term.project === 'countries');
  const sets = parties.flatMap((term) => (isAsked(term) && !term.excluded ? (partySet(term) ?? []) : []));
  const isMeant = (set: SetQ) => set.is === 'post' || isSeveral(set, sets.length > 0) || isOneOf(set, sets);
  const [role, set] = (Object.entries(roles) as [Role, SetQ][]).find(([, one]) => isMeant(one)) ?? [];
  return role && set ? { role, set } : null;
}

function isOneOf(set: SetQ, sets: readonly SetQ[]): boolean {
  return sets.some((one) => JSON.stringify(one) === JSON.stringify(set));
}

/** "Which CIS states met Iran": of several countries that go by one name it is asked which, where nobody else is. */
function isSeveral(set: SetQ, isOther: boolean): boolean {
  return !isOther && set.is === 'these' && set.kind === 'country' && set.ids.length > 1;
}

/** What may be one of those asked for. */
function baseOf(kind: Kind, question: Question): SetQ {
  const isOfSort = kind === 'organisation' && asksCompanies(question);
  return isOfSort ? { is: 'bodies', sort: 'company' } : { is: 'all', kind };
}

/** Of countries that are asked for those that are left out are none, nor are those of somebody who is: "but not Carter's". */
function withoutThose(question: Question, members: Members, of: SetQ): SetQ {
  const terms = kindAsked(question) === 'country' ? question.parties.filter(isOut) : [];
  const out = terms.flatMap((one) => partySet(one) ?? []).flatMap((set) => countriesOf(set, members) ?? []);
  return out.reduce((set, less): SetQ => ({ is: 'less', of: set, less }), of);
}

function countriesOf(set: SetQ, { of, in: { among, ...pattern }, hole }: Members): SetQ | null {
  if (kindOfSet(set) === 'country') return set;
  const [role] =
    (Object.entries(pattern.roles) as [Role, SetQ][]).find(([, one]) => kindOfSet(one) === 'official') ?? [];
  return role
    ? { is: 'that', of, in: { ...pattern, roles: { ...pattern.roles, [role]: set } }, hole, how: 'some' }
    : null;
}
