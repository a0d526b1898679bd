import { z } from 'zod';

/** Longest fact or note, in UTF-16 units: what a chat shows as one line or two. */
export const TEXT_MAX = 200;

/** One fact in our own words, a title or a name: 1 to 200 characters, no leading or trailing space. */
export const Text = z
  .string()
  .min(1, { error: 'is empty; write 1 to 200 characters, or use null where the format allows it', abort: true })
  .refine((text) => text.trim() === text, { error: 'starts or ends with a space; remove it' });

/** A label, slug-shaped, in a reader's audience: `public`, `staff`. */
export const AudienceLabel = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'is no audience label; use lower-case letters, digits and single hyphens',
});

/** A stable id: `[a-z0-9]+(-[a-z0-9]+)*`, unique within its section. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is no id; use lower-case letters, digits and single hyphens' });
