import { COLUMNS } from '../core/export/columns.js';
import type { CitedSource } from '../core/export/cites-of.js';
import type { Row } from '../core/export/row.js';

/** A row as JSON: a key for each column that its kind of record has, and its sources as objects. */
export function rowJson({ kind, cells, sources }: Row): object {
  const own = COLUMNS.filter(
    (column) => (column.kinds as readonly string[]).includes(kind) && !OF_SOURCES.has(column.name),
  );
  return {
    ...Object.fromEntries(own.map(({ name }) => [name, cells[name] ?? null])),
    sources: sources.map(sourceJson),
  };
}

/** A source with the paragraphs that it is cited for. */
export function sourceJson({ locators, ...source }: CitedSource): object {
  return { ...source, paragraphs: locators };
}

/** The columns that the objects stand for. */
const OF_SOURCES: ReadonlySet<string> = new Set(['sources', 'source_urls', 'cites']);
