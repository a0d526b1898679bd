import type { Answer } from '../../core/answer/answer.js';
import { pagesOf } from '../../core/answer/page.js';
import { wallClock } from '../../core/digest/schedule/zone.js';
import { mondayOf } from '../../core/gaps/gap-count.js';
import { isEmptyReport, mondayWords, reportAnswer, reportOf } from '../../core/gaps/report.js';
import { type Begun, dressOf, type Making, partsOf } from '../digests/make.js';
import type { Store } from '../ports/store.js';
import { keptGaps } from './gap-book.js';
import { keptRatings } from './ratings.js';

/**
 * The parts of a curators' digest: what was asked in vain since the last one, in whole weeks, and what the records have
 * closed since. Null where there is nothing to tell.
 */
export async function reportDigest(making: Making, store: Pick<Store, 'list'>): Promise<Begun | null> {
  const { order, delivery, slot, reader, history, now, page } = making;
  const at = Date.parse(now);
  const [counts, ratings] = await Promise.all([keptGaps(store, at), keptRatings(store, at)]);
  const from = mondayOf(wallClock(order.schedule.zone, delivery.since).date);
  const { before, after } = history.between(delivery.through, history.head, reader);
  const report = reportOf({ counts, ratings, from, to: mondayOf(slot.date), after, before });
  if (isEmptyReport(report)) return null;
  const remarks = dressOf(making).remarks.map((text) => ({ kind: 'aside' as const, text }));
  const answer = reportAnswer(report, `week of ${mondayWords(from)}`);
  const pages = pagesOf([...remarks, ...answer.blocks], page);
  const answers = pages.map((blocks, part): Answer => {
    const which = pages.length > 1 ? ` · part ${part + 1} of ${pages.length}` : '';
    return { ...answer, blocks, understood: `${answer.understood}${which}` };
  });
  return { slot, from: delivery.through, to: history.head, reader, now, parts: partsOf(answers, making, 0) };
}
