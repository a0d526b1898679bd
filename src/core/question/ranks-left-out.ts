import type { Item } from './item.js';
import { has, hasKind } from './mention.js';
import { SET_ASIDE } from './roles.js';

/** The items of a question less the ranks that it leaves out, and these. */
export interface RanksParted {
  readonly items: readonly Item[];
  readonly leftOut: readonly string[];
}

/** "Excluding presidents and deputies", "ministers aside": such ranks are none of those asked for, nor another of them. */
export function withoutRanksLeftOut(items: readonly Item[]): RanksParted {
  const out = items.flatMap((item, at) => (isRank(item) && isLeftOut(items, at) ? [at] : []));
  return {
    items: items.map((item, at) => (out.includes(at) ? silent(item) : item)),
    leftOut: [...new Set(out.flatMap((at) => ranksIn(items[at]!)))],
  };
}

/** The ranks of posts that are named without a side: "ministers". */
export function ranksAmong(items: readonly Item[]): string[] {
  return items.flatMap((item) => (item.kind === 'word' ? ranksIn(item) : []));
}

function ranksIn({ mention }: Item): string[] {
  return mention.tags.filter((tag) => tag.startsWith('post:')).map((tag) => tag.slice('post:'.length));
}

function isRank({ kind, mention }: Item): boolean {
  return kind === 'word' && hasKind(mention, 'post:');
}

function isLeftOut(items: readonly Item[], at: number): boolean {
  return isBehindExclusion(items, at) || isSetAside(items, at);
}

/** Behind "excluding", "other than", "leave out", "but not", with nothing between but more ranks and small words. */
function isBehindExclusion(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.kind !== 'word') return false;
    if (has(item.mention, 'neg:without'))
      return !SET_ASIDE_ONLY.test(item.mention.key) || !isRank(items[index - 1] ?? item);
    if (NOT.has(item.mention.key)) return index === 0 || isBreak(items, index);
    if (!isRank(item) && !isSmall(item)) return false;
  }
  return false;
}

/** "Presidents apart": said behind its noun, it leaves out nothing that follows. */
const SET_ASIDE_ONLY = /^(?:aside|apart|excluded|excepted|not counted|not included|left out|left aside|set aside)$/;

const NOT: ReadonlySet<string> = new Set(['not', 'no', 'never']);

/** A comma, "but" or "and" before a "not": "ministers, not presidents". */
function isBreak(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]!;
  return /[,;:.?!–—-]/.test(before.mention.after) || has(before.mention, 'conj:but', 'conj:and');
}

/** "Presidents apart", "ministers and deputies not counted". */
function isSetAside(items: readonly Item[], at: number): boolean {
  const after = items.slice(at + 1).find((item) => !isRank(item) && !isJoint(item));
  return after?.kind === 'word' && SET_ASIDE.has(after.mention.key);
}

function isJoint({ kind, mention }: Item): boolean {
  return kind === 'word' && has(mention, 'conj:and', 'conj:or');
}

/** "With", "any", "those", "meetings of", "the": what may stand between the exclusion and the rank. */
function isSmall({ kind, mention }: Item): boolean {
  if (kind !== 'word' || /[;?!]/.test(mention.after)) return false;
  const isPlain = has(
    mention,
    'conj:and',
    'conj:or',
    'filler',
    'prep:with',
    'prep:of',
    'prep:by',
    'prep:from',
    'noun:meeting',
    'noun:official',
    'pron:these',
    'pron:they',
    'who-that',
    'ask:yes-no',
  );
  return (isPlain && !has(mention, 'verb:meet')) || hasKind(mention, 'field:') || SMALL.has(mention.key);
}

const SMALL: ReadonlySet<string> = new Set(['any', 'all', 'mere', 'are', 'were', 'who', 'with']);

function silent(item: Item): Item {
  return { ...item, mention: { ...item.mention, tags: ['filler'] } };
}
