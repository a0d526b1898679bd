import { groupBy } from '../../core/graph/order.js';
import type { Meeting } from '../../core/records/meeting.js';
import type { Party } from '../../core/records/party.js';
import { ref } from '../../core/records/ref.js';
import type { Finding, Rule } from '../rule.js';
import { sideFinder } from '../sides.js';

export const meetingRoles: Rule = {
  name: 'meeting-roles',
  why: 'One side is the host of a meeting, and one person leads a side.',
  exceptions: [],
  check: (knowledge) => {
    const sideOf = sideFinder(knowledge);
    return knowledge.meetings.flatMap((meeting) => [...secondHosts(meeting, sideOf), ...secondLeads(meeting)]);
  },
};

function secondHosts({ id, participants }: Meeting, sideOf: (party: Party) => Party): Finding[] {
  const [first, ...others] = participants.flatMap((one, index) => (one.as === 'host' ? [{ one, index }] : []));
  return others.flatMap(({ one, index }) => {
    if (!first || sideOf(one.for) === sideOf(first.one.for)) return [];
    const message = `a second side is host beside ${first.one.for}`;
    return [roleFinding(id, index, { message, value: one.for, fix: 'Leave the host that the source names.' })];
  });
}

/** Parties count here as they are recorded: two bodies of one country may each be led by somebody. */
function secondLeads({ id, participants }: Meeting): Finding[] {
  const leads = participants.flatMap((one, index) => (one.as === 'lead' ? [{ one, index }] : []));
  return [...groupBy(leads, ({ one }) => one.for).values()].flatMap(([, ...others]) =>
    others.map(({ one, index }) => {
      const message = `a second person leads ${one.for}`;
      return roleFinding(id, index, { message, value: one.official ?? one.for, fix: 'Write with, or no role.' });
    }),
  );
}

function roleFinding(id: string, index: number, what: Pick<Finding, 'message' | 'value' | 'fix'>): Finding {
  return { ref: ref('meeting', id), path: ['participants', index, 'as'], ...what };
}
