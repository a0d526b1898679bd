import {
  type Days,
  isRecordKind,
  type Kind,
  kindOfSet,
  type Pattern,
  type Query,
  type Role,
  type SetQ,
} from '../../query/query.js';
import { dated, filled, merged, roleAtVerb, said } from '../complements.js';
import { without as leavingOut } from '../joined.js';
import type { Ask, Clause, Frame, Marked, Phrase } from '../meaning.js';
import { narrowed, saidOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { canStand } from '../standing.js';

/** Whole questions: what form of answer is wanted of which set. */
export const QUESTIONS: readonly Rule[] = [
  rule('what-was-put-to', 'Q', 'what did|have NP V PP', (_, __, by, frame, to) => listed(putTo(by, frame, to)), {
    reads: ['what did Kenya ask of Iran'],
    cost: 0.5,
  }),
  rule(
    'what-was-offered',
    'Q',
    'what did|have NP V NP PREP?',
    (_, __, by, frame, to, ___) => listed(putTo(by, frame, { word: 'to', phrase: to })),
    {
      reads: ['what has Iran offered Kenya'],
      cost: 0.5,
    },
  ),
  rule(
    'what-somebody-was-offered',
    'Q',
    'what be NP PART PP',
    (_, __, to, frame, by) => listed(offeredTo(to, frame, by)),
    {
      reads: ['what was Kenya offered by Iran'],
    },
  ),
  rule(
    'which-records-neither',
    'Q',
    'which PREP? RN be|have neither PART nor PART',
    (_, word, { pattern }, __, ___, one, ____, other) =>
      word && word !== 'of' ? null : listed(neither(pattern, one.limits, other.limits)),
    { reads: ['which memoranda of Iran were neither signed nor adopted'] },
  ),
  rule('list', 'Q', 'list NP', (_, { set, each }) => (each || isGiven(set) ? null : listed(set)), {
    reads: ['list meetings of Iran'],
  }),
  rule('there-is', 'Q', 'is-there any? NP', (_, __, { set, each }) => (each ? null : exists(set)), {
    reads: ['is there a memorandum of Iran with Kenya'],
  }),
  rule('does', 'Q', 'did|have NP VP', (_, of, clauses) => did(of, clauses), {
    reads: ['did Hashemi meet Nabiyev', 'has any Gulf state signed a memorandum with India'],
  }),
  rule(
    'was-done',
    'Q',
    'be any? RN PART PP? WHEN?',
    (_, __, { pattern }, frame, at, when) => exists(done(pattern, frame.limits, { isDenied: false, at, when })),
    {
      reads: ['was any memorandum of Iran signed in Baku'],
    },
  ),
  rule(
    'is-so-asked',
    'Q',
    'be|have any? NP REST',
    (_, __, { set, each }, rest) => (each ? null : exists(narrowed(set, rest))),
    {
      reads: ['are any memoranda of Iran pending', "were any of Iran's memoranda signed in Baku"],
    },
  ),
  rule('what-is', 'Q', 'which|who be NP', (_, __, { set, each }) => (each || isGiven(set) ? null : listed(set)), {
    reads: ['what was the first meeting between Iran and Pakistan', 'which are the pending memoranda of Iran'],
    cost: 1.5,
  }),
  rule('does-most', 'Q', 'ASK VP most-often', (asked, clauses) => doesMost(asked, clauses), {
    reads: ['which country has met Iran most often'],
  }),
  rule('rank', 'Q', 'rank NP PREP|per how-many RN', (_, of, __, ___, { pattern }) => ranked(of, pattern, 'most'), {
    reads: ['rank the countries by number of memoranda with Iran'],
  }),
  rule('table', 'Q', 'Q PREP? BY', (query, _, kind) => tableOf(query, kind), {
    reads: [
      'list meetings of Iran by country',
      'how many meetings per country',
      'how many meetings did Iran hold at each conference',
    ],
  }),
  rule('as-a-table', 'Q', 'Q as? table', (query) => (query.ask === 'table' ? query : null), {
    reads: ['list meetings of Iran by country as a table'],
    cost: 0,
  }),
  rule(
    'list-latest',
    'Q',
    'list latest|earliest NUM? NP',
    (_, end, number, { set }) => best(set, end.key, number ?? 1),
    {
      reads: ['list the latest meetings of Iran'],
    },
  ),
  rule(
    'most',
    'Q',
    'which NUM? NP have most|fewest RN',
    (_, __, of, ___, end, { pattern }) => ranked(of, pattern, end.key),
    {
      reads: ['which countries have the most memoranda with Iran', 'which three countries have the most agreements'],
    },
  ),
  rule(
    'did-most',
    'Q',
    'ASK V most|fewest RN',
    (asked, frame, end, { pattern }) => didMost(asked, frame, end.key, pattern),
    {
      reads: ['who signed the most memoranda in 2025', 'which country made the most proposals'],
    },
  ),
  rule('on-days', 'Q', 'WHEN Q', (when, query) => queryOn(query, when), {
    reads: ['in 2025, which memoranda were signed', 'in November 2025, which countries met Iran'],
    cost: 1.5,
  }),
  rule('in-a-setting', 'Q', 'Q PP', (query, place) => queryAt(query, place), {
    reads: ['what did Algeria put to Iran at WTDC-25'],
    cost: 1.5,
  }),
  rule('who-what', 'Q', 'who V what PP', (_, frame, __, to) => putBy(frame, to), {
    reads: ['who proposed what to Kenya'],
  }),
  rule(
    'who-most',
    'Q',
    'who have most|fewest RN',
    (_, __, end, { pattern }) => ranked({ set: OFFICIALS }, pattern, end.key),
    {
      reads: ['who has the most meetings at WTDC-25'],
    },
  ),
  rule('topic-of-each', 'Q', 'be NAME KIND PREP NP', (_, topic, kind, word, of) => topicOfEach(topic, kind, word, of), {
    reads: ['is fibre a topic for Pakistan as well as Tajikistan'],
  }),
  rule('out-of-how-many', 'Q', 'Q and? out of how-many', (query) => (query.ask === 'share' ? query : null), {
    reads: ['how many of the memoranda of Iran are pending, and out of how many'],
  }),
  rule('vice-versa', 'Q', 'Q and? vice versa', (query) => turned(query), {
    reads: ['which ministers met Hashemi but not Scindia and vice versa'],
  }),
  rule(
    'all-but',
    'Q',
    'Q except NP',
    (query, { key }, left) => (/^but not/.test(key) ? null : queryWithout(query, left)),
    {
      reads: ['which ministers met Hashemi, not counting presidents', 'who met Hashemi, excluding officials of Kenya'],
      cost: 1.5,
    },
  ),
  rule(
    'but-these',
    'Q',
    'except NP Q',
    ({ key }, left, query) => (/^but not/.test(key) ? null : queryWithout(query, left)),
    {
      reads: [
        'apart from Kenya, which countries has Iran met',
        'not counting memoranda, what agreements does Iran have',
      ],
      cost: 1.5,
    },
  ),
  rule('leaving-aside', 'Q', 'leaving NP aside Q', (_, left, __, query) => queryWithout(query, left), {
    reads: ['leaving Kenya aside, which countries has Iran met'],
  }),
  rule('and-with-whom', 'Q', 'Q and PREP which|who KIND?', (query) => (isOfRecords(query) ? query : null), {
    reads: ['which memoranda did Iran sign in 2025, and with which countries'],
  }),
  rule('newest-first', 'Q', 'Q latest first', (query) => inOrder(query, true), {
    reads: ['list meetings of Iran newest first'],
  }),
  rule('oldest-first', 'Q', 'Q oldest', (query) => inOrder(query, false), {
    reads: ['list meetings of Iran oldest first'],
  }),
];

const OFFICIALS: SetQ = { is: 'all', kind: 'official' };

function records(pattern: Pattern): SetQ {
  return { is: 'records', of: pattern };
}

function listed(of: SetQ | null): Query | null {
  return of && { ask: 'list', of };
}

function exists(of: SetQ | null): Query | null {
  return of && { ask: 'exists', of };
}

/** Everything of a kind, or somebody named, is nothing to list. */
function isGiven(set: SetQ): boolean {
  return set.is === 'these' || set.is === 'all';
}

/** "What did Kenya ask of Iran": what the one put to the other. */
function putTo(by: Phrase, frame: Frame, to: Marked): SetQ | null {
  const isWho = PARTY_KINDS.has(kindOfSet(to.phrase.set));
  if (frame.kind !== 'proposal' || !isWho) return null;
  const pattern = frame.limits?.acts
    ? { kind: frame.kind, roles: {}, limits: frame.limits }
    : { kind: frame.kind, roles: {} };
  const from = filled(pattern, 'from', by);
  const whole = from && filled(from, roleAtVerb(frame, to), to.phrase);
  return whole && records(whole);
}

/** "What was Kenya offered by Iran": the same, told of whoever it was put to. */
function offeredTo(to: Phrase, frame: Frame, by: Marked): SetQ | null {
  return by.word === 'by' ? putTo(by.phrase, frame, { word: 'to', phrase: to }) : null;
}

const PARTY_KINDS: ReadonlySet<Kind> = new Set(['country', 'organisation', 'official']);

/** "Did Iran meet both A and B", "did Iran meet A and sign with B": of somebody named each is answered by itself. */
function severalAsked(set: SetQ, clauses: readonly Clause[]): Query | null {
  if (set.is !== 'these' || set.ids.length > 1) return exists(said(set, clauses));
  const parts = clauses.flatMap(({ pattern, hole, how }): Query[] => {
    const of = records({ ...pattern, roles: { ...pattern.roles, [hole]: set } });
    return how === 'some' && !pattern.roles[hole] ? [{ ask: 'exists', of }] : [];
  });
  return parts.length === clauses.length ? { ask: 'parts', of: parts } : null;
}

/** "Did A and B meet" asks for what they have with each other; "did A and B meet C" asks it of each. */
function ofSeveral(each: readonly SetQ[], { pattern, hole }: Clause): Query | null {
  const counterpart = hole === 'side' ? 'other' : hole === 'other' ? 'side' : null;
  if (!counterpart || pattern.roles[counterpart]) return { ask: 'each', members: each, in: pattern, role: hole };
  const [one, another, ...more] = each;
  const roles = { ...pattern.roles, ...(one ? { [hole]: one } : {}), ...(another ? { [counterpart]: another } : {}) };
  return more.length ? null : exists(records({ ...pattern, roles }));
}

interface Happening {
  readonly isDenied: boolean;
  readonly at?: Marked | undefined;
  readonly when?: Days | undefined;
}

/** Documents of which something happened, where and when it is said to have; or all the others. */
function done(pattern: Pattern, limits: Pattern['limits'], { isDenied, at, when }: Happening): SetQ | null {
  if (pattern.kind !== 'agreement' || !limits?.event || pattern.limits?.event) return null;
  const role = at && kindOfSet(at.phrase.set) === 'conference' ? 'conference' : 'place';
  const happened = { ...pattern, limits: { ...pattern.limits, event: limits.event } };
  const placed = at ? filled(happened, role, at.phrase) : happened;
  const whole = placed && (when ? dated(placed, when) : placed);
  if (!whole) return null;
  return isDenied ? { is: 'less', of: records(pattern), less: records(whole) } : records(whole);
}

function neither(pattern: Pattern, one: Pattern['limits'], other: Pattern['limits']): SetQ | null {
  const first = done(pattern, one, { isDenied: false });
  const second = done(pattern, other, { isDenied: false });
  return first && second && { is: 'less', of: records(pattern), less: { is: 'or', of: [first, second] } };
}

/** "Did A meet B": whether there are such records; of a kind of people, whether any of them did. */
function did({ set, each }: Phrase, clauses: readonly Clause[]): Query | null {
  const [only, ...others] = clauses;
  if (each) return only?.how === 'some' && !others.length ? ofSeveral(each, only) : null;
  if (set.is !== 'these' || typeof only?.how === 'object') return exists(saidOf(set, clauses));
  if (only?.how !== 'some' || only.pattern.roles[only.hole]) return null;
  if (!canStand(kindOfSet(set), only.hole)) return null;
  if (others.length) return severalAsked(set, clauses);
  return exists(records({ ...only.pattern, roles: { ...only.pattern.roles, [only.hole]: set } }));
}

function ranked({ set, each }: Phrase, pattern: Pattern, end: string): Query | null {
  if (each) return null;
  const hole = pattern.kind === 'proposal' ? 'from' : 'side';
  if (pattern.roles[hole] || !canStand(kindOfSet(set), hole)) return null;
  return {
    ask: 'rank',
    of: set,
    by: { by: 'count', in: pattern, hole },
    end: /most|highest|largest/.test(end) ? 'most' : 'least',
  };
}

/** "Who signed the most memoranda": by the records that the verb makes. */
function didMost({ form, set }: Ask, { kind, subject, limits }: Frame, end: string, pattern: Pattern): Query | null {
  if (form !== 'list' || kind !== pattern.kind || !canStand(kindOfSet(set), subject) || pattern.roles[subject])
    return null;
  const whole = limits ? merged(pattern, { kind, roles: {}, limits }) : pattern;
  if (!whole) return null;
  const isLeast = !/most|highest|largest/.test(end);
  return { ask: 'rank', of: set, by: { by: 'count', in: whole, hole: subject }, end: isLeast ? 'least' : 'most' };
}

/** "In 2025, which …": the days of the records asked for, or of what is said last of whom; `isInstead` = of those said before. */
export function queryOn(query: Query, when: Days, isInstead = false): Query | null {
  if (query.ask !== 'list' && query.ask !== 'count') return null;
  const { of } = query;
  const on = (pattern: Pattern) => (isInstead ? { ...pattern, when } : dated(pattern, when));
  const set = setOn(of, on);
  return set && { ...query, of: set };
}

/** What was put, where: the setting of records asked for. */
function queryAt(query: Query, place: Marked): Query | null {
  const isSetting = ['place', 'conference', 'topic'].includes(kindOfSet(place.phrase.set));
  if (!isSetting || (query.ask !== 'list' && query.ask !== 'count') || query.of.is !== 'records') return null;
  const of = narrowed(query.of, { limiting: { kind: null, marked: [place] } });
  return of && { ...query, of };
}

function setOn(set: SetQ, on: (pattern: Pattern) => Pattern | null): SetQ | null {
  if (set.is === 'less') {
    const of = setOn(set.of, on);
    return of && { ...set, of };
  }
  const pattern = set.is === 'records' ? on(set.of) : set.is === 'that' ? on(set.in) : null;
  return pattern && (set.is === 'that' ? { ...set, in: pattern } : records(pattern));
}

/** "Who proposed what to Kenya": what was put to somebody. */
function putBy({ kind, limits }: Frame, { word, phrase }: Marked): Query | null {
  if (kind !== 'proposal' || word !== 'to') return null;
  const to = filled({ kind, roles: {}, ...(limits && Object.keys(limits).length ? { limits } : {}) }, 'to', phrase);
  return to && listed(records(to));
}

function best(of: SetQ, end: string, n: number): Query | null {
  if (!isRecordKind(kindOfSet(of))) return null;
  const isLast = /latest|recent|last|newest/.test(end);
  return { ask: 'list', of: { is: 'best', of, by: { by: 'day' }, end: isLast ? 'last' : 'first', n } };
}

const PER: ReadonlyMap<string, Role> = new Map<string, Role>(
  Object.entries<Role>({
    country: 'side',
    official: 'side',
    organisation: 'side',
    topic: 'topic',
    place: 'place',
    conference: 'conference',
  }),
);

/** A table of records by what stands in a role of them; null where they are none, or have no such role. */
export function tableOf(query: Query, kind: Kind): Query | null {
  const per = PER.get(kind);
  if (!per || (query.ask !== 'list' && query.ask !== 'count') || !isRecordKind(kindOfSet(query.of))) return null;
  return { ask: 'table', of: query.of, per, kind };
}

/** "Which country has met Iran most often": by the records that the clause is about. */
function doesMost({ form, set }: Ask, clauses: readonly Clause[]): Query | null {
  const [only, ...others] = clauses;
  if (form !== 'list' || !only || others.length || only.how !== 'some' || !canStand(kindOfSet(set), only.hole))
    return null;
  return { ask: 'rank', of: set, by: { by: 'count', in: only.pattern, hole: only.hole }, end: 'most' };
}

/** "Is fibre a topic for Pakistan as well as Tajikistan": asked of each. */
function topicOfEach(topic: Phrase, kind: string, word: string, { each }: Phrase): Query | null {
  if (kind !== 'topic' || kindOfSet(topic.set) !== 'topic' || !each || (word !== 'for' && word !== 'of')) return null;
  return { ask: 'each', members: each, in: { kind: 'meeting', roles: { topic: topic.set } }, role: 'side' };
}

/** "And vice versa": of those who did the one and not the other, then the other way round. */
function turned(query: Query): Query | null {
  if (query.ask !== 'list' || query.of.is !== 'that' || query.of.how !== 'no' || query.of.of.is !== 'that') return null;
  const { of: inner, ...outer } = query.of;
  const other: SetQ = { ...inner, how: 'no', of: { ...outer, how: 'some', of: inner.of } };
  return { ask: 'parts', of: [query, { ask: 'list', of: other }] };
}

/** Records, whose lines name who else takes part. */
function isOfRecords(query: Query): boolean {
  return query.ask === 'list' && isRecordKind(kindOfSet(query.of));
}

/** "…, not counting presidents": what is asked for without some; without a country's or a body's people where it is people. */
export function queryWithout(query: Query, { set, each }: Phrase): Query | null {
  if ((query.ask !== 'list' && query.ask !== 'count') || each) return null;
  const less = leftOut(query.of, set);
  return less && kindOfSet(less) === kindOfSet(query.of) ? { ...query, of: leavingOut(query.of, less) } : null;
}

/** What is left out of a set by naming it: itself, the people of a side, the records with one. */
function leftOut(of: SetQ, named: SetQ): SetQ | null {
  if (!isSide(named)) return named;
  if (kindOfSet(of) === 'official') return { is: 'of', of: OFFICIALS, owner: named };
  const pattern = patternOf(of);
  return pattern ? recordsWith(pattern, named) : named;
}

/** The pattern of records, of which some may be left out already. */
function patternOf(set: SetQ): Pattern | null {
  if (set.is === 'records') return set.of;
  return set.is === 'less' ? patternOf(set.of) : null;
}

/** Of the same records those in which a side takes part too. */
function recordsWith(pattern: Pattern, side: SetQ): SetQ | null {
  const free = (['side', 'other', 'from', 'to'] as const).find(
    (role) => !pattern.roles[role] && (pattern.kind === 'proposal') === (role === 'from' || role === 'to'),
  );
  return free ? records({ ...pattern, roles: { ...pattern.roles, [free]: side } }) : null;
}

function isSide(set: SetQ): boolean {
  return kindOfSet(set) === 'country' || kindOfSet(set) === 'organisation';
}

function inOrder(query: Query, isNewest: boolean): Query | null {
  const order = isNewest ? 'last' : 'first';
  return query.ask === 'list' && (query.order ?? order) === order ? { ...query, order } : null;
}
