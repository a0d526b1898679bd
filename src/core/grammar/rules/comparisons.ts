import {
  type ComparedBy,
  type Days,
  kindOfSet,
  type Measure,
  type Pattern,
  type Query,
  type SetQ,
} from '../../query/query.js';
import { dated, filled, onPattern, roleAtNoun } from '../complements.js';
import { HAVE } from '../frames.js';
import type { Clause, Frame, Marked, Phrase, Word } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { canStand, standing } from '../standing.js';
import { bareClause, isParty, withRecords } from './clauses.js';

/** Which of several has more, is earlier, or stands how. */
export const COMPARISONS: readonly Rule[] = [
  rule(
    'did-more-than',
    'Q',
    'did|have NP V more|fewer RN than NP',
    (_, one, frame, __, { pattern }, ___, other) => more([one, other], frame, pattern),
    {
      reads: ['did Iran sign more memoranda than Kenya'],
    },
  ),
  rule(
    'met-more-than',
    'Q',
    'did|have NP V more|fewer KIND than NP',
    (_, one, frame, __, kind, ___, other) => moreOf([one, other], frame, { is: 'all', kind }),
    {
      reads: ['did Iran meet more countries than Malaysia'],
    },
  ),
  rule(
    'met-more-posts-than',
    'Q',
    'did|have NP V more|fewer POST than NP',
    (_, one, frame, __, post, ___, other) => moreOf([one, other], frame, { is: 'post', ...post }),
    {
      reads: ['has Hashemi met more ministers than Fahmi'],
    },
  ),
  rule(
    'met-more-here-than-there',
    'Q',
    'did|have NP V more|fewer KIND|POST PP than PP',
    (_, one, frame, __, whom, here, ___, there) =>
      moreThere(one, frame, typeof whom === 'string' ? { is: 'all', kind: whom } : { is: 'post', ...whom }, [
        here,
        there,
      ]),
    {
      reads: ['did Hashemi meet more ministers in Baku than in Tokyo'],
    },
  ),
  rule(
    'did-more-then-than',
    'Q',
    'did|have NP have|V more|fewer RN WHEN than WHEN',
    (_, who, verb, __, { pattern }, when, ___, other) => moreThen(ownOf(verb, pattern, who), [when, other]),
    {
      reads: [
        'did Azerbaijan sign more agreements in 2025 than in 2024',
        'did Iran have more meetings in 2025 than in 2024',
      ],
    },
  ),
  rule(
    'were-more-then-than',
    'Q',
    'be more|fewer RN PART WHEN than WHEN',
    (_, __, { pattern }, frame, when, ___, other) => moreThen(happened(frame, pattern), [when, other]),
    {
      reads: ['were more agreements signed in 2025 than in 2024'],
    },
  ),
  rule(
    'more-with-this-or-that',
    'Q',
    'did|have NP have|V more|fewer RN PP ,? or PP',
    (_, who, verb, __, { pattern }, here, ___, ____, there) => moreWith(ownOf(verb, pattern, who), [here, there]),
    {
      reads: ['does Pakistan have more memoranda with Iran or with Azerbaijan'],
    },
  ),
  rule(
    'is-older-than',
    'Q',
    'be NP earlier|later than NP',
    (_, one, { key }, ___, other) => inTime([one, other], key),
    {
      reads: ['is the memorandum of Iran with Kenya older than the memorandum of Iran with Tajikistan'],
    },
  ),
  rule(
    'compare-by-number',
    'Q',
    'comparison NP PREP|per how-many RN',
    (_, of, __, ___, { pattern }) => more(severalIn(of), HAVE[pattern.kind], pattern),
    {
      reads: ['compare Iran and Malaysia by number of meetings'],
    },
  ),
  rule(
    'has-more-than',
    'Q',
    'did NP have more|fewer RN than NP',
    (_, one, __, ___, { pattern }, ____, other) => more([one, other], HAVE[pattern.kind], pattern),
    {
      reads: ['did Iran have more meetings than Malaysia'],
    },
  ),
  rule(
    'which-has-more',
    'Q',
    'which|who KIND? have more|fewer RN ,? NP',
    (_, __, ___, ____, { pattern }, _____, of) => more(severalIn(of), HAVE[pattern.kind], pattern),
    {
      reads: ['which had more meetings, Iran or Malaysia', 'who has more agreements, Kenya or Ghana'],
    },
  ),
  rule(
    'which-did-more',
    'Q',
    'which|who KIND? have? V more|fewer RN ,? NP',
    (_, __, ___, frame, ____, { pattern }, _____, of) => more(severalIn(of), frame, pattern),
    {
      reads: ['who signed more agreements, Kenya or Ghana'],
    },
  ),
  rule(
    'which-met-more',
    'Q',
    'which|who KIND? have? V more|fewer KIND ,? NP',
    (_, __, ___, frame, ____, kind, _____, of) => moreOf(severalIn(of), frame, { is: 'all', kind }),
    {
      reads: ['who met more countries, Iran or Malaysia'],
    },
  ),
  rule(
    'which-of-did-more',
    'Q',
    'which PREP NP have? V more|fewer RN',
    (_, word, of, __, frame, ___, { pattern }) => (word === 'of' ? more(severalIn(of), frame, pattern) : null),
    {
      reads: ['which of Kenya and Ghana signed more agreements'],
    },
  ),
  rule(
    'which-of-the-two-more',
    'Q',
    'which ,? NP ,? have? have|V more|fewer RN',
    (_, __, of, ___, ____, verb, _____, { pattern }) =>
      more(severalIn(of), 'key' in verb ? HAVE[pattern.kind] : verb, pattern),
    {
      reads: ['which of the two, Malaysia or Pakistan, has held more meetings with Iran'],
    },
  ),
  rule(
    'which-of-met-more',
    'Q',
    'which PREP NP have? V more|fewer KIND',
    (_, word, of, __, frame, ___, kind) => (word === 'of' ? moreOf(severalIn(of), frame, { is: 'all', kind }) : null),
    {
      reads: ['which of Hashemi and Fahmi met more countries'],
    },
  ),
  rule(
    'met-more-posts',
    'Q',
    'which|who KIND? have? V more|fewer POST ,? NP',
    (_, __, ___, frame, ____, post, _____, of) => moreOf(severalIn(of), frame, { is: 'post', ...post }),
    {
      reads: ['who has met more ministers, Scindia or Vaishnaw'],
    },
  ),
  rule(
    'which-of-has-more',
    'Q',
    'which PREP NP have more|fewer RN',
    (_, word, of, __, ___, { pattern }) => (word === 'of' ? more(severalIn(of), HAVE[pattern.kind], pattern) : null),
    {
      reads: ['which of Iran and Malaysia had more meetings'],
    },
  ),
  rule(
    'compare-how-many',
    'Q',
    'comparison how-many RN PREP NP',
    (_, __, { pattern }, word, of) => (word === 'of' ? more(severalIn(of), HAVE[pattern.kind], pattern) : null),
    {
      reads: ['compare the number of meetings of Iran and Malaysia'],
    },
  ),
  rule(
    'compare-aspect',
    'Q',
    'comparison aspect-of PREP NP and|as-well|PREP NP',
    (_, { key }, __, one, ___, other) =>
      beside([one, other], key === 'status' || key === 'state' ? 'status' : key === 'date' ? 'date' : null),
    {
      reads: ['compare the status of the Iran-Pakistan memorandum and the Iran-Malaysia memorandum'],
    },
  ),
  rule('compare-documents', 'Q', 'comparison NP and|PREP NP', (_, one, __, other) => beside([one, other], 'status'), {
    reads: ['compare the Iran-Pakistan memorandum with the Iran-Malaysia memorandum'],
    cost: 1.5,
  }),
  rule('compared-then', 'Q', 'Q WHEN', (query, when) => comparedBy(query, (pattern) => dated(pattern, when)), {
    reads: ['did Malaysia meet more countries than Iran in 2025', 'timeline of Iran and Pakistan in 2025'],
  }),
  rule('compared-there', 'Q', 'Q PP', (query, place) => comparedBy(query, (pattern) => at(pattern, place)), {
    reads: ['did Iran have more meetings than Malaysia at WTDC-25'],
  }),
];

