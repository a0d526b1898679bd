import type { Kind } from '../query/query.js';
import type { Clause } from './meaning.js';

const PARTIES: ReadonlySet<Kind> = new Set(['country', 'organisation', 'official']);

/** Whether things of a kind can stand in a role. */
export function canStand(kind: Kind, hole: Clause['hole']): boolean {
  if (hole === 'place') return kind === 'place' || kind === 'country';
  if (hole === 'conference' || hole === 'topic' || hole === 'meeting') return kind === hole;
  return PARTIES.has(kind);
}

/** A clause as it is said of things of a kind: "conferences that have no meeting" stand in the meetings' conference. Null where it cannot be. */
export function standing(clause: Clause, kind: Kind): Clause | null {
  if (canStand(kind, clause.hole)) return clause;
  const isSetting = kind === 'conference' || kind === 'topic' || kind === 'place';
  const isFree = isSetting && clause.hole === 'side' && !clause.pattern.roles[kind];
  return isFree ? { ...clause, hole: kind } : null;
}
