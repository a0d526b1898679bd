import { z } from 'zod';
import { Cites } from './cite.js';
import { commonFields, DateNote } from './common.js';
import { EdtfDate } from './edtf.js';
import { Party } from './party.js';
import { Id, Text } from './text.js';

/** What somebody was in a meeting, as a source says it: `with` accompanied the `lead`; a `witness` looked on. */
export const MeetingRole = z.enum(['lead', 'with', 'host', 'chair', 'witness']);
export type MeetingRole = z.infer<typeof MeetingRole>;

/** Somebody who took part; `official` null = the side is known, the person is not. No `as` = no source says. */
export const Participant = z.strictObject({
  official: Id.nullable(),
  for: Party,
  as: MeetingRole.optional(),
  inferred: z.array(z.string()).optional(),
});
export type Participant = z.infer<typeof Participant>;

/** One thing said or done in a meeting; `by` null = reported by the source. */
export const Point = z.strictObject({
  text: Text,
  by: Id.nullable(),
  inferred: z.array(z.string()).optional(),
  cites: Cites,
});
export type Point = z.infer<typeof Point>;

/** An engagement between officials. A `visit` says that somebody went there, not whom they met unless a second official is named. */
export const Meeting = z.strictObject({
  ...commonFields,
  conference: Id.nullable(),
  format: z.enum(['bilateral', 'multilateral', 'visit', 'call']),
  date: EdtfDate.nullable(),
  dateNote: DateNote,
  place: Text.nullable(),
  participants: z.array(Participant),
  topics: z.array(Id),
  summary: Text,
  points: z.array(Point),
  cites: Cites,
});
export type Meeting = z.infer<typeof Meeting>;
