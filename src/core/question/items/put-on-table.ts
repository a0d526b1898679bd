import type { Item } from '../item.js';
import { has } from '../mention.js';

/** "Who put LEO satellites on the table": what somebody lays there is proposed, and not only talked about. */
export function withPutOnTable(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) =>
    item.kind === 'word' && TABLE.test(item.mention.key) && isPutThere(items, at)
      ? { ...item, mention: { ...item.mention, tags: ['act:proposal' as const] } }
      : item,
  );
}

const TABLE = /^on the table$/;

const PUTS = /^(?:put|puts|putting|lay|lays|laid|laying|place|placed|bring|brought|brings|throw|threw|leave|left)$/;

/** Words between what is done and the table. */
const BETWEEN_MAX = 6;

/** Somebody puts it: in a question what is put may stand before. */
function isPutThere(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - BETWEEN_MAX), at);
  const put = before.findLastIndex(({ kind, mention }) => kind === 'word' && PUTS.test(mention.key));
  return (
    put >= 0 && before.slice(put).every(({ mention }) => !/[.;:?!]/.test(mention.after) && !has(mention, 'verb:sign'))
  );
}
