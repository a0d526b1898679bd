import type { Limits, Measure, Pattern, Quantity, Role, SetQ } from '../query.js';
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
function recordsPhrase(pattern: Pattern): string {
  return [nounOf(pattern).many, ...complements(pattern)].join(' ');
}

/** So many of a set: "1 memorandum of Iran", "4 ministers that met Iran". */
export function countedPhrase(set: SetQ, count: number): string {
  if (count !== 1) return `${count} ${setPhrase(set)}`;
  if (set.is === 'records') return `1 ${[nounOf(set.of).one, ...complements(set.of)].join(' ')}`;
  return `1 of the ${setPhrase(set)}`;
}

/** What is said before each role behind a record noun, in the order in which roles are said. */
const PREPOSITIONS: readonly (readonly [role: Role, word: string])[] = [
  ['side', 'of'],
  ['from', 'of'],
  ['other', 'with'],
  ['to', 'to'],
  ['guest', 'by'],
  ['host', 'to'],
  ['organiser', 'organised by'],
  ['topic', 'about'],
  ['place', 'in'],
  ['conference', 'at'],
  ['meeting', 'from'],
];

/** The word before a role where the kind of record has its own. */
const OWN_PREPOSITIONS: Readonly<Record<string, string>> = {
  'proposal side': 'involving',
  'conference host': 'hosted by',
};

/** What comes before the setting: that something was signed is signed there. */
const SETTING: ReadonlySet<Role> = new Set(['place', 'conference', 'meeting']);

/** One role of a pattern as it is said behind the noun: "with Kenya"; empty where nothing fills it. */
export function rolePhrase(pattern: Pattern, role: Role): string {
  const set = pattern.roles[role];
  const word = OWN_PREPOSITIONS[`${pattern.kind} ${role}`] ?? PREPOSITIONS.find(([one]) => one === role)?.[1] ?? 'of';
  return set ? `${word} ${inBrackets(set, 'role')}` : '';
}

/** One limit of a pattern as it is said: "signed", "that are pending", "offers". */
export function limitPhrase({ limits = {} }: Pattern, limit: keyof Limits): string {
  if (limit === 'latest') return limits.latest ? latestWords(limits.latest) : '';
  if (limit === 'event') return either((limits.event ?? []).map(statusWord));
  return either((limits[limit] ?? []).map(String));
}

/** What limits a record noun, in the order in which it is said. `without` = roles that a clause says in its own way. */
function complements(pattern: Pattern, ...without: readonly Role[]): readonly string[] {
  const { when, words = [] } = pattern;
  const roles = PREPOSITIONS.map(([role]) => role).filter((role) => !without.includes(role));
  const phrases = (isOfSetting: boolean) =>
    roles.filter((role) => SETTING.has(role) === isOfSetting).map((role) => rolePhrase(pattern, role));
  const all = [
    ...phrases(false),
    limitPhrase(pattern, 'event'),
    ...phrases(true),
    when?.said ?? '',
    words.length ? `that mention “${words.join(' ')}”` : '',
    limitPhrase(pattern, 'latest'),
  ];
  return all.filter((one) => one !== '');
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

/** What the members of a set are called, one and several. */
export function memberNoun(set: SetQ): Noun {
  if (set.is === 'records') return nounOf(set.of);
  if (set.is === 'post') return postNoun(set);
  if (set.is === 'all' || set.is === 'these') return KIND_NOUNS[set.kind];
  return set.is === 'and' || set.is === 'or' ? KIND_NOUNS[kindOfSet(set)] : memberNoun(set.of);
}
