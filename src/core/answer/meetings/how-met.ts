import type { Meeting } from '../../records/meeting.js';

/** ", in a multilateral session, not one to one": what a yes has to say of meetings all of which were of many. */
export function howMet(meetings: readonly Meeting[]): string {
  const areSessions = meetings.length > 0 && meetings.every(({ format }) => format === 'multilateral');
  return areSessions ? ', in a multilateral session, not one to one' : '';
}
