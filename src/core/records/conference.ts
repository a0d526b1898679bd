import { z } from 'zod';
import { Cites } from './cite.js';
import { commonFields, DateNote } from './common.js';
import { EdtfDate } from './edtf.js';
import { CountryCode } from './party.js';
import { Id, Text } from './text.js';

/** One thing said of a conference; `by` is the official who said it, null where the source reports it. */
export const ConferenceFact = z.strictObject({
  text: Text,
  by: Id.nullable(),
  inferred: z.array(z.string()).optional(),
  cites: Cites,
});
export type ConferenceFact = z.infer<typeof ConferenceFact>;

/** An event with dates and a place, on whose sidelines meetings happen. */
export const Conference = z.strictObject({
  ...commonFields,
  name: Text,
  aliases: z.array(Text),
  dates: EdtfDate.nullable(),
  dateNote: DateNote,
  city: Text.nullable(),
  country: CountryCode.nullable(),
  venue: Text.nullable(),
  organisers: z.array(Id),
  theme: Text.nullable(),
  facts: z.array(ConferenceFact),
  cites: Cites,
});
export type Conference = z.infer<typeof Conference>;
