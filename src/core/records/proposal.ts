import { z } from 'zod';
import { Cites } from './cite.js';
import { commonFields, DateNote } from './common.js';
import { EdtfDate } from './edtf.js';
import { Party } from './party.js';
import { Id, Text } from './text.js';

/** `offer` we give, `request` we want from you, `proposal` let us, `call` you or we must, `explored` both talked about it. */
export const Act = z.enum(['offer', 'request', 'proposal', 'call', 'explored']);
export type Act = z.infer<typeof Act>;

/** What may be asked for: an act, or of the requests the invitations, which no record keeps apart. */
export const ActAsked = z.enum([...Act.options, 'invitation']);
export type ActAsked = z.infer<typeof ActAsked>;

/** Whether a request asks somebody to come or to take part: its text, an imperative, begins with that. */
export function isInvitation({ act, text }: Pick<Proposal, 'act' | 'text'>): boolean {
  return act === 'request' && TO_COME.test(text);
}

/** Whether a proposal is one of some acts. */
export function isOfActs(proposal: Pick<Proposal, 'act' | 'text'>, acts: readonly ActAsked[]): boolean {
  return acts.includes(proposal.act) || (acts.includes('invitation') && isInvitation(proposal));
}

const TO_COME = /^(?:visit|attend|come|travel|join (?:in )?the|take (?:an active )?part)\b/i;

/**
 * Who put what to whom. `text` is an imperative phrase. With `explored` the two sides have no direction. `date` is when it
 * was put, where a source states it and the meeting does not.
 */
export const Proposal = z.strictObject({
  ...commonFields,
  act: Act.default('proposal'),
  by: Id.nullable(),
  by_for: Party.nullable(),
  to: z.array(Party),
  meeting: Id.nullable(),
  date: EdtfDate.nullish(),
  dateNote: DateNote,
  topics: z.array(Id),
  text: Text,
  cites: Cites,
});
export type Proposal = z.infer<typeof Proposal>;
