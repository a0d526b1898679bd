import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';

export const visitDestination: Rule = {
  name: 'visit-destination',
  why: 'A visit says that somebody went somewhere, so it names a place, a conference or a host.',
  exceptions: [],
  check: ({ meetings }) =>
    meetings
      .filter(({ format, place, conference, participants }) => {
        const sides = new Set(participants.map((one) => one.for));
        return format === 'visit' && place === null && conference === null && sides.size < 2;
      })
      .map(({ id }) => ({
        ref: ref('meeting', id),
        path: ['place'],
        message: 'the visit names neither a place nor a conference nor a host',
        fix: 'Say where it went, or add the host with official: null.',
      })),
};
