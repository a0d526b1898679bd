import { kindOfSet, type Query } from '../../query/query.js';
import type { Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';

/** What records are about, or not: "what does it cover", "has nothing to do with space". */
export const COVERING: readonly Rule[] = [
  rule('what-covers', 'Q', 'which did NP deals-with', (_, __, of) => subjectsOf(of), {
    reads: ['what does the memorandum between Iran and Kenya cover', 'what does the Algiers Declaration deal with'],
  }),
  rule(
    'which-subjects-covers',
    'Q',
    'which KIND did NP deals-with',
    (_, kind, __, of) => (kind === 'topic' ? subjectsOf(of) : null),
    {
      reads: ['which fields does the memorandum between Iran and Tajikistan cover'],
    },
  ),
  rule(
    'what-on-agenda',
    'Q',
    'which be PREP aspect-of PREP NP',
    (_, __, on, { key }, of, about) => (on === 'on' && of === 'of' && key === 'agenda' ? subjectsOf(about) : null),
    {
      reads: ['what was on the agenda of the meeting between Iran and Kenya'],
    },
  ),
];

function subjectsOf({ set, each }: Phrase): Query | null {
  const kind = kindOfSet(set);
  const isOfRecords = kind === 'agreement' || kind === 'meeting' || kind === 'proposal';
  return isOfRecords && !each && set.is !== 'all' ? { ask: 'list', of: set, tell: 'topics' } : null;
}
