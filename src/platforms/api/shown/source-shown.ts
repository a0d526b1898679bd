import { z } from 'zod';
import type { Graph } from '../../../core/graph/graph.js';
import { groupBy } from '../../../core/graph/order.js';
import { type Cite, locatorOf, sourceOf } from '../../../core/records/cite.js';
import type { Source } from '../../../core/records/source.js';

/** A published item as readers are shown it; `locators` are the paragraphs cited (`p4`), in order. */
export const SourceShown = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string(),
    via: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string(),
    locators: z.array(z.string()),
  })
  .describe(
    'A published item. `published` is an EDTF date as the item states it; `locators` are the paragraphs cited.',
  );
export type SourceShown = z.infer<typeof SourceShown>;

/** A source under the number that the marks of an answer give it. */
export const SourceNumbered = z
  .strictObject({ n: z.number(), ...SourceShown.shape })
  .describe('A published item under the number that marks such as [1] give it.');

/** The sources of some cites in the order of first use, each with its paragraphs; those that `find` does not know are left out. */
export function sourcesShown(cites: Iterable<Cite>, find: Graph['source']): SourceShown[] {
  return [...groupBy(cites, sourceOf)].flatMap(([id, all]) => {
    const source = find(id);
    return source ? [sourceShown(source, all)] : [];
  });
}

/** One source with the paragraphs of some cites. */
export function sourceShown(
  { id, title, publisher, via, published, url }: Source,
  cites: readonly Cite[],
): SourceShown {
  const paragraphs = [...new Set(cites.flatMap((cite) => locatorOf(cite) ?? []))];
  const locators = paragraphs.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return { id, title, publisher, via: via ?? null, published, url, locators };
}
