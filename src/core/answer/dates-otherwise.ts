import type { DateTerm } from '../question/question.js';

/** The dates of a question in another reading, and what to say of that. */
export interface DatesOtherwise {
  readonly dates: readonly DateTerm[];
  readonly said: string;
}

/**
 * The other readings of the dates of a question, nearest first: all that can be read otherwise change together, so that
 * "not on the 5th" stays in the month asked for. As many as the date with the most readings has.
 */
export function datesOtherwise(dates: readonly DateTerm[]): readonly DatesOtherwise[] {
  const open = dates.filter((term) => term.alternatives.length > 0);
  const most = Math.max(0, ...open.filter((term) => !term.excluded).map((term) => term.alternatives.length));
  return Array.from({ length: most }, (_, at) => {
    const read = dates.map((term) => readAs(term, at));
    const changed = open.filter((term) => !term.excluded && term.alternatives[at]);
    const before = listed(changed.map(({ label }) => label));
    return {
      dates: read,
      said: `No record for ${before}; read as ${listed(changed.map((term) => term.alternatives[at]!.label))}.`,
    };
  });
}

/** A date in its other reading of that number, which then has no others; as it stands where it has none. */
function readAs(term: DateTerm, at: number): DateTerm {
  return { ...term, ...term.alternatives[at], alternatives: [] };
}

function listed(labels: readonly string[]): string {
  return [...new Set(labels)].join(' or ');
}
