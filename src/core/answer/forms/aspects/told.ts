import type { Status } from '../../../records/agreement.js';
import type { Evidence } from '../../../records/evidence.js';
import { hasDay } from '../../phrases.js';

/** What one record tells of an aspect: the answer as it stands after the record's name, or what no source says of it. */
export interface Told {
  /** "on 12 July 2023, in Nairobi"; null where it is not stated. */
  readonly text: string | null;
  /** What is then not stated: "when it was signed". */
  readonly missing: string;
  readonly evidence: readonly Evidence[];
  /** What the answer leaves out: "the exact day". */
  readonly lacking?: string | undefined;
}

/** What of a record is asked for beside the aspect: the statuses whose entry of a document's history is meant. */
export interface Meant {
  readonly event: readonly Status[] | undefined;
  readonly latest: readonly Status[] | undefined;
}

/** Something told with what carries it; not stated where there are no words for it. */
export function told(text: string | null, missing: string, evidence: readonly Evidence[]): Told {
  return { text: text || null, missing, evidence };
}

/**
 * A date with where it was; that the day is open is said, where only its month or year is known, or none but in words. `isOfDay` =
 * it was done on one day, so that a span of days leaves it open too.
 */
export function toldOn(date: string | null, answer: Told, isOfDay = false): Told {
  if (date === null) return answer.text === null ? answer : { ...answer, lacking: 'the exact day' };
  const isSpan = /\//.test(date);
  return (isSpan && !isOfDay) || (!isSpan && hasDay(date)) ? answer : { ...answer, lacking: 'the exact day' };
}

/** Parts of an answer behind each other: "on 12 July 2023, in Nairobi"; a part that one before it says already is left out. */
export function inOne(...parts: readonly (string | null)[]): string {
  const said = parts.flatMap((part) => part || []);
  return said.filter((part, at) => !said.slice(0, at).some((one) => one.includes(placeIn(part)))).join(', ');
}

function placeIn(part: string): string {
  return part.replace(/^in /, '');
}
