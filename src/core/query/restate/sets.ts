import type { Measure, Pattern, Quantity, Role, SetQ } from '../query.js';
import { kindOfSet } from '../query.js';
import { either, KIND_NOUNS, latestWords, type Noun, nounOf, postNoun, statusWord } from './nouns.js';

/** A set in plain English, several of it: "ministers of Kenya that met Iran". Total: every set has a phrase. */
export function setPhrase(set: SetQ): string {
  switch (set.is) {
    case 'all':
      return KIND_NOUNS[set.kind].many;
    case 'these':
      return set.said;
    case 'post':
      return postNoun(set).many;
    case 'records':
      return recordsPhrase(set.of);
    case 'that':
      return `${inBrackets(set.of, 'that')} ${clausePhrase(set)}`;
    case 'of':
      return `${inBrackets(set.of, 'of')} of ${inBrackets(set.owner, 'owner')}`;
    case 'and':
      return set.of.map((one) => inBrackets(one, 'and')).join(' that are also ');
    case 'or':
      return either(set.of.map((one) => inBrackets(one, 'or')));
    case 'less':
      return `${inBrackets(set.of, 'less')} except ${inBrackets(set.less, 'except')}`;
    case 'best':
      return bestPhrase(set);
  }
}

/** Sets that end with a noun of their own, so that what follows cannot be read into them. */
const CLOSED: ReadonlySet<SetQ['is']> = new Set(['all', 'these', 'post']);

/** A set within another, in brackets where its end could be read as that of the whole. */
function inBrackets(set: SetQ, place: 'that' | 'of' | 'owner' | 'and' | 'or' | 'less' | 'except' | 'role'): string {
  const isPlain = CLOSED.has(set.is) || (set.is === 'of' && CLOSED.has(set.of.is) && CLOSED.has(set.owner.is));
  const isChain = place === 'that' && set.is === 'that' && isPlainClause(set);
  const isRecords = set.is === 'records' && place !== 'role' && !isOpenEnded(set.of);
  return isPlain || isChain || isRecords ? setPhrase(set) : `(${setPhrase(set)})`;
}

/** A clause whose roles are named outright: another may follow it with "and that". */
function isPlainClause({ in: pattern, of }: Extract<SetQ, { is: 'that' }>): boolean {
  return CLOSED.has(of.is) && !isOpenEnded(pattern);
}

function isOpenEnded({ roles }: Pattern): boolean {
  return Object.values(roles).some((set) => set && !CLOSED.has(set.is));
}

/** Records of a pattern: "memoranda of Iran with Kenya signed in Baku". */
export function recordsPhrase(pattern: Pattern): string {
  return [nounOf(pattern).many, ...complements(pattern)].join(' ');
}

type Complements = readonly string[];

/** What limits a record noun, in the order in which it is said. `without` = the role that a clause asks for. */
function complements(pattern: Pattern, ...without: readonly Role[]): Complements {
  const { kind, limits = {}, when, words = [] } = pattern;
  const role = (one: Role, preposition: string) => {
    const set = without.includes(one) ? undefined : pattern.roles[one];
    return set ? [`${preposition} ${inBrackets(set, 'role')}`] : [];
  };
  const event = limits.event ? [either(limits.event.map(statusWord))] : [];
  return [
    ...role('side', kind === 'proposal' ? 'involving' : 'of'),
    ...role('from', 'of'),
    ...role('other', 'with'),
    ...role('to', 'to'),
    ...role('guest', 'by'),
    ...role('host', kind === 'conference' ? 'hosted by' : 'to'),
    ...role('organiser', 'organised by'),
    ...role('topic', 'about'),
    ...event,
    ...role('place', 'in'),
    ...role('conference', 'at'),
    ...role('meeting', 'from'),
    ...(when ? [when.said] : []),
    ...(words.length ? [`that mention “${words.join(' ')}”`] : []),
    ...(limits.latest ? [latestWords(limits.latest)] : []),
  ];
}

