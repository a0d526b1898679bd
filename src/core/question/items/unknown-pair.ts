import type { Graph } from '../../graph/graph.js';
import { isOrdinaryWord } from '../../graph/ordinary-words.js';
import type { Item } from '../item.js';
import { has, hasKind, type Mention } from '../mention.js';

/**
 * Two words side by side that nothing knows, in small letters ("xi jinping - which bilaterals", "did keir starmer meet Modi"),
 * where a name is due or set apart at the head of the sentence: one name, as if written with capitals. No text on record
 * holds them, so that no word of the subject becomes somebody.
 */
export function withUnknownPairs(items: readonly Item[], graph: Graph): readonly Item[] {
  const at = items.findIndex((_, index) => isPair(items, index, graph));
  if (at < 0) return items;
  const [first, second] = [items[at]!, items[at + 1]!];
  const name: Item = { kind: 'word', at: first.at, end: second.end, mention: together(first.mention, second.mention) };
  return [...items.slice(0, at), name, ...withUnknownPairs(items.slice(at + 2), graph)];
}

function together(first: Mention, second: Mention): Mention {
  return {
    ...second,
    start: first.start,
    text: `${first.text} ${second.text}`,
    key: `${first.key} ${second.key}`,
    unknown: 'name-like',
    capital: true,
  };
}

/** Whether two words are a name: the texts on record are looked into last, for they are indexed once somebody does. */
function isPair(items: readonly Item[], at: number, graph: Graph): boolean {
  const [first, second, third] = [items[at]!, items[at + 1], items[at + 2]];
  if (!second || first.mention.after !== ' ' || first.mention.possessive) return false;
  if (!isStrange(first) || !isStrange(second) || isOrdinaryWord(first.mention.key)) return false;
  const isLast = !isStrange(third) || isOrdinaryWord(third!.mention.key);
  const isName = isSetApart(items, at) || (isDue(items[at - 1]) && !isOrdinaryWord(second.mention.key) && isLast);
  return isName && !graph.text.hasWord(first.mention.key) && !graph.text.hasWord(second.mention.key);
}

/** A word in Latin letters that is neither name nor vocabulary. */
function isStrange(item: Item | undefined): boolean {
  if (item?.kind !== 'word') return false;
  const { unknown, key, corrected } = item.mention;
  return unknown !== 'no' && corrected === null && /^[a-z]{2,}$/.test(key);
}

/** "Elon musk: …": before a colon, a dash or a comma, with nothing but a greeting before it. */
function isSetApart(items: readonly Item[], at: number): boolean {
  const isOpening = items.slice(0, at).every(({ mention }) => has(mention, 'filler', 'cmd:greet', 'conj:and'));
  return isOpening && items.length > at + 2 && /^\s*[:,]|^\s+[-–—]/.test(items[at + 1]!.mention.after);
}

/** Right behind a word that somebody follows: "did", "with", "met", "minister". */
function isDue(before: Item | undefined): boolean {
  if (before?.kind !== 'word' || !/^ ?$/.test(before.mention.after)) return false;
  return (
    has(before.mention, 'prep:with', 'verb:meet', 'prep:between') ||
    hasKind(before.mention, 'post:') ||
    /^(?:did|has|was|is|who is|whos)$/.test(before.mention.key)
  );
}
