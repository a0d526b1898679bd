import { z } from 'zod';
import { Cites } from './cite.js';
import { commonFields, DateNote } from './common.js';
import { EdtfDate } from './edtf.js';
import { Party } from './party.js';
import { Id, Text } from './text.js';

/** Somebody who took part; `official` null = the side is known, the person is not. */
export const Participant = z.strictObject({
  official: Id.nullable(),
  for: Party,
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
