import type { Status } from '../records/agreement.js';
import type { Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';
import type { Signals } from './signals.js';

/** The kinds of document asked for; those set against them ("as opposed to declarations") are left out. */
export function kindsOf(items: readonly Item[]): string[] {
  let contrasted = false;
  const kinds = items.flatMap((item) => {
    if (item.kind !== 'word') return [];
    if (has(item.mention, 'neg:without')) contrasted = true;
    else if (contrasted && !isListed(item.mention)) contrasted = false;
    if (contrasted) return [];
    return item.mention.tags.filter((tag) => tag.startsWith('kind:')).map((tag) => tag.slice('kind:'.length));
  });
  const named = [...new Set(kinds)].filter((kind) => kind !== 'agreement');
  return named.includes('letter of intent') ? ['letter of intent'] : named;
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
