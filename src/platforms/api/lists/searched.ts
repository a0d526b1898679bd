import { z } from 'zod';
import type { Graph } from '../../../core/graph/graph.js';
import { type OnRecord, partsOfRef, SHOWN_KINDS } from '../shown/on-record.js';
import { CURSOR_MAX, cursorAfter, listText, type Place, placeGiven } from './cursor.js';
import { PAGE_MAX, PAGE_USUAL, WORDS_MAX } from './list-query.js';
import type { ListPage } from './listed.js';
import { byFit, type Hit, recordsHolding, stemsSought, wordedRecords } from './words-held.js';

/** What can be searched for. */
export const SEARCH_QUERY = z.strictObject({
  q: z.string().trim().min(1).max(WORDS_MAX).describe('Words that stand in a record or in the names in it.'),
  kind: z.enum(SHOWN_KINDS).optional().describe('Records of this kind alone.'),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE_USUAL).describe('Records on a page.'),
  cursor: z.string().max(CURSOR_MAX).optional().describe('`next` of the page before.'),
});

/** A page of what a search found, and the words that no record holds. */
export interface SearchPage extends ListPage {
  readonly notFound: readonly string[];
}

/** The records that hold any of some words, those that fit best first. Throws `NotUsable` for a cursor of another search. */
export function searchPage(query: z.infer<typeof SEARCH_QUERY>, graph: Graph): SearchPage {
  const { q, kind, limit, cursor } = query;
  const list = listText('search', { q, kind });
  const hits = recordsHolding(q, kind ? [kind] : SHOWN_KINDS, graph);
  const from = cursor === undefined ? 0 : hitsUpTo(placeGiven(cursor, list), hits);
  const page = hits.slice(from, from + limit);
  const { index } = wordedRecords(graph);
  return {
    total: hits.length,
    records: page.map(({ one }) => one),
    next: page.length > 0 && from + page.length < hits.length ? cursorAfter(placeAfter(page), list) : null,
    notFound: stemsSought(q).filter((one) => !index.has(one)),
  };
}

/** Records at the end of a page that its cursor names: it takes one that is still there to go on behind it. */
const NAMED_MAX = 3;

/**
 * A page ends with its last records. How well they fit says where that is as well, but changes a little whenever a record comes or goes,
 * since how rare a word is does.
 */
function placeAfter(page: readonly Hit[]): Place {
  const { held, score } = page.at(-1)!;
  return { key: `${held} ${score}`, id: page.slice(-NAMED_MAX).map(refOf).join(' ') };
}

/** How many hits come before a place or are it: up to the last of its records that is still found, else by how well they fit. */
function hitsUpTo({ key, id }: Place, hits: readonly Hit[]): number {
  const refs = id.split(' ');
  const last = hits.findLastIndex((one) => refs.includes(refOf(one)));
  if (last >= 0) return last + 1;
  const [held = 0, score = 0] = key.split(' ').map(Number);
  const named = partsOfRef(refs.at(-1)!);
  const at: Hit = { one: { kind: named?.kind, record: { id: named?.id } } as OnRecord, held, score };
  const after = hits.findIndex((one) => byFit(one, at) > 0);
  return after < 0 ? hits.length : after;
}

function refOf({ one }: Hit): string {
  return `${one.kind}:${one.record.id}`;
}
