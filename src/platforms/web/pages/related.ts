import { partOfList } from '../../../core/answer/part-of-list.js';
import type { Graph } from '../../../core/graph/graph.js';
import type { Pattern, SetQ } from '../../../core/query/query.js';
import type { PageLink, Section } from './page.js';

/** Records of a list that a page of something else shows. */
const SHOWN_MAX = 12;

/** A list beside the record that a page is about. */
export interface Related {
  readonly heading: string;
  readonly of: Pattern;
  /** Where all of them are; null where no list has just these. */
  readonly path: string | null;
}

/** The newest records of each list, and where the others are; nothing of a list without any. */
export function relatedSections(graph: Graph, lists: readonly Related[]): readonly Section[] {
  return lists.flatMap((one) => relatedSection(graph, one));
}

function relatedSection(graph: Graph, { heading, of, path }: Related): Section[] {
  const count = path === null ? Number.POSITIVE_INFINITY : SHOWN_MAX;
  const { size, blocks } = partOfList({ is: 'records', of }, graph, { order: 'last', from: 0, count });
  if (size === 0) return [];
  const all: PageLink | null = path !== null && size > SHOWN_MAX ? { label: `All ${size}`, path } : null;
  return [{ heading, blocks, ...(all ? { all } : {}) }];
}

/** One thing that is named, as a set. */
export function named(kind: Extract<SetQ, { is: 'these' }>['kind'], id: string, said: string): SetQ {
  return { is: 'these', kind, ids: [id], said };
}
