import { z } from 'zod';

/** `source-id` or `source-id#pN`, the paragraph counted from 1 after the headline; `#p0` is the headline. */
export const Cite = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:#p\d{1,4})?$/, { error: 'is no cite; write "source-id" or "source-id#p4"' });
export type Cite = z.infer<typeof Cite>;

/** At least one cite. A tuple, so that the compiler too refuses a fact without a source. */
export const Cites = z.tuple([Cite], Cite, { error: 'needs at least one cite' });
export type Cites = readonly [Cite, ...Cite[]];

/** The source id of a cite: `irandaily-7985#p4` gives `irandaily-7985`. */
export function sourceOf(cite: Cite): string {
  const hash = cite.indexOf('#');
  return hash < 0 ? cite : cite.slice(0, hash);
}

/** The paragraph of a cite, `p4`, or null where the cite names the whole source. */
export function locatorOf(cite: Cite): string | null {
  const hash = cite.indexOf('#');
  return hash < 0 ? null : cite.slice(hash + 1);
}
