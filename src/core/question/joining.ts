import type { Item } from './item.js';
import { has } from './mention.js';

const JOIN: ReadonlySet<string> = new Set(['join', 'joining', 'membership', 'accede', 'accession']);

const NEW: ReadonlySet<string> = new Set(['new', 'possible', 'future', 'prospective', 'candidate', 'potential']);

/** Whether a word speaks of becoming a member: "join", "membership", "new members". */
export function isJoining(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'word') return false;
  const before = items[at - 1];
  const isNew = before?.kind === 'word' && NEW.has(before.mention.key);
  return JOIN.has(item.mention.key) || (isNew && /^members?(?: of)?$/.test(item.mention.key));
}

/** "which states are in talks to join the DCO": who is to become a member of a body is known from what was proposed. */
export function asksForMembers(items: readonly Item[]): boolean {
  const at = items.findIndex((_, index) => isJoining(items, index));
  if (at < 0) return false;
  const body = items.findIndex((item, index) => item.kind === 'party' && (index > at || isMembers(items[at])));
  const next = items[body + 1];
  return body >= 0 && isOfBody(items[body]) && !(next?.kind === 'word' && has(next.mention, 'noun:meeting'));
}

/** "DCO membership", "the DCO's possible new members": the body stands before. */
function isMembers(item: Item | undefined): boolean {
  return item?.kind === 'word' && /^member/.test(item.mention.key);
}

function isOfBody(item: Item | undefined): boolean {
  return item?.kind === 'party' && ['organisation', 'official'].includes(item.party.entities[0]?.kind ?? '');
}
