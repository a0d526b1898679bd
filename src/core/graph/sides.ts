import { sourceOf } from '../records/cite.js';
import type { Conference } from '../records/conference.js';
import type { Meeting, Participant } from '../records/meeting.js';
import type { Official, Post } from '../records/official.js';
import type { Organisation } from '../records/organisation.js';
import { type CountryCode, isCountry, type Party } from '../records/party.js';

/** Finds records by id, for one reader. */
export interface Finders {
  organisation(id: string): Organisation | undefined;
  official(id: string): Official | undefined;
  conference(id: string): Conference | undefined;
  meeting(id: string): Meeting | undefined;
}

/** The country a party counts for: itself, or that of a national body; null for international ones. */
export function countryOf(party: Party, find: Finders): CountryCode | null {
  return isCountry(party) ? party : (find.organisation(party)?.country ?? null);
}

/** Search keys of a party: `country:IR` for a country; body and country for a national body. */
export function partyKeys(party: Party, find: Finders): string[] {
  if (isCountry(party)) return [`country:${party}`];
  const country = countryOf(party, find);
  return country ? [`organisation:${party}`, `country:${country}`] : [`organisation:${party}`];
}

/** Search keys of somebody who took part: person, party, and the bodies the person holds a post in. */
export function participantKeys(participant: Participant, find: Finders): string[] {
  const official = participant.official ? find.official(participant.official) : undefined;
  const bodies = (official?.posts ?? []).flatMap((post) =>
    post.organisation ? [`organisation:${post.organisation}`] : [],
  );
  return [...partyKeys(participant.for, find), ...(official ? [`official:${official.id}`] : []), ...bodies];
}

/**
 * The post to print for an official who acts for `party`: the first of that party, else the first of all; where another
 * post of that party is stated by a source of what is being told (`cites`) and the first is not, that one: who was deputy
 * minister at the time is not called minister.
 */
export function postFor(
  official: Official,
  party: Party | null,
  find: Finders,
  cites: readonly string[] = [],
): Post | undefined {
  const speaksFor = (post: Post) =>
    party !== null &&
    (post.country === party ||
      post.organisation === party ||
      (post.organisation !== null && countryOf(post.organisation, find) === party));
  const told = new Set(cites.map(sourceOf));
  const isTold = (post: Post) => post.cites.some((cite) => told.has(sourceOf(cite)));
  const own = official.posts.filter(speaksFor);
  const first = own[0] ?? official.posts[0];
  return first && isTold(first) ? first : (own.find(isTold) ?? first);
}
