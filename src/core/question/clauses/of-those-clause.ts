import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import { joined, type RelativeClause } from './relative-clause.js';

/**
 * "Of the countries Al Mannai met at MWC Doha, which also had talks with Iran": those of a dealing first, and then what is
 * asked of them. Null where nobody is dealt with before the question word.
 */
export function ofThoseClause(items: readonly Item[]): RelativeClause | null {
  const first = items.findIndex(({ mention }) => !has(mention, 'filler'));
  if (first < 0 || !has(items[first]!.mention, 'prep:of')) return null;
  const at = items.findIndex((item, index) => index > first && !has(item.mention, 'filler'));
  const asks = items.findIndex((item, index) => index > at && has(item.mention, 'ask:which', 'ask:who'));
  const head = items[at];
  const dealing = items.slice(at + 1, asks).filter(({ mention }) => !has(mention, 'who-that'));
  if (!head || asks < 0 || !isHead(head) || !isDealing(dealing)) return null;
  const project = has(head.mention, 'noun:country') ? 'countries' : 'officials';
  return {
    main: [items[asks]!, head, ...items.slice(asks + 1)],
    inner: dealing,
    join: (question, clause) => joined(question, clause, head, project),
  };
}

function isHead({ kind, mention }: Item): boolean {
  return (
    kind === 'word' && (has(mention, 'noun:country', 'noun:official', 'noun:counterpart') || hasKind(mention, 'post:'))
  );
}

function isDealing(items: readonly Item[]): boolean {
  return (
    items.some(({ kind }) => kind === 'party') && items.some(({ mention }) => has(mention, 'verb:meet', 'verb:sign'))
  );
}
