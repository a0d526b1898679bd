import type { Item } from '../../item.js';
import { has, hasKind } from '../../mention.js';
import type { Named, Pointing } from './pointing.js';

/** Beside a state: "and", "already", "by now", "yet". */
const BESIDE = /^(?:and|but|so|ok|already|now|yet|by now|still|actually|then|up|at all|in the meantime|since)$/i;

/**
 * "Up and running?", "in force by now?" after one document: whether that is so of it. Null where a message says anything but a state, or
 * not one document was shown.
 */
export function stateAlone({ text, items, context }: Pointing): Named | null {
  const [only, ...others] = context.listed;
  if (!only?.startsWith('agreement:') || others.length || !isStateAlone(text, items)) return null;
  const span = items.find(isState)!.mention.text;
  const whole = `is it ${text.replace(/^(?:and|but|so|ok),? /i, '')}`;
  return { text: whole, reading: { span, as: `whether it is ${span}`, ref: only, how: 'context' } };
}

/** Whether a message says a state of documents and nothing else. */
export function isStateAlone(text: string, items: readonly Item[]): boolean {
  const isPlain = items.every((item) => isState(item) || isBeside(item));
  return (
    items.filter(isState).length === 1 &&
    isPlain &&
    !/\b(?:is|are|was|were|has|have|did|only|just|the|ones?|those|these|which)\b/i.test(text)
  );
}

function isState({ kind, mention }: Item): boolean {
  return (
    (kind === 'word' || kind === 'topic') &&
    (hasKind(mention, 'status:') || hasKind(mention, 'group:') || has(mention, 'verb:sign', 'verb:adopt'))
  );
}

function isBeside({ kind, mention }: Item): boolean {
  return kind === 'word' && (BESIDE.test(mention.key) || has(mention, 'filler', 'conj:and', 'conj:but'));
}
