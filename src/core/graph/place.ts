import { capitalOf } from '../records/countries/capitals.js';
import { countriesNamed, countryOfCapital } from '../records/countries/country-names.js';
import type { Knowledge } from '../records/knowledge.js';
import { nameKeys } from './normalise.js';

/** The search keys of a place text such as `Hyderabad House, New Delhi`: each part, and the whole. */
export function placeParts(place: string): readonly string[] {
  const known = parted.get(place);
  if (known) return known;
  if (parted.size >= PARTED_MAX) parted.clear();
  parted.set(place, partsOf(place));
  return placeParts(place);
}

/** Places met lately: the making of a graph asks for each several times. */
const parted = new Map<string, readonly string[]>();
const PARTED_MAX = 20_000;

function partsOf(place: string): string[] {
  const parts = place.split(/[,()]/).flatMap((part) => nameKeys(part.trim()).slice(0, 1));
  return [...new Set([...parts, ...parts.flatMap(shortCapital), parts.join(' ')])].filter((part) => part !== '');
}

/**
 * Where a place is a whole country, the search key of its capital: who "visited Washington" was in the United States, and
 * no city is stated.
 */
export function placeOfCapital(place: string): string | null {
  const [only, ...others] = placeParts(place);
  const country = others.length === 0 ? onlyNamed(only ?? '') : undefined;
  return country ? capitalOf(country) : null;
}

/** "Delhi" for New Delhi, "Berlin" for West Berlin: a capital that is also one without its first word, or a part of one. */
function shortCapital(part: string): string[] {
  const [, word, short] = /^(new|west|east) (.+)$/.exec(part) ?? [];
  const country = short && countryOfCapital(short);
  return country && (word !== 'new' || country === countryOfCapital(part)) ? [short] : [];
}

/** The country that a name means; none where it means several, as that of a state that fell apart does. */
function onlyNamed(part: string): string | undefined {
  const [only, ...others] = countriesNamed(part);
  return others.length === 0 ? only : undefined;
}

/** Which country each place of the records lies in: conferences state it; capitals and country names are known. */
export function placeCountries(knowledge: Knowledge): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const { city, country } of knowledge.conferences) {
    if (city && country) for (const part of placeParts(city)) countries.set(part, country);
  }
  for (const place of new Set(placesStated(knowledge))) {
    for (const part of place ? placeParts(place) : []) {
      const country = countries.get(part) ?? countryOfCapital(part) ?? onlyNamed(part);
      if (country) countries.set(part, country);
    }
  }
  return countries;
}

/** The places that meetings and the histories of agreements state, as they are written, null and undefined among them. */
export function placesStated({ meetings, agreements }: Knowledge): (string | null | undefined)[] {
  return [
    ...meetings.map(({ place }) => place),
    ...agreements.flatMap(({ history }) => history.map(({ place }) => place)),
  ];
}
