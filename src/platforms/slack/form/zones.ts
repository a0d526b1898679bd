import { zoneWords } from '../../../core/digest/schedule/schedule-words.js';
import { isKnownZone } from '../../../core/digest/schedule/zone.js';
import { cityZone, nearestCity, zoneNamed } from '../../../core/digest/schedule/zone-named.js';
import { nameKeys } from '../../../core/graph/normalise.js';

/** IANA zones that a menu offers for what somebody has typed: of the city or country it names, then those it is part of. */
export function zonesFor(typed: string, max: number): readonly string[] {
  const key = nameKeys(typed)[0] ?? '';
  if (key === '') return COMMON.slice(0, max);
  const named = zoneNamed(key, '');
  const near = key.length > 3 ? nearestCity(key) : null;
  const found = [
    ...(named && 'zone' in named ? [named.zone] : []),
    ...ZONES.filter((zone) => wordsOf(zone).some((word) => word.startsWith(key))),
    ...ZONES.filter((zone) => wordsOf(zone).join(' ').includes(key)),
    ...(near === null ? [] : [cityZone(nameKeys(near)[0] ?? '') ?? '']),
  ];
  return [...new Set(found)].filter(isKnownZone).slice(0, max);
}

/** A zone in a menu: its city, and its IANA name. */
export function zoneText(zone: string): string {
  const words = zoneWords(zone);
  return words === zone ? zone : `${words} · ${zone}`;
}

/** What is offered before anything is typed. */
const COMMON = ['Asia/Tehran', 'Asia/Baku', 'Asia/Dushanbe', 'Asia/Karachi', 'Africa/Nairobi', 'Europe/London', 'UTC'];

const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** `America/New_York`: "america", "new york", "america new york". */
function wordsOf(zone: string): readonly string[] {
  const parts = zone.toLowerCase().replaceAll('_', ' ').split('/');
  return [parts.at(-1) ?? '', parts.join(' ')];
}
