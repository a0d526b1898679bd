import type { Days, Pattern, RecordKind, Role, SetQ } from '../query/query.js';
import { wantsBoth } from '../question/aspects.js';
import type { FacetTerm, PartyTerm, Question, Target } from '../question/question.js';
import { ranksAlone } from '../question/ranks-alone.js';
import { saysMeet } from '../question/ways-of-asking.js';
import { dateInWords } from '../records/edtf.js';
import { daysOf, eachOnce } from './days-of.js';
import { leftOut } from './left-out.js';
import { limitsOf } from './limits-of.js';
import { partySet, visitorSet } from './party-set.js';
import { placeOf } from './place-of.js';

const KINDS: ReadonlyMap<Target, RecordKind> = new Map([
  ['meetings', 'meeting'],
  ['agreements', 'agreement'],
  ['proposals', 'proposal'],
]);

/** Spans of days that are wanted at once: for more of them the question is no such query. */
const DAYS_MAX = 4;

/** The records that a question asks for; null where a part of it has no role of its own there. */
export function recordsOf(question: Question): SetQ | null {
  const kind = KINDS.get(question.target);
  const shown = kind && question.only.length ? shownBefore(question.only, kind) : undefined;
  const patterns = kind && shown !== null ? patternsOf(question, kind) : null;
  const [first] = patterns ?? [];
  if (!kind || !patterns || !first || shown === null) return null;
  if (shown && patterns.length === 1 && isBare(first) && !question.setAside.length) return shown;
  return withoutOthers(question, kind, shown ? patterns.map((one) => ({ ...one, among: shown })) : patterns);
}

/** Records of any of some patterns, less what is left out and what was shown before it; null where that has no role. */
function withoutOthers(question: Question, kind: RecordKind, patterns: readonly Pattern[]): SetQ | null {
  const sets = patterns.map((of): SetQ => ({ is: 'records', of }));
  const wanted: SetQ = sets.length === 1 ? sets[0]! : { is: isOfBoth(question) ? 'and' : 'or', of: sets };
  const gone = idsOf(question.setAside, kind);
  const less = [
    ...leftOut(question, patterns[0]!).map((of): SetQ | null => of && { is: 'records', of }),
    ...(gone.length ? [shownAs(gone, kind)] : []),
  ];
  return less.reduce<SetQ | null>(
    (of, one) => of && one && { is: 'less', of, less: one },
    sets.length > 1 && less.length > 0 ? null : wanted,
  );
}

/** The pattern of the records; several where two topics are both wanted, or any of some spans of days. */
function patternsOf(question: Question, kind: RecordKind): readonly Pattern[] | null {
  const parties = partyRoles(question, kind);
  const settings = settingsOf(question);
  const topics = topicsOf(question);
  const days = daysWanted(question);
  if (days.length > DAYS_MAX) return null;
  if (!parties || !settings || days.includes(null) || (topics.length > 1 && days.length > 1)) return null;
  const limits = limitsOf(question);
  const base: Pattern = {
    kind,
    roles: { ...parties, ...settings },
    ...(Object.keys(limits).length ? { limits } : {}),
    ...(wordsHeld(question).length ? { words: wordsHeld(question) } : {}),
  };
  const withTopics = topics.map((topic): Pattern => ({ ...base, roles: { ...base.roles, topic } }));
  return (withTopics.length ? withTopics : [base]).flatMap((one) =>
    days.length ? days.map((when): Pattern => ({ ...one, when: when! })) : [one],
  );
}

/** The words that a record has to hold: those in the place of content, and all where they are what it is about. */
export function wordsHeld({ words, narrowing, slots, wordsAreTopic }: Question): readonly string[] {
  return wordsAreTopic ? words : words.filter((word) => narrowing.includes(word) || slots.includes(word));
}

/** The days that are wanted; of a state that is no more those that it had. */
function daysWanted({ dates, parties }: Question): readonly (Days | null)[] {
  const until = parties.find((term) => term.until !== undefined && !term.excluded)?.until;
  const days = eachOnce(dates.filter(({ excluded }) => !excluded)).map(daysOf);
  return days.length || until === undefined ? days : [{ from: null, to: until, said: `until ${dateInWords(until)}` }];
}

function isBare({ roles, when, limits }: Pattern): boolean {
  return Object.keys(roles).length === 0 && !when && !limits;
}

/** The records that a follow-up names ("of these"); null where some are of another kind. */
function shownBefore(only: Question['only'], kind: RecordKind): SetQ | null {
  const ids = idsOf(only, kind);
  return ids.length < only.length ? null : shownAs(ids, kind);
}

