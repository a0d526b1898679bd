import type { Pattern } from './query.js';

/** What the one put to the other, turned: what the other put to the one. Null where nobody put anything to anybody. */
export function turnedRound(pattern: Pattern): Pattern | null {
  const { from, to, ...roles } = pattern.roles;
  if (!from && !to) return null;
  return { ...pattern, roles: { ...roles, ...(from ? { to: from } : {}), ...(to ? { from: to } : {}) } };
}
