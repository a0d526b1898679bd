import type { Pattern, Query, RecordKind, SetQ } from '../../query/query.js';
import { turnedRound } from '../../query/turned.js';
import { type Answered, listOf, turningOf } from './edited.js';

/** The records of another kind between the same two sides, or of the same one. */
export function* ofOtherKind({ query }: Answered): Generator<Query> {
  const turning = turningOf(query);
  const { kind } = turning?.pattern ?? {};
  const sides = turning && sidesOf(turning.pattern);
  if (sides) for (const one of KINDS) if (one !== kind) yield* of(one, sides);
}

/** What one side put to the other, turned: what the other put to the one. */
export function* turned({ query }: Answered): Generator<Query> {
  const turning = turningOf(query);
  const other = turning?.pattern.kind === 'proposal' ? turnedRound(turning.pattern) : null;
  if (turning && other) yield turning.with(other);
}

const KINDS: readonly RecordKind[] = ['agreement', 'meeting', 'proposal'];

type Sides = readonly [SetQ] | readonly [SetQ, SetQ];

/** Whose records they are and with whom; null where nobody is named. */
function sidesOf({ roles: { side, other, from, to } }: Pattern): Sides | null {
  const [one, another] = [side, other, from, to].filter((set) => set !== undefined);
  if (!one) return null;
  return another ? [one, another] : [one];
}

/** The records of a kind of one side, or between two; what was put is said by who put it to whom. */
export function* of(kind: RecordKind, [one, other]: Sides): Generator<Query> {
  if (kind === 'proposal') {
    yield listOf({ kind, roles: { from: one, ...(other ? { to: other } : {}) } });
    yield listOf({ kind, roles: { to: one, ...(other ? { from: other } : {}) } });
  } else yield listOf({ kind, roles: { side: one, ...(other ? { other } : {}) } });
}
