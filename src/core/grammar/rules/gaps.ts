import { kindOfSet, type Role, type SetQ } from '../../query/query.js';
import { dated, filled, onPattern, roleAtVerb } from '../complements.js';
import type { Clause, Frame, Marked, Phrase, Predicate } from '../meaning.js';
import { denied, limitedBy, marked, ofClauses, onDays } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { NAMED_BEHIND } from '../there.js';
import { bareClause, frameOf, isParty, onlyAt } from './clauses.js';

/** Clauses whose object is what they are said of: "countries that Malaysia met", "memoranda that Iran signed". */
export const GAPS: readonly Rule[] = [
  rule('gap', 'GAP', 'NP V', (subject, frame) => gapOf(subject, frame), {
    reads: [
      'which countries that Malaysia met signed memoranda with Iran',
      'list memoranda that Iran signed in 2025',
      'which countries did both Iran and Malaysia meet',
    ],
  }),
  rule('gap-both', 'GAP', 'NP both V', (subject, _, frame) => gapOf(subject, frame), {
    reads: ['which countries has Pakistan both met and signed with'],
  }),
  rule('gap-it', 'GAP', 'pronoun|they have? V', (_, __, frame) => gapOf({ set: NAMED_BEHIND }, frame), {
    reads: ['with which of the ministers he has met did Hashemi sign memoranda'],
    cost: 2,
  }),
  rule('gap-at', 'GAP', 'GAP PP', (gap, place) => atGap(gap, place), {
    reads: [
      'which countries that Malaysia met at WTDC-25 signed memoranda with Iran',
      'which memoranda did Iran sign with Kenya',
    ],
  }),
  rule('gap-when', 'GAP', 'GAP WHEN', (gap, when) => onGap(gap, when), {
    reads: ['which countries did Hashemi meet in 2025', 'which memoranda did Iran sign in 2025'],
  }),
  rule(
    'gap-only-at',
    'GAP',
    'GAP only PP',
    (gap, _, place) => ('clauses' in gap ? ofClauses(onlyAt(gap.clauses, place)) : null),
    {
      reads: ['which countries has Iran met only in Baku'],
    },
  ),
  rule('gap-neither', 'GAP', 'neither NP nor NP V', (_, one, __, other, frame) => deny(ofBoth(one, other, frame)), {
    reads: ['which countries did neither Iran nor Malaysia meet'],
  }),
  rule(
    'gap-and-said',
    'GAP',
    'GAP and|but not? SAID PREP',
    (gap, _, not, said, word) => alsoSaid(gap, said, { word, how: not ? 'no' : 'some' }),
    {
      reads: ['which countries has Iran met at least twice but never signed anything with'],
    },
  ),
  rule('gap-not', 'GAP', 'NP did|have? not V', (subject, _, __, frame) => deny(gapOf(subject, frame)), {
    reads: ['which countries did Hashemi not meet'],
  }),
  rule('gap-helped', 'GAP', 'NP have V', (subject, _, frame) => gapOf(subject, frame), {
    reads: ['which countries that Malaysia has met signed memoranda with Iran'],
  }),
  rule('gap-have', 'GAP', 'NP have', (subject) => has(subject), {
    reads: ['how many meetings does Zerrouki have at each conference', 'which memoranda that India has are pending'],
  }),
  rule('said-verb', 'SAID', 'V', (frame) => bareClause(frame, frame.subject), {
    reads: ['with whom did Scindia meet in November 2025'],
  }),
  rule('said-clause', 'SAID', 'VP', (clauses) => onlyOne(clauses), {
    reads: ['with which countries did India sign memoranda'],
  }),
  rule('said-when', 'SAID', 'SAID WHEN', (one, when) => onPattern(one, dated(one.pattern, when)), {
    reads: ['with whom did Scindia meet in November 2025'],
  }),
  rule('said-again', 'SAID', 'SAID again WHEN', (one, _, when) => onPattern(one, dated(one.pattern, when)), {
    reads: ['when did Shermatov meet Nabiyev again since 2024'],
  }),
  rule(
    'said-at',
    'SAID',
    'SAID PP',
    (one, place) => onPattern(one, filled(one.pattern, roleAtVerb(frameOf(one), place), place.phrase)),
    { reads: ['with whom did Hashemi meet at WTDC-25'] },
  ),
];

function onlyOne([only, ...others]: readonly Clause[]): Clause | null {
  return only && !others.length && only.how === 'some' ? only : null;
}

