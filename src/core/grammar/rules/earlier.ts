import { isRecordKind, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { filled, roleAtNoun } from '../complements.js';
import type { Marked, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';

/** Which of two records came first: "which took place first, A or B", "which of the two is older, the one with A or the one with B". */
export const EARLIER: readonly Rule[] = [
  rule(
    'which-came-first',
    'Q',
    'which took-place|came earliest|latest ,? NP',
    (_, __, end, ___, of) => endOf(of, end.key),
    {
      reads: ['which took place first, the meeting of Iran with Kenya or the meeting of Iran with Malaysia'],
    },
  ),
  rule(
    'which-is-earlier',
    'Q',
    'which be PART? earliest|latest|earlier|later ,? NP',
    (_, __, ___, end, ____, of) => endOf(of, end.key),
    {
      reads: [
        'which was signed earlier, the memorandum between Iran and Kenya or the memorandum between Iran and Tajikistan',
        'which is older, the memorandum of Iran with Kenya or the memorandum of Iran with Pakistan',
      ],
    },
  ),
  rule('the-one-with', 'THEONE', 'one PP', (_, at) => [at], {
    reads: ['which of the two memoranda of Iran is older, the one with Kenya or the one with Tajikistan'],
    cost: 0,
  }),
  rule('the-one-between', 'THEONE', 'one between NAME and NAME', (_, __, one, ___, other) => ofTwo(one, other), {
    reads: ['which agreement was signed first, the one between Iran and Kenya or the one between Iran and Pakistan'],
    cost: 0,
  }),
  rule('this-or-that', 'CHOICE', 'THEONE or THEONE', (one, _, other) => [one, other], {
    reads: ['which of the two memoranda of Iran is older, the one with Kenya or the one with Tajikistan'],
    cost: 0,
  }),
  rule(
    'which-of-two-is-earlier',
    'Q',
    'which PREP? NUM? RN be PART? earliest|latest|earlier|later ,? CHOICE',
    (_, word, __, { pattern }, ___, ____, end, _____, choice) =>
      (word ?? 'of') === 'of' ? endOf(either(pattern, choice), end.key) : null,
    {
      reads: ['which of the two memoranda of Iran is older, the one with Kenya or the one with Tajikistan'],
    },
  ),
  rule(
    'which-of-two-came-first',
    'Q',
    'which PREP? NUM? RN took-place|came earliest|latest ,? CHOICE',
    (_, word, __, { pattern }, ___, end, ____, choice) =>
      (word ?? 'of') === 'of' ? endOf(either(pattern, choice), end.key) : null,
    {
      reads: ['which of the two meetings of Iran took place first, the one with Kenya or the one with Malaysia'],
    },
  ),
];

/** The first or last of either. */
export function endOf(phrase: Phrase | null, end: string): Query | null {
  const isOfSeveral = phrase && !phrase.each && phrase.set.is === 'or' && isRecordKind(kindOfSet(phrase.set));
  if (!isOfSeveral || phrase.set.is !== 'or') return null;
  const isLast = /latest|recent|last|newest|later|newer|younger/.test(end);
  return { ask: 'order', of: phrase.set.of, as: isLast ? 'last' : 'first' };
}

/** "The one between Iran and Kenya": of the one with the other. */
function ofTwo(one: Phrase, other: Phrase): readonly Marked[] {
  return [
    { word: 'of', phrase: one },
    { word: 'with', phrase: other },
  ];
}

/** "The one with Kenya or the one with Tajikistan": such records, each with what is said of it. */
function either(pattern: Pattern, choice: readonly (readonly Marked[])[]): Phrase | null {
  const of = choice.flatMap((places): SetQ[] => {
    const one = places.reduce<Pattern | null>((all, at) => all && filled(all, roleAtNoun(all, at), at.phrase), pattern);
    return one ? [{ is: 'records', of: one }] : [];
  });
  return of.length === choice.length ? { set: { is: 'or', of } } : null;
}
