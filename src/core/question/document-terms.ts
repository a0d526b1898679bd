import type { Status } from '../records/agreement.js';
import type { Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';
import { SET_ASIDE } from './roles.js';
import type { Signals } from './signals.js';
import type { Tag } from './vocabulary/tags.js';

/** The kinds of document asked for; those set against them ("as opposed to declarations") are left out. */
export function kindsOf(items: readonly Item[]): string[] {
  if (isAnyDocument(items)) return [];
  let contrasted = false;
  const kinds = items.flatMap((item, at) => {
    if (item.kind !== 'word' || isSetAside(items[at + 1])) return [];
    if (has(item.mention, 'neg:without')) contrasted = true;
    else if (contrasted && !isListed(item.mention)) contrasted = false;
    if (contrasted) return [];
    return item.mention.tags.filter((tag) => tag.startsWith('kind:')).map((tag) => tag.slice('kind:'.length));
  });
  const named = [...new Set(kinds)].filter((kind) => kind !== 'agreement');
  return named.includes('letter of intent') ? ['letter of intent'] : named;
}

/** "Letters of intent excluded", "declarations aside". */
function isSetAside(behind: Item | undefined): boolean {
  return behind?.kind === 'word' && SET_ASIDE.has(behind.mention.key);
}

/** "Memoranda and agreements", "MoUs / deals": a kind beside the word for all of them, so that any will do. */
function isAnyDocument(items: readonly Item[]): boolean {
  const isKind = (item: Item | undefined) => item?.kind === 'word' && hasKind(item.mention, 'kind:');
  const isPlain = (item: Item | undefined) =>
    item?.kind === 'word' && has(item.mention, 'noun:agreement') && !isKind(item);
  return items.some((item, at) => {
    const beside = listedBehind(items, at);
    return (isKind(item) && isPlain(beside)) || (isPlain(item) && isKind(beside));
  });
}

/** What is listed right behind an item, past "and", "or", "and other" or a slash. */
function listedBehind(items: readonly Item[], at: number): Item | undefined {
  const isWord = (item: Item | undefined, ...tags: Tag[]) => item?.kind === 'word' && has(item.mention, ...tags);
  if (isWord(items[at + 1], 'conj:and', 'conj:or')) return items[at + (isWord(items[at + 2], 'else') ? 3 : 2)];
  return /^ ?\/ ?$/.test(items[at]!.mention.after) ? items[at + 1] : undefined;
}

function isListed(mention: Mention): boolean {
  return hasKind(mention, 'kind:') || has(mention, 'conj:and', 'conj:or', 'filler', 'noun:agreement');
}

/** Statuses that a question denies: "but not reported as operational or in force". */
export function deniedStatuses(signals: Signals): readonly Status[] {
  let denied = false;
  return signals.words.flatMap((word) => {
    const stated = word.tags
      .filter((tag) => tag.startsWith('status:'))
      .map((tag) => tag.slice('status:'.length) as Status);
    if (word.key === 'not' || word.key === 'never' || word.key === 'nor') denied = true;
    else if (!stated.length && !has(word, 'filler', 'conj:or', 'ask:yes-no', 'neg:not', 'verb:say')) denied = false;
    return denied ? stated : [];
  });
}
