import {
  isRecordKind,
  kindOfSet,
  type Kind,
  type Pattern,
  type Query,
  type Role,
  type SplitBy,
} from '../../query/query.js';
import { queryOn, tableOf } from '../changed.js';
import { filled } from '../complements.js';
import type { Ask, Frame, Phrase, Word } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { isParty } from './clauses.js';

/** Records counted by their year or status, broken down, and which conference, place or topic has the most of them. */
export const SPLITTING: readonly Rule[] = [
  rule('split-by', 'Q', 'Q split-by|split-more', (query, { key }) => splitOf(query, key), {
    reads: ['how many agreements did Azercosmos sign in each year', 'list the agreements of Azerbaijan by status'],
  }),
  rule(
    'split-of-days',
    'Q',
    'Q split-by|split-more PREP? WHEN',
    (query, { key }, word, when) => {
      const then = (word ?? 'of') === 'of' || word === 'in' ? queryOn(query, when) : null;
      return then && splitOf(then, key);
    },
    {
      reads: ['how many meetings did Iran hold each month in 2025'],
      cost: 0.5,
    },
  ),
  rule(
    'grouped-split',
    'Q',
    'group|table PREP? NP split-by|split-more',
    (_, word, { set, each }, { key }) =>
      (word ?? 'of') === 'of' && !each ? splitOf({ ask: 'list', of: set }, key) : null,
    {
      reads: ['break down the agreements of Azerbaijan by year', 'table of agreements of Azerbaijan by status'],
    },
  ),
  rule(
    'broken-down',
    'Q',
    'break NP down BY|split-by|split-more',
    (_, { set, each }, __, by) => (each ? null : brokenDown({ ask: 'list', of: set }, by)),
    {
      reads: ['break the meetings held in Baku down by country', 'break the agreements of Iran down by year'],
    },
  ),
  rule(
    'held-most',
    'Q',
    'PREP ASK be|did most|fewest RN PART|took-place',
    (word, asked, _, end, { pattern }, done) => hadMost(word, asked, end, happened(pattern, done)),
    {
      reads: [
        'at which conference were the most meetings held',
        'at which conference did the most meetings take place',
      ],
    },
  ),
  rule(
    'raised-most-often',
    'Q',
    'ASK be PART most-often PREP NP',
    (asked, _, { object }, __, word, by) =>
      object === 'topic' && word === 'by' ? raisedMost(asked, sideOf(by)) : null,
    {
      reads: ['which topics were raised most often by Iran'],
    },
  ),
  rule(
    'came-up-most-often',
    'Q',
    'ASK came-up most-often PREP RN',
    (asked, _, __, ___, { pattern }) => raisedMost(asked, pattern),
    {
      reads: ["which topic came up most often in Iran's meetings"],
    },
  ),
  rule(
    'recorded-most',
    'Q',
    'PREP ASK be most|fewest RN',
    (word, asked, _, end, { pattern }) => hadMost(word, asked, end, pattern),
    {
      reads: ['at which conference were the most meetings recorded'],
    },
  ),
  rule(
    'saw-most',
    'Q',
    'ASK V most|fewest RN',
    (asked, { kind }, end, { pattern }) => (kind === 'meeting' ? hadMost('at', asked, end, pattern) : null),
    {
      reads: ['which conference saw the most meetings'],
      cost: 1.2,
    },
  ),
];

function splitOf(query: Query, key: string): Query | null {
  const by: SplitBy = SPLITS.find(([pattern]) => pattern.test(key))?.[1] ?? 'year';
  const isPlain = (query.ask === 'list' && !query.tell && !query.order) || query.ask === 'count';
  if (!isPlain || !isRecordKind(kindOfSet(query.of)) || query.of.is === 'all') return null;
  if ((by === 'status' || by === 'kind') && kindOfSet(query.of) !== 'agreement') return null;
  return { ask: 'split', of: query.of, by };
}

const SPLITS: readonly (readonly [RegExp, SplitBy])[] = [
  [/status/, 'status'],
  [/kind|type/, 'kind'],
  [/month/, 'month'],
  [/\bday/, 'day'],
];

function brokenDown(query: Query, by: Kind | Word): Query | null {
  return typeof by === 'string' ? tableOf(query, by) : splitOf(query, by.key);
}

/** Records of a noun, as a participle says what became of them; "held" says nothing more. */
function happened(pattern: Pattern, done: Frame | Word): Pattern | null {
  if ('key' in done) return pattern.kind === 'meeting' ? pattern : null;
  const { kind, object, limits } = done;
  if (kind !== pattern.kind || object !== 'records') return null;
  if (!limits?.event) return limits ? null : pattern;
  return pattern.limits?.event ? null : { ...pattern, limits: { ...pattern.limits, event: limits.event } };
}

/** "At which conference were the most meetings": by how many each had. */
function hadMost(word: string, { form, set }: Ask, { key }: Word, pattern: Pattern | null): Query | null {
  const kind = kindOfSet(set);
  const isSetting = (kind === 'conference' || kind === 'place' || kind === 'topic') && SETTING.get(kind)?.has(word);
  if (form !== 'list' || !pattern || pattern.kind !== 'meeting' || !isSetting) return null;
  const role: Role = kind;
  if (pattern.roles[role]) return null;
  const isMost = /most|highest|largest|greatest|biggest/.test(key);
  return { ask: 'rank', of: set, by: { by: 'count', in: pattern, hole: role }, end: isMost ? 'most' : 'least' };
}

function sideOf(by: Phrase): Pattern | null {
  return isParty(by.set) ? filled({ kind: 'meeting', roles: {} }, 'side', by) : null;
}

/** "Which topics were raised most often by Iran": by how many of its meetings each came up in. */
function raisedMost({ form, set }: Ask, pattern: Pattern | null): Query | null {
  const isFree = pattern?.kind === 'meeting' && !pattern.roles.topic;
  if (form !== 'list' || kindOfSet(set) !== 'topic' || !isFree) return null;
  return { ask: 'rank', of: set, by: { by: 'count', in: pattern, hole: 'topic' }, end: 'most' };
}

const SETTING: ReadonlyMap<Kind, ReadonlySet<string>> = new Map([
  ['conference', new Set(['at', 'during', 'in'])],
  ['place', new Set(['in', 'at'])],
  ['topic', new Set(['on', 'about'])],
]);
