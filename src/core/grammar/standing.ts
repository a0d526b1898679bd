import { PEOPLE_ROLES } from '../query/people-roles.js';
import type { Kind } from '../query/query.js';
import type { Clause } from './meaning.js';

const PARTIES: ReadonlySet<Kind> = new Set(['country', 'organisation', 'official']);

/** Whether things of a kind can stand in a role. */
export function canStand(kind: Kind, hole: Clause['hole']): boolean {
  if (hole === 'place') return kind === 'place' || kind === 'country';
  if (hole === 'conference' || hole === 'topic' || hole === 'meeting') return kind === hole;
  return PEOPLE_ROLES.has(hole) ? kind === 'official' : PARTIES.has(kind);
}

/** A clause as it is said of things of a kind: "conferences that have no meeting" stand in the meetings' conference. Null where it cannot be. */
export function standing(given: Clause, kind: Kind): Clause | null {
  const clause = kind === 'official' ? signing(given) : given;
  if (canStand(kind, clause.hole)) return clause;
  const isSetting = kind === 'conference' || kind === 'topic' || kind === 'place';
  const isFree = isSetting && clause.hole === 'side' && !clause.pattern.roles[kind];
  return isFree ? { ...clause, hole: kind } : null;
}

/** "Officials who signed memoranda" put their names to them; countries are on a side of them. Whom it was for is whom they signed for. */
function signing(clause: Clause): Clause {
  const { pattern, hole, isOfWhole } = clause;
  const isSigning = pattern.kind === 'agreement' && pattern.limits?.event?.join() === 'signed' && hole === 'side';
  if (!isSigning || isOfWhole || pattern.roles.signer) return clause;
  const { side, ...roles } = pattern.roles;
  return { ...clause, hole: 'signer', pattern: { ...pattern, roles: side ? { ...roles, signer: side } : roles } };
}
