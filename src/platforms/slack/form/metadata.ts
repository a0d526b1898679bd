import { z } from 'zod';

/** What a form remembers, in its view: where what it orders counts, and which order it changes. */
const Metadata = z.object({
  channel: z.string(),
  thread: z.string().nullable(),
  /** The order that is changed; null = a new one. */
  id: z.string().nullable(),
  /** Whether the order's filter fits the fields, so that they are asked. */
  hasFields: z.boolean(),
  /** Whether pictures can be shown here, so that one is asked for; a form of before there were any does not. */
  hasPictures: z.boolean().default(false),
});
export type Metadata = z.infer<typeof Metadata>;

/** As text for a view's `private_metadata`. */
export function metadataText(metadata: Metadata): string {
  return JSON.stringify(metadata);
}

/** The metadata in a view; null for anything else. */
export function metadataIn(text: string): Metadata | null {
  try {
    return Metadata.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
