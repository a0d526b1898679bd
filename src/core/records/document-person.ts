import { z } from 'zod';
import { Party } from './party.js';
import { Id, Text } from './text.js';

/**
 * Somebody who signed a document or was present: `official` where the person is on record, else `name` as the source
 * prints it, and never both. `for` is the side the person acted for; null = no source says.
 */
export const DocumentPerson = z
  .strictObject({
    official: Id.optional(),
    name: Text.optional(),
    for: Party.nullable(),
    inferred: z.array(z.string()).optional(),
  })
  .refine((one) => one.official !== undefined || one.name !== undefined, {
    error: 'names nobody; write official: ID, or name: TEXT where the person has no record',
    // A misspelt key is told as such, not as a missing one too.
    when: ({ issues }) => issues.length === 0,
  })
  .refine((one) => one.official === undefined || one.name === undefined, {
    error: 'has both an official and a name; keep the official, whose record has the name',
  });
export type DocumentPerson = z.infer<typeof DocumentPerson>;
