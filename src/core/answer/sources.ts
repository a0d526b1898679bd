import { locatorOf, sourceOf } from '../records/cite.js';
import type { Source } from '../records/source.js';
import type { NumberedSource } from './answer.js';
import type { Statement } from './statement.js';

/** Numbers the sources of some statements from 1 in the order of first use, with the paragraphs each is cited for. */
export function numberSources(
  statements: readonly Statement[],
  find: (id: string) => Source | undefined,
): readonly NumberedSource[] {
  const locators = new Map<string, Set<string>>();
  for (const cite of statements.flatMap((one) => [...one.cites])) {
    const known = locators.get(sourceOf(cite)) ?? new Set<string>();
    const locator = locatorOf(cite);
    if (locator) known.add(locator);
    locators.set(sourceOf(cite), known);
  }
  return [...locators].flatMap(([id, paragraphs], index) => {
    const source = find(id);
    return source ? [numbered(source, index + 1, paragraphs)] : [];
  });
}

function numbered(source: Source, n: number, paragraphs: ReadonlySet<string>): NumberedSource {
  const { id, title, publisher, url, published } = source;
  const locators = [...paragraphs].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return { n, id, title, publisher, via: source.via ?? null, published, url, locators };
}

/** The numbers of a statement's sources in an answer's list, ascending, each once. */
export function citeNumbers(statement: Statement, sources: readonly NumberedSource[]): readonly number[] {
  const numbers = new Map(sources.map((source) => [source.id, source.n]));
  const cited = statement.cites.map((cite) => numbers.get(sourceOf(cite)) ?? 0);
  return [...new Set(cited)].sort((a, b) => a - b);
}

/** Numbers as a marker: `[1]`, `[1, 3]`, `[1-4]`. */
export function marker(numbers: readonly number[]): string {
  const runs: string[] = [];
  for (let at = 0; at < numbers.length; ) {
    let end = at;
    while (numbers[end + 1] === numbers[end]! + 1) end++;
    runs.push(end - at >= 2 ? `${numbers[at]}-${numbers[end]}` : numbers.slice(at, end + 1).join(', '));
    at = end + 1;
  }
  return `[${runs.join(', ')}]`;
}

/** One line of a source list, without its number: publisher, agency, title, address, date, paragraphs. */
export function sourceLine(source: NumberedSource): string {
  const via = source.via ? `, via ${source.via}` : '';
  const title = source.title ? `: ${source.title}` : '';
  const published = source.published ? `, ${source.published}` : '';
  const paragraphs = source.locators.length ? ` (¶${source.locators.map((one) => one.slice(1)).join(', ')})` : '';
  return `${source.publisher}${via}${title}${published}. ${source.url}${paragraphs}`;
}
