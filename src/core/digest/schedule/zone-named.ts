import { nameKeys } from '../../graph/normalise.js';
import { nearestSlip } from '../../nearest/did-you-mean.js';
import { countryOfCapital } from '../../records/countries/capitals.js';
import { countryName } from '../../records/countries/countries.js';
import { countriesNamed } from '../../records/countries/country-names.js';
import { cityNames } from '../../records/places/city-names.js';
import { OTHER_CITIES, ZONES_BY_COUNTRY } from './zone-table.js';

/** What a name of a place says as a time zone: an IANA name, or in a sentence why it is none. */
export type ZoneReading = { readonly zone: string } | { readonly problem: string };

/**
 * The time zone of a city or country by its folded name (`tehran`, `тегеран`, `iran`, `iranian`); null where it names
 * neither. A country of several times is a problem, unless `usual` is one of them.
 */
export function zoneNamed(key: string, usual: string): ZoneReading | null {
  const zone = cityZone(key);
  return zone === null ? countryZone(key, usual) : { zone };
}

/** The zone of a city by its folded name, or null. */
export function cityZone(key: string): string | null {
  return tables().cities.get(key) ?? capitalZone(key);
}

/** The name of a place in a zone, as its IANA name spells it: `Tehran`, `New York`, `Port-au-Prince`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');
}

/** The IANA name in the spelling of the tz database; null for one that it does not list by country, as the old names. */
export function listedZone(name: string): string | null {
  return tables().listed.get(name.toLowerCase()) ?? null;
}

/** The city whose name is nearest to a misspelt one, as it is written; null where none is near. */
export function nearestCity(key: string): string | null {
  const nearest = nearestSlip(key, tables().cities.keys());
  return nearest === null ? null : nearest.replace(/(?:^| )\p{L}/gu, (letter) => letter.toUpperCase());
}

function capitalZone(key: string): string | null {
  const country = countryOfCapital(key);
  return country === null ? null : (tables().countries.get(country)?.zones[0] ?? null);
}

function countryZone(key: string, usual: string): ZoneReading | null {
  const codes = countriesNamed(key);
  const code = codes[0];
  const found = code === undefined || codes.length > 1 ? undefined : tables().countries.get(code);
  if (!found) return null;
  if (found.zones.includes(usual)) return { zone: usual };
  const first = found.zones[0] ?? '';
  if (found.isOne) return { zone: first };
  const [one, other] = [first, found.zones.at(-1) ?? ''].map(cityOf);
  return { problem: `${countryName(code!)} has several times; name a city, such as "${one} time" or "${other} time".` };
}

interface Country {
  readonly zones: readonly string[];
  /** Whether the name of the country says the first of them. */
  readonly isOne: boolean;
}

interface Tables {
  readonly countries: ReadonlyMap<string, Country>;
  /** Zones by folded name of a city. */
  readonly cities: ReadonlyMap<string, string>;
  /** Zones by their name in small letters. */
  readonly listed: ReadonlyMap<string, string>;
}

let memo: Tables | null = null;

function tables(): Tables {
  memo ??= read();
  return memo;
}

function read(): Tables {
  const countries = new Map(lines(ZONES_BY_COUNTRY).map(countryIn));
  const zones = [...countries.values()].flatMap((country) => country.zones);
  const cities = new Map<string, string>();
  for (const zone of zones) if (!UNUSABLE.has(zone)) addCity(cities, cityOf(zone), zone);
  for (const line of lines(OTHER_CITIES)) {
    const [zone = '', names = ''] = line.split(': ');
    for (const name of names.split(', ')) addCity(cities, name, zone);
  }
  return { countries, cities, listed: new Map(zones.map((zone) => [zone.toLowerCase(), zone])) };
}

/** Cities that are first of all ordinary words, with "time" behind them too. */
const UNUSABLE: ReadonlySet<string> = new Set(['Pacific/Easter', 'America/North_Dakota/Center']);

function addCity(cities: Map<string, string>, name: string, zone: string): void {
  const english = nameKeys(name)[0] ?? '';
  for (const key of [english, ...cityNames(english).flatMap(nameKeys)]) if (!cities.has(key)) cities.set(key, zone);
}

function countryIn(line: string): [string, Country] {
  const [head = '', ...zones] = line.split(' ');
  return [head.slice(0, 2), { zones, isOne: head.endsWith('=') || zones.length === 1 }];
}

function lines(table: string): string[] {
  return table.trim().split('\n');
}
