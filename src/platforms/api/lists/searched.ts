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
  const last = page.at(-1);
  const { index } = wordedRecords(graph);
  return {
    total: hits.length,
    records: page.map(({ one }) => one),
    next: last && from + page.length < hits.length ? cursorAfter(placeOf(last), list) : null,
    notFound: stemsSought(q).filter((one) => !index.has(one)),
  };
}

/** A hit stands where its fit puts it, and its ref among those that fit as well. */
function placeOf({ one, held, score }: Hit): Place {
  return { key: `${held} ${score}`, id: `${one.kind}:${one.record.id}` };
}

/** How many hits come before a place or are it. */
function hitsUpTo(place: Place, hits: readonly Hit[]): number {
  const at = hitAt(place);
  const after = hits.findIndex((one) => byFit(one, at) > 0);
  return after < 0 ? hits.length : after;
}

/** A place as a hit would stand there; whether its record is still on record makes no difference. */
function hitAt({ key, id }: Place): Hit {
  const [held = 0, score = 0] = key.split(' ').map(Number);
  const named = partsOfRef(id);
  return { one: { kind: named?.kind, record: { id: named?.id } } as OnRecord, held, score };
}
