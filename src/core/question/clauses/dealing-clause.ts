import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import { isStop, joined, type RelativeClause } from './relative-clause.js';

/**
 * "The Chadian minister of the fibre mission with Cameroon: whom did he meet later": who is meant is told by a dealing,
 * before a colon or a dash, and then asked of. Null where nothing before the stop says with whom or where it was.
 */
export function dealingClause(items: readonly Item[]): RelativeClause | null {
  const end = items.findIndex((_, at) => isStop(items, at));
  const start = items.findIndex((item, at) => at < end && isHolder(item) && isOf(items[at + 1]));
  if (start < 0 || !asksOfHim(items.slice(end))) return null;
  const dealing = items.slice(start + 1, end);
  if (!dealing.some(isTelling)) return null;
  const head = items[start]!;
  return {
    main: [...items.slice(0, start), ...items.slice(end)],
    inner: [head, ...dealing],
    join: (question, clause) => joined(question, clause, head, 'officials'),
  };
}

/** "The Chadian minister". */
function isHolder(item: Item): boolean {
  return item.kind === 'party' && item.party.post !== null;
}

function isOf(item: Item | undefined): boolean {
  return item?.kind === 'word' && has(item.mention, 'prep:of', 'prep:at', 'prep:in', 'prep:from');
}

/** Whom the dealing was with, or at what conference. */
function isTelling({ kind }: Item): boolean {
  return kind === 'party' || kind === 'conference';
}

/** "Whom did he meet": a question whose subject is the one before. */
function asksOfHim(items: readonly Item[]): boolean {
  const says = (test: (item: Item) => boolean) => items.some((item) => item.kind === 'word' && test(item));
  return says(({ mention }) => hasKind(mention, 'ask:')) && says(({ mention }) => has(mention, 'pron:he', 'pron:they'));
}
