import { kindOfSet, type Pattern } from '../../query/query.js';
import { filled, roleAtVerb } from '../complements.js';
import { isOne } from '../joined.js';
import type { Clause, Meaning, Phrase, Predicate } from '../meaning.js';
import { limited, narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { frameOf } from './clauses.js';

/** Clauses that narrow a noun phrase, and records by what became of them. */
export const RELATIVES: readonly Rule[] = [
  rule('that-does', 'NP', 'NP that PRED', (of, _, predicate) => phraseOf(of, predicate), {
    reads: ['which countries that met Iran signed memoranda with Kenya'],
  }),
  rule('who-does', 'NP', 'NP who PRED', (of, _, predicate) => (isOfPeople(of) ? phraseOf(of, predicate) : null), {
    reads: ['officials of countries that met Iran who met Hashemi'],
    cost: 0.5,
  }),
  rule(
    'and-that-does',
    'NP',
    'NP and that PRED',
    (of, _, __, predicate) => (isDenying(of) ? phraseOf(of, predicate) : null),
    {
      reads: ['countries that did not meet Iran and that met Kenya'],
    },
  ),
  rule('that-one-did', 'NP', 'NP that? GAP', (of, _, gap) => phraseOf(of, gap), {
    reads: ['which countries that Malaysia met signed memoranda with Iran'],
  }),
  rule(
    'done-by',
    'NP',
    'NP PASSIVE',
    (of, done) => (Object.keys(done.pattern.roles).length ? phraseOf(of, { clauses: [done] }) : null),
    {
      reads: ['which officials of the country visited by Pezeshkian met Hashemi'],
    },
  ),
  rule(
    'not-so',
    'NP',
    'NP not REST',
    (of, _, rest) => phraseOf(of, isDenied(rest) ? null : { ...rest, isDenied: true }),
    {
      reads: ['list memoranda of Iran not signed in Baku'],
    },
  ),
  rule(
    'whose-people',
    'NP',
    'NP whose KIND|SORT GAP|PRED',
    (of, _, kind, predicate) => (kind === 'official' || isOfBodies(of, kind) ? phraseOf(of, predicate) : null),
    {
      reads: [
        'of the countries whose officials Malaysia met, which signed memoranda with Iran',
        'which countries whose companies met Kagame signed memoranda with Iran',
      ],
    },
  ),
  rule(
    'whose-post',
    'NP',
    'NP whose POST GAP|PRED',
    (of, _, post, predicate) => phraseOf(of, byPost(post, predicate)),
    {
      reads: ['which countries whose minister met Hashemi signed memoranda with Iran'],
    },
  ),
  rule(
    'at-which',
    'NP',
    'NP PREP which NP VP',
    (of, word, _, subject, clauses) => atWhich(of, word, { subject, clauses }),
    {
      reads: [
        'which conferences at which Iran met Malaysia were held in Baku',
        'list cities in which Khawaja met Hashemi',
      ],
    },
  ),
  rule('records-done', 'RN', 'RN PART', ({ pattern }, { kind, limits = {} }) => happened(pattern, kind, limits), {
    reads: ['list memoranda of Iran signed in Baku', 'which proposals made in Baku concern AI'],
  }),
  rule('records-that-are', 'RN', 'RN that PRED', ({ pattern }, _, predicate) => recordsThat(pattern, predicate), {
    reads: ['list memoranda of Iran that were signed in Baku', 'list memoranda of Iran that are pending'],
    cost: 0.5,
  }),
  rule('records-that-one-did', 'RN', 'RN that? GAP', ({ pattern }, _, gap) => recordsThat(pattern, gap), {
    reads: ['list memoranda that Iran signed in 2025'],
    cost: 0.5,
  }),
];

/** What a country's bodies did counts for the country. */
function isOfBodies({ set }: Phrase, kind: string): boolean {
  return (
    kindOfSet(set) === 'country' && kind !== 'country' && kind !== 'topic' && kind !== 'place' && kind !== 'conference'
  );
}

/** What is said behind a denial with an "and that" is not denied. */
function isDenying({ set, isClosed }: Phrase): boolean {
  return !isClosed && set.is === 'that' && set.how === 'no';
}

/** A "who" is said of people sooner than of their countries. */
function isOfPeople({ set }: Phrase): boolean {
  return kindOfSet(set) === 'official';
}

function phraseOf({ set, each }: Phrase, predicate: Predicate | null): Phrase | null {
  // Of somebody named nothing is picked out: in "memoranda of Iran that were signed" the clause is not Iran's.
  const narrower = each || !predicate || isOne(set) ? null : narrowed(set, predicate);
  return narrower && { set: narrower };
}

/** "Whose minister met Hashemi": who stands there for them has the post. */
export function byPost(post: Meaning['POST'], predicate: Predicate): Predicate | null {
  if (!('clauses' in predicate)) return null;
  const clauses = predicate.clauses.flatMap((one) =>
    one.pattern.roles[one.hole]
      ? []
      : [
          {
            ...one,
            pattern: { ...one.pattern, roles: { ...one.pattern.roles, [one.hole]: { is: 'post' as const, ...post } } },
          },
        ],
  );
  return clauses.length === predicate.clauses.length ? { clauses } : null;
}

/** "Conferences at which Iran met Malaysia": they stand in the role that the preposition takes. */
function atWhich(
  { set, each }: Phrase,
  word: string,
  { subject, clauses: [only, ...others] }: { readonly subject: Phrase; readonly clauses: readonly Clause[] },
): Phrase | null {
  if (!only || others.length || each || subject.each || only.how !== 'some') return null;
  const role = roleAtVerb(frameOf(only), { word, phrase: { set } });
  const whole = filled(only.pattern, only.hole, subject);
  if (!role || !whole || whole.roles[role]) return null;
  return phraseOf({ set }, { clauses: [{ pattern: whole, hole: role, how: 'some' }] });
}

function isDenied(predicate: Predicate): boolean {
  if ('any' in predicate) return predicate.any.some(isDenied);
  return 'clauses' in predicate || 'all' in predicate || predicate.isDenied === true;
}

/** "Signed": one event of the documents' history; what follows is of that event. */
function happened(pattern: Pattern, kind: Pattern['kind'], limits: NonNullable<Pattern['limits']>) {
  const isPut = kind === 'proposal' && pattern.kind === kind && Object.keys(limits).length === 0;
  if (isPut) return { pattern };
  if (kind !== 'agreement' || !limits.event) return null;
  return recordsThat(pattern, { limiting: { kind, limits, marked: [] } });
}

/** Records that are still records: what is said of them further is said of the same ones. */
function recordsThat(pattern: Pattern, predicate: Predicate) {
  const isPlain = 'limiting' in predicate && !predicate.isDenied;
  const narrower = isPlain ? limited(pattern, predicate.limiting) : null;
  return narrower && { pattern: narrower };
}
