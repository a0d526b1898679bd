import type { Token } from '../../graph/normalise.js';
import type { DateSpan } from './find-dates.js';

/**
 * Dates with those joined that follow one another in time and are named as one: "in May and June 2025" is a span of two months. What is
 * compared or told of each stays apart.
 */
export function joinedSpans(spans: readonly DateSpan[], words: readonly Token[]): readonly DateSpan[] {
  if (spans.length < 2 || words.some(({ key }) => APART.has(key))) return spans;
  const found: DateSpan[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    const joined = last && joinedOf(last, span, words);
    if (joined) found[found.length - 1] = joined;
    else found.push(span);
  }
  return found;
}

/** Words of questions in which each date counts for itself. */
const APART: ReadonlySet<string> = new Set(
  'both each every more fewer less most least busier busiest respectively compare compared comparison than versus vs between from difference differ change changed per respective'.split(
    ' ',
  ),
);

const JOINTS: ReadonlySet<string> = new Set(['and', 'et', 'و', 'и']);

function joinedOf(first: DateSpan, second: DateSpan, words: readonly Token[]): DateSpan | null {
  const between = words.slice(first.end, second.start).map(({ key }) => key);
  const isJoined = between.length === 1 && JOINTS.has(between[0]!);
  const arePlain = [first, second].every(isPlain);
  if (!isJoined || !arePlain || dayAfter(first.range.to!) !== second.range.from) return null;
  return {
    ...first,
    end: second.end,
    range: { from: first.range.from, to: second.range.to },
    label: `${first.label.replace(` ${yearOf(first)}`, yearOf(first) === yearOf(second) ? '' : ` ${yearOf(first)}`)}-${second.label}`,
  };
}

/** A span of whole months or years by their names, which is all that is meant. */
function isPlain({ range, bound, soft, ahead, alternatives, label }: DateSpan): boolean {
  const isBounded = range.from !== null && range.to !== null && bound === 'in';
  return isBounded && !soft && ahead === undefined && alternatives.length === 0 && MONTHS_OR_YEARS.test(label);
}

const MONTHS_OR_YEARS = /^(?:\p{Lu}\p{L}+ )?\d{4}$/u;

function yearOf({ range }: DateSpan): string {
  return range.to?.slice(0, 4) ?? '';
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
