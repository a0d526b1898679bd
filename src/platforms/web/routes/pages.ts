import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { aboutGraph } from '../../../core/answer/about.js';
import { staleWords } from '../../../core/digest/schedule/stale-words.js';
import { wallClock } from '../../../core/digest/schedule/zone.js';
import type { Around, Page } from '../pages/page.js';
import { perGraph } from '../../../core/graph/per-graph.js';
import { type Circumstances, FEED_FORMS, type RoomParts } from '../parts.js';
import type { Forms } from '../pages/answer.js';
import { documentHtml } from '../render/document.js';
import { html } from '../render/html.js';
import { pageHtml } from '../render/page.js';
import { respond } from '../serve/respond.js';
import type { Env } from '../serve/visitor.js';

/** What is on record, which stands on every page. */
const aboutOf = perGraph(aboutGraph);

/** The media type of pages. */
const HTML = 'text/html; charset=utf-8';

/** Characters of pages that are kept of one graph. */
const KEPT_MAX = 8_000_000;

/** Pages as they are sent: told for the reader of a request, put into HTML. */
export class Pages {
  readonly #parts: RoomParts;
  /** Pages that were told from a graph, by day and address. */
  readonly #kept = perGraph(
    () => new LRUCache<string, string>({ maxSize: KEPT_MAX, sizeCalculation: (text) => text.length }),
  );
  /** What a page can be taken away in. */
  readonly forms: Forms;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    this.forms = {
      exports: parts.exports?.formats ?? [],
      feeds: parts.feed ? FEED_FORMS : [],
      arePainted: parts.paint !== undefined,
    };
  }

  /** For whom and when a request is answered. */
  circumstances(context: Context<Env>): Circumstances {
    const { now, zone } = this.#parts;
    return { reader: context.get('reader'), now: now(), zone };
  }

  /** From what the page of a request is told. */
  around(context: Context<Env>): Around {
    const { sideline, settings } = this.#parts;
    const { reader, now, zone } = this.circumstances(context);
    const today = wallClock(zone, Date.parse(now)).date;
    return { graph: sideline.graph(reader), today, baseUrl: settings.baseUrl };
  }

  /** What the front page and the changes are told from. */
  get sideline(): RoomParts['sideline'] {
    return this.#parts.sideline;
  }

  /** Sends a page, told from what its reader may see; where there is none, that it is not here. */
  send(context: Context<Env>, tell: (around: Around) => Page | null, question = ''): Response {
    const around = this.around(context);
    const page = tell(around);
    if (page === null) return this.notFound(context);
    return respond(context, { status: 200, type: HTML, text: this.#document(context, page, around, question) });
  }

  /**
   * The same for a page that says only what is on record: it is told once for a graph, a day and an address. Readers who see the same
   * records share a graph, and no others do.
   */
  sendKept(context: Context<Env>, tell: (around: Around) => Page | null): Response {
    const around = this.around(context);
    const { pathname, search } = new URL(context.req.url);
    const known = this.#kept(around.graph);
    const key = `${around.today} ${this.#parts.sideline.staleSince} ${pathname}${search}`;
    const kept = known.get(key);
    if (kept !== undefined) return respond(context, { status: 200, type: HTML, text: kept });
    const page = tell(around);
    if (page === null) return this.notFound(context);
    const text = this.#document(context, page, around, '');
    known.set(key, text);
    return respond(context, { status: 200, type: HTML, text });
  }

  /** Says that there is no such page: the same, whether it never was or is for others. */
  notFound(context: Context<Env>): Response {
    const text = String(
      documentHtml({
        ...{ title: 'Not on record', address: null, isIndexed: false, about: this.#about(context) },
        body: html`<article><header class="head"><p class="kicker">404</p><h1>Not on record</h1></header><p class="gap">There is no such page here.</p><p><a href="/">To the front page</a></p></article>`,
      }),
    );
    return respond(context, { status: 404, type: HTML, text });
  }

  #document(context: Context<Env>, page: Page, around: Around, question: string): string {
    const { settings } = this.#parts;
    const { pathname, search } = new URL(context.req.url);
    const isIndexed = settings.isIndexed && page.isEndless !== true;
    const document = documentHtml({
      title: pathname === '/' ? '' : page.title,
      question,
      address: page.isEndless ? null : `${settings.baseUrl}${pathname}${search}`,
      isIndexed,
      about: this.#about(context),
      data: page.data,
      feeds: feedsOf(page),
      body: pageHtml(page, around, pathname),
    });
    return String(document);
  }

  /** What is on record and how fresh it is; where newer files cannot be read, that too. */
  #about(context: Context<Env>): string {
    const { sideline, zone } = this.#parts;
    const about = aboutOf(sideline.graph(context.get('reader')));
    return sideline.staleSince === null ? about : `${about} ${staleWords(sideline.staleSince, zone)}`;
  }
}

/** Feeds among what a page can be taken away in. */
function feedsOf({ takeAway = [] }: Page) {
  const types: ReadonlyMap<string, string> = new Map([
    ['Atom feed', 'application/atom+xml'],
    ['JSON feed', 'application/feed+json'],
  ]);
  return takeAway.flatMap(({ label, path }) => {
    const type = types.get(label);
    return type ? [{ type, path }] : [];
  });
}
