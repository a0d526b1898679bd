import type { Pattern, Role, SetQ } from './query.js';

/** Roles that only people stand in, and that most records leave open: of a signing, and within a side of a meeting. */
export const PEOPLE_ROLES: ReadonlySet<Role> = new Set(['signer', 'present', 'lead', 'companion', 'chair']);

/** The roles of people that a set asks for or limits its records by. */
export function peopleRolesIn(set: SetQ): readonly Role[] {
  if (set.is === 'records') return inPattern(set.of);
  if (set.is === 'that')
    return [...(PEOPLE_ROLES.has(set.hole) ? [set.hole] : []), ...inPattern(set.in), ...peopleRolesIn(set.of)];
  if (set.is === 'less') return [...peopleRolesIn(set.of), ...peopleRolesIn(set.less)];
  return set.is === 'best' ? peopleRolesIn(set.of) : [];
}

function inPattern({ roles }: Pattern): readonly Role[] {
  return (Object.keys(roles) as Role[]).filter((role) => roles[role] && PEOPLE_ROLES.has(role));
}
