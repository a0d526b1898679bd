import { dayRange } from '../../core/records/edtf.js';
import { ref } from '../../core/records/ref.js';
import { addDays, canMeet } from '../days.js';
import type { Rule } from '../rule.js';

/** Delegations arrive early and stay on. */
const DAYS_AROUND = 14;

export const conferenceDays: Rule = {
  name: 'conference-days',
  why: 'A meeting on the sidelines of a conference lies near its days, unless a note says why it does not.',
  exceptions: [],
  check: ({ meetings, conferences }) => {
    const dates = new Map(conferences.map((conference) => [conference.id, conference.dates]));
    return meetings.flatMap(({ id, conference, date, dateNote, notes }) => {
      const held = conference === null ? null : dayRange(dates.get(conference));
      const met = dayRange(date);
      if (!held || !met || dateNote || notes) return [];
      const around = { from: addDays(held.from, -DAYS_AROUND), to: addDays(held.to, DAYS_AROUND) };
      if (canMeet(met, around)) return [];
      const message = `the date lies more than ${DAYS_AROUND} days from conference:${conference} (${held.from} to ${held.to})`;
      const fix = 'Correct the date or the conference, or say in notes why it is so.';
      return [{ ref: ref('meeting', id), path: ['date'], message, value: String(date), fix }];
    });
  },
};
