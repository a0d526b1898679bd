import type { Item } from '../item.js';
import { has } from '../mention.js';

/** Verbs that alone are also "name", "ask" and "ring". */
const CALLS = /^(?:call|called|call up|called up|rang|ring|rang up|ring up|rung|appele|a appele|llamo|llamaba)$/;

/**
 * "whom did Modi call in February?", "qui Modi a-t-il appelé ?", "¿a quién llamó Modi?": who calls somebody, with nothing that
 * he calls for or calls him, speaks by telephone.
 */
export function withPhoneCalls(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(({ kind, mention }) => kind === 'word' && CALLS.test(mention.key));
  const call = items[at];
  if (call?.kind !== 'word' || !asksWhom(items.slice(0, at)) || !endsThere(items.slice(at + 1))) return items;
  const mention = { ...call.mention, tags: ['format:call' as const, 'verb:meet' as const], unknown: 'no' as const };
  return [...items.slice(0, at), { ...call, mention }, ...items.slice(at + 1)];
}

/** Somebody calls, and whom is asked. */
function asksWhom(before: readonly Item[]): boolean {
  const isAsked = before.some(({ kind, mention }) => kind === 'word' && has(mention, 'ask:who'));
  return isAsked && !before.some(({ mention }) => mention.key === 'is' || mention.key === 'was');
}

/** A date, a party or a small word may follow, and nothing that was called for. */
function endsThere(after: readonly Item[]): boolean {
  const isBeside = ({ kind, mention }: Item) =>
    kind === 'date' ||
    kind === 'party' ||
    has(mention, 'filler', 'prep:in', 'prep:at', 'noun:day', 'else', 'pron:he', 'pron:they');
  return after.every((item) => isBeside(item) && !has(item.mention, 'prep:for', 'prep:to'));
}
