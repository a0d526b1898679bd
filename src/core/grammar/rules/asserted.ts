import {
  isRecordKind,
  kindOfSet,
  type Pattern,
  type Quantity,
  type Query,
  type Role,
  type SetQ,
} from '../../query/query.js';
import { sameSort } from '../../query/same-sort.js';
import { roleAtVerb } from '../complements.js';
import { HAVE } from '../frames.js';
import type { Ask, Frame, Phrase, Predicate } from '../meaning.js';
import { narrowed, saidOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { canStand } from '../standing.js';
import { frameOf, withRecords } from './clauses.js';
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
      reads: ['which memoranda did Iran sign in 2025, and when', 'what did Iran sign with Kenya, and where'],
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
  rule('did-all', 'Q', 'did|have every PREP? NP VP', (_, __, word, all, clauses) => ofAll(word, all, { clauses }), {
    reads: ['did every Gulf state meet India', 'have all of the Gulf states signed a memorandum with India'],
    cost: 0,
  }),
  rule('are-all', 'Q', 'be|have every PREP? NP REST', (_, __, word, all, rest) => ofAll(word, all, rest), {
    reads: ['are all memoranda of Iran with Pakistan in force', "have all of Iran's agreements entered into force"],
    cost: 0,
  }),
  rule('list-of', 'Q', 'list Q', (_, query) => (query.ask === 'table' || query.ask === 'count' ? query : null), {
    reads: ['show the number of agreements per country'],
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
  rule('oldest-of', 'Q', 'oldest Q', (_, query) => ordered(query, 'first'), {
    reads: ['in chronological order, which meetings did Modi have in 2026'],
  }),
  rule('newest-of', 'Q', 'Q newest', (query) => ordered(query, 'last'), {
    reads: ['list meetings of Iran most recent first'],
  }),
  rule(
    'with-how-many',
    'Q',
    'PREP ASK did|have NP have|V AMOUNT RN',
    (word, asked, _, by, verb, how, { pattern }) =>
      behindMany({ word, asked, by, how }, frameAt(verb, pattern), pattern),
    {
      reads: [
        'with which countries does India have exactly one pending agreement',
        'with which countries did Iran hold at least two meetings',
      ],
    },
  ),
  rule(
    'with-none',
    'Q',
    'PREP ASK did|have NP have|V no RN',
    (word, asked, _, by, verb, __, { pattern }) =>
      behindMany({ word, asked, by, how: 'no' }, frameAt(verb, pattern), pattern),
    {
      reads: ['with which countries does Iran have no memorandum'],
    },
  ),
  rule(
    'with-most',
    'Q',
    'PREP ASK did|have NP have|V most|fewest RN',
    (word, asked, _, by, verb, end, { pattern }) =>
      behindMost({ word, asked, by, how: 'some' }, frameAt(verb, pattern), { pattern, end: end.key }),
    {
      reads: ['with which country does India have the largest number of pending agreements'],
    },
  ),
  rule(
    'share-taken',
    'Q',
    'PREP ASK did|have NP V',
    (word, { form, set }, _, by, { kind, subject }) =>
      form === 'share' && word === 'in' && kind === 'meeting' && subject === 'side' ? sharedBy(set, by) : null,
    {
      reads: ['in what share of the meetings at WTDC-25 did Iran take part'],
    },
  ),
];

function exists(of: SetQ | null): Query | null {
  return of && { ask: 'exists', of };
}

/** "Everything that Iran signed": records of the kind that the verb makes. */
function allOf(gap: Predicate): Query | null {
  const kind = 'limiting' in gap ? gap.limiting.kind : null;
  const of = kind === 'agreement' ? narrowed({ is: 'records', of: { kind, roles: {} } }, gap) : null;
  return of && { ask: 'list', of };
}

/** "…, and where": records say so in their lines; what is told of them alone is told beside that. */
function alsoTold(query: Query, tell: 'when' | 'where'): Query | null {
  if (query.ask !== 'list' || !isOfRecords(query)) return null;
  return query.tell ? { ask: 'parts', of: [query, { ...query, tell }] } : query;
}

/** Records, whose lines say when and where. */
function isOfRecords(query: Query): boolean {
  return query.ask === 'list' && isRecordKind(kindOfSet(query.of));
}

function ordered(query: Query, order: 'first' | 'last'): Query | null {
  return query.ask === 'list' && isOfRecords(query) && (query.order ?? order) === order ? { ...query, order } : null;
}

/** Whether it is so of all: how many of them it is so of, and of how many. */
function ofAll(word: string | undefined, { set, each }: Phrase, predicate: Predicate): Query | null {
  if (each || (word ?? 'of') !== 'of') return null;
  const of = narrowed(sameSort(set), predicate);
  return of && { ask: 'share', of, among: set };
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

/** The verb that has the records, or "have" itself. */
function frameAt(verb: Frame | { readonly key: string }, { kind }: Pattern): Frame {
  return 'key' in verb ? HAVE[kind] : verb;
}

/** What stands before a question of whom somebody has so many records with. */
interface Behind {
  readonly word: string;
  readonly asked: Ask;
  readonly by: Phrase;
  readonly how: Quantity;
}

/** The records of the one who is named, and the role of those who are asked for. */
function behind({ word, asked: { form, set }, by }: Behind, frame: Frame, pattern: Pattern) {
  const whole = form === 'share' || by.each ? null : withRecords(frame, pattern);
  if (!whole || whole.pattern.roles[whole.hole] || !canStand(kindOfSet(by.set), whole.hole)) return null;
  const role = roleAtVerb(frameOf(whole), { word, phrase: { set } });
  if (!role || whole.pattern.roles[role] || role === whole.hole) return null;
  return { role, pattern: { ...whole.pattern, roles: { ...whole.pattern.roles, [whole.hole]: by.set } } };
}

function behindMany(given: Behind, frame: Frame, pattern: Pattern): Query | null {
  const found = behind(given, frame, pattern);
  const of = found && saidOf(given.asked.set, [{ pattern: found.pattern, hole: found.role, how: given.how }]);
  return of && given.asked.form !== 'share' ? { ask: given.asked.form, of } : null;
}

function behindMost(
  given: Behind,
  frame: Frame,
  { pattern, end }: { readonly pattern: Pattern; readonly end: string },
): Query | null {
  const found = behind(given, frame, pattern);
  if (!found || given.asked.form !== 'list' || !canStand(kindOfSet(given.asked.set), found.role)) return null;
  const by = { by: 'count' as const, ...asSide(found.pattern, found.role) };
  return {
    ask: 'rank',
    of: given.asked.set,
    by,
    end: /most|highest|largest|greatest|biggest/.test(end) ? 'most' : 'least',
  };
}

/** Of two sides it is as well to count those of the one as of the other: the rank is said of those who have them. */
function asSide(pattern: Pattern, hole: Role): { readonly in: Pattern; readonly hole: Role } {
  const { side, ...roles } = pattern.roles;
  return hole === 'other' && side
    ? { in: { ...pattern, roles: { ...roles, other: side } }, hole: 'side' }
    : { in: pattern, hole };
}

/** "In what share of the meetings did Iran take part". */
function sharedBy(set: SetQ, { set: by, each }: Phrase): Query | null {
  if (set.is !== 'records' || set.of.kind !== 'meeting' || set.of.roles.side || each) return null;
  const of: SetQ = { is: 'records', of: { ...set.of, roles: { ...set.of.roles, side: by } } };
  return { ask: 'share', of, among: set };
}
