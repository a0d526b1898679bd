import { kindOfSet, type Pattern, type Quantity, type Query, type Role, type SetQ } from '../../query/query.js';
import { roleAtVerb } from '../complements.js';
import { HAVE } from '../frames.js';
import type { Ask, Frame, Phrase } from '../meaning.js';
import { saidOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { canStand } from '../standing.js';
import { frameOf, withRecords } from './clauses.js';

/** Questions that begin with a preposition and ask for a number: "with which countries does India have exactly one …". */
export const FRONTED: readonly Rule[] = [
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
    'with-so-many-or-more',
    'Q',
    'PREP ASK did|have NP have|V NUM RN or-more',
    (word, asked, _, by, verb, least, { pattern }) =>
      behindMany({ word, asked, by, how: { least } }, frameAt(verb, pattern), pattern),
    { reads: ['with which countries does Azerbaijan share three agreements or more'] },
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
