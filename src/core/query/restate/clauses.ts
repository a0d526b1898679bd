import { kindOfSet, type Pattern, type Quantity, type Role, type SetQ } from '../query.js';
import { type Complement, complementsOf, isOfSigning, joined, leading } from './complements.js';
import { type Noun, nounOf } from './nouns.js';
import { endOf, type Said, shut } from './said.js';

/** A set with something said of its members. */
export type That = Extract<SetQ, { is: 'that' }>;

type Phrase = (set: SetQ) => Said;

/** All that is said of one noun, the first first. */
export function chainOf(set: That): { readonly base: SetQ; readonly clauses: readonly [That, ...That[]] } {
  const { of } = set;
  if (of.is !== 'that' || isVisited(of)) return { base: of, clauses: [set] };
  const { base, clauses } = chainOf(of);
  return { base, clauses: [...clauses, set] };
}

/** Countries by who came to them: what was done to them needs no "that". */
export function isVisited(set: That): boolean {
  return set.how === 'some' && isOfVisitors(set);
}

function isOfVisitors({ in: { kind, roles, limits }, hole }: That): boolean {
  const isVisit = kind === 'meeting' && limits?.formats?.join() === 'visit';
  return isVisit && hole === 'place' && roles.guest !== undefined;
}

/** "Countries visited by Pezeshkian in 2025". */
export function visitedPhrase(base: string, { in: pattern, hole }: That, phrase: Phrase): Said {
  return joined(`${base} visited`, complementsOf({ ...pattern, limits: {} }, phrase, hole));
}

/** "Met Hashemi but did not meet Scindia": clauses one after the other, each but the last shut to what follows. */
export function clausesPhrase(clauses: readonly [That, ...That[]], link: string, phrase: Phrase): Said {
  const all = clauses.map((one, at) => clausePhrase(one, phrase, at < clauses.length - 1));
  const texts = all.map(({ text }, at) => (at === 0 ? text : `${wordBefore(clauses, at, link)} ${text}`));
  return { ...all.at(-1)!, text: texts.join(' ') };
}

/** What is denied behind what is not is a "but"; a denial before another clause must not be read of both. */
function wordBefore(clauses: readonly That[], at: number, link: string): string {
  if (clauses[at - 1]!.how === 'no') return `and ${link}`;
  return clauses[at]!.how === 'no' ? 'but' : 'and';
}

/** "met Iran", "have no memorandum with Iran", "got at least 3 offers from Iran". */
function clausePhrase(set: That, phrase: Phrase, isFollowed: boolean): Said {
  const { in: pattern, hole, how } = set;
  if (isOfVisitors(set)) return wereVisited(set, phrase, isFollowed);
  const counterpart = counterpartOf(pattern, hole);
  const others = complementsOf(pattern, phrase, hole);
  if (counterpart && isSaidAsMet(pattern, counterpart, phrase, others.length > 1 || isCounted(how) || isFollowed))
    return metPhrase(set, phrase(counterpart), isFollowed, phrase);
  if (hasCome(set)) return joined('came', cameTo(others), isFollowed);
  const isOfPeople = kindOfSet(set.of) === 'official';
  const isOfSides = isOfSigning(pattern) && (hole === 'side' || hole === 'other');
  const isSigned = isOfSides ? !isOfPeople : isOfSigning(pattern) && hole === 'signer';
  const { event: _, ...limits } = pattern.limits ?? {};
  const asked = isSigned ? { ...pattern, limits } : hole === 'guest' ? asVisits(pattern) : pattern;
  const verb = isSigned ? 'signed' : isOfSides ? 'are involved in' : verbOf(pattern.kind, hole);
  const behind = counted(asked, hole, how, phrase);
  return joined(`${verb} ${numbered(asked, how)}`, hole === 'guest' ? cameTo(behind) : behind, isFollowed);
}

/** Guests of records of any format came to where those were, and need not have visited. */
function hasCome({ in: { kind, roles, limits, words }, hole, how }: That): boolean {
  const isOfAny = kind === 'meeting' && !limits?.formats && !words?.length;
  return isOfAny && hole === 'guest' && how === 'some' && roles.place !== undefined;
}

function cameTo(complements: readonly Complement[]): readonly Complement[] {
  const [places, others] = [
    complements.filter(({ role }) => role === 'place'),
    complements.filter(({ role }) => role !== 'place'),
  ];
  return [...places.map((one) => ({ ...one, word: 'to' })), ...others];
}

/** What a guest made was a visit, where it is not said that he came. */
export function asVisits(pattern: Pattern): Pattern {
  const { formats, ...limits } = pattern.limits ?? {};
  return { ...pattern, limits: { ...limits, formats: formats ?? ['visit'] } };
}

