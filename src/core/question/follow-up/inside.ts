import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import type { Question } from '../question.js';

/**
 * Whether the pronouns of a question point at something named before them in the same question: "who chairs the
 * Plenipotentiary, and until when does it run", "Iran's minister and whom he met". What opens with one points back.
 */
export function pointsInside(items: readonly Item[], question: Question): boolean {
  const pronouns = items.flatMap((item, at) => (item.kind === 'word' && hasKind(item.mention, 'pron:') ? [at] : []));
  const first = pronouns[0];
  if (first === undefined || first < 2 || question.only.length) return false;
  return pronouns.every((at) => isAnswered(items, at));
}

function isAnswered(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  const before = items.slice(0, at);
  if (isObject(items, at)) return false;
  if (has(item.mention, 'pron:he')) return before.some((one) => one.kind === 'party' && isPerson(one));
  if (has(item.mention, 'pron:there')) return before.some((one) => one.kind === 'place' || one.kind === 'conference');
  if (has(item.mention, 'pron:it')) return before.some((one) => isThing(one));
  return false;
}

/** "did the minister meet him": the one met is not the one who met. */
function isObject(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return ['him', 'them', 'her'].includes(items[at]!.mention.key) && has(before?.mention, 'verb:meet', 'prep:with');
}

function isPerson(item: Item & { kind: 'party' }): boolean {
  return item.party.post !== null || item.party.entities.some((entity) => entity.kind === 'official');
}

function isThing(item: Item): boolean {
  if (item.kind !== 'word') return item.kind !== 'date';
  return item.mention.unknown !== 'no' || hasKind(item.mention, 'kind:') || has(item.mention, 'noun:agreement');
}
