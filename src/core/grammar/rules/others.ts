import type { Kind, Query } from '../../query/query.js';
import { queryWithout } from '../changed.js';
import { filled } from '../complements.js';
import type { Clause, Marked, Phrase } from '../meaning.js';
import { saidOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { OFFICIALS } from './asked-for.js';
import { answering, behind } from './asks.js';
import { isParty } from './clauses.js';

/** Others than one who is named, and those that a pronoun further on is of. */
export const OTHERS: readonly Rule[] = [
  rule('others-asked', 'OTHERS', 'which other NP', (_, __, { set, each }) => (each ? null : { form: 'list', set }), {
    reads: ['which other countries has Iran met besides Pakistan'],
    cost: 0,
  }),
  rule('who-else-asked', 'OTHERS', 'who other', () => ({ form: 'list', set: OFFICIALS }), {
    reads: ['who else met Hashemi apart from Nabiyev'],
    cost: 0,
  }),
  rule(
    'others-did',
    'Q',
    'OTHERS PRED except NP',
    (asked, said, { key }, left) => without(answering(asked, said), key, left),
    {
      reads: ['who else met Hashemi apart from Nabiyev'],
    },
  ),
  rule(
    'others-but-did',
    'Q',
    'OTHERS except NP PRED',
    (asked, { key }, left, said) => without(answering(asked, said), key, left),
    {
      reads: ['which other countries besides Kenya met Iran'],
    },
  ),
  rule(
    'others-done',
    'Q',
    'OTHERS did|have GAP except NP',
    (asked, _, gap, { key }, left) => without(answering(asked, gap), key, left),
    {
      reads: ['which other countries has Iran met besides Pakistan'],
    },
  ),
  rule(
    'others-but-done',
    'Q',
    'OTHERS except NP did|have GAP',
    (asked, { key }, left, _, gap) => without(answering(asked, gap), key, left),
    {
      reads: ['whom else besides Nabiyev did Hashemi meet in Baku'],
    },
  ),
  rule('with-others', 'PP', 'PREP other KIND', (word, _, kind) => (BEHIND.has(word) ? ofAll(word, kind) : null), {
    reads: [
      'which agreements has Egypt signed with other countries',
      "how many of Zerrouki's meetings were with another country",
    ],
  }),
  rule(
    'behind-those-it-met',
    'Q',
    'PREP which PREP KIND that? pronoun|they SAID did|have NP SAID',
    (word, _, of, kind, __, ___, met, ____, by, said) =>
      of === 'of' ? behindThose({ word, kind }, by, met, said) : null,
    {
      reads: ['with which of the countries that it met in Baku does Malaysia have a memorandum'],
    },
  ),
];

const BEHIND: ReadonlySet<string> = new Set(['with', 'to', 'from']);

function without(query: Query | null, key: string, left: Phrase): Query | null {
  return query && !/^but not/.test(key) ? queryWithout(query, left) : null;
}

/** "With other countries": whichever they are, the one who is spoken of is none of them. */
function ofAll(word: string, kind: Kind): Marked | null {
  const isParty = kind === 'country' || kind === 'organisation' || kind === 'official';
  return isParty ? { word, phrase: { set: { is: 'all', kind } } } : null;
}

/** "With which of the countries that it met does Malaysia have …": they met the one who is named behind. */
function behindThose(
  { word, kind }: { readonly word: string; readonly kind: Kind },
  by: Phrase,
  met: Clause,
  said: Clause,
): Query | null {
  const isMeeting =
    met.pattern.kind === 'meeting' && met.hole === 'side' && met.how === 'some' && !met.pattern.roles.other;
  const side = isMeeting && !by.each && isParty(by.set) ? filled(met.pattern, 'side', by) : null;
  const those = side && saidOf({ is: 'all', kind }, [{ pattern: side, hole: 'other', how: 'some' }]);
  return those && behind({ form: 'list', set: those }, word, by, said);
}
