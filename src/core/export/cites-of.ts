import type { Graph } from '../graph/graph.js';
import { type Cite, type Cites, locatorOf, sourceOf } from '../records/cite.js';
import type { Ref } from '../records/ref.js';
import type { Source } from '../records/source.js';
import { visible } from '../records/visible.js';
import { recordAt } from './record-at.js';

/** A source that a row rests on, with the paragraphs it is cited for (`p4`), in order. */
export interface CitedSource extends Pick<Source, 'id' | 'title' | 'publisher' | 'url'> {
  readonly via: string | null;
  readonly published: string | null;
  readonly locators: readonly string[];
}

/**
 * Every cite of a record and of its parts, each once. Of a person without a post, those of the first record that names him;
 * null where nothing on record does: then there is nothing to rest a row on.
 */
export function citesOf(ref: Ref, graph: Graph): Cites | null {
  const own = [...new Set(citesIn(recordAt(ref, graph)))];
  const [first, ...rest] = own.length > 0 ? own : citesOfMention(ref, graph);
  return first === undefined ? null : [first, ...rest];
}

function citesOfMention(ref: Ref, graph: Graph): readonly Cite[] {
  if (!ref.startsWith('official:')) return [];
  const { meetings, agreements } = graph;
  const [meeting] = meetings.positions(ref);
  if (meeting !== undefined) return meetings.records[meeting]!.cites;
  const [agreement] = agreements.positions(ref);
  return agreement === undefined
    ? []
    : [...new Set(agreements.records[agreement]!.history.flatMap((one) => one.cites))];
}

function citesIn(value: unknown): Cite[] {
  if (Array.isArray(value)) return value.flatMap(citesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'cites' ? (part as Cite[]) : citesIn(part)));
}

/** The sources of some cites, in the order in which they are cited first. */
export function sourcesOf(cites: Cites, graph: Graph): readonly CitedSource[] {
  const locators = new Map<string, string[]>();
  for (const cite of cites) {
    const known = locators.get(sourceOf(cite)) ?? [];
    const locator = locatorOf(cite);
    locators.set(sourceOf(cite), locator && !known.includes(locator) ? [...known, locator] : known);
  }
  return [...locators].flatMap(([id, paragraphs]) => {
    const source = graph.source(id);
    return source ? [citedSource(source, paragraphs)] : [];
  });
}

function citedSource(source: Source, paragraphs: readonly string[]): CitedSource {
  const { id, title, publisher, url, published, via } = source;
  const locators = [...paragraphs].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const shown = { title: title && visible(title), publisher: visible(publisher), via: via ? visible(via) : null };
  return { id, ...shown, published, url, locators };
}
