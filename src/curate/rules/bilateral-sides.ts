import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';
import { sideFinder } from '../sides.js';

export const bilateralSides: Rule = {
  name: 'bilateral-sides',
  why: 'A bilateral meeting has two sides, a national body counting for its country.',
  exceptions: [],
  check: (knowledge) => {
    const sideOf = sideFinder(knowledge);
    return knowledge.meetings.flatMap(({ id, format, participants }) => {
      const sides = [...new Set(participants.map((one) => sideOf(one.for)))];
      if (format !== 'bilateral' || sides.length === 2) return [];
      const message = `the bilateral meeting has ${sides.length} ${sides.length === 1 ? 'side' : 'sides'}`;
      const fix = 'Add the side that is missing (official: null where no name is known), or correct the format.';
      return [{ ref: ref('meeting', id), path: ['participants'], message, value: sides.join(), fix }];
    });
  },
};
