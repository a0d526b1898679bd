import type { Conference } from '../records/conference.js';
import type { NameSense } from './names.js';
import { nameKeys } from './normalise.js';

/**
 * `tokyo ministerial`, `summit in conakry`, `doha mwc`: what a conference is, with the city that it was in, as people call it. Only of
 * what no other conference on record is there. "MWC in Doha" is no such name: it can be the subject of a document, and the series and
 * the city are read apart.
 */
export function placedConferenceKeys(conferences: readonly Conference[]): (readonly [string, NameSense])[] {
  const bearers = new Map<string, Set<string>>();
  for (const conference of conferences)
    for (const key of keysOf(conference)) bearers.set(key, (bearers.get(key) ?? new Set()).add(conference.id));
  return [...bearers].flatMap(([key, ids]) =>
    ids.size === 1 ? [[key, { kind: 'conference', id: [...ids][0]!, how: 'alias' }] as const] : [],
  );
}

function keysOf({ name, aliases, city }: Conference): readonly string[] {
  if (!city) return [];
  const kinds = [...new Set([name, ...aliases].flatMap(gatheringsIn))];
  const series = [...new Set([name, ...aliases].flatMap(seriesIn))];
  return nameKeys(city).flatMap((place) => [
    ...kinds.flatMap((kind) => [`${place} ${kind}`, `${kind} in ${place}`]),
    ...series.map((initials) => `${place} ${initials}`),
  ]);
}

/** What a conference is by a word of its name. */
function gatheringsIn(full: string): readonly string[] {
  return nameKeys(full).flatMap((key) => key.split(' ').flatMap((word) => GATHERINGS.get(word) ?? []));
}

/** "Conference" and "meeting" alone are said of any; "congress" comes with whose it is ("the GSMA congress in Doha"). */
const GATHERINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['summit', ['summit']],
  ['forum', ['forum']],
  ['assembly', ['assembly', 'general assembly']],
  ['expo', ['expo']],
  ['symposium', ['symposium']],
  ['ministerial', ['ministerial', 'ministerial meeting', 'ministerial conference']],
]);

/** `mwc` of `MWC25 Doha`: initials that a name begins with. */
function seriesIn(full: string): readonly string[] {
  const initials = /^[A-Z]{3,6}(?=[ -]?\d|\b)/.exec(full)?.[0];
  return initials ? [initials.toLowerCase()] : [];
}
