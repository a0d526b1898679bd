import type { Pattern, Query, SetQ } from '../../query/query.js';
import { filled, onPattern } from '../complements.js';
import type { Ask, Clause, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { bareClause, isParty } from './clauses.js';

/** Who was there for a side: "represented Kenya in the meeting with Iran", "spoke for Kenya". */
export const REPRESENTING: readonly Rule[] = [
  rule('represented', 'VP', 'represents NP', (_, of) => one(representing({ kind: 'meeting', roles: {} }, of)), {
    reads: ['who represented Kenya at WTDC-25'],
  }),
  rule(
    'represented-in',
    'VP',
    'represents NP PREP RN',
    (_, of, word, { pattern }) => (IN.has(word) ? one(representing(pattern, of)) : null),
    {
      reads: [
        'who represented Kenya in the meeting with Iran',
        'which officials spoke for Kenya at the talks with ITU',
      ],
    },
  ),
  rule(
    'represented-in-its-own',
    'VP',
    'represents NP PREP their RN',
    (_, of, word, __, { pattern }) => (IN.has(word) ? one(representing(pattern, of)) : null),
    { reads: ['how many people spoke for Pakistan in its meetings with Azerbaijan'] },
  ),
  rule(
    'represented-in-theirs',
    'Q',
    'ASK represents NP PREP their RN',
    ({ form }, _, of, word, __, { pattern }) => ofBoth(form, IN.has(word) ? pattern : null, of),
    {
      reads: ['which officials represented Iran and Kenya at their meeting in Baku'],
    },
  ),
];

const IN: ReadonlySet<string> = new Set(['in', 'at', 'during', 'for']);

/** Whoever stood for a side in meetings; where the meetings are of both sides, in its seat. */
function representing(pattern: Pattern, of: Phrase): Clause | null {
  // "For the other side" is for nobody where none was named before.
  // Nor does anybody represent "an ambassador".
  if (pattern.kind !== 'meeting' || of.each || !isParty(of.set) || of.set.is === 'all' || of.set.is === 'post')
    return null;
  const own = facing(pattern, of.set);
  const clause = bareClause({ kind: 'meeting', subject: 'side', object: null }, 'side');
  return onPattern(clause, filled(own, 'side', of));
}

/** A meeting "of Iran and Kenya" as seen from one of both: the other one is on the other side. */
function facing(pattern: Pattern, of: SetQ): Pattern {
  const { side, other, ...roles } = pattern.roles;
  if (!side) return pattern;
  const own = JSON.stringify(of);
  const left = [side, other].filter((set) => set && JSON.stringify(set) !== own);
  return { ...pattern, roles: { ...roles, ...(left[0] ? { other: left[0] } : {}) } };
}

/** "Which officials represented A and B at their meeting": who took part in the meetings of both. */
function ofBoth(form: Ask['form'], pattern: Pattern | null, { each }: Phrase): Query | null {
  const [one, other, ...more] = each ?? [];
  if (form !== 'list' || pattern?.kind !== 'meeting' || pattern.roles.side || !one || !other || more.length)
    return null;
  const of: SetQ = { is: 'records', of: { ...pattern, roles: { ...pattern.roles, side: one, other } } };
  return { ask: 'list', of, tell: 'who' };
}

function one(clause: Clause | null): readonly Clause[] | null {
  return clause && [clause];
}
