import { sourceOf } from '../../core/records/cite.js';
import { type DayRange, dayRange } from '../../core/records/edtf.js';
import { ref } from '../../core/records/ref.js';
import type { Finding, Rule } from '../rule.js';

export const earlySource: Rule = {
  name: 'early-source',
  why: 'What was published before a thing happened does not report it: the cite is a slip, or one sentence holds two facts.',
  exceptions: [],
  check: ({ sources, meetings, agreements }) => {
    const published = new Map(sources.map((one) => [one.id, dayRange(one.published)]));
    return [
      ...meetings.flatMap(({ id, date, cites, notes }) =>
        notes ? [] : tooEarly(date, cites, published, []).map((found) => ({ ref: ref('meeting', id), ...found })),
      ),
      ...agreements.flatMap(({ id, history }) =>
        history.flatMap(({ date, dateNote, cites }, at) =>
          dateNote
            ? []
            : tooEarly(date, cites, published, ['history', at]).map((found) => ({
                ref: ref('agreement', id),
                ...found,
              })),
        ),
      ),
    ];
  },
};

/** The cites of sources whose last possible day lies before the first one of the date. */
function tooEarly(
  date: string | null,
  cites: readonly string[],
  published: ReadonlyMap<string, DayRange | null>,
  within: Finding['path'],
): Omit<Finding, 'ref'>[] {
  const days = dayRange(date);
  if (days === null) return [];
  return cites.flatMap((cite, at): Omit<Finding, 'ref'>[] => {
    const last = published.get(sourceOf(cite))?.to;
    if (last === undefined || last >= days.from) return [];
    const message = `the source was published by ${last}, before ${date}`;
    return [
      { path: [...within, 'cites', at], message, value: cite, fix: 'Cite it where it belongs, or part the facts.' },
    ];
  });
}
