import type { Hono } from 'hono';
import type { ExportFormat, MakeExport } from '../../bot/ports/exports.js';
import type { Log } from '../../bot/ports/log.js';
import type { Meter } from '../../bot/ports/meter.js';
import type { Pictures } from '../../bot/ports/pictures.js';
import type { Sideline } from '../../bot/ports/sideline.js';
import type { WebReaders } from '../../bot/ports/web-readers.js';

/** Where the reading room stands on the web. */
export interface WebSettings {
  /** The address that people reach it at, without a path: `https://sideline.example.org`. */
  readonly baseUrl: string;
  /** Whether search engines may list its pages. */
  readonly isIndexed: boolean;
}

/** What somebody asks for: `question` = an answer or an order for digests; `glance` = a page that is looked at. */
export type Wish = 'question' | 'glance';

/** Whether a request is taken; where it is not, the seconds after which the next one is, null = nobody can tell. */
export type Admitted = { readonly isTaken: true } | { readonly isTaken: false; readonly retryAfterS: number | null };

/** What is asked of the records for something that is taken away: the circumstances of one request. */
export interface Circumstances {
  readonly reader: readonly string[];
  /** ISO 8601 instant, and the IANA zone that days are counted in. */
  readonly now: string;
  readonly zone: string;
}

/** The forms of feeds. */
export const FEED_FORMS = ['atom', 'json'] as const;
export type FeedForm = (typeof FEED_FORMS)[number];

/** A feed as it is sent. */
export interface Feed {
  /** `application/atom+xml; charset=utf-8` */
  readonly mediaType: string;
  readonly text: string;
}

/** Why there is no feed, in words for whoever asked. */
export interface NoFeed {
  readonly why: string;
}

/** Makes a feed of what changes in the answer to a question. Never throws for what somebody typed. */
export type MakeFeed = (question: string, form: FeedForm, circumstances: Circumstances) => Promise<Feed | NoFeed>;

/** Something else that is served below a path of the room, such as an interface for programs. */
export interface Mounted {
  /** `/api` */
  readonly path: string;
  readonly app: Hono;
  /** Whether its own routes have the path in them already. */
  readonly isRooted?: boolean;
}

/** What the reading room is made with. */
export interface RoomParts {
  readonly settings: WebSettings;
  readonly sideline: Sideline;
  /** Who sees more than the public, by the token that a request brings. */
  readonly readers: WebReaders;
  /** Counts a request of an address, and says whether it is taken. */
  readonly admit: (address: string, wish: Wish) => Admitted;
  readonly log: Log;
  readonly meter: Meter;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly zone: string;
  /** Makes files of what a question finds, in these forms; none where it is left out. */
  readonly exports?: { readonly formats: readonly ExportFormat[]; readonly make: MakeExport };
  /** Makes feeds; none where it is left out. */
  readonly feed?: MakeFeed;
  /** Makes pictures of what answers show; none are shown where it is left out. */
  readonly pictures?: Pictures;
  readonly routes?: readonly Mounted[];
}
