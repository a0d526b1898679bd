import { type Days, isRecordKind, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { dated, filled, roleAtNoun, roleAtVerb } from '../complements.js';
import type { Clause, Frame, Marked, Phrase } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { frameOf } from './clauses.js';
import { did } from './questions.js';

/** Questions with their parts in another order, or several in one: "at WTDC-25, which …", "Hashemi met which minister", "… and who …". */
export const FRAMES_AROUND: readonly Rule[] = [
  rule('setting-first', 'Q', 'PP , Q', (place, _, query) => withSetting(query, place), {
    reads: ['at WTDC-25, which ministers did Hashemi meet', 'in Baku, who met Hashemi'],
  }),
  rule(
    'object-asked-last',
    'Q',
    'NP did? V which NP PP? WHEN?',
    (who, _, frame, __, of, place, when) => askedLast(who, frame, of, { place, when }),
    {
      reads: ['Hashemi met which ministers at WTDC-25'],
    },
  ),
  rule('did-meet-each-other', 'Q', 'did|have|is-true NP SAID', (_, who, said) => (who.each ? did(who, [said]) : null), {
    reads: ['did Modi and Hashemi ever meet', 'can you confirm that Modi and Sundar Pichai met in February 2026'],
  }),
  rule('and-question', 'Q', 'Q ,? and Q', (one, _, __, other) => parts(one, other), {
    reads: ['who met Hashemi in Baku and which memoranda did Iran sign in 2025'],
    cost: 4,
  }),
  rule(
    'and-where-it-was',
    'Q',
    'Q and when|where be|did pronoun|they PART|took-place|V',
    (query, _, { key }) => alsoTold(query, key),
    {
      reads: ['which agreement did Iran sign with Kenya, and where was it signed'],
      cost: 0.5,
    },
  ),
];

/** "Hashemi met which ministers": those who stand in the place of the object. */
function askedLast(
  who: Phrase,
  { kind, limits, subject, object }: Frame,
  asked: Phrase,
  { place, when }: { readonly place: Marked | undefined; readonly when: Days | undefined },
): Query | null {
  if (who.each || asked.each || object === null || object === 'records' || object === 'thing') return null;
  const clause: Clause = { pattern: { kind, roles: {}, ...(limits ? { limits } : {}) }, hole: object, how: 'some' };
  const by = filled(clause.pattern, subject, who);
  const there = by && (place ? filled(by, roleAtVerb(frameOf(clause), place), place.phrase) : by);
  const pattern = there && (when ? dated(there, when) : there);
  const of = pattern && narrowed(asked.described ?? asked.set, { clauses: [{ ...clause, pattern }] });
  return of && { ask: 'list', of };
}

/** A question that says first where it was, or at what. */
function withSetting(query: Query, place: Marked): Query | null {
  const kind = kindOfSet(place.phrase.set);
  if (kind !== 'place' && kind !== 'conference' && kind !== 'country') return null;
  return onPatterns(query, (pattern, clause) => {
    const role = clause ? roleAtVerb(frameOf(clause), place) : roleAtNoun(pattern, place);
    return role === 'place' || role === 'conference' ? filled(pattern, role, place.phrase) : null;
  });
}

type Change = (pattern: Pattern, clause?: Clause) => Pattern | null;

/** A query with the pattern of what it asks for changed; null where it cannot be, or is not of one set. */
function onPatterns(query: Query, change: Change): Query | null {
  if (query.ask !== 'list' && query.ask !== 'count' && query.ask !== 'exists') return null;
  const of = changedSet(query.of, change);
  return of && { ...query, of };
}

function changedSet(set: SetQ, change: Change): SetQ | null {
  if (set.is === 'records') {
    const of = change(set.of);
    return of && { ...set, of };
  }
  if (set.is === 'less' || set.is === 'best') {
    const of = changedSet(set.of, change);
    return of && { ...set, of };
  }
  if (set.is !== 'that' || set.of.is === 'that') return null;
  const pattern = change(set.in, { pattern: set.in, hole: set.hole, how: set.how });
  return pattern && { ...set, in: pattern };
}

/** Two questions, each of which stands by itself. */
function parts(one: Query, other: Query): Query | null {
  const [first, second] = [one, other].map((query) => (query.ask === 'parts' ? query.of : [query]));
  return first && second && first.length + second.length <= PARTS_MAX
    ? { ask: 'parts', of: [...first, ...second] }
    : null;
}

const PARTS_MAX = 4;

function alsoTold(query: Query, key: string): Query | null {
  const tell = /when|date|day|month|year/.test(key) ? 'when' : 'where';
  const isOfRecords = query.ask === 'list' && isRecordKind(kindOfSet(query.of));
  return isOfRecords && !query.tell ? { ...query, tell } : null;
}
