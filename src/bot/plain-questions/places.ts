import type { Place } from '../ports/place.js';

/** Where a model may read: `slack`, `terminal`; `slack:C0123`, `slack:T0123:C0123`, `discord:123`. Null = everywhere. */
export type ModelPlaces = ReadonlySet<string> | null;

/** Whether a model may read what is said in a place. */
export function mayReadIn({ platform, team, channel }: Place, places: ModelPlaces): boolean {
  if (places === null) return true;
  return [platform, `${platform}:${channel}`, `${platform}:${team}:${channel}`].some((one) => places.has(one));
}
