import { z } from 'zod';
import { Cites } from './cite.js';
import { commonFields } from './common.js';
import { CountryCode } from './party.js';
import { Text } from './text.js';

/** A body that takes part: with `country` it is a national one and counts for that country. */
export const Organisation = z.strictObject({
  ...commonFields,
  name: Text,
  aliases: z.array(Text),
  kind: z.enum(['ministry', 'regulator', 'company', 'international', 'other']),
  country: CountryCode.nullish(),
  cites: Cites,
});
export type Organisation = z.infer<typeof Organisation>;
