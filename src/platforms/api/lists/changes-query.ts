import { z } from 'zod';
import { CHANGES_MAX, CHANGES_USUAL, When } from '../limits.js';
import { CURSOR_MAX } from './cursor.js';
import { WORDS_MAX } from './list-query.js';

/** What of a time can be asked for. */
export const CHANGES_QUERY = z.strictObject({
  since: When.describe('2025-11-24, 2025-11-24T09:00 or 2025-11-24T09:00Z; a day from its beginning.'),
  until: When.optional().describe('The same; a day to its end. Up to now where it is left out.'),
  about: z
    .string()
    .trim()
    .min(1)
    .max(WORDS_MAX)
    .optional()
    .describe('What it is to be about, in words: Pakistan but not space.'),
  limit: z.coerce.number().int().min(1).max(CHANGES_MAX).default(CHANGES_USUAL).describe('Changes on a page.'),
  cursor: z.string().max(CURSOR_MAX).optional().describe('`next` of the page before.'),
});

/** What of a time is asked for. */
export type ChangesQuery = z.infer<typeof CHANGES_QUERY>;
