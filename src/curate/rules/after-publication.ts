import { sourceOf } from '../../core/records/cite.js';
import { type DayRange, dayRange } from '../../core/records/edtf.js';
import type { Knowledge } from '../../core/records/knowledge.js';
import { type Ref, ref } from '../../core/records/ref.js';
import type { Finding, Rule } from '../rule.js';

export const afterPublication: Rule = {
  name: 'after-publication',
  why: 'No source reports what happened after it was published, so one of the two dates is a slip.',
  exceptions: [],
  check: (knowledge) => {
    const published = new Map(knowledge.sources.map((one) => [one.id, dayRange(one.published)]));
    return datedIn(knowledge).flatMap((one): Finding[] => {
      const last = lastPublished(one.cites, published);
      const days = dayRange(one.date);
      if (last === null || days === null || one.isExplained || days.from <= last) return [];
      const message = `the date lies after ${last}, when the last of its sources was published`;
      return [{ ref: one.ref, path: one.path, message, value: String(one.date), fix: one.fix }];
    });
  },
};

/** What is said to have happened on a date. The dates of conferences and deadlines are known beforehand. */
interface Dated {
  readonly ref: Ref;
  readonly path: Finding['path'];
  readonly date: string | null;
  readonly cites: readonly string[];
  /** Whether a note says what was only announced. */
  readonly isExplained: boolean;
  readonly fix: string;
}

function datedIn({ meetings, agreements }: Knowledge): Dated[] {
  const fix = (note: string) => `Correct the date, or say in ${note} what was only announced.`;
  return [
    ...meetings.map(({ id, date, cites, notes }) => {
      return { ref: ref('meeting', id), path: ['date'], date, cites, isExplained: Boolean(notes), fix: fix('notes') };
    }),
    ...agreements.flatMap(({ id, history }) =>
      history.map(({ date, dateNote, cites }, at) => {
        const path = ['history', at, 'date'];
        return { ref: ref('agreement', id), path, date, cites, isExplained: Boolean(dateNote), fix: fix('dateNote') };
      }),
    ),
  ];
}

/** The last day on which one of the sources may have been published; null where that of one is not stated. */
function lastPublished(cites: readonly string[], published: ReadonlyMap<string, DayRange | null>): string | null {
  const days = cites.map((cite) => published.get(sourceOf(cite))?.to);
  return days.includes(undefined) ? null : (days.sort().at(-1) ?? null);
}
