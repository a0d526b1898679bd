import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';

/** A question for what some lack: "[of the countries Iran met,] which have no [memorandum with Iran]". */
export interface LackClause {
  /** Whom it is asked of, as a question of its own. */
  readonly base: readonly Item[];
  /** What they lack, as a question of its own. */
  readonly lacking: readonly Item[];
}

/** The parts of a question for what countries that took part in something lack; null for any other question. */
export function lackClause(items: readonly Item[]): LackClause | null {
  const at = items.findIndex((item, index) => isNo(item) && isLacked(items, index));
  if (at < 0) return null;
  const end = lackedEnd(items, at);
  const base = [...items.slice(0, at), ...items.slice(end)];
  const asksWhich = base.some((item) => item.kind === 'word' && has(item.mention, 'noun:country', 'ask:which'));
  const isCountries = base.some(
    (item) =>
      (item.kind === 'word' && has(item.mention, 'noun:country')) ||
      (item.kind === 'party' && item.party.sort === 'countries'),
  );
  const met = base.some(
    (item) => item.kind === 'word' && has(item.mention, 'verb:meet', 'noun:meeting', 'verb:sign', 'noun:agreement'),
  );
  const lacking = items.slice(at + 1, end);
  const whose = lacking.some((item) => item.kind === 'party');
  return isCountries && asksWhich && (met || whose) ? { base: met ? base : [], lacking } : null;
}

function isNo(item: Item): boolean {
  return (
    item.kind === 'word' &&
    ['no', 'without', 'without any', 'never', 'not', 'lack', 'lacks', 'havent', 'hasnt', 'have no', 'has no'].includes(
      item.mention.key,
    )
  );
}

/** A document or a signing right after the "no": "no memorandum", "not signed anything". */
function isLacked(items: readonly Item[], at: number): boolean {
  return items.slice(at + 1, at + 4).some((item) => {
    if (item.kind !== 'word') return false;
    return has(item.mention, 'noun:agreement', 'verb:sign') || hasKind(item.mention, 'kind:');
  });
}

/** Where what is lacked ends and who is asked about goes on: "no memorandum with Iran [that Hashemi met]", "… [did he meet]". */
function lackedEnd(items: readonly Item[], at: number): number {
  const end = items.findIndex(
    ({ kind, mention }, index) =>
      index > at + 1 && kind === 'word' && (has(mention, 'who-that') || DID.has(mention.key)),
  );
  const goesOn = end >= 0 && items.slice(end).some((item) => item.kind === 'word' && has(item.mention, 'verb:meet'));
  return goesOn ? end : items.length;
}

const DID: ReadonlySet<string> = new Set(['did', 'does', 'do', 'has', 'have']);
