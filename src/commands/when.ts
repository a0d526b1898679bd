import { instantOf } from '../core/digest/schedule/instant-of.js';
import { isoInstant } from '../core/digest/schedule/iso-instant.js';
import { tokens } from '../core/graph/normalise.js';
import { findDates } from '../core/question/dates/find-dates.js';
import type { Circumstances } from './circumstances.js';

/** The first or last instant of days, by the clocks of a place. */
const EDGES = { from: 'T00:00', to: 'T23:59:59.999' } as const;

/**
 * The instant (epoch milliseconds) that WHEN means: an ISO 8601 time, or a date in words ("monday", "3 days ago") by the
 * clocks of the zone. Days count from their beginning, or to their end. Null where it is no date, and nothing but one.
 */
export function readWhen(
  text: string,
  edge: keyof typeof EDGES,
  { now, zone }: Pick<Circumstances, 'now' | 'zone'>,
): number | null {
  const instant = isoInstant(text.trim(), zone, EDGES[edge]);
  if (instant !== null) return instant;
  const words = tokens(text);
  const [date, ...others] = findDates(words, { now: now(), zone });
  const isWhole = date?.end === words.length && words.slice(0, date.start).every(({ key }) => key === 'the');
  const day = date?.range[edge];
  return isWhole && day && !date.soft && others.length === 0 ? instantOf(`${day}${EDGES[edge]}`, zone) : null;
}
