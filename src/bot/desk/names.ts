import type { Person } from '../ports/person.js';
import type { Place } from '../ports/place.js';

/** A workspace, unlike those of other platforms: `slack:T111`. */
export function teamName({ platform, team }: Pick<Place, 'platform' | 'team'>): string {
  return `${platform}:${team}`;
}

/** Somebody in a workspace, unlike anybody else: `slack:T111:U222`. */
export function personName({ person, ...where }: Person): string {
  return `${teamName(where)}:${person}`;
}
