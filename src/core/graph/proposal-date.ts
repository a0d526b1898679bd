import type { Meeting } from '../records/meeting.js';
import type { Proposal } from '../records/proposal.js';
import type { Finders } from './sides.js';

/** What says when something was put: the proposal where it has a date of its own or in words, else its meeting; null where neither is. */
export function datedBy(proposal: Proposal, find: Pick<Finders, 'meeting'>): Proposal | Meeting | null {
  if (proposal.date || proposal.dateNote) return proposal;
  return (proposal.meeting ? find.meeting(proposal.meeting) : null) ?? null;
}

/** The EDTF date on which something was put: its own, else that of its meeting; null where no source says. */
export function proposalDate(proposal: Proposal, find: Pick<Finders, 'meeting'>): string | null {
  return proposal.date ?? (proposal.meeting ? (find.meeting(proposal.meeting)?.date ?? null) : null);
}
