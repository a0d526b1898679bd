import type { Feed, Item } from 'feed';
import type { NoFile } from '../bot/ports/exports.js';
import { repliedAgain } from '../bot/replayed.js';
import { replaySteps } from '../bot/work-limits.js';
import { WHOLE_PAGE } from '../core/answer/page.js';
import type { History } from '../core/digest/changes/history.js';
import { changeLine } from '../core/digest/changes/tell.js';
import { type Concerns, concernsOf, EVERY_CHANGE } from '../core/digest/news/concerns.js';
import { type LatestChange, latestChanges } from '../core/digest/news/latest-changes.js';
import { sourcesOf } from '../core/export/cites-of.js';
import { whyNoFile } from '../core/export/why-no-file.js';
import type { Graph } from '../core/graph/graph.js';
import type { Reader } from '../core/graph/reader.js';
import { withinWork } from '../core/graph/work.js';
import type { Ref } from '../core/records/ref.js';
import { visible } from '../core/records/visible.js';
import { escapedHtml, htmlOf } from './feed-html.js';

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

/** Items of a feed, and states of the records that they are looked for in. */
const REACH = { changes: 50, states: 60 };

/**
 * What changed lately of what a question finds, each change with its sources, as a feed; or why there is none. The same past gives
 * the same bytes, and an item keeps its id. Never throws for what somebody typed.
 */
export async function feedOf(wish: FeedWish): Promise<FeedText | NoFile> {
  const scope = scopeOf(wish);
  if ('why' in scope) return scope;
  const { history, reader, format, links } = wish;
  const changes = latestChanges(history, reader, scope.concerns, REACH);
  const { Feed } = await import('feed');
  const feed = new Feed({
    id: links.self,
    title: scope.restated,
    link: links.home,
    feedLinks: { [format]: links.self },
    updated: new Date(changes[0]?.at ?? history.since),
    author: { name: 'Sideline' },
    generator: false,
  });
  for (const change of changes) for (const item of itemsOf(change, format, links)) feed.addItem(item);
  return { ...written(feed, format), restated: scope.restated };
}

function written(feed: Feed, format: FeedFormat): Pick<FeedText, 'text' | 'mediaType'> {
  return format === 'atom'
    ? { text: `${feed.atom1()}\n`, mediaType: 'application/atom+xml; charset=utf-8' }
    : { text: `${feed.json1()}\n`, mediaType: 'application/feed+json; charset=utf-8' };
}

/** What a feed is of. */
interface Scope {
  readonly concerns: Concerns;
  readonly restated: string;
}

/** What a question means, read once and in the present; where nothing is on record of it yet, it can be followed all the same. */
function scopeOf({ question, graph, now, zone }: FeedWish): Scope | NoFile {
  if (question.trim() === '') return { concerns: EVERY_CHANGE, restated: 'Everything on record' };
  const setting = { graph, at: { now, zone }, size: WHOLE_PAGE, news: null };
  const replied = withinWork(replaySteps(graph), () => repliedAgain(question, null, setting)).made?.value;
  if (!replied) return { why: 'That is too much at once. Ask for less, with fewer names and dates.' };
  const { answer, memory } = replied;
  const isRead = answer.outcome === 'answered' || (answer.outcome === 'no-record' && memory?.composed.query);
  if (!memory || !isRead) return { why: whyNoFile(answer) };
  return { concerns: concernsOf(memory.composed), restated: answer.understood };
}

function itemsOf({ change, at, news, nth }: LatestChange, format: FeedFormat, links: FeedLinks): readonly Item[] {
  const graph = change.kind === 'withdrawn' ? news.before : news.after;
  const instant = new Date(at);
  return changeLine(change, news).flatMap((block) => {
    if (block.kind !== 'statement') return [];
    const { text, cites } = block.statement;
    const sources = sourcesOf(cites, graph);
    const title = visible(change.kind === 'added' ? `New: ${text}` : text);
    const which = nth === 0 ? '' : `/${nth + 1}`;
    const id = `tag:${new URL(links.home).hostname},2025:${instant.toISOString()}/${change.ref}/${change.kind}${which}`;
    return {
      id,
      title: format === 'atom' ? escapedHtml(title) : title,
      link: links.record?.(change.ref) ?? sources.find(({ url }) => URL.canParse(url))?.url ?? links.home,
      date: instant,
      published: instant,
      content: htmlOf(title, sources),
    };
  });
}
