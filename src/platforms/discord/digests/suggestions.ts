import { cityOf, listedZone, nearestCity, zoneNamed } from '../../../core/digest/schedule/zone-named.js';
import { nameKeys } from '../../../core/graph/normalise.js';

/** What is offered for a value: what people read, and what is filled in. */
export interface Offer {
  readonly name: string;
  readonly value: string;
}

/** Days that people choose most, in words that are understood. */
const DAYS = [
  'every day',
  'weekdays',
  'weekends',
  ...['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  'Saturday to Wednesday',
  'Sunday to Thursday',
];

/** Ways to say days that begin as what was typed, and that itself where it is none of them. */
export function daysLike(typed: string): readonly Offer[] {
  const key = typed.trim().toLowerCase();
  const known = DAYS.filter((one) => one.toLowerCase().startsWith(key));
  const all = known.length > 0 || key === '' ? known : [typed.trim()];
  return all.map(offer);
}

/**
 * Time zones for what was typed: of the city or country that it names, by a part of an IANA name; for nothing, those of
 * the countries that most is on record of.
 */
export function zonesLike(typed: string, countries: readonly string[]): readonly Offer[] {
  const key = typed.trim().toLowerCase().replaceAll(' ', '_');
  if (key === '') return countries.flatMap((name) => zoneOf(name) ?? []).map(zoneOffer);
  const named = zoneOf(typed) ?? zoneOf(nearestCity(nameKeys(typed)[0] ?? '') ?? '');
  const listed = listedZone(key);
  const starting = ZONES.filter((zone) =>
    zone
      .toLowerCase()
      .split('/')
      .some((part) => part.startsWith(key)),
  );
  const holding = ZONES.filter((zone) => zone.toLowerCase().includes(key));
  const zones = [...(named ?? []), ...(listed ? [listed] : []), ...starting, ...holding].flat();
  return [...new Set(zones)].map(zoneOffer);
}

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

function zoneOf(name: string): readonly string[] | null {
  const found = nameKeys(name).flatMap((key) => zoneNamed(key, '') ?? [])[0];
  return found && 'zone' in found ? [found.zone] : null;
}

function zoneOffer(zone: string): Offer {
  return { name: `${cityOf(zone)} · ${zone}`, value: zone };
}

function offer(text: string): Offer {
  return { name: text, value: text };
}
