import type { Item } from '../../item.js';
import { has, hasKind } from '../../mention.js';
import type { Named, Pointing } from './pointing.js';

/** Documents of which a state is asked one by one; of more it narrows them. */
const FEW = 1;

/** Beside a state: "and", "already", "by now", "yet". */
const BESIDE = /^(?:and|but|so|ok|already|now|yet|by now|still|actually|then|up|at all|in the meantime|since)$/i;

/**
 * "Up and running?", "in force by now?" after one document: whether that is so of it. Null where a message says anything but a state, or
 * not one document was shown.
 */
export function stateAlone({ text, items, context }: Pointing): Named | null {
  const { listed } = context;
  const isOfFew = listed.length > 0 && listed.length <= FEW && listed.every((ref) => ref.startsWith('agreement:'));
  const states = items.filter(isState);
  const isPlain = items.every((item) => isState(item) || isBeside(item));
  if (
    !isOfFew ||
    (listed.length > 1 && !/\?\s*$/.test(text)) ||
    states.length !== 1 ||
    !isPlain ||
    /^(?:is|are|was|were|has|have|did)\b/i.test(text)
  )
    return null;
  const [state] = states;
  const whole = `${listed.length > 1 ? 'are they' : 'is it'} ${text.replace(/^(?:and|but|so|ok),? /i, '')}`;
  const { text: span } = state!.mention;
  return { text: whole, reading: { span, as: `whether that is ${span}`, ref: null, how: 'context' } };
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
