import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';

/** Verbs of asking that people say of themselves and their chiefs as well. */
const WANTS =
  /^(?:want|wants|wanted|need|needs|needed|ask|asks|asked|asking|ask for|asks for|asking for|seek|seeks|seeking)$/;

/**
 * "Boss wants the countries that …", "need the post of Mudavadi", "asking for a friend": who asks here is nobody on record, and
 * nothing was requested. Such a verb asks of records only where somebody whom they name, or who is asked for, does it.
 */
export function withAskersWants(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) =>
    item.kind === 'word' && WANTS.test(item.mention.key) && hasKind(item.mention, 'act:') && !isTheirs(items, at)
      ? { ...item, mention: { ...item.mention, tags: ['filler' as const], unknown: 'no' as const } }
      : item,
  );
}

/** Whether somebody whom records may name stands before the verb in its own clause, or is asked for anywhere before it. */
function isTheirs(items: readonly Item[], at: number): boolean {
  const before = items.slice(0, at);
  const end = before.findLastIndex(({ mention }) => /[,;:.!?()–—-]/.test(mention.after));
  return before.some((item) => ASKED.some((tag) => hasKind(item.mention, tag))) || before.slice(end + 1).some(isNamed);
}

const ASKED = ['ask:', 'cmd:list', 'noun:', 'pron:', 'kind:', 'act:'];

/** A bare post is a chief of the asker's own: "our amb wants to know". */
function isNamed({ kind, mention }: Item): boolean {
  return kind !== 'word' || has(mention, 'conj:and', 'neg:not');
}
