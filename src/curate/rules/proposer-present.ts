import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';

export const proposerPresent: Rule = {
  name: 'proposer-present',
  why: 'Whoever proposed something in a meeting took part in it, and is missed there by everybody who asks who met whom.',
  exceptions: [],
  check: ({ proposals, meetings }) => {
    const present = new Map(meetings.map(({ id, participants }) => [id, participants.map((one) => one.official)]));
    return proposals.flatMap(({ id, by, meeting }) => {
      if (by === null || meeting === null || present.get(meeting)?.includes(by)) return [];
      const message = `official:${by} is no participant of meeting:${meeting}`;
      const fix = 'Add the official to the meeting, or correct one of the two.';
      return [{ ref: ref('proposal', id), path: ['by'], message, value: by, fix }];
    });
  },
};