/** "Were not visited by Pezeshkian", "were visited by Pezeshkian at least twice". */
function wereVisited({ in: pattern, hole, how }: That, phrase: Phrase, isFollowed: boolean): Said {
  const times = isCounted(how) ? [bare(timesOf(how))] : [];
  const complements = complementsOf({ ...pattern, limits: {} }, phrase, hole);
  return joined(how === 'no' ? 'were not visited' : 'were visited', [...complements, ...times], isFollowed);
}

function isCounted(how: Quantity): boolean {
  return typeof how === 'object' && 'least' in how;
}

/** "Met" takes whom at once: whoever is said by a clause stands behind "had meetings with", where anything else is said too. */
function isSaidAsMet({ kind, limits, words }: Pattern, counterpart: SetQ, phrase: Phrase, isMore: boolean): boolean {
  return kind === 'meeting' && !limits?.formats?.length && !words?.length && !(isMore && phrase(counterpart).isOpen);
}

/** Who the members of a clause met. */
function counterpartOf({ roles }: Pattern, hole: Role): SetQ | undefined {
  return hole === 'side' ? roles.other : hole === 'other' ? roles.side : undefined;
}

function metPhrase({ in: pattern, hole, how }: That, whom: Said, isFollowed: boolean, phrase: Phrase): Said {
  const met = hole === 'side' ? 'other' : 'side';
  const only = typeof how === 'object' && 'only' in how ? how.only : null;
  const rest = complementsOf(pattern, phrase, hole)
    .filter(({ role }) => role !== met)
    .map((one) => (one.role === only ? onlyBehind(one) : one));
  const verb = how === 'no' ? 'did not meet' : only === met ? 'met only' : 'met';
  const times = isCounted(how) ? [bare(timesOf(how))] : [];
  const before = `${verb} ${rest.length || isFollowed ? shut(whom) : whom.text}`;
  const all = joined(before, [...rest, ...times], isFollowed);
  const isLast = !rest.length && !times.length && !(isFollowed && whom.isOpen);
  return isLast ? { ...all, ends: [...whom.ends, endOf(pattern.roles[met]!)] } : all;
}

function bare(word: string): Complement {
  return { role: 'words', word, said: null, end: null };
}

function timesOf(how: Quantity): string {
  const { least, most } = typeof how === 'object' && 'least' in how ? how : { least: 1 };
  const times = least === 1 ? 'once' : least === 2 ? 'twice' : `${least} times`;
  return `${most === undefined ? 'at least' : 'exactly'} ${times}`;
}

/** What stands behind the noun of a clause; what alone there may be is said with "only". */
function counted(pattern: Pattern, hole: Role, how: Quantity, phrase: Phrase): readonly Complement[] {
  const only = typeof how === 'object' && 'only' in how ? how.only : null;
  const turned = hole === 'other' ? turnedRoles(pattern) : pattern;
  const asked = hole === 'other' ? 'side' : hole;
  const role = only && hole === 'other' ? (only === 'side' ? 'other' : only) : only;
  return complementsOf(turned, phrase, asked).map((one) => (one.role === role ? onlyBehind(one) : one));
}

function onlyBehind(one: Complement): Complement {
  return { ...one, word: `only ${one.word}` };
}

/** Whose records they are is who is asked for: the other side of them is whom they are with. */
function turnedRoles(pattern: Pattern): Pattern {
  if (pattern.kind === 'proposal') return pattern;
  const { side, other, ...roles } = pattern.roles;
  return { ...pattern, roles: { ...roles, ...(side ? { other: side } : {}), ...(other ? { side: other } : {}) } };
}

/** The verb of standing in a role of records. */
function verbOf(kind: Pattern['kind'], hole: Role): string {
  if (hole === 'side' || hole === 'other')
    return kind === 'meeting' ? 'had' : kind === 'proposal' ? 'are involved in' : 'have';
  return VERBS[hole] ?? 'have';
}

const VERBS: Readonly<Partial<Record<Role, string>>> = {
  guest: 'made',
  host: 'hosted',
  signer: 'put their names to',
  present: 'witnessed',
  lead: 'led delegations in',
  companion: 'accompanied delegations in',
  chair: 'moderated',
  from: 'made',
  to: 'got',
  organiser: 'organised',
  place: 'had',
  conference: 'had',
  topic: 'came up in',
  meeting: 'brought',
};

function numbered(pattern: Pattern, how: Quantity): string {
  const { one, many }: Noun = nounOf(pattern);
  const before = leading(pattern);
  const named = (noun: string) => (before ? `${before} ${noun}` : noun);
  if (how === 'no') return `no ${named(one)}`;
  if (typeof how !== 'object' || !('least' in how)) return named(many);
  return `${how.most === undefined ? 'at least' : 'exactly'} ${how.least} ${named(how.least === 1 ? one : many)}`;
}
