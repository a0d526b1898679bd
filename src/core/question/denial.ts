import { STATUSES, type Status } from '../records/agreement.js';
import type { Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';
import type { Question } from './question.js';
import type { Signals } from './signals.js';

/** Every status, in the order an agreement passes them. */
const ALL: readonly Status[] = [...STATUSES.pending, ...STATUSES.working, ...STATUSES.over];

/** The latest statuses left where a state is denied: "not pending", "never took effect"; null where none is. */
export function statusesLeft(signals: Signals): Question['statuses'] {
  const denied = signals.words.flatMap((word, at): Status[] => {
    if (!signals.words.slice(Math.max(0, at - 2), at).some((before) => isNear(before, word.start))) return [];
    if (has(word, 'group:pending')) return [...STATUSES.pending];
    if (has(word, 'status:in-force')) return ['in-force'];
    if (has(word, 'status:operational')) return ['operational'];
    if (has(word, 'group:working')) return [...STATUSES.working];
    return has(word, 'group:over') ? [...STATUSES.over] : [];
  });
  if (!denied.length) return null;
  const label = `not ${LABELS.find(([status]) => denied.includes(status))?.[1] ?? 'over'}`;
  return { label, any: ALL.filter((status) => !denied.includes(status)), ever: false };
}

/** "not" right before a word, or with one small word between: "not yet in force". */
function isNear(before: Mention, start: number): boolean {
  return has(before, 'neg:not') && before.key !== 'no' && start - before.end <= 1;
}

/** The word for what is denied, by its telling status, the widest first. */
const LABELS: readonly (readonly [Status, string])[] = [
  ['signed', 'pending'],
  ['adopted', 'working'],
  ['in-force', 'in force'],
  ['operational', 'operational'],
];

/** Kinds of document that are denied: "agreements that are not memoranda", "is not a memorandum". */
export function kindsDenied(items: readonly Item[]): string[] {
  return items.flatMap((item, at) => {
    const small = items[at - 1];
    const before = small?.kind === 'word' && has(small.mention, 'filler') ? items[at - 2] : small;
    if (
      item.kind !== 'word' ||
      before?.kind !== 'word' ||
      !has(before.mention, 'neg:not') ||
      before.mention.key === 'no'
    )
      return [];
    return item.mention.tags.filter((tag) => tag.startsWith('kind:')).map((tag) => tag.slice('kind:'.length));
  });
}

/**
 * Whether a question asks who did NOT meet, sign or propose: "who did Hashemi not meet", "which countries has Iran yet to
 * meet". Records tell what happened only, so it has no answer; a yes/no question ("didn't they meet?") is no denial.
 */
export function isDenied(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    if (item.kind !== 'word' || !has(item.mention, 'neg:not') || item.mention.key === 'no') return false;
    const verb = items.slice(at + 1, at + 4).find((one) => one.kind === 'word' && !has(one.mention, 'filler'));
    return (
      isPutForward(items, at) ||
      (verb !== undefined && (has(verb.mention, 'verb:meet', 'verb:visit', 'verb:attend') || isDoing(verb, items)))
    );
  });
}

/** "which proposals did Pakistan not make". */
function isPutForward(items: readonly Item[], not: number): boolean {
  const next = items[not + 1];
  const made = next?.kind === 'word' && ['make', 'put', 'put forward', 'submit', 'table'].includes(next.mention.key);
  return made && items.some((one) => one.kind === 'word' && has(one.mention, 'noun:proposal'));
}

function isDoing(item: Item, items: readonly Item[]): boolean {
  if (!has(item.mention, 'verb:sign') && !hasKind(item.mention, 'act:')) return false;
  return items.some((one) => one.kind === 'word' && hasKind(one.mention, 'ask:'));
}
