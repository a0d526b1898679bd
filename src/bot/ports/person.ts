import type { Place } from './place.js';

/** Somebody in a workspace, by the platform's ids. */
export interface Person extends Pick<Place, 'platform' | 'team'> {
  readonly person: string;
}
