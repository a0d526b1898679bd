import { kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import type { Ask, Clause, Phrase, Predicate } from '../meaning.js';
import { denied, limitedBy, ofClauses, recordsWith } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { OFFICIALS } from './asked-for.js';
import { answering } from './asks.js';
import { isParty } from './clauses.js';

/** Who is recorded where, what counts as what, and records without anybody: "which officials are named in the meetings at …". */
export const RECORDED: readonly Rule[] = [
  rule(
    'recorded-in',
    'Q',
    'ASK be named? PREP RN',
    (asked, _, __, word, { pattern }) => thereIn(asked, word, pattern),
    {
      reads: ['which Indian officials are recorded in meetings at WTDC-25', 'who is named in meetings with Iran'],
      cost: 0.5,
    },
  ),
  rule('recorded-at', 'Q', 'ASK be named? PREP NAME', (asked, _, __, word, at) => thereAt(asked, word, at), {
    reads: ['which Zimbabwean officials are recorded at WTDC-25'],
    cost: 0.5,
  }),
  rule('counts-as', 'PRED', 'counts REST', (_, rest) => rest, {
    reads: ['which memoranda of Iran count as in force'],
  }),
  rule('does-not-count-as', 'PRED', 'did|be not counts REST', (_, __, ___, rest) => denied(rest), {
    reads: [
      'which memoranda of Iran do not count as in force',
      'which memoranda of Iran are not considered operational',
    ],
  }),
  rule('does-not-come-from', 'PRED', 'did not came REST', (_, __, ___, rest) => denied(rest), {
    reads: ['which ministers who met Hashemi did not come from Africa'],
  }),
  rule('had-nobody-from', 'PRED', 'have|involves|list nobody PREP NP', (_, __, word, of) => withNobody(word, of), {
    reads: ['which meetings in Geneva involved nobody from the ITU'],
  }),
  rule(
    'at-which-is-no',
    'Q',
    'PREP ASK be|is-there no NP named|present|there|PART?',
    (word, asked, _, __, who) => withoutAny(word, asked, who),
    {
      reads: ['for which meetings in Tokyo is no official of Indonesia named'],
      cost: 0.5,
    },
  ),
  rule(
    'without-anybody',
    'REST',
    'no any? KIND named?',
    (_, __, kind) =>
      kind === 'official' ? denied(limitedBy({ marked: [{ word: 'involving', phrase: { set: ANYBODY } }] })) : null,
    {
      reads: ['which meetings at WTDC-25 are recorded without any participant'],
    },
  ),
  rule(
    'partners-in',
    'NP',
    'OWNER|NAME counterpart|partner PREP RN',
    ({ set, each }, _, word, { pattern }) => (each || word !== 'in' ? null : partnersIn(pattern, set)),
    { reads: ["which of Modi's partners in bilateral meetings at WTDC-25 met Hashemi"] },
  ),
  rule(
    'linking',
    'RN',
    'RN that? links NAME and NAME',
    ({ pattern }, _, __, one, ___, other) => between(pattern, one, other),
    {
      reads: ['list agreements that link India and Finland', 'list agreements linking India and Finland'],
    },
  ),
];

/** Whoever takes part, also where it is a body or a country that sources name alone. */
const ANYBODY: SetQ = {
  is: 'or',
  of: [
    { is: 'all', kind: 'country' },
    { is: 'all', kind: 'organisation' },
  ],
};

const SETTING: ReadonlySet<string> = new Set(['in', 'at', 'for', 'among', 'during']);

function isOfPeople({ set }: Ask): boolean {
  const kind = kindOfSet(set);
  return kind === 'official' || kind === 'country' || kind === 'organisation';
}

/** "Are recorded in the meetings at WTDC-25": they stand on a side of them. */
function thereIn(asked: Ask, word: string, pattern: Pattern): Query | null {
  // Of meetings of one side it is open whether its own people are asked for or whom they met.
  const isFree = pattern.kind === 'meeting' && !pattern.roles.side && !pattern.words;
  if (!SETTING.has(word) || !isOfPeople(asked) || !isFree) return null;
  return said(asked, ofClauses([{ pattern, hole: 'side', how: 'some' }]));
}

function thereAt(asked: Ask, word: string, { set, each }: Phrase): Query | null {
  const kind = kindOfSet(set);
  if (each || !SETTING.has(word) || !isOfPeople(asked) || (kind !== 'conference' && kind !== 'place')) return null;
  const clause: Clause = { pattern: { kind: 'meeting', roles: { [kind]: set } }, hole: 'side', how: 'some' };
  return said(asked, ofClauses([clause]));
}

function said(asked: Ask, predicate: Predicate | null): Query | null {
  return predicate && answering(asked, predicate);
}

/** "Nobody from the ITU": it is on no side, by whomever. */
function withNobody(word: string, phrase: Phrase): Predicate | null {
  return word === 'from' || word === 'of' ? denied(limitedBy({ marked: [{ word: 'involving', phrase }] })) : null;
}

/** "For which meetings is no Indonesian official named". */
function withoutAny(word: string, { form, set }: Ask, { set: who, each }: Phrase): Query | null {
  const isOfThem = kindOfSet(who) === 'official' || kindOfSet(who) === 'country' || kindOfSet(who) === 'organisation';
  if (!SETTING.has(word) || form === 'share' || each || !isOfThem || kindOfSet(set) !== 'meeting') return null;
  const less = recordsWith(set, who);
  return less && { ask: form, of: { is: 'less', of: set, less } };
}

/** "Modi's partners in bilateral talks": the officials on the other side of them. */
function partnersIn(pattern: Pattern, other: SetQ): Phrase | null {
  const isFree = pattern.kind === 'meeting' && !pattern.roles.side && !pattern.roles.other;
  const whole: Pattern = { ...pattern, roles: { ...pattern.roles, other } };
  return isFree && isParty(other) ? { set: { is: 'that', of: OFFICIALS, in: whole, hole: 'side', how: 'some' } } : null;
}

function between(pattern: Pattern, one: Phrase, other: Phrase) {
  const { side, other: theirs } = pattern.roles;
  if (side || theirs || pattern.kind === 'conference' || one.each || other.each) return null;
  return { pattern: { ...pattern, roles: { ...pattern.roles, side: one.set, other: other.set } } };
}
