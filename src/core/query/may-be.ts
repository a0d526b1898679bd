import { UNPLACED } from '../graph/search-keys.js';
import { ANY_SIDE, unnamedOf } from '../graph/sides.js';
import { searchKeysOf } from './edges.js';
import type { MayBe } from './fit.js';
import type { Element, Role } from './query.js';

/** Roles of a meeting whose search keys say all there is to say of who takes part, or where. */
const KEYED: ReadonlySet<Role> = new Set(['side', 'other', 'guest', 'host', 'chair', 'place', 'conference', 'topic']);

/**
 * The search keys one of which every meeting has that may have in a role what may be asked for; null where keys cannot tell. `mayBe` =
 * what fits, and the sides of those who may without being named.
 */
export function keysOfMayBe(role: Role, mayBe: readonly MayBe[] | null): readonly string[] | null {
  if (mayBe === null || !KEYED.has(role)) return null;
  const elements = mayBe.filter((one): one is Element => !one.startsWith(UNNAMED));
  const keys = searchKeysOf('meeting', role, elements);
  const unnamed = mayBe.filter((one) => one.startsWith(UNNAMED));
  const hosts = role === 'host' ? hostKeys(unnamed) : [];
  if (keys === null || hosts === null) return null;
  return [...keys, ...unnamed, ...hosts, ...(role === 'place' ? [UNPLACED] : [])];
}

const UNNAMED = unnamedOf('');

/** Whose country hosts is there, though nobody of it need be named; null where it may be any country. */
function hostKeys(unnamed: readonly string[]): readonly string[] | null {
  const sides = unnamed.map((one) => one.slice(UNNAMED.length));
  return sides.includes(ANY_SIDE) ? null : sides.map((side) => `in:${side}`);
}
