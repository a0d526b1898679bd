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
      return isChained(set)
        ? `${setPhrase(set.of)} and ${clausePhrase(set)}`
        : `${inBrackets(set.of, 'that')} ${linkOf(set)}${clausePhrase(set)}`;
    case 'of':
      return `${inBrackets(set.of, 'of')} of ${inBrackets(set.owner, 'owner')}`;
    case 'and':
      return set.of.map((one) => inBrackets(one, 'and')).join(' that are also ');
    case 'or':
      return either(set.of.map((one) => inBrackets(one, 'or')));
    case 'less':
      return `${leftOf(set.of)} except ${inBrackets(set.less, 'except')}`;
    case 'best':
      return bestPhrase(set);
  }
}

/** Sets that end with a noun of their own, so that what follows cannot be read into them. */
const CLOSED: ReadonlySet<SetQ['is']> = new Set(['all', 'these', 'post']);

/** A set within another, in brackets where its end could be read as that of the whole. */
function inBrackets(set: SetQ, place: 'that' | 'of' | 'owner' | 'and' | 'or' | 'less' | 'except' | 'role'): string {
  const isPlain = CLOSED.has(set.is) || (set.is === 'of' && CLOSED.has(set.of.is));
  const isRecords = set.is === 'records' && place !== 'role' && !isOpenEnded(set.of);
  return isPlain || isRecords ? setPhrase(set) : `(${setPhrase(set)})`;
}

/** What some are left out of: a comma ends a clause, "ministers who met Modi, except presidents". */
function leftOf(set: SetQ): string {
  return set.is === 'that' ? `${setPhrase(set)},` : inBrackets(set, 'less');
}

type That = Extract<SetQ, { is: 'that' }>;

/** A clause that goes on from another one of the same noun: "who met Hashemi and did not meet Scindia". */
function isChained({ of }: That): boolean {
  return of.is === 'that' && isPlainClause(of);
}

/** What leads to a clause: people are a "who". What was done to somebody needs none. */
function linkOf(set: That): string {
  if (isVisited(set)) return '';
  return kindOfSet(set.of) === 'official' ? 'who ' : 'that ';
}

/** Countries by who came to them. */
function isVisited({ in: { kind, roles, limits }, hole, how }: That): boolean {
  const isVisit = kind === 'meeting' && limits?.formats?.join() === 'visit';
  return isVisit && hole === 'place' && how === 'some' && roles.guest !== undefined;
}

/** A clause whose roles are named outright: another may follow it. */
function isPlainClause({ in: pattern, of }: That): boolean {
  return CLOSED.has(of.is) && !isOpenEnded(pattern);
}

function isOpenEnded({ roles }: Pattern): boolean {
  return Object.values(roles).some((set) => set && !CLOSED.has(set.is));
}

/** Records of a pattern: "memoranda of Iran with Kenya signed in Baku", "signed memoranda of Iran". */
function recordsPhrase(pattern: Pattern): string {
  return [...leading(pattern), nounOf(pattern).many, ...complements(pattern)].join(' ');
}

/** What happened to documents stands before their noun where nothing is said of where and when. */
function leading(pattern: Pattern): readonly string[] {
  return isBareEvent(pattern) ? [limitPhrase(pattern, 'event')] : [];
}

function isBareEvent({ roles, limits, when }: Pattern): boolean {
  return limits?.event !== undefined && !when && !roles.place && !roles.conference && !roles.meeting;
}

/** So many members of a set, by what they are called alone: "1 memorandum", "4 ministers". */
export function countedMembers(set: SetQ, count: number): string {
  const { one, many } = memberNoun(set);
  return `${count} ${count === 1 ? one : many}`;
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
const OWN_PREPOSITIONS: ReadonlyMap<string, string> = new Map([
  ['proposal side', 'involving'],
  ['conference host', 'hosted by'],
]);

/** What comes before the setting: that something was signed is signed there. */
const SETTING: ReadonlySet<Role> = new Set(['place', 'conference', 'meeting']);

/** One role of a pattern as it is said behind the noun: "with Kenya"; empty where nothing fills it. */
export function rolePhrase(pattern: Pattern, role: Role): string {
  const set = pattern.roles[role];
  const word =
    OWN_PREPOSITIONS.get(`${pattern.kind} ${role}`) ?? PREPOSITIONS.find(([one]) => one === role)?.[1] ?? 'of';
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
    isBareEvent(pattern) ? '' : limitPhrase(pattern, 'event'),
    ...phrases(true),
    when?.said ?? '',
    words.length ? `that mention “${words.join(' ')}”` : '',
    limitPhrase(pattern, 'latest'),
  ];
  return all.filter((one) => one !== '');
}

