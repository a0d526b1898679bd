import { z } from 'zod';
import { DateNote } from './common.js';
import { EdtfDate } from './edtf.js';
import { AudienceLabel, Id, Text } from './text.js';

/** One published item. `published` is the date as the item states it; `via` the agency it credits. */
export const Source = z.strictObject({
  id: Id,
  title: z.string().min(1).nullable(),
  publisher: Text,
  url: z.string().regex(/^https?:\/\/[^\s]+$/, { error: 'is no http(s) address' }),
  published: EdtfDate.nullable(),
  language: z.string().regex(/^[a-z]{2}$/, { error: 'is no ISO 639-1 code; write two lower-case letters such as en' }),
  via: Text.nullish(),
  dateNote: DateNote,
  notes: Text.nullish(),
  audience: z.array(AudienceLabel).min(1).optional(),
});
export type Source = z.infer<typeof Source>;
