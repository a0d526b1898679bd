import type { Ask, Predicate, Records, Word } from '../meaning.js';
import type { Bounds, Counted, Limits, Quantity, Query, RecordKind, Unstated } from '../../query/query.js';
import { isRecordKind, kindOfSet } from '../../query/query.js';
import { denied, limited, limitedBy, narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';

/** What records leave unstated, and how many sides and sources they have: "carry no date", "of which no deadline is stated", "with more than two parties". */
export const UNSTATED_RULES: readonly Rule[] = [
  rule('states-no', 'PRED', 'have|states no stated? facet named?', (_, __, ___, what) => lacking(what), {
    reads: [
      'which agreements of Iran have no deadline',
      'which meetings of Iran carry no date',
      'which meetings have no known date',
    ],
    cost: 0.5,
  }),
  rule('does-not-state', 'PRED', 'did not have|states facet', (_, __, ___, what) => lacking(what), {
    reads: [
      'which meetings of Hashemi do not name the official on the other side',
      'which agreements do not state a deadline',
    ],
    cost: 0.5,
  }),
  rule('lacks-facet', 'PRED', 'lacks facet', (_, what) => lacking(what), {
    reads: ['which meetings of Iran lack a date'],
    cost: 0.5,
  }),
  rule('is-without-facet', 'REST', 'no facet named?', (_, what) => lacking(what), {
    reads: ['which agreements of Iran are without a deadline', 'which memoranda are without an end date'],
    cost: 0.5,
  }),
  rule('states-facet', 'PRED', 'have|states facet', (_, what) => turned(lacking(what)), {
    reads: ['which agreements of Iran have a deadline'],
    cost: 1.5,
  }),
  rule('records-without-facet', 'RN', 'RN no facet named?', ({ pattern }, _, what) => without(pattern, what), {
    reads: ['list agreements of Iran without a deadline'],
    cost: 0.5,
  }),
  rule(
    'records-of-which-no',
    'RN',
    'RN PREP which no facet be? stated?',
    ({ pattern }, word, _, __, what) => (OF_WHICH.has(word) ? without(pattern, what) : null),
    {
      reads: ['list meetings of Iran of which no date is stated'],
      cost: 0.5,
    },
  ),
  rule(
    'of-which-no-facet',
    'Q',
    'PREP ASK be|have|is-there no facet be? stated?',
    (word, asked, _, __, what) => (OF_WHICH.has(word) ? answered(asked, lacking(what)) : null),
    {
      reads: ['for which meetings is no date on record', 'of which agreements is no deadline stated'],
      cost: 0.5,
    },
  ),
  rule(
    'of-which-facet-not',
    'Q',
    'PREP ASK be facet not stated?',
    (word, asked, _, what) => (OF_WHICH.has(word) ? answered(asked, lacking(what)) : null),
    {
      reads: ['for which meetings of Iran is the date not known'],
      cost: 0.5,
    },
  ),
  rule('records-whose-facet', 'RN', 'RN whose facet be not stated', ({ pattern }, _, what) => without(pattern, what), {
    reads: ['list meetings of Iran whose date is not known'],
    cost: 0.5,
  }),
  rule(
    'of-so-many',
    'RN',
    'RN PREP AMOUNT counted-part',
    ({ pattern }, word, amount, part) => (WITH.has(word) ? sized(pattern, amount, part) : null),
    {
      reads: ['list agreements of at least 3 sides', 'list agreements with more than two parties'],
      cost: 0.5,
    },
  ),
  rule(
    'of-one',
    'RN',
    'RN PREP only one|NUM counted-part',
    ({ pattern }, word, _, number, part) => (WITH.has(word) ? sized(pattern, only(number), part) : null),
    {
      reads: ['list meetings with only one source'],
      cost: 0.5,
    },
  ),
  rule('has-so-many', 'PRED', 'have|involves AMOUNT counted-part', (_, amount, part) => ofSize(amount, part), {
    reads: ['which agreements have more than two parties', 'which agreements have at least two sources'],
    cost: 0.5,
  }),
  rule(
    'has-so-many-as',
    'PRED',
    'have|involves AMOUNT KIND seat|as-party',
    (_, amount, kind) => (kind === 'country' || kind === 'organisation' ? ofSize(amount, { key: 'parties' }) : null),
    {
      reads: ['which agreements have more than three countries as parties'],
      cost: 0.5,
    },
  ),
  rule(
    'involves-so-many',
    'PRED',
    'involves AMOUNT KIND',
    (_, amount, kind) => (kind === 'country' ? ofSize(amount, { key: 'parties' }) : null),
    {
      reads: ['which meetings involved more than two countries'],
      cost: 1.2,
    },
  ),
  rule(
    'has-only-so-many',
    'PRED',
    'have|involves only one|NUM counted-part',
    (_, __, number, part) => ofSize(only(number), part),
    {
      reads: ['which meetings of Iran have only one source'],
      cost: 0.5,
    },
  ),
];

const OF_WHICH: ReadonlySet<string> = new Set(['for', 'of', 'in', 'at', 'on']);

const WITH: ReadonlySet<string> = new Set(['of', 'with', 'from', 'by', 'between', 'among', 'involving']);

/** What each word for what a record may leave unstated means, by kind of record where it is not the same of all. */
const FACETS: readonly (readonly [RegExp, Unstated])[] = [
  [/sign.* (?:date|day)|(?:date|day) of sign/, 'signing date'],
  [/\b(?:exact|precise|specific) (?:date|day)|\bday\b/, 'day'],
  [/deadline|expiry|end date|target/, 'deadline'],
  [/date|when/, 'date'],
  [/place|venue|location|city/, 'place'],
  [/topic|subject|theme/, 'topic'],
  [/conference|event/, 'conference'],
  [/official|representative|person|individual|named/, 'official'],
  [/counterpart|other side|interlocutor/, 'counterpart'],
  [/signator|signer/, 'signer'],
  [/addressee|recipient/, 'addressee'],
];

function facetOf({ key }: Word): Unstated | null {
  return FACETS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

function lacking(what: Word): Predicate | null {
  const facet = facetOf(what);
  return facet && limitedBy({ limits: { unstated: [facet] } });
}

function turned(predicate: Predicate | null): Predicate | null {
  return predicate && denied(predicate);
}

function without(pattern: Records['pattern'], what: Word): Records | null {
  const facet = facetOf(what);
  const whole = facet && limited(pattern, { kind: null, marked: [], limits: { unstated: [facet] } });
  return whole ? { pattern: whole } : null;
}

function answered({ form, set }: Ask, predicate: Predicate | null): Query | null {
  const of = predicate && isRecordKind(kindOfSet(set)) ? narrowed(set, predicate) : null;
  return of && form !== 'share' ? { ask: form, of } : null;
}

/** "Parties", "sources": what is counted. */
function countedOf({ key }: Word): Counted {
  return /source|outlet|report/.test(key) ? 'sources' : 'sides';
}

function boundsOf(amount: Exclude<Quantity, string>): Bounds | null {
  if (!('least' in amount)) return null;
  return { least: amount.least, ...(amount.most === undefined ? {} : { most: amount.most }) };
}

function only(number: Word | number): Exclude<Quantity, string> {
  const count = typeof number === 'number' ? number : 1;
  return { least: count, most: count };
}

function numberOf(amount: Exclude<Quantity, string>, part: Word): Limits | null {
  const bounds = boundsOf(amount);
  return bounds && { number: { of: countedOf(part), ...bounds } };
}

function sized(pattern: Records['pattern'], amount: Exclude<Quantity, string>, part: Word): Records | null {
  const limits = numberOf(amount, part);
  const whole = limits && isCountable(pattern.kind) ? limited(pattern, { kind: null, marked: [], limits }) : null;
  return whole ? { pattern: whole } : null;
}

function isCountable(kind: RecordKind): boolean {
  return kind === 'meeting' || kind === 'agreement';
}

function ofSize(amount: Exclude<Quantity, string>, part: Word): Predicate | null {
  const limits = numberOf(amount, part);
  return limits && limitedBy({ limits });
}
