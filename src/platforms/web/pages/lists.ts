import { gap } from '../../../core/answer/draft.js';
import { capital } from '../../../core/answer/agreements/agreement-line.js';
import { partOfList } from '../../../core/answer/part-of-list.js';
import type { Query, RecordKind } from '../../../core/query/query.js';
import { KIND_NOUNS } from '../../../core/query/restate/nouns.js';
import { restate } from '../../../core/query/restate/restate.js';
import { type Forms, takeAway } from './answer.js';
import { fieldsOf } from './choices.js';
import { type Asked, setOf } from './filters.js';
import type { Around, Page, PageLink } from './page.js';
import { withQuery } from './paths.js';

/** Records on one page of a list. */
export const LIST_PAGE = 50;

/** What of a list is asked for. */
export interface ListAsked {
  readonly filters: Asked;
  readonly order: 'first' | 'last';
  /** From 1. */
  readonly page: number;
}

/** A whole list of records, narrowed by plain queries, in pages; null where a filter has a value that is on no record. */
export function listPage(kind: RecordKind, asked: ListAsked, forms: Forms, { graph }: Around): Page | null {
  const of = setOf(kind, asked.filters, graph);
  if (of === null) return null;
  const query: Query = { ask: 'list', of, order: asked.order };
  const from = (asked.page - 1) * LIST_PAGE;
  const { size, blocks } = partOfList(of, graph, { order: asked.order, from, count: LIST_PAGE });
  if (asked.page > 1 && from >= size) return null;
  const noun = KIND_NOUNS[kind];
  const restated = restate(query).replace(/^list /, '');
  return {
    kicker: 'List',
    title: capital(noun.many),
    restated: capital(restated),
    form: { path: `/${noun.many}`, fields: [...fieldsOf(kind, asked.filters, graph), orderField(asked.order)] },
    sections: [
      {
        heading: null,
        blocks: [...positions(from, blocks.length > 0 ? Math.min(LIST_PAGE, size - from) : 0, size, kind), ...blocks],
      },
    ],
    turns: turnsOf(noun.many, asked, size),
    takeAway: size > 0 ? takeAway(restated, forms) : [],
    isEndless: asked.filters.size > 0,
  };
}

/** Which of how many records are shown. */
function positions(from: number, shown: number, size: number, kind: RecordKind) {
  if (size === 0) return [gap(`No record: no ${KIND_NOUNS[kind].one} like that is on record here.`)];
  return [{ kind: 'aside' as const, text: `${from + 1}–${from + shown} of ${size}` }];
}

function orderField(order: ListAsked['order']) {
  const options = [
    { value: 'last', label: 'newest first' },
    { value: 'first', label: 'oldest first' },
  ];
  return { name: 'sort', label: 'Order', value: order, options };
}

function turnsOf(section: string, { filters, order, page }: ListAsked, size: number) {
  const at = (number: number): PageLink => ({
    label: `Page ${number}`,
    path: withQuery(`/${section}`, {
      ...Object.fromEntries(filters),
      sort: order === 'last' ? null : order,
      page: number === 1 ? null : number,
    }),
  });
  return { before: page > 1 ? at(page - 1) : null, after: page * LIST_PAGE < size ? at(page + 1) : null };
}
