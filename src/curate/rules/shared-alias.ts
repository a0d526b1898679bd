import { groupBy } from '../../core/graph/order.js';
import { NAMED_SECTIONS, type Named, namedIn, nameKey } from '../names.js';
import type { Finding, Rule } from '../rule.js';

export const sharedAlias: Rule = {
  name: 'shared-alias',
  why: 'An alias that two records of one kind answer to names neither of them.',
  exceptions: [],
  // An imported record may be of a person or body that is curated too, under a name that is an alias there.
  check: (knowledge, _today, isImported = () => false) =>
    NAMED_SECTIONS.flatMap((section) => collisions(namedIn(knowledge, section).filter(({ ref }) => !isImported(ref)))),
};

interface Claim {
  readonly ref: Finding['ref'];
  readonly path: Finding['path'];
  readonly text: string;
}

function collisions(records: readonly Named[]): Finding[] {
  const byKey = groupBy(records.flatMap(claimsOf), ({ text }) => nameKey(text));
  return [...byKey.values()].flatMap((claims) => claims.flatMap((claim) => collisionOf(claim, claims)));
}

function claimsOf({ ref, name, aliases }: Named): Claim[] {
  const claims = aliases.map((text, index) => ({ ref, path: ['aliases', index], text }));
  return [{ ref, path: ['name'], text: name }, ...claims];
}

/** Two names may be equal: people share them. An alias is a choice, so the one that collides is reported. */
function collisionOf(claim: Claim, claims: readonly Claim[]): Finding[] {
  const other = claims.find(({ ref, path }) => ref !== claim.ref && (path[0] === 'name' || ref < claim.ref));
  if (claim.path[0] === 'name' || other === undefined) return [];
  const message = `the alias "${claim.text}" also belongs to ${other.ref}`;
  return [{ ref: claim.ref, path: claim.path, message, value: claim.text, fix: 'Leave it to one of the two.' }];
}
