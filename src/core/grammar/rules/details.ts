import { isRecordKind, kindOfSet, type Query } from '../../query/query.js';
import { type Rule, rule } from '../rule.js';

/** What lines of a list tell anyway, asked for behind it: "with dates", "with the parties and the status of each". */
export const DETAILS: readonly Rule[] = [
  rule('detail', 'DETAIL', 'detail', (one) => [one.key], {
    reads: ['list the agreements of Iran with dates'],
    cost: 0,
  }),
  rule('details', 'DETAIL', 'DETAIL ,? and? detail', (all, _, __, one) => [...all, one.key], {
    reads: ['list the agreements of Iran with titles, dates and status'],
    cost: 0,
  }),
  rule(
    'details-of-each',
    'DETAIL',
    'DETAIL PREP every|they',
    (all, word) => (word === 'of' || word === 'for' ? all : null),
    {
      reads: ['list the agreements of Iran with the status of each'],
      cost: 0,
    },
  ),
  rule(
    'with-details',
    'Q',
    'Q ,? PREP DETAIL',
    (query, _, word, all) => (word === 'with' || word === 'by' ? told(query, all, word) : null),
    {
      reads: [
        'list the agreements of Iran with dates',
        'which agreements of Iran are pending, with the date and the status of each',
      ],
      cost: 0.5,
    },
  ),
  rule(
    'list-details-of',
    'Q',
    'list DETAIL PREP NP',
    (_, all, word, { set, each }) =>
      word === 'of' && all.length > 1 && !each ? told({ ask: 'list', of: set }, all, 'with') : null,
    {
      reads: ['give the title and date of the agreements of Iran'],
      cost: 1.5,
    },
  ),
];

/** Lines tell when, where, who and how it stands; of people, their posts. A list by nothing but a date is another rule's. */
function told(query: Query, details: readonly string[], word: string): Query | null {
  const isPlain = query.ask === 'list' && query.tell === undefined && word === 'with';
  if (!isPlain) return null;
  const kind = kindOfSet(query.of);
  const known = isRecordKind(kind) ? OF_RECORDS : kind === 'official' ? OF_PEOPLE : null;
  return known && details.every((one) => known.test(one)) ? query : null;
}

const OF_RECORDS =
  /date|day|year|when|statu|part|title|kind|place|venue|where|topic|subject|participant|format|conference|side|who|name/;

const OF_PEOPLE = /name|post|title|position|office|role|countr/;
