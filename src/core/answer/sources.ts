import { type Cites, locatorOf, sourceOf } from '../records/cite.js';
import type { Source } from '../records/source.js';
import { type Answer, type NumberedSource, statementsOf } from './answer.js';
import type { Statement } from './statement.js';

/** Sources that the marker of one statement names; further ones are counted. */
export const MARKED_MAX = 3;

/**
 * Numbers the sources of some statements from 1, with the paragraphs each is cited for: those that markers name in the
 * order of first use, then those that are only counted there.
 */
export function numberSources(
  statements: readonly Statement[],
  find: (id: string) => Source | undefined,
): readonly NumberedSource[] {
  const locators = locatorsBySource(statements);
  const ids = [...new Set([...namedFirst(statements), ...locators.keys()])];
  return ids.flatMap((id, index) => {
    const source = find(id);
    return source ? [numbered(source, index + 1, locators.get(id) ?? new Set())] : [];
  });
}

function locatorsBySource(statements: readonly Statement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const locators = new Map<string, Set<string>>();
  for (const cite of statements.flatMap((one) => [...one.cites])) {
    const known = locators.get(sourceOf(cite)) ?? new Set<string>();
    const locator = locatorOf(cite);
    if (locator) known.add(locator);
    locators.set(sourceOf(cite), known);
  }
  return locators;
}

/**
 * The sources that markers name, in the order of first use. Of more than a marker may name, those that stand in another
 * one anyway come first, so that an answer needs few; then those that a record names first.
 */
function namedFirst(statements: readonly Statement[]): readonly string[] {
  const own = statements.map((one) => [...new Set(one.own.map(sourceOf))]);
  const needed = new Set(own.filter((ids) => ids.length <= MARKED_MAX).flat());
  const named = new Map<string, number>();
  for (const ids of own) {
    const rank = (id: string) => named.get(id) ?? named.size + (needed.has(id) ? 0 : 1);
    const best = [...ids].sort((a, b) => rank(a) - rank(b)).slice(0, MARKED_MAX);
    for (const id of best) if (!named.has(id)) named.set(id, named.size);
  }
  return [...named.keys()];
}

function numbered(source: Source, n: number, paragraphs: ReadonlySet<string>): NumberedSource {
  const { id, title, publisher, url, published } = source;
  const locators = [...paragraphs].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return { n, id, title, publisher, via: source.via ?? null, published, url, locators };
}

/** The numbers of all of a statement's sources in an answer's list, ascending, each once. */
export function citeNumbers(statement: Statement, sources: readonly NumberedSource[]): readonly number[] {
  return numbersOf(statement.cites, sources);
}

/** What a marker says: the numbers of its sources, and how many more there are. */
export interface Marker {
  readonly numbers: readonly number[];
  readonly more: number;
}

/** The marker of a statement: the sources of its claim, the first three of them by number. */
export function markerOf({ own }: Statement, sources: readonly NumberedSource[]): Marker {
  const numbers = numbersOf(own, sources);
  return { numbers: numbers.slice(0, MARKED_MAX), more: Math.max(0, numbers.length - MARKED_MAX) };
}

/** A marker in words: `[1]`, `[1, 3]`, `[1, 4, 7 +4]`. */
export function markerText({ numbers, more }: Marker): string {
  return `[${numbers.join(', ')}${moreMarked(more)}]`;
}

/** What stands behind the numbers of a marker: ` +4` for four sources that it only counts. */
export function moreMarked(more: number): string {
  return more > 0 ? ` +${more}` : '';
}

/** What stands under an answer: the sources that its markers name, and how many more "All sources" has. */
export interface SourcesBelow {
  readonly named: readonly NumberedSource[];
  readonly more: number;
}

/**
 * The sources under an answer; one that is a line of the answer itself is not said again. A digest or a report, behind which
 * nothing can be asked, lists every one.
 */
export function sourcesBelow({ blocks, sources, trail }: Pick<Answer, 'blocks' | 'sources' | 'trail'>): SourcesBelow {
  const statements = statementsOf({ blocks });
  const said = new Set(statements.map(({ text }) => text));
  const named = new Set(statements.flatMap((one) => markerOf(one, sources).numbers));
  const unsaid = sources.filter((source) => !said.has(sourceLine(source)));
  const below = trail.length === 0 ? unsaid : unsaid.filter(({ n }) => named.has(n));
  return { named: below, more: unsaid.length - below.length };
}

/** How many sources there are beside those listed. */
export function moreSources(count: number): string {
  return `… and ${count} more ${count === 1 ? 'source' : 'sources'}`;
}

function numbersOf(cites: Cites, sources: readonly NumberedSource[]): readonly number[] {
  const numbers = numbersIn(sources);
  const cited = new Set(cites.map((cite) => numbers.get(sourceOf(cite)) ?? 0));
  return [...cited].sort((a, b) => a - b);
}

/** The numbers of a list of sources by their ids: each sentence of an answer asks for its own, of the same list. */
function numbersIn(sources: readonly NumberedSource[]): ReadonlyMap<string, number> {
  const known = numbersKnown.get(sources) ?? new Map(sources.map((source) => [source.id, source.n]));
  numbersKnown.set(sources, known);
  return known;
}

const numbersKnown = new WeakMap<readonly NumberedSource[], ReadonlyMap<string, number>>();

/** One line of a source list, without its number: publisher, agency, title, address, date, paragraphs. */
export function sourceLine(source: NumberedSource): string {
  const paragraphs = source.locators.length ? ` (¶${source.locators.map((one) => one.slice(1)).join(', ')})` : '';
  return `${sourceWords(source)}. ${source.url}${paragraphs}`;
}

/** What a source is called: publisher, agency, title and date. */
export function sourceWords(source: Pick<NumberedSource, 'publisher' | 'via' | 'title' | 'published'>): string {
  const via = source.via ? `, via ${source.via}` : '';
  const title = source.title ? `: ${source.title}` : '';
  const published = source.published ? `, ${source.published}` : '';
  return `${source.publisher}${via}${title}${published}`;
}
