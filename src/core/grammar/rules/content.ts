import { isRecordKind } from '../../query/query.js';
import type { Clause, Frame, Predicate } from '../meaning.js';
import { holding, limitedBy } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { bareClause, clausesOf } from './clauses.js';

/** Words that nothing is known of, in the places of what a record is about: a sentence of the record has to hold them. */
export const CONTENT: readonly Rule[] = [
  rule(
    'about-words',
    'RN',
    'RN PREP WORDS',
    ({ pattern }, word, words) => (ABOUT.has(word) ? { pattern: holding(pattern, words) } : null),
    {
      reads: ['list meetings of Iran about drones'],
    },
  ),
  rule(
    'words-before',
    'RN',
    'WORDS RN',
    (words, { pattern }) => ({ pattern: isOfAll(words) ? pattern : holding(pattern, words) }),
    {
      reads: ['which Saudi official signed the digital memorandum with Palestine', 'ICT memoranda of Palestine'],
      cost: 1.5,
    },
  ),
  rule(
    'at-words',
    'RN',
    'RN PREP WORDS',
    ({ pattern }, word, words) => (IN.has(word) ? { pattern: holding(pattern, words) } : null),
    {
      reads: ['list meetings of Iran in Samarkand'],
      cost: 1.5,
    },
  ),
  rule(
    'rest-at-words',
    'REST',
    'REST PREP WORDS',
    (rest, word, words) => (IN.has(word) ? holdingToo(rest, words) : null),
    {
      reads: ['which memoranda of Iran were signed in Samarkand'],
      cost: 1.5,
    },
  ),
  rule(
    'clause-at-words',
    'VP',
    'VP PREP WORDS',
    ([only, ...others], word, words) =>
      only && !others.length && IN.has(word) && isRecordKind(only.pattern.kind)
        ? [{ ...only, pattern: holding(only.pattern, words) }]
        : null,
    {
      reads: ['which countries met Iran in Samarkand'],
      cost: 1.5,
    },
  ),
  rule('mentions-words', 'PRED', 'deals-with WORDS', (_, words) => limitedBy({ words }), {
    reads: [
      'which meetings of Iran mention drones',
      'meetings of Iran that mention “drones”',
      'proposals that mention “working group”',
    ],
  }),
  rule('rest-about-words', 'REST', 'PREP WORDS', (word, words) => (ABOUT.has(word) ? limitedBy({ words }) : null), {
    reads: ['which meetings of Iran were about drones'],
  }),
  rule('object-words', 'VP', 'V WORDS', (frame, words) => onWords(frame, words), {
    reads: ['which countries discussed drones with Iran', 'who proposed a joint working group to Iran'],
  }),
  rule(
    'indirect-words',
    'VP',
    'V NP WORDS',
    (frame, whom, words) => {
      const to = frame.object === 'thing' && frame.indirect ? clausesOf(frame, whom) : null;
      return to?.map((one) => ({ ...one, pattern: holding(one.pattern, words) })) ?? null;
    },
    { reads: ['which countries offered Kenya drones'] },
  ),
  rule(
    'clause-about-words',
    'VP',
    'VP PREP WORDS',
    ([only, ...others], word, words) =>
      only && !others.length && ABOUT.has(word) && isRecordKind(only.pattern.kind)
        ? [{ ...only, pattern: holding(only.pattern, words) }]
        : null,
    {
      reads: ['which countries met Iran about drones'],
    },
  ),
];

/** "ICT memoranda": the field that all of the records are of, which few of them say. */
function isOfAll(words: readonly string[]): boolean {
  return words.join() === 'ict';
}

/** A place or an event that is on no record by that name may be told of by its words. */
const IN: ReadonlySet<string> = new Set(['in', 'at', 'during']);

function holdingToo(rest: Predicate, words: readonly string[]): Predicate | null {
  if (!('limiting' in rest) || rest.isDenied) return null;
  return { limiting: { ...rest.limiting, words: [...(rest.limiting.words ?? []), ...words] } };
}

const ABOUT: ReadonlySet<string> = new Set(['about', 'on', 'regarding', 'concerning', 'over']);

/** "Discussed drones", "offered drones": what was talked about, what was put. */
function onWords(frame: Frame, words: readonly string[]): readonly Clause[] | null {
  if (frame.object !== 'topic' && frame.object !== 'thing') return null;
  const clause = bareClause(frame, frame.subject);
  return [{ ...clause, pattern: holding(clause.pattern, words) }];
}
