import type { Feed, Item } from 'feed';
import type { Replied } from '../bot/answer-message.js';
import type { NoFile } from '../bot/ports/exports.js';
import type { FeedFormat, FeedLinks, FeedText, FeedWish, MakeFeed } from '../bot/ports/feeds.js';
import { changeLine } from '../core/digest/changes/tell.js';
import { type Concerns, concernsOf, EVERY_CHANGE } from '../core/digest/news/concerns.js';
import { type LatestChange, latestChanges } from '../core/digest/news/latest-changes.js';
import { sourcesOf } from '../core/export/cites-of.js';
import { whyNoFile } from '../core/export/why-no-file.js';
import { visible } from '../core/records/visible.js';
import { escapedHtml, htmlOf } from './feed-html.js';
import { read } from './read.js';

/** Items of a feed, and states of the records that they are looked for in. */
const REACH = { changes: 50, states: 60 };

/** What changed lately of what a question finds, each change with its sources, as a feed; or why there is none. */
export const makeFeed: MakeFeed = async (wish) => {
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
};

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
  return read({ question, graph, at: { now, zone } }, scopeIn);
}

function scopeIn({ answer, memory }: Replied): Scope | NoFile {
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
