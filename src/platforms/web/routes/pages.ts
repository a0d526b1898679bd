import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { aboutGraph } from '../../../core/answer/about.js';
import { staleWords } from '../../../core/digest/schedule/stale-words.js';
import { wallClock } from '../../../core/digest/schedule/zone.js';
import type { Around, Page } from '../pages/page.js';
import type { QuestionKind } from '../../../bot/ports/meter.js';
import type { Outcome } from '../../../core/answer/outcome.js';
import { perGraph } from '../../../core/graph/per-graph.js';
import { type Circumstances, FEED_FORMS, type RoomParts } from '../parts.js';
import type { Forms } from '../pages/answer.js';
import { documentHtml } from '../render/document.js';
import { html } from '../render/html.js';
import { pageHtml } from '../render/page.js';
import { respond, type Sealed, sealed, send } from '../serve/respond.js';
import type { Env } from '../serve/visitor.js';

/** What is on record, which stands on every page. */
const aboutOf = perGraph(aboutGraph);

/** The media type of pages. */
const HTML = 'text/html; charset=utf-8';

/** Bytes of pages that are kept of one graph. */
const KEPT_MAX = 64_000_000;

/** A page as it was sent before, and what is counted of the question that it answers. */
export interface Kept {
  readonly content: Sealed;
  readonly counted?: Counted;
}

/** What is counted of a question that was answered. */
export interface Counted {
  readonly kind: QuestionKind;
  readonly outcome: Outcome;
}

/** Pages as they are sent: told for the reader of a request, put into HTML. */
export class Pages {
  readonly #parts: RoomParts;
  /** Pages that were told from a graph, by reader, day and address. */
  readonly #kept = perGraph(
    () => new LRUCache<string, Kept>({ maxSize: KEPT_MAX, sizeCalculation: ({ content }) => content.body.byteLength }),
  );
  /** What a page can be taken away in. */
  readonly forms: Forms;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    this.forms = {
      exports: parts.exports?.formats ?? [],
      feeds: parts.feed ? FEED_FORMS : [],
      arePainted: parts.pictures !== undefined,
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
    const kept = this.kept(context);
    if (kept !== null) return this.sendAgain(context, kept);
    const around = this.around(context);
    const page = tell(around);
    if (page === null) return this.notFound(context);
    return this.sendAgain(context, this.#keep(context, this.#document(context, page, around, '')));
  }

  /** The same for the answer to a question. */
  sendAnswer(context: Context<Env>, page: Page, question: string, counted: Counted): Response {
    const text = this.#document(context, page, this.around(context), question);
    return this.sendAgain(context, this.#keep(context, text, counted));
  }

  /** The page of a request as it was sent before; null where it was not, or what it was told from has changed. */
  kept(context: Context<Env>): Kept | null {
    const around = this.around(context);
    return this.#kept(around.graph).get(this.#keyOf(context, around)) ?? null;
  }

  /** Sends a page that is kept. */
  sendAgain(context: Context<Env>, { content }: Kept): Response {
    return send(context, content);
  }

  #keep(context: Context<Env>, text: string, counted?: Counted): Kept {
    const content = sealed({ status: 200, type: HTML, text }, context.get('reader'));
    const kept: Kept = counted ? { content, counted } : { content };
    const around = this.around(context);
    this.#kept(around.graph).set(this.#keyOf(context, around), kept);
    return kept;
  }

  #keyOf(context: Context<Env>, { today }: Around): string {
    const { pathname, search } = new URL(context.req.url);
    return `${context.get('reader').join()} ${today} ${this.#parts.sideline.staleSince} ${pathname}${search}`;
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