function shownAs(ids: readonly string[], kind: RecordKind): SetQ {
  return { is: 'these', kind, ids, said: ids.length === 1 ? 'the one shown before' : `the ${ids.length} shown before` };
}

/** The ids of those of some refs that are of a kind. */
export function idsOf(refs: readonly string[], kind: RecordKind): readonly string[] {
  return refs.flatMap((one) => (one.startsWith(`${kind}:`) ? [one.slice(kind.length + 1)] : []));
}

type Roles = Pattern['roles'];

/** Who is named first is the one side, who is named next the other; of proposals the words say who put and who got it. Null where somebody has no role. */
export function partyRoles(question: Question, kind: RecordKind): Roles | null {
  const named = question.parties.filter((term) => !term.excluded && !isVisitor(term, question));
  const ranks = ranksAlone(question);
  // "Syria … its minister" is one side said twice.
  const isOneSide =
    named.some((term) => term.ranks !== undefined && term.role === 'any') && named.some((term) => !areOfficials(term));
  if (question.agreements.length || isOneSide || named.length + Math.min(ranks.length, 1) > 2) return null;
  const roles: { [role in Role]?: SetQ } = {};
  for (const term of named) {
    const set = partySet(term);
    if (set && Object.values(roles).some((one) => isSame(one, set))) continue;
    const role = isGuest(term, question) ? free('guest', roles) : roleOf(term, kind, roles);
    if (!set || !role) return null;
    roles[role] = set;
  }
  const { visitors } = question;
  if (visitors) {
    return saysMeet(question) || roles.guest ? null : { ...roles, guest: visitorSet(visitors) };
  }
  return ranks.length ? { ...roles, [roles.side ? 'other' : 'side']: { is: 'post', ranks, fields: [] } } : roles;
}

/** The words for those of a rank whose visits are asked for may be read as a party as well. */
function isVisitor({ label, span }: PartyTerm, { visitors }: Question): boolean {
  return visitors !== null && (label === visitors.label || span === visitors.label);
}

/** Whose visits are asked for was the guest. */
function isGuest({ visitor }: PartyTerm, question: Question): boolean {
  return question.target === 'meetings' && visitor === true && !saysMeet(question);
}

/** One side said twice: by name and by what it did. */
function isSame(one: SetQ | undefined, other: SetQ): boolean {
  return one?.is === 'these' && other.is === 'these' && one.kind === other.kind && one.ids.join() === other.ids.join();
}

function free(role: Role, taken: Roles): Role | null {
  return taken[role] ? null : role;
}

function areOfficials({ entities }: PartyTerm): boolean {
  return entities.every(({ kind }) => kind === 'official');
}

function roleOf({ role }: PartyTerm, kind: RecordKind, taken: Roles): Role | null {
  const own = kind === 'proposal' && (role === 'from' || role === 'to') ? role : null;
  const free = own ?? (taken.side ? 'other' : 'side');
  return taken[free] ? null : free;
}

/** The conference and the place of the records; null where several places are wanted. */
function settingsOf({ conferences, places }: Question): Roles | null {
  const [place, ...others] = places.filter(({ excluded }) => !excluded);
  const where = place ? placeOf(place) : undefined;
  const at = anyOf('conference', conferences);
  if (where === null || others.length || place?.soft || at === null) return null;
  return { ...(at ? { conference: at } : {}), ...(where ? { place: where } : {}) };
}

/** The topic of the records, any of those named; each of them where both are wanted. */
function topicsOf(question: Question): readonly SetQ[] {
  const wanted = question.topics.filter(({ excluded }) => !excluded);
  if (isOfBoth(question))
    return wanted.map(({ ids, label }): SetQ => ({ is: 'these', kind: 'topic', ids, said: label }));
  const any = anyOf('topic', question.topics);
  return any ? [any] : [];
}

function isOfBoth(question: Question): boolean {
  return question.topics.filter(({ excluded }) => !excluded).length > 1 && wantsBoth(question);
}

/** What any of some terms names; undefined for none, null for what is only near. */
function anyOf(kind: 'conference' | 'topic', terms: readonly FacetTerm[]): SetQ | null | undefined {
  const wanted = terms.filter(({ excluded }) => !excluded);
  if (!wanted.length) return undefined;
  if (wanted.some(({ soft }) => soft)) return null;
  const ids = [...new Set(wanted.flatMap((term) => term.ids))];
  return { is: 'these', kind, ids, said: [...new Set(wanted.map(({ label }) => label))].join(' or ') };
}