/** "met Iran", "have no memorandum with Iran", "got at least 3 offers from Iran". */
function clausePhrase(set: That): string {
  const { in: pattern, hole, how } = set;
  if (isVisited(set)) return ['visited', ...complements({ ...pattern, limits: {} }, hole)].join(' ');
  const counterpart = counterpartOf(pattern, hole);
  if (pattern.kind === 'meeting' && counterpart) return metPhrase(pattern, hole, counterpart, how);
  const isSigned = pattern.kind === 'agreement' && hole === 'side' && pattern.limits?.event?.join() === 'signed';
  const { event: _, ...limits } = pattern.limits ?? {};
  const asked = isSigned ? { ...pattern, limits } : pattern;
  const rest = complements(asked, hole, ...onlyRole(how)).join(' ');
  const only = typeof how === 'object' && 'only' in how ? ` only ${onlyPhrase(pattern, how.only)}` : '';
  return `${isSigned ? 'signed' : VERBS[hole]} ${numbered(nounOf(pattern), how)}${rest ? ` ${rest}` : ''}${only}`;
}

/** The verb of standing in a role of records. */
const VERBS: Readonly<Record<Role, string>> = {
  side: 'have',
  other: 'have',
  guest: 'made',
  host: 'hosted',
  from: 'made',
  to: 'got',
  organiser: 'organised',
  signer: 'signed',
  place: 'had',
  conference: 'had',
  topic: 'came up in',
  meeting: 'brought',
};

function numbered({ one, many }: Noun, how: Quantity): string {
  if (how === 'no') return `no ${one}`;
  if (typeof how !== 'object' || !('least' in how)) return many;
  return `${how.most === undefined ? 'at least' : 'exactly'} ${how.least} ${how.least === 1 ? one : many}`;
}

/** Who the members of a clause met. */
function counterpartOf({ roles }: Pattern, hole: Role): SetQ | undefined {
  return hole === 'side' ? roles.other : hole === 'other' ? roles.side : undefined;
}

function metPhrase(pattern: Pattern, hole: Role, counterpart: SetQ, how: Quantity): string {
  const setting = typeof how === 'object' && 'only' in how && SETTING.has(how.only) ? how.only : null;
  const rest = [
    ...(setting ? [`only ${rolePhrase(pattern, setting)}`] : []),
    ...complements(pattern, 'side', 'other', ...(setting ? [setting] : [])),
  ];
  const own = pattern.roles[hole] ? [`for ${inBrackets(pattern.roles[hole], 'role')}`] : [];
  const noun = pattern.limits?.formats ? [`in ${nounOf(pattern).many}`] : [];
  const whom = inBrackets(counterpart, 'role');
  const verb = how === 'no' ? 'did not meet' : 'met';
  const only = typeof how === 'object' && 'only' in how && !SETTING.has(how.only) ? ' only' : '';
  const times =
    typeof how === 'object' && 'least' in how
      ? [`${how.most === undefined ? 'at least' : 'exactly'} ${how.least} times`]
      : [];
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
  return [...leading(by.in), nounOf(by.in).many, ...complements(by.in, by.hole)].join(' ');
}

/** What the members of a set are called, one and several. */
export function memberNoun(set: SetQ): Noun {
  if (set.is === 'records') return nounOf(set.of);
  if (set.is === 'post') return postNoun(set);
  if (set.is === 'all' || set.is === 'these') return KIND_NOUNS[set.kind];
  return set.is === 'and' || set.is === 'or' ? KIND_NOUNS[kindOfSet(set)] : memberNoun(set.of);
}
