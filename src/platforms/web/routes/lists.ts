import type { Context, Hono } from 'hono';
import { RECORD_KINDS } from '../../../core/query/query.js';
import { changesPage } from '../pages/changes.js';
import { frontPage } from '../pages/front.js';
import {
  countriesPage,
  type IndexAsked,
  officialsPage,
  organisationsPage,
  sourcesPage,
  topicsPage,
} from '../pages/indexes.js';
import { type ListAsked, listPage } from '../pages/lists.js';
import { pendingPage } from '../pages/pending.js';
import type { Env } from '../serve/visitor.js';
import type { Pages } from './pages.js';

/** Questions that the front page offers. */
const SUGGESTED = 4;

/** The front page, and every list. */
export function listRoutes(app: Hono<Env>, pages: Pages): void {
  app.get('/', (context) => pages.sendKept(context, (around) => frontPage(frontOf(context, pages), around)));
  for (const kind of RECORD_KINDS)
    app.get(`/${kind}s`, (context) =>
      pages.sendKept(context, (around) => {
        const asked = listAsked(context);
        return asked && listPage(kind, asked, pages.forms, around);
      }),
    );
  app.get('/pending', (context) =>
    pages.sendKept(context, (around) => withPage(context, (page) => pendingPage(page, around))),
  );
  app.get('/changes', (context) => pages.send(context, () => changesOf(context, pages)));
  app.get('/officials', (context) =>
    pages.sendKept(context, (around) => withIndex(context, (asked) => officialsPage(asked, around))),
  );
  app.get('/organisations', (context) =>
    pages.sendKept(context, (around) => withIndex(context, (asked) => organisationsPage(asked, around))),
  );
  app.get('/sources', (context) =>
    pages.sendKept(context, (around) => withIndex(context, (asked) => sourcesPage(asked, around))),
  );
  app.get('/countries', (context) => pages.sendKept(context, countriesPage));
  app.get('/topics', (context) => pages.sendKept(context, topicsPage));
}

function frontOf(context: Context<Env>, pages: Pages) {
  const { sideline } = pages;
  const { reader, now } = pages.circumstances(context);
  return {
    about: sideline.about(reader),
    coverage: sideline.coverage(reader, now),
    suggestions: sideline.suggestions(reader, SUGGESTED),
  };
}

function changesOf(context: Context<Env>, pages: Pages) {
  const { reader, now, zone } = pages.circumstances(context);
  return changesPage(pages.sideline.history, { reader, now: Date.parse(now), zone });
}

/** Pages that anything can have. */
const PAGES_MAX = 100_000;

/** The page that is asked for, from 1; null for what is no number of a page. */
export function pageIn(context: Context<Env>): number | null {
  const text = context.req.query('page') ?? '1';
  return /^[1-9]\d{0,5}$/.test(text) && Number(text) <= PAGES_MAX ? Number(text) : null;
}

/** What is told of the page that is asked for; nothing where what was asked for is no number of a page. */
export function withPage<T>(context: Context<Env>, tell: (page: number) => T): T | null {
  const page = pageIn(context);
  return page === null ? null : tell(page);
}

function withIndex<T>(context: Context<Env>, tell: (asked: IndexAsked) => T): T | null {
  const country = context.req.query('country') || null;
  if (country !== null && !/^[A-Z]{2}$/.test(country)) return null;
  return withPage(context, (page) => tell({ country, page }));
}

/** Filters, order and page of a list; null for an order or a page that there is not. */
function listAsked(context: Context<Env>): ListAsked | null {
  const { sort, page: _page, ...filters } = context.req.query();
  const page = pageIn(context);
  const order = sort === undefined || sort === '' ? 'last' : sort;
  if (page === null || (order !== 'first' && order !== 'last')) return null;
  return { filters: new Map(Object.entries(filters).filter(([, value]) => value !== '')), order, page };
}
