import type { Answer, Block } from '../../answer/answer.js';
import { counted } from '../../answer/draft.js';
import { type PageSize, pagesOf } from '../../answer/page.js';
import type { Reader } from '../../graph/reader.js';
import type { Agreement } from '../../records/agreement.js';
import { type Ref, ref } from '../../records/ref.js';
import type { Change } from '../changes/changes.js';
import type { History, News } from '../changes/history.js';
import { newsAnswer } from '../changes/news-answer.js';
import { inOrderOfTelling, toldChanges } from '../changes/tell.js';
import { facetsOf } from '../filter/facets.js';
import type { Facets, Filter } from '../filter/filter.js';
import { filterWords } from '../filter/filter-words.js';
import { matches } from '../filter/matches.js';
import { pendingIn, standingBlocks } from './standing.js';

/** Lines on changes in one digest; more are counted, and what to ask for them is said. */
const CHANGES_MAX = 120;

/** What a digest is made of: states by their numbers, for one reader. */
export interface DigestOrder {
  readonly filter: Filter;
  readonly from: number;
  readonly to: number;
  readonly reader: Reader;
  /** The local date by which ages are told. */
  readonly today: string;
  /** Records that earlier parts of the same digest told of: left out. */
  readonly told?: ReadonlySet<Ref>;
}

/** What a digest has to say, before it is dressed for a slot and cut into messages. */
export interface DigestBody {
  readonly blocks: readonly Block[];
  readonly changes: readonly Change[];
  readonly pending: readonly Agreement[];
  readonly scope: string;
  readonly news: News;
}

/** Composes what changed within a filter's scope between two states, and what is still pending there. */
export function composeBody(history: History, { filter, from, to, reader, today, told }: DigestOrder): DigestBody {
  const news = history.between(from, to, reader);
  const kept = news.changes.map(({ change }) => change).filter((one) => matches(filter, facetsIn(news, one)));
  const changes = inOrderOfTelling(kept.filter((one) => !told?.has(one.ref)));
  const pending = pendingIn(filter, news.after).filter((one) => !told?.has(ref('agreement', one.id)));
  const blocks = [
    ...toldChanges(changes, news, CHANGES_MAX),
    ...beyond(changes.length - CHANGES_MAX),
    ...standingBlocks(pending, news.after, today),
  ];
  return { blocks, changes, pending, scope: filterWords(filter, news.after), news };
}

function beyond(more: number): Block[] {
  if (more <= 0) return [];
  return [
    { kind: 'aside', text: `${counted(more, 'change')} beyond these are not shown; ask what's new to see them.` },
  ];
}

/** The facets of a change: the same news is asked of by many filters. */
export function facetsIn(news: News, change: Change): Facets {
  const known = facetsByNews.get(news) ?? new Map<Change, Facets>();
  facetsByNews.set(news, known);
  const facets = known.get(change) ?? facetsOf(change, news.before, news.after);
  known.set(change, facets);
  return facets;
}

const facetsByNews = new WeakMap<News, Map<Change, Facets>>();

/** How a digest is dressed. */
export interface Dress {
  /** When it was due: "24 November 2025, 08:00 Tehran time". */
  readonly due: string;
  /** Since when changes are told, in words. */
  readonly since: string;
  /** Words about the delivery itself ("Sent late"), each a line. */
  readonly remarks: readonly string[];
}

/** A digest as messages: each an answer of its own with its own source numbers, small enough for a page. */
export function digestParts(body: DigestBody, { due, since, remarks }: Dress, size: PageSize): readonly Answer[] {
  const said = remarks.map((text): Block => ({ kind: 'aside', text }));
  const nothing: Block = { kind: 'gap', text: `Nothing changed here since ${since}.` };
  const blocks = body.changes.length > 0 ? [...said, ...body.blocks] : [...said, nothing];
  const head = ['Digest', due, body.scope, `${counted(body.changes.length, 'change')} since ${since}`].join(' · ');
  const pages = pagesOf(blocks, size);
  return pages.map((page, at) => {
    const which = pages.length > 1 ? ` · part ${at + 1} of ${pages.length}` : '';
    return newsAnswer(page, body.news, { understood: `${head}${which}` });
  });
}

/** The records and sources that an answer names: what its reader has to be allowed to see when it is sent. */
export function refsIn(answer: Pick<Answer, 'records' | 'sources'>): readonly Ref[] {
  return [...answer.records, ...answer.sources.map((source) => ref('source', source.id))];
}