/** "that met Iran", "that have no memorandum with Iran", "that got at least 3 offers from Iran". */
function clausePhrase({ in: pattern, hole, how }: Extract<SetQ, { is: 'that' }>): string {
  const counterpart = counterpartOf(pattern, hole);
  if (pattern.kind === 'meeting' && counterpart) return metPhrase(pattern, hole, counterpart, how);
  const { link, verb } = LINKS[hole];
  const rest = complements(pattern, hole, ...onlyRole(how)).join(' ');
  const only = typeof how === 'object' && 'only' in how ? ` only ${onlyPhrase(pattern, how.only)}` : '';
  return `${link} ${verb} ${numbered(nounOf(pattern), how)}${rest ? ` ${rest}` : ''}${only}`;
}

/** How something in a role is told of: what leads to the records, and the verb of having them. */
const LINKS: Readonly<Record<Role, { readonly link: string; readonly verb: string }>> = {
  side: { link: 'that', verb: 'have' },
  other: { link: 'that', verb: 'have' },
  guest: { link: 'that', verb: 'made' },
  host: { link: 'that', verb: 'hosted' },
  from: { link: 'that', verb: 'made' },
  to: { link: 'that', verb: 'got' },
  organiser: { link: 'that', verb: 'organised' },
  signer: { link: 'that', verb: 'signed' },
  place: { link: 'that', verb: 'saw' },
  conference: { link: 'that', verb: 'saw' },
  topic: { link: 'that', verb: 'came up in' },
  meeting: { link: 'that', verb: 'brought' },
};

function numbered({ one, many }: Noun, how: Quantity): string {
  if (how === 'no') return `no ${one}`;
  return typeof how === 'object' && 'least' in how ? `at least ${how.least} ${how.least === 1 ? one : many}` : many;
}

/** Who the members of a clause met. */
function counterpartOf({ roles }: Pattern, hole: Role): SetQ | undefined {
  return hole === 'side' ? roles.other : hole === 'other' ? roles.side : undefined;
}

function metPhrase(pattern: Pattern, hole: Role, counterpart: SetQ, how: Quantity): string {
  const rest = complements(pattern, 'side', 'other');
  const own = pattern.roles[hole] ? [`for ${inBrackets(pattern.roles[hole], 'role')}`] : [];
  const noun = pattern.limits?.formats ? [`in ${nounOf(pattern).many}`] : [];
  const whom = inBrackets(counterpart, 'role');
  const verb = how === 'no' ? 'that did not meet' : 'that met';
  const only = typeof how === 'object' && 'only' in how ? ' only' : '';
  const times = typeof how === 'object' && 'least' in how ? [`at least ${how.least} times`] : [];
  return [`${verb}${only} ${whom}`, ...times, ...own, ...noun, ...rest].join(' ');
}

function onlyRole(how: Quantity): readonly Role[] {
  return typeof how === 'object' && 'only' in how ? [how.only] : [];
}

function onlyPhrase(pattern: Pattern, role: Role): string {
  const { roles } = pattern;
  return complements({ kind: pattern.kind, roles: { [role]: roles[role] } }).join(' ');
}

/** "the 3 countries with the most meetings with Iran", "the latest meeting of Iran". */
function bestPhrase({ of, by, end, n }: Extract<SetQ, { is: 'best' }>): string {
  const noun = n === 1 ? '' : `${n} `;
  const what = inBrackets(of, 'less');
  if (by.by === 'day') return `the ${end === 'first' || end === 'least' ? 'earliest' : 'latest'} ${noun}of ${what}`;
  return `the ${noun}${n === 1 ? 'one' : ''}${n === 1 ? ' ' : ''}of ${what} with the ${end === 'most' ? 'most' : 'fewest'} ${measurePhrase(by)}`;
}

/** What is counted of each member: "meetings with Iran". */
export function measurePhrase(by: Measure): string {
  if (by.by === 'day') return 'date';
  return [nounOf(by.in).many, ...complements(by.in, by.hole)].join(' ');
}

/** What one of a set is called. */
export function oneOf(set: SetQ): string {
  return KIND_NOUNS[kindOfSet(set)].one;
}
