import type { Party } from '../../../core/records/party.js';
import type { MentionGroup } from './mention.js';
import { isNumeral } from './name-key.js';
import { isOfThePlace } from './title-words.js';

/** A mention whose party the row says counts for three that it does not say it of. */
const SAID_WEIGHT = 3;
/** How many years around a mention others tell something of it: offices change hands. */
const YEARS_AROUND = 10;
/** So many times the evidence of the place another party needs, to be believed instead of it. */
const OUTWEIGHS = 5;

/**
 * Whose somebody is whom a row prints with a bare title, as the whole file tells: "President Chirac" is France's in Brussels
 * too, since he is met in Paris again and again.
 */
export class Whose {
  readonly #byName = new Map<string, Map<Party, Map<number, number>>>();

  /** Learns from the mentions of a group. */
  learn(group: MentionGroup): void {
    const party = group.party ?? (group.person.whose === 'unknown' ? null : group.place);
    if (party === null) return;
    const weight = group.party === null ? 1 : SAID_WEIGHT;
    for (const key of [...keysOf(group), anyTitleKey(group)]) {
      for (const [year, { count }] of group.years) this.#add(key, party, year, count * weight);
    }
  }

  #add(key: string, party: Party, year: number, weight: number): void {
    const parties = this.#byName.get(key) ?? new Map<Party, Map<number, number>>();
    const years = parties.get(party) ?? new Map<number, number>();
    years.set(year, (years.get(year) ?? 0) + weight);
    parties.set(party, years);
    this.#byName.set(key, parties);
  }

  /** The party of a mention in a year; null where nothing tells it. */
  partyOf(group: MentionGroup, year: number): Party | null {
    if (group.party !== null) return group.party;
    const [best, second] = this.#weighed(group, year);
    const place = group.place;
    if (group.person.whose === 'unknown' || place === null || !isPlaceLikely(group)) {
      const isClear = best && best.weight >= SAID_WEIGHT && best.weight >= OUTWEIGHS * (second?.weight ?? 0);
      return isClear && !(group.person.whose === 'unknown' && best.party === place) ? best.party : null;
    }
    // In Jordan, "Crown Prince Abdullah" is not Saudi Arabia's: a King Abdullah is known there.
    const own = weightAround(this.#byName.get(anyTitleKey(group))?.get(place) ?? NOTHING, year);
    return best && best.party !== place && best.weight >= OUTWEIGHS * own ? best.party : place;
  }

  #weighed(group: MentionGroup, year: number): { party: Party; weight: number }[] {
    const [whole = '', ...parts] = keysOf(group);
    const known = [whole, ...parts.slice(-1)].map((key) => this.#byName.get(key)).find((one) => one !== undefined);
    return [...(known ?? [])]
      .map(([party, years]) => ({ party, weight: weightAround(years, year) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight);
  }
}

function isPlaceLikely({ person }: MentionGroup): boolean {
  return person.titles.some(isOfThePlace);
}

/** A name whole, by its first and by its last word, each with the kind of title. */
function keysOf({ words, families }: MentionGroup): string[] {
  const names = new Set([words.join(' '), words[0] ?? '', words.at(-1) ?? '']);
  return [...names].flatMap((name) => (families.length > 0 ? families : ['']).map((family) => `${family}|${name}`));
}

function anyTitleKey({ words }: MentionGroup): string {
  return words.filter((word) => !isNumeral(word)).join(' ');
}

const NOTHING: ReadonlyMap<number, number> = new Map();

function weightAround(years: ReadonlyMap<number, number>, year: number): number {
  let weight = 0;
  for (const [other, own] of years) if (Math.abs(other - year) <= YEARS_AROUND) weight += own;
  return weight;
}
