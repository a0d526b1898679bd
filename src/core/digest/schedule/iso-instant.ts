import { instantOf } from './instant-of.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * An ISO 8601 time as an instant, epoch milliseconds; null where it is none. A time without offset is a wall clock's in
 * `zone`, and a day alone means `timeOfDay` on it there (`T12:00`).
 */
export function isoInstant(text: string, zone: string, timeOfDay: string): number | null {
  const [, day, time, offset] = INSTANT.exec(text) ?? [];
  const wall = Date.parse(`${day}${time ?? timeOfDay}Z`);
  const shift = Date.parse(`1970-01-01T00:00${offset ?? 'Z'}`);
  const isReal = new Date(Date.parse(`${day}T00:00Z`) || 0).toISOString().startsWith(`${day}T`);
  if (Number.isNaN(wall + shift) || !isReal || (offset && !time)) return null;
  return offset ? wall + shift : instantOf(`${day}${time ?? timeOfDay}`, zone);
}
