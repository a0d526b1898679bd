import { isShared } from './bearers.js';
import type { Item } from './item.js';
import { has, hasKind } from './mention.js';
import type { PartyTerm } from './question.js';

/**
 * "Which Hajiyev is the ambassador?", "Hajiyev: which of them is the ambassador, Elvin or Sultan?": of those who bear a
 * name, the one of a rank is asked for, and nothing else.
 */
export function asksWhichBearer(items: readonly Item[]): boolean {
  const which = items.findIndex(({ mention }) => has(mention, 'ask:which') || /^which of /.test(mention.key));
  const is = items.findIndex(({ mention }, at) => at > which && /^(?:is|was)$/.test(mention.key));
  if (which < 0 || is < 0 || !items.slice(is).some(isRank) || !items.every(isNameOrWord)) return false;
  return items.some(isBearer) && !items.some(isDoing);
}

/** The parties without those who only tell apart the bearers of a name asked about: "Elvin or Sultan". */
export function withoutChoices(parties: readonly PartyTerm[]): PartyTerm[] {
  const shared = parties.find((term) => isShared(term));
  const ids = new Set(shared?.entities.map(({ id }) => id));
  return parties.filter((one) => one === shared || !one.entities.some(({ id }) => ids.has(id)));
}

function isNameOrWord({ kind }: Item): boolean {
  return kind === 'party' || kind === 'word' || kind === 'topic';
}

function isRank({ kind, mention }: Item): boolean {
  return kind === 'word' && hasKind(mention, 'post:');
}

function isBearer(item: Item): boolean {
  return item.kind === 'party' && item.party.post === null && item.party.entities[0]?.kind === 'official';
}

function isDoing({ kind, mention }: Item): boolean {
  return kind === 'word' && ['verb:', 'act:', 'kind:'].some((one) => hasKind(mention, one));
}
