import type { Conference } from '../records/conference.js';
import type { Meeting, Participant } from '../records/meeting.js';
import type { Official } from '../records/official.js';
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

/** The search key of somebody on a side whom no source names. */
export type Unnamed = `unnamed:${string}`;

/** In the place of a side: whichever it is. */
export const ANY_SIDE = '*';

/** The search key of the records that have somebody on a side without a name. */
export function unnamedOf(side: string): Unnamed {
  return `unnamed:${side}`;
}

/** Search keys of somebody who took part: person, party, and the bodies the person holds a post in. */
export function participantKeys(participant: Participant, find: Finders): string[] {
  const official = participant.official ? find.official(participant.official) : undefined;
  const bodies = (official?.posts ?? []).flatMap((post) =>
    post.organisation ? [`organisation:${post.organisation}`] : [],
  );
  return [...partyKeys(participant.for, find), ...(official ? [`official:${official.id}`] : []), ...bodies];
}
