import type { Knowledge } from '../../src/core/records/knowledge.js';
import type { Ref } from '../../src/core/records/ref.js';

/*
 * The right answers over a small world, each by a plain loop over all records. "Met" means: both took part in one
 * meeting record. A national body counts for its country.
 */

type Meeting = Knowledge['meetings'][number];

const PENDING = ['proposed', 'negotiating', 'signed', 'implementation-urged', 'not-operational'];

/** The country that a party counts for. */
export function countryOf(party: string, { organisations }: Knowledge): string {
  return organisations.find((one) => one.id === party)?.country ?? party;
}

/** The countries that took part in a meeting. */
export function countriesIn({ participants }: Meeting, knowledge: Knowledge): readonly string[] {
  return [...new Set(participants.map((one) => countryOf(one.for, knowledge)))];
}

/** Meetings in which somebody took part beside others. */
export function meetingsWith(official: string, { meetings }: Knowledge): readonly Meeting[] {
  return meetings.filter(
    ({ participants }) => participants.length > 1 && participants.some((one) => one.official === official),
  );
}

/** The people somebody met. */
export function peopleMet(official: string, knowledge: Knowledge): readonly string[] {
  const others = meetingsWith(official, knowledge).flatMap(({ participants }) =>
    participants.flatMap((one) => one.official ?? []),
  );
  return [...new Set(others.filter((one) => one !== official))].sort();
}

/** The countries whose people somebody of `own` met. */
export function countriesMet(official: string, own: string, knowledge: Knowledge): readonly string[] {
  const countries = meetingsWith(official, knowledge).flatMap((one) => countriesIn(one, knowledge));
  return [...new Set(countries.filter((one) => one !== own))].sort();
}

/** Agreements to which all the countries are party. */
export function agreementsOf(countries: readonly string[], knowledge: Knowledge): readonly Ref[] {
  return knowledge.agreements
    .filter(({ parties }) => countries.every((code) => parties.some((party) => countryOf(party, knowledge) === code)))
    .map((one): Ref => `agreement:${one.id}`);
}

/** Those of some agreements whose last status is a pending one. */
export function pending(refs: readonly Ref[], { agreements }: Knowledge): readonly Ref[] {
  return refs.filter((ref) =>
    PENDING.includes(agreements.find((one) => `agreement:${one.id}` === ref)?.history.at(-1)?.status ?? ''),
  );
}

/** Countries that are party to one of some agreements. */
export function partiesTo(refs: readonly Ref[], knowledge: Knowledge): readonly string[] {
  const parties = knowledge.agreements
    .filter((one) => refs.includes(`agreement:${one.id}`))
    .flatMap((one) => one.parties);
  return [...new Set(parties.map((party) => countryOf(party, knowledge)))].sort();
}

/** What one country put to another, in that direction. */
export function proposalsFrom(from: string, to: string, knowledge: Knowledge): readonly Ref[] {
  return knowledge.proposals
    .filter(
      (one) =>
        countryOf(one.by_for ?? '', knowledge) === from && one.to.some((party) => countryOf(party, knowledge) === to),
    )
    .map((one): Ref => `proposal:${one.id}`);
}
