import type { CitedSource } from '../core/export/cites-of.js';
import type { RecordList } from '../core/export/record-list.js';
import { parseEdtf } from '../core/records/edtf.js';

/** An item as bibliographies take it: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export interface CslItem {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'article-newspaper';
  readonly title?: string;
  readonly 'container-title': string;
  readonly URL: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true };
  readonly note?: string;
}

/** The sources of some records, each once, in the order in which they are cited first. */
export function sourcesIn({ rows }: Pick<RecordList, 'rows'>): readonly CitedSource[] {
  const sources = new Map<string, CitedSource>();
  for (const row of rows())
    for (const source of row.sources) if (!sources.has(source.id)) sources.set(source.id, source);
  return [...sources.values()];
}

/** A source as an item of a bibliography; what it does not state is left out. */
export function cslOf({ id, title, publisher, via, published, url }: CitedSource): CslItem {
  const issued = published === null ? null : dateParts(published);
  return {
    id,
    'citation-key': id,
    type: 'article-newspaper',
    ...(title === null ? {} : { title }),
    'container-title': publisher,
    URL: url,
    ...(issued ? { issued } : {}),
    ...(via === null ? {} : { note: `via ${via}` }),
  };
}

function dateParts(date: string): CslItem['issued'] | null {
  const parsed = parseEdtf(date);
  if (!parsed) return null;
  const { start, end, interval } = parsed;
  const parts = (interval ? [start, end] : [start]).map(({ year, month, day }) =>
    [year, month, day].filter((part) => part !== null),
  );
  return { 'date-parts': parts, ...(start.approximate ? { circa: true as const } : {}) };
}
