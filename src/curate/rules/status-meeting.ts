import { dayRange } from '../../core/records/edtf.js';
import { ref } from '../../core/records/ref.js';
import { canMeet } from '../days.js';
import type { Finding, Rule } from '../rule.js';

export const statusMeeting: Rule = {
  name: 'status-meeting',
  why: 'What was signed or said in a meeting has the date of that meeting.',
  exceptions: [],
  check: ({ agreements, meetings }) => {
    const dates = new Map(meetings.map(({ id, date }) => [id, date]));
    return agreements.flatMap(({ id, history }) =>
      history.flatMap(({ date, dateNote, meeting }, index): Finding[] => {
        const [stated, held] = [dayRange(date), dayRange(meeting === null ? null : dates.get(meeting))];
        if (!stated || !held || dateNote || canMeet(stated, held)) return [];
        const message = `the date is not that of meeting:${meeting} (${held.from} to ${held.to})`;
        const fix = 'Correct the date or the meeting, or say in dateNote what the date stands for.';
        return [{ ref: ref('agreement', id), path: ['history', index, 'date'], message, value: String(date), fix }];
      }),
    );
  },
};
