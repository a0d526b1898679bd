import type { Item } from '../item.js';
import { has, type Mention } from '../mention.js';

/** "Where does the Indonesia-India memorandum stand": how far it has got, and no place. Items as they are where it is no such question. */
export function withWhereItStands(items: readonly Item[]): readonly Item[] {
  const where = items.findIndex(
    (item, at) => has(item.mention, 'ask:where') && DOES.test(items[at + 1]?.mention.key ?? ''),
  );
  const stand = items.findIndex((item, at) => at > where + 1 && item.kind === 'word' && STANDS.test(item.mention.key));
  if (where < 0 || stand < 0 || !items.slice(stand + 1).every(isFilling)) return withStatusNow(items);
  // How it stands today is how it stands: no day limits the records.
  return items.slice(0, stand).map((item, at) => (at === where ? asStatus(item) : item));
}

/** "And its status today?": a status is always that of today. */
function withStatusNow(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => item.kind === 'word' && has(item.mention, 'noun:status'))) return items;
  return items.filter(({ kind, mention }) => kind !== 'date' || !/^(?:as of )?today$/i.test(mention.text));
}

const DOES = /^(?:does|do|did)$/;
const STANDS = /^(?:stand|stands)$/;

/** Nothing but "now", "today", "please". */
function isFilling({ kind, mention }: Item): boolean {
  return kind === 'date' || has(mention, 'filler') || /^(?:now|today|currently|present)$/.test(mention.key);
}

function asStatus(item: Item): Item {
  const mention: Mention = { ...item.mention, tags: ['noun:status'], unknown: 'no' };
  return { kind: 'word', at: item.at, end: item.end, mention };
}