/** What is compared, limited further in all of the sets. */
export function comparedBy(query: Query, change: (pattern: Pattern) => Pattern | null): Query | null {
  if (query.ask === 'rank') return query.by.by === 'count' ? rankedBy(query, query.by, change) : null;
  if (query.ask !== 'compare' && query.ask !== 'common' && query.ask !== 'timeline') return null;
  if (query.ask === 'common') {
    const pattern = change(query.in);
    return pattern && { ...query, in: pattern };
  }
  const of = query.of.flatMap((set): SetQ[] => {
    const pattern = set.is === 'records' ? change(set.of) : set.is === 'that' ? change(set.in) : null;
    if (!pattern) return [];
    return [set.is === 'that' ? { ...set, in: pattern } : { is: 'records', of: pattern }];
  });
  return of.length === query.of.length ? { ...query, of } : null;
}

/** "Who met the most countries, at WTDC-25": by the records there. */
function rankedBy(
  rank: Extract<Query, { ask: 'rank' }>,
  by: Extract<Measure, { by: 'count' }>,
  change: (pattern: Pattern) => Pattern | null,
): Query | null {
  const pattern = change(by.in);
  return pattern && { ...rank, by: { ...by, in: pattern } };
}

function at(pattern: Pattern, place: Marked): Pattern | null {
  const role = roleAtNoun(pattern, place);
  return role === 'place' || role === 'conference' || role === 'topic' ? filled(pattern, role, place.phrase) : null;
}