/** "Malaysia met": whom, is asked for; "Iran signed": which records. */
function gapOf(subject: Phrase, frame: Frame): Predicate | null {
  const subjects = subject.each ?? [subject.set];
  if (frame.object === 'records') return isParty(subject.set) ? recordsBy(subject, frame) : null;
  if (subject.each && !subject.isApart && frame.object === 'topic') return raisedTogether(subject.each, frame);
  const clauses = subjects.flatMap((set) => missing(set, frame) ?? []);
  return clauses.length === subjects.length ? ofClauses(clauses) : null;
}

/** "Which topics did Algeria and Ghana discuss": with each other. */
function raisedTogether([one, other, ...more]: readonly SetQ[], frame: Frame): Predicate | null {
  if (!one || !other || more.length || !isParty(one) || !isParty(other)) return null;
  const { pattern, ...rest } = bareClause(frame, 'topic');
  return ofClauses([{ ...rest, pattern: { ...pattern, roles: { side: one, other } } }]);
}

function missing(set: SetQ, frame: Frame): Clause | null {
  if (!isParty(set) || frame.object === null) return null;
  const hole = (frame.object === 'thing' ? frame.indirect : frame.object) as Role | undefined;
  const gap = hole && bareClause(frame, hole);
  return gap ? onPattern(gap, filled(gap.pattern, frame.subject, { set })) : null;
}

function ofBoth(one: Phrase, other: Phrase, frame: Frame): Predicate | null {
  return one.each || other.each ? null : gapOf({ set: one.set, each: [one.set, other.set] }, frame);
}

/** "… met but never signed anything with": what the same subject did with the same ones. */
function alsoSaid(
  gap: Predicate,
  said: Clause,
  { word, how }: { readonly word: string; readonly how: 'some' | 'no' },
): Predicate | null {
  const [only, ...others] = 'clauses' in gap ? gap.clauses : [];
  const subject = only && (only.hole === 'other' ? only.pattern.roles.side : only.pattern.roles.from);
  if (!only || others.length || !subject) return null;
  const role = roleAtVerb(frameOf(said), { word, phrase: { set: subject } });
  const pattern = filled(said.pattern, said.hole, { set: subject });
  return role && pattern && !pattern.roles[role] ? { clauses: [only, { pattern, hole: role, how }] } : null;
}

/** "Memoranda that India has": what they are of. */
function has(phrase: Phrase): Predicate | null {
  if (!isParty(phrase.set)) return null;
  const by = phrase.each ? together(phrase.each, 'meeting') : [{ word: 'of', phrase }];
  return by && limitedBy({ marked: by });
}

/** What stands before a record noun as its subject is the side that it is of. */
function recordsBy(phrase: Phrase, { kind, limits, subject }: Frame): Predicate | null {
  // A conference that a body held was organised by it: hosts are countries.
  const hosting = kindOfSet(phrase.set) === 'organisation' ? 'organised by' : 'hosted by';
  const word = subject === 'host' ? hosting : subject === 'to' ? 'to' : limits?.event ? 'by' : 'of';
  const by = phrase.each ? together(phrase.each, kind) : [{ word, phrase }];
  return by && limitedBy({ kind, marked: by, ...(limits ? { limits } : {}) });
}

/** "Memoranda that Iran and Kenya signed": each is a side of them. */
function together([one, other, ...more]: readonly SetQ[], kind: Frame['kind']): readonly Marked[] | null {
  if (!one || !other || more.length || (kind !== 'agreement' && kind !== 'meeting')) return null;
  return [
    { word: 'of', phrase: { set: one } },
    { word: 'with', phrase: { set: other } },
  ];
}

/** What one did, there; null where nothing can be there. */
export function atGap(gap: Predicate, place: Marked): Predicate | null {
  if (!('clauses' in gap)) return marked(gap, place);
  return everyOne(gap, (one) => {
    const role = roleAtVerb(frameOf(one), place);
    return role === one.hole ? null : onPattern(one, filled(one.pattern, role, place.phrase));
  });
}

function onGap(gap: Predicate, when: Parameters<typeof onDays>[1]): Predicate | null {
  if (!('clauses' in gap)) return onDays(gap, when);
  return everyOne(gap, (one) => onPattern(one, dated(one.pattern, when)));
}

function deny(gap: Predicate | null): Predicate | null {
  return gap && denied(gap);
}

function everyOne(gap: Predicate, change: (one: Clause) => Clause | null): Predicate | null {
  if (!('clauses' in gap)) return null;
  const all = gap.clauses.flatMap((one) => change(one) ?? []);
  return all.length === gap.clauses.length ? { clauses: all } : null;
}
