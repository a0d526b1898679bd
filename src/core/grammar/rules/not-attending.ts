import { kindOfSet, type Query, type SetQ } from '../../query/query.js';
import type { Ask, Frame, Phrase, Predicate } from '../meaning.js';
import { denied, limitedBy, recordsWith } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { isParty } from './clauses.js';

/** Records in which somebody took no part: "which meetings did Modi not attend", "in which of them was Iran not represented". */
export const NOT_ATTENDING: readonly Rule[] = [
  rule(
    'gap-not-attended',
    'GAP',
    'NP did|have? not V PREP?',
    (by, _, __, frame, word) => (isAttending(frame) && (word ?? 'in') === 'in' ? without(by) : null),
    {
      reads: [
        'which meetings at WTDC-25 did Hashemi not attend',
        "which of India's meetings did Modi not take part in",
        'list meetings of India that Modi did not attend',
      ],
    },
  ),
  rule(
    'in-which-took-no-part',
    'Q',
    'PREP ASK did|have NP not V',
    (word, asked, _, by, __, frame) => (IN.has(word) && isAttending(frame) ? lackingIn(asked, by) : null),
    {
      reads: ['in which meetings of India did Modi not take part'],
    },
  ),
  rule(
    'in-which-was-not',
    'Q',
    'PREP ASK be NP not present|represents|PART',
    (word, asked, _, by, __, how) => (IN.has(word) && ('key' in how || isAttending(how)) ? lackingIn(asked, by) : null),
    {
      reads: [
        'at which meetings of India was Modi not present',
        'in which meetings at WTDC-25 was Iran not represented',
      ],
    },
  ),
  rule(
    'in-which-nobody-of',
    'NP',
    'every? RN PREP which NP did|have|be not V|PART|present|represents',
    (_, { pattern }, word, __, { set, each }, ___, ____, how) => {
      const isOut = IN.has(word) && !each && ('key' in how || isAttending(how));
      return isOut ? lessWith({ is: 'records', of: pattern }, set) : null;
    },
    {
      reads: [
        'list meetings of India in which Modi did not take part',
        'list meetings at which Iran was not represented',
      ],
    },
  ),
];

const IN: ReadonlySet<string> = new Set(['in', 'at']);

function isAttending({ kind, object }: Frame): boolean {
  return kind === 'meeting' && object === 'conference';
}

/** What is said of records that somebody took no part in. */
function without(by: Phrase): Predicate | null {
  return by.each ? null : denied(limitedBy({ marked: [{ word: 'involving', phrase: by }] }));
}

function lackingIn({ form, set }: Ask, { set: by, each }: Phrase): Query | null {
  const of = each || !isParty(by) || kindOfSet(set) !== 'meeting' ? null : lessWith(set, by)?.set;
  return of && form !== 'share' ? { ask: form, of } : null;
}

function lessWith(of: SetQ, by: SetQ): Phrase | null {
  const less = of.is === 'all' || !isParty(by) ? null : recordsWith(of, by);
  return less && { set: { is: 'less', of, less } };
}
