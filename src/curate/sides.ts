import type { Knowledge } from '../core/records/knowledge.js';
import type { Official, Post } from '../core/records/official.js';
import type { Party } from '../core/records/party.js';

/** Gives the side a party counts for: a national body for its country, any other party for itself. */
export function sideFinder({ organisations }: Knowledge): (party: Party) => Party {
  const countries = new Map(organisations.map(({ id, country }) => [id, country ?? id]));
  return (party) => countries.get(party) ?? party;
}

/** Whether one of the posts lets its holder speak for a party. Somebody without recorded posts may speak for any. */
export function mayActFor(posts: readonly Post[], party: Party, sideOf: (party: Party) => Party): boolean {
  const sides = posts.flatMap(({ country, organisation }) => [
    country,
    organisation,
    organisation && sideOf(organisation),
  ]);
  return posts.length === 0 || sides.includes(party) || sides.includes(sideOf(party));
}

/** Whether two officials have a post for the same country or body: namesakes who have none are different people. */
export function shareSide(a: Official, b: Official): boolean {
  const sides = new Set(a.posts.flatMap(({ country, organisation }) => [country, organisation]));
  sides.delete(null);
  return b.posts.some(({ country, organisation }) => sides.has(country) || sides.has(organisation));
}
