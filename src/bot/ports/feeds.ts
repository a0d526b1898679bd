import type { History } from '../../core/digest/changes/history.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Reader } from '../../core/graph/reader.js';
import type { Ref } from '../../core/records/ref.js';
import type { NoFile } from './exports.js';

/** The forms of feeds: https://www.rfc-editor.org/rfc/rfc4287 and https://www.jsonfeed.org */
export const FEED_FORMATS = ['atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What a feed is of, for whom. */
export interface FeedWish {
  /** As typed; empty = everything on record. */
  readonly question: string;
  readonly format: FeedFormat;
  /** The records that its reader may see, who that is, and how the records came to be as they are. */
  readonly graph: Graph;
  readonly reader: Reader;
  readonly history: History;
  /** ISO 8601 instant, and the IANA zone that days are counted in. */
  readonly now: string;
  readonly zone: string;
  readonly links: FeedLinks;
}

/** Addresses that a feed names. */
export interface FeedLinks {
  /** The feed itself, and the page that it belongs to, whose host is in the ids of its items. */
  readonly self: string;
  readonly home: string;
  /** The page of a record; without it an item leads to its first source. */
  readonly record?: (ref: Ref) => string;
}

/** A feed, whole. */
export interface FeedText {
  readonly text: string;
  readonly mediaType: string;
  /** What it is of, in plain English. */
  readonly restated: string;
}

/**
 * What changed lately of what a question finds, each change with its sources, as a feed; or why there is none. The same past gives
 * the same bytes, and an item keeps its id. Never throws for what somebody typed.
 */
export type MakeFeed = (wish: FeedWish) => Promise<FeedText | NoFile>;
