import { isRecordKind, kindOfSet, type Query, type Role, type SetQ } from '../../query/query.js';
import type { Ask, Phrase, Predicate } from '../meaning.js';
import { inOrderOf } from '../order-tail.js';
import { narrowed, saidOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { did } from './questions.js';

/** Questions in a frame of other words: "is it true that …", "everything that …", "… and when". */
export const ASSERTED: readonly Rule[] = [
  rule('is-true-that', 'Q', 'is-true NP VP', (_, of, clauses) => did(of, clauses), {
    reads: ['is it true that Hashemi met Nabiyev', 'do you know whether Iran signed a memorandum with Kenya'],
  }),
  rule(
    'is-true-so',
    'Q',
    'is-true NP PRED',
    (_, { set, each }, predicate) => (each ? null : exists(narrowed(set, predicate))),
    {
      reads: ['is it true that memoranda of Iran are pending'],
      cost: 1.5,
    },
  ),
  rule(
    'is-true-there',
    'Q',
    'is-true there be any? NP',
    (_, __, ___, ____, { set, each }) => (each ? null : exists(set)),
    {
      reads: ['is it true that there are meetings of Iran with Kenya'],
    },
  ),
  rule('everything-that', 'Q', 'list? everything that? GAP', (_, __, ___, gap) => allOf(gap), {
    reads: ['show me everything that Iran signed with Kenya'],
  }),
  rule('what-did-that', 'Q', 'what did|have GAP that PRED', (_, __, gap, ___, rest) => allOf(gap, rest), {
    reads: ['what did the DCO sign in Amman that was not a memorandum', 'what has Azercosmos signed that is pending'],
  }),
  rule('what-did', 'Q', 'what did|have GAP', (_, __, gap) => allOf(gap), {
    reads: ['what did Iran sign with Kenya', 'what has Pakistan signed in 2025'],
    cost: 1.5,
  }),
  rule(
    'and-when',
    'Q',
    'Q and when|where',
    (query, _, { key }) => alsoTold(query, /^(?:when|on )/.test(key) || /dat|day/.test(key) ? 'when' : 'where'),
    {
      reads: [
        'which memoranda did Iran sign in 2025, and when',
        'what did Iran sign with Kenya, and where',
        'which Iranian president visited Nairobi, and when',
      ],
    },
  ),
  rule(
    'and-with-whom',
    'Q',
    'Q and? PREP who|which KIND|counted-part?',
    (query) => (isOfRecords(query) ? query : null),
    {
      reads: [
        'which memoranda did Iran sign in 2025, and with whom',
        'which memoranda did Iran sign in 2025, and with which countries',
        'which declarations were adopted in 2026, and by which parties',
      ],
    },
  ),
  rule(
    'and-how-many',
    'Q',
    'Q and how-many be? they?',
    (query) => (query.ask === 'list' || query.ask === 'rank' ? query : null),
    {
      reads: ['which countries met Iran, and how many'],
    },
  ),
  rule('list-of', 'Q', 'list Q', (_, query) => (LISTED.has(query.ask) ? query : null), {
    reads: ['show the number of agreements per country', 'show the timeline of relations between Iran and Pakistan'],
  }),
  rule(
    'did-the-one',
    'Q',
    'ASK did|have GAP except NP',
    (asked, _, gap, { key }, other) => (/^but not/.test(key) ? doneByOne(asked, gap, other) : null),
    {
      reads: ['which conferences did Iran attend but not India'],
    },
  ),
  rule('oldest-of', 'Q', 'oldest Q', (_, query) => inOrderOf(query, 'first'), {
    reads: ['in chronological order, which meetings did Modi have in 2026'],
  }),
  rule('newest-of', 'Q', 'Q newest', (query) => inOrderOf(query, 'last'), {
    reads: ['list meetings of Iran most recent first'],
  }),
];

const LISTED: ReadonlySet<Query['ask']> = new Set<Query['ask']>(['table', 'count', 'split', 'timeline']);

function exists(of: SetQ | null): Query | null {
  return of && { ask: 'exists', of };
}

/** "Everything that Iran signed": records of the kind that the verb makes. */
function allOf(gap: Predicate, rest?: Predicate): Query | null {
  const kind = 'limiting' in gap ? gap.limiting.kind : null;
  const of = kind === 'agreement' ? narrowed({ is: 'records', of: { kind, roles: {} } }, gap) : null;
  const those = of && rest ? narrowed(of, rest) : of;
  return those && { ask: 'list', of: those };
}

/** "…, and where": records and what shows that somebody did so say it in their lines; what is told of them alone is told beside that. */
function alsoTold(query: Query, tell: 'when' | 'where'): Query | null {
  if (query.ask === 'list' && query.of.is === 'that') return query;
  if (query.ask !== 'list' || !isOfRecords(query)) return null;
  return query.tell ? { ask: 'parts', of: [query, { ...query, tell }] } : query;
}

/** Records, whose lines say when and where. */
function isOfRecords(query: Query): boolean {
  return query.ask === 'list' && isRecordKind(kindOfSet(query.of));
}

/** "Which conferences did Iran attend but not India": where the one is and the other is not. */
function doneByOne({ form, set }: Ask, gap: Predicate, other: Phrase): Query | null {
  const [only, ...others] = 'clauses' in gap ? gap.clauses : [];
  const role =
    only &&
    (Object.keys(only.pattern.roles) as Role[]).find(
      (one) => kindOfSet(only.pattern.roles[one]!) === kindOfSet(other.set),
    );
  // "Which countries did Iran meet but not Kenya" may leave Kenya out, or those whom Kenya met.
  if (!only || !role || others.length || other.each || form === 'share' || kindOfSet(set) === kindOfSet(other.set))
    return null;
  const without = {
    ...only,
    pattern: { ...only.pattern, roles: { ...only.pattern.roles, [role]: other.set } },
    how: 'no' as const,
  };
  const of = saidOf(set, [only, without]);
  return of && { ask: form, of };
}
