import { dayRange } from '../../core/records/edtf.js';
import { ref } from '../../core/records/ref.js';
import { canMeet } from '../days.js';
import type { Finding, Rule } from '../rule.js';

export const entryDays: Rule = {
  name: 'entry-days',
  why: 'What was signed or said at a conference has a date within its days, unless dateNote says what the date stands for.',
  exceptions: [],
  check: ({ agreements, conferences }) => {
    const dates = new Map(conferences.map((conference) => [conference.id, conference.dates]));
    return agreements.flatMap(({ id, history }) =>
      history.flatMap(({ date, dateNote, conference }, index): Finding[] => {
        const [stated, held] = [dayRange(date), dayRange(dates.get(conference ?? ''))];
        if (!stated || !held || dateNote || canMeet(stated, held)) return [];
        const message = `the date is not within conference:${conference} (${held.from} to ${held.to})`;
        const fix = 'Correct the date or the conference, or say in dateNote what the date stands for.';
        return [{ ref: ref('agreement', id), path: ['history', index, 'date'], message, value: String(date), fix }];
      }),
    );
  },
};
