import type { Bounds, Limits, Pattern, Role, SetQ, Unstated } from '../query.js';
import { either, latestWords, nounOf, statusWord } from './nouns.js';
import { bracketed, type End, endOf, type Said } from './said.js';

/** What stands behind a record noun: "with Kenya", "signed", "in 2025". */
export interface Complement {
  readonly role: Role | 'event' | 'when' | 'words' | 'latest' | 'own' | 'among';
  readonly word: string;
  readonly said: Said | null;
  readonly end: End | null;
}

/** What is said before each role behind a record noun, in the order in which roles are said. */
const PREPOSITIONS: readonly (readonly [role: Role, word: string])[] = [
  ['side', 'of'],
  ['from', 'from'],
  ['other', 'with'],
  ['to', 'to'],
  ['guest', 'by'],
  ['host', 'to'],
  ['lead', 'led by'],
  ['companion', 'accompanied by'],
  ['chair', 'chaired by'],
  ['organiser', 'organised by'],
  ['topic', 'about'],
  ['signer', 'bearing the name of'],
  ['present', 'in the presence of'],
  ['place', 'in'],
  ['conference', 'at'],
  ['meeting', 'from'],
];

/** The word before a role where the kind of record has its own. */
const OWN_PREPOSITIONS: ReadonlyMap<string, string> = new Map([
  ['proposal side', 'involving'],
  ['proposal host', 'hosted by'],
  ['conference host', 'hosted by'],
]);

/** What comes before the setting: that something was signed is signed there. */
const SETTING: ReadonlySet<Role> = new Set(['signer', 'present', 'place', 'conference', 'meeting']);

/** The word before a role behind the noun of a kind of record. */
export function prepositionOf(kind: Pattern['kind'], role: Role): string {
  return OWN_PREPOSITIONS.get(`${kind} ${role}`) ?? PREPOSITIONS.find(([one]) => one === role)?.[1] ?? 'of';
}

/** "Signed by Hashemi": who signed what is said to have been signed needs no name under it. */
function wordBefore(pattern: Pattern, role: Role): string {
  return role === 'signer' && isOfSigning(pattern) ? 'by' : prepositionOf(pattern.kind, role);
}

/** Whether records are documents of which a signing is asked for. */
export function isOfSigning({ kind, limits }: Pattern): boolean {
  return kind === 'agreement' && limits?.event?.join() === 'signed';
}

/** Who somebody who is asked for stood in for: the role that is asked for may be filled as well. */
const ON_BEHALF = 'in the name of';

/** What limits a record noun, in the order in which it is said; the role that is asked for is said as whom it was for. */
export function complementsOf(
  pattern: Pattern,
  phrase: (set: SetQ) => Said,
  hole: Role | null = null,
): readonly Complement[] {
  const { when, words = [], limits, among } = pattern;
  const roles = (isOfSetting: boolean) =>
    PREPOSITIONS.flatMap(([role]): Complement[] => {
      const set = SETTING.has(role) === isOfSetting ? pattern.roles[role] : undefined;
      const word = role === hole ? ON_BEHALF : wordBefore(pattern, role);
      return set ? [{ role, word, said: phrase(set), end: endOf(set) }] : [];
    });
  const bare = (role: Complement['role'], word: string): Complement[] =>
    word ? [{ role, word, said: null, end: null }] : [];
  return [
    ...roles(false),
    ...bare('event', isBareEvent(pattern) ? '' : limitPhrase(pattern, 'event')),
    ...roles(true),
    ...bare('when', when?.said ?? ''),
    ...bare('words', words.length ? `that mention “${words.join(' ')}”` : ''),
    ...bare('own', limits?.unstated?.length ? `of which no ${either(limits.unstated.map(facetSaid))} is stated` : ''),
    ...bare('own', limits?.number ? `of ${boundsWords(limits.number)} ${countedNoun(limits.number)}` : ''),
    ...bare('latest', isLeadingStatus(limits) ? '' : limitPhrase(pattern, 'latest')),
    ...(among ? [{ role: 'among' as const, word: 'among', said: amongSaid(phrase(among)), end: endOf(among) }] : []),
  ];
}

/** What is not stated, as people say it. */
function facetSaid(one: Unstated): string {
  return one === 'official' ? 'official on the other side' : one;
}

/** "Exactly 1 source", "at least 3 sides". */
function countedNoun({ of, most, least }: Bounds & { readonly of: 'sides' | 'sources' }): string {
  return (most ?? least) === 1 ? of.slice(0, -1) : of;
}

/** "At least 3", "at most 1", "exactly 2". */
function boundsWords({ least, most }: Bounds): string {
  if (least !== undefined && least === most) return `exactly ${least}`;
  if (most === undefined) return `at least ${least ?? 0}`;
  return least === undefined ? `at most ${most}` : `between ${least} and ${most}`;
}

/** "Among the one shown before" would be among one. */
function amongSaid(said: Said): Said {
  return { ...said, text: said.text.replace(/^the one /, 'those ') };
}

/** Complements in one phrase: what ends with a clause comes last, and all of that but the very last stands in brackets. */
export function joined(before: string, complements: readonly Complement[], isFollowed = false): Said {
  const isOpen = ({ said }: Complement) => said?.isOpen ?? false;
  const ordered = [...complements.filter((one) => !isOpen(one)), ...complements.filter(isOpen)];
  const last = ordered.at(-1);
  const texts = ordered.map((one, at) => textOf(one, one === last && !isFollowed, takesSide(one, ordered[at + 1])));
  const ends =
    last?.said && !(isFollowed && last.said.isOpen) ? [...last.said.ends, ...(last.end ? [last.end] : [])] : [];
  return { text: [before, ...texts].filter((text) => text !== '').join(' '), isOpen: true, ends };
}

/** "In the name of countries from Kenya" would be Kenya's countries. */
function takesSide({ end }: Complement, next: Complement | undefined): boolean {
  return end !== null && !end.isOne && (next?.word === 'from' || next?.word === 'of');
}

function textOf({ word, said }: Complement, isLast: boolean, isTaken: boolean): string {
  if (!said) return word;
  return `${word} ${isTaken || (said.isOpen && !isLast) ? bracketed(said) : said.text}`;
}

/** What stands before a record noun: how it is with documents, and that something happened to them where nothing says where or when. */
export function leading(pattern: Pattern): string {
  const words = [
    isLeadingStatus(pattern.limits) ? latestWords(pattern.limits?.latest ?? []) : '',
    isBareEvent(pattern) ? limitPhrase(pattern, 'event') : '',
  ];
  return words.filter((one) => one !== '').join(' ');
}

function isLeadingStatus({ latest }: Limits = {}): boolean {
  return latest !== undefined && !latestWords(latest).startsWith('that ');
}

function isBareEvent({ roles, limits, when }: Pattern): boolean {
  const isSet = when || roles.place || roles.conference || roles.meeting || roles.signer;
  return limits?.event !== undefined && !isSet;
}

/** One limit of a pattern as it is said: "signed", "pending", "offers". */
export function limitPhrase({ limits = {} }: Pattern, limit: keyof Limits): string {
  if (limit === 'latest') return limits.latest ? latestWords(limits.latest) : '';
  if (limit === 'event') return either((limits.event ?? []).map(statusWord));
  if (limit === 'number') return limits.number ? boundsWords(limits.number) : '';
  return either((limits[limit] ?? []).map(String));
}

/** A record noun, one or several, with what stands before it: "pending memoranda". */
export function nounWords(pattern: Pattern, number: 'one' | 'many'): string {
  return [leading(pattern), nounOf(pattern)[number]].filter((one) => one !== '').join(' ');
}