/** Several that are named: "Iran or Malaysia", "both Iran and Malaysia". */
export function severalIn({ set, each }: Phrase): readonly Phrase[] {
  const sets = each ?? (set.is === 'or' ? set.of : []);
  return sets.map((one) => ({ set: one }));
}

/** "Signed more memoranda than": the memoranda of each, beside each other. */
function more(sides: readonly Phrase[], frame: Frame, pattern: Pattern): Query | null {
  const of = sides.flatMap(({ set, each }) => {
    const clause = each ? null : withRecords(frame, pattern);
    const records = clause && recordsOf(clause, set);
    return records ? [records] : [];
  });
  return of.length === sides.length ? compared(of, 'number') : null;
}

/** What a clause says of one set, as the records of it. */
function recordsOf(clause: Clause, set: SetQ): SetQ | null {
  const own = standing(clause, kindOfSet(set));
  const pattern = own && canStand(kindOfSet(set), own.hole) ? filled(own.pattern, own.hole, { set }) : null;
  return pattern && { is: 'records', of: pattern };
}

/** "Met more countries than": those that each met, beside each other. */
export function moreOf(sides: readonly Phrase[], frame: Frame, whom: SetQ): Query | null {
  const { object, subject } = frame;
  if (object === null || object === 'records' || object === 'thing' || !canStand(kindOfSet(whom), object)) return null;
  const of = sides.flatMap(({ set, each }): SetQ[] => {
    const bare = bareClause(frame, object);
    const clause = each || !isParty(set) ? null : onPattern(bare, filled(bare.pattern, subject, { set }));
    return clause ? [{ is: 'that', of: whom, in: clause.pattern, hole: object, how: 'some' }] : [];
  });
  return of.length === sides.length ? compared(of, 'number') : null;
}

/** The records that somebody has, or that a verb makes his. */
export function ownOf(verb: Frame | Word, pattern: Pattern, by: Phrase): Pattern | null {
  return doneBy('key' in verb ? HAVE[pattern.kind] : verb, pattern, by);
}

/** The records of what somebody did. */
function doneBy(frame: Frame, pattern: Pattern, { set, each }: Phrase): Pattern | null {
  const clause = each ? null : withRecords(frame, pattern);
  const of = clause && recordsOf(clause, set);
  return of?.is === 'records' ? of.of : null;
}

/** "Agreements signed": what happened to them; "held" says nothing more of meetings. */
function happened({ kind, object, limits }: Frame, pattern: Pattern): Pattern | null {
  if (kind !== pattern.kind || object !== 'records' || pattern.limits?.event) return null;
  return limits?.event ? { ...pattern, limits: { ...pattern.limits, event: limits.event } } : limits ? null : pattern;
}

/** The same records on other days, or with somebody else, beside each other. */
function moreThen(pattern: Pattern | null, days: readonly Days[]): Query | null {
  return eachBeside(days.map((when) => pattern && dated(pattern, when)));
}

function moreWith(pattern: Pattern | null, places: readonly Marked[]): Query | null {
  return eachBeside(places.map((place) => pattern && filled(pattern, roleAtNoun(pattern, place), place.phrase)));
}

/** Records of several patterns beside each other, by number; null where one is none. */
export function eachBeside(patterns: readonly (Pattern | null)[]): Query | null {
  const of = patterns.flatMap((one): SetQ[] => (one ? [{ is: 'records', of: one }] : []));
  return of.length === patterns.length ? compared(of, 'number') : null;
}

/** "Met more ministers in Baku than in Tokyo": those whom the same one met at either. */
function moreThere({ set, each }: Phrase, frame: Frame, whom: SetQ, places: readonly [Marked, Marked]): Query | null {
  const { object, subject } = frame;
  const isOfOthers = object !== null && object !== 'records' && object !== 'thing';
  if (each || !isOfOthers || !isParty(set) || !canStand(kindOfSet(whom), object)) return null;
  const own = filled(bareClause(frame, object).pattern, subject, { set });
  const of = places.flatMap((place): SetQ[] => {
    const pattern = own && at(own, place);
    return pattern ? [{ is: 'that', of: whom, in: pattern, hole: object, how: 'some' }] : [];
  });
  return of.length === places.length ? compared(of, 'number') : null;
}

/** "Older than": whether the one came before the other. */
function inTime(sides: readonly Phrase[], key: string): Query | null {
  const query = beside(sides, 'date');
  return query?.ask === 'compare'
    ? { ask: 'order', of: query.of, as: /later|newer|recent|younger/.test(key) ? 'after' : 'before' }
    : null;
}

function beside(sides: readonly Phrase[], by: ComparedBy | null): Query | null {
  const isPlain = sides.every(({ set, each }) => !each && kindOfSet(set) === 'agreement' && set.is !== 'all');
  return by && isPlain
    ? compared(
        sides.map(({ set }) => set),
        by,
      )
    : null;
}

function compared(of: readonly SetQ[], by: ComparedBy): Query | null {
  return of.length > 1 ? { ask: 'compare', of, by } : null;
}
