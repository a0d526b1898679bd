import { z } from 'zod';
import { Cites } from './cite.js';
import { commonFields, DateNote } from './common.js';
import { EdtfDate } from './edtf.js';
import { CountryCode } from './party.js';
import { Id, Text } from './text.js';

/** A post held: `title` without the country; null `from`/`to` = no source says. */
export const Post = z.strictObject({
  title: Text,
  country: CountryCode.nullable(),
  organisation: Id.nullable(),
  from: EdtfDate.nullable(),
  to: EdtfDate.nullable(),
  dateNote: DateNote,
  inferred: z.array(z.string()).optional(),
  cites: Cites,
});
export type Post = z.infer<typeof Post>;

/** A person with posts; `name` as the first source prints it. */
export const Official = z.strictObject({
  ...commonFields,
  name: Text,
  aliases: z.array(Text),
  posts: z.array(Post),
});
export type Official = z.infer<typeof Official>;
