import { dayRange, parseEdtf } from '../../core/records/edtf.js';
import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';

export const conferenceFollowed: Rule = {
  name: 'conference-followed',
  why: 'Of a conference that had begun on a known day when the newest source was published something is on record, or a note says why nothing is.',
  exceptions: [],
  check: ({ sources, conferences, meetings, agreements }) => {
    const newest = sources.map(({ published }) => dayRange(published)?.from ?? '').reduce(later, '');
    const followed = new Set([
      ...meetings.map(({ conference }) => conference),
      ...agreements.flatMap(({ history }) => history.map(({ conference }) => conference)),
    ]);
    return conferences.flatMap(({ id, dates, facts, notes }) => {
      const begun = dayKnown(dates);
      if (followed.has(id) || facts.length > 0 || notes || begun === null || begun > newest) return [];
      const message = `nothing of the conference is on record, which began before ${newest}`;
      const fix = 'Record what happened there, or say in notes that nothing was found.';
      return [{ ref: ref('conference', id), path: ['dates'], message, value: String(dates), fix }];
    });
  },
};

/** The first day, where one is known: who knows no more than the year does not know yet that it was held. */
function dayKnown(dates: string | null): string | null {
  const day = parseEdtf(dates ?? '')?.start.day ?? null;
  return day === null ? null : (dayRange(dates)?.from ?? null);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
