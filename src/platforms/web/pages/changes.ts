import type { Block } from '../../../core/answer/answer.js';
import { gap } from '../../../core/answer/draft.js';
import { numberSources } from '../../../core/answer/sources.js';
import { statementsOf } from '../../../core/answer/answer.js';
import type { History, KnownChange, News } from '../../../core/digest/changes/history.js';
import { changeLine } from '../../../core/digest/changes/tell.js';
import { instantWords } from '../../../core/digest/schedule/schedule-words.js';
import { wallClock } from '../../../core/digest/schedule/zone.js';
import { groupBy } from '../../../core/graph/order.js';
import { dateInWords } from '../../../core/records/edtf.js';
import type { Page, Section } from './page.js';

/** How far back the page tells, in milliseconds: as long as states are kept. */
const TOLD_MS = 400 * 24 * 60 * 60_000;

/** Changes that the page tells; what came before them is counted. */
const TOLD_MAX = 200;

/** For whom and by which clock changes are told. */
export interface Telling {
  readonly reader: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly zone: string;
}

/** What became known and when, the newest day first; `history` null = nothing is written down here. */
export function changesPage(history: History | null, telling: Telling): Page {
  const page = { kicker: 'Journal', title: 'What changed' };
  if (history === null || !history.isKept)
    return { ...page, sections: [{ heading: null, blocks: [gap('What changes is not written down here.')] }] };
  const from = history.at(telling.now - TOLD_MS);
  const news = history.between(from, history.at(telling.now), telling.reader);
  const sections = daySections(news, telling);
  const statements = statementsOf({ blocks: sections.flatMap(({ blocks }) => blocks) });
  return {
    ...page,
    restated: `Since ${instantWords(history.since, telling.zone)}`,
    sections: sections.length > 0 ? sections : [{ heading: null, blocks: [gap('Nothing has changed since then.')] }],
    sources: numberSources(statements, (id) => news.after.source(id) ?? news.before.source(id)),
  };
}

function daySections(news: News, { zone }: Telling): readonly Section[] {
  const newest = [...news.changes].sort((a, b) => b.at - a.at);
  const days = groupBy(newest.slice(0, TOLD_MAX), ({ at }) => wallClock(zone, at).date);
  const sections = [...days].map(([day, changes]) => ({
    heading: dateInWords(day),
    blocks: changes.flatMap(({ change }: KnownChange) => changeLine(change, news)),
  }));
  const more = newest.length - TOLD_MAX;
  const rest: Block = { kind: 'aside', text: `${more} earlier changes are not shown here.` };
  return more > 0 ? [...sections, { heading: null, blocks: [rest] }] : sections;
}
