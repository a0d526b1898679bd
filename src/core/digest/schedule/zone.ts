import { remembered } from './remembered.js';

/**
 * Whether a name is an IANA time zone that this machine has data for. Offsets, which newer engines take too, name no
 * zone with its own history; and the empty name, which croner reads as the machine's own zone, is none.
 */
export function isKnownZone(zone: string): boolean {
  return formatOf(zone) !== null;
}

/** What the clocks of a zone show. */
export interface WallClock {
  /** `2026-03-08` */
  readonly date: string;
  /** `08:00`, seconds left out. */
  readonly time: string;
}

/** What the clocks of a zone show at an instant, epoch milliseconds. Throws a RangeError for a zone that is not known. */
export function wallClock(zone: string, at: number): WallClock {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of knownFormat(zone).formatToParts(at)) parts[type] = value;
  const { year, month, day, hour, minute } = parts;
  return { date: `${year?.padStart(4, '0')}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** Throws a RangeError that names the zone where it is none: `isKnownZone` comes first. */
export function requireZone(zone: string): void {
  knownFormat(zone);
}

function knownFormat(zone: string): Intl.DateTimeFormat {
  const format = formatOf(zone);
  if (format) return format;
  throw new RangeError(`"${zone}" is no time zone; write an IANA name such as Asia/Tehran`);
}

/** Making a format takes ten times as long as using it. There are some 600 names, and slips. */
const FORMATS_MAX = 1000;

const formatOf = remembered(FORMATS_MAX, (zone): Intl.DateTimeFormat | null => {
  if (!/^[A-Za-z]/.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  } catch {
    return null;
  }
});
