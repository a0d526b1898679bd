import { z } from 'zod';
import { Id, Text } from './text.js';

/** A subject and the other ways people write it. Topics are words, not facts: they carry no cite. */
export const Topic = z.strictObject({ id: Id, name: Text, aliases: z.array(Text) });
export type Topic = z.infer<typeof Topic>;
