import { z } from 'zod';
import { type Answer, gapsOf, statementsOf } from '../../../core/answer/answer.js';
import { EMPTY_ANSWER } from '../../../core/answer/empty-answer.js';
import type { History, KnownChange } from '../../../core/digest/changes/history.js';
import { changeLine } from '../../../core/digest/changes/tell.js';
import { type Changed, changedIn, changesSince, type Window } from '../../../core/digest/news/changes-since.js';
import { isoInstant } from '../../../core/digest/schedule/iso-instant.js';
import type { ChangesQuery } from '../lists/changes-query.js';
import { changesPage } from '../lists/changes-page.js';
import { NotUsable } from '../lists/not-usable.js';
import { historyOf, type ReadParts } from '../parts.js';
import { SourceShown, sourcesShown } from './source-shown.js';

/** One thing that is otherwise than it was. */
const ChangeShown = z.strictObject({
  kind: z.enum(['added', 'status', 'corrected', 'source', 'withdrawn']),
  record: z.string().describe('The ref of the record.'),
  at: z.string().describe('When it became known here, as an instant.'),
  text: z.string(),
  field: z.string().optional().describe('What was corrected.'),
  before: z.string().nullable().optional(),
  after: z.string().nullable().optional(),
  sources: z.array(SourceShown).min(1),
});
export type ChangeShown = z.infer<typeof ChangeShown>;

/** What changed in a time. */
export const ChangesShown = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    knownSince: z.string().nullable().describe('Since when changes are written down; null = they are not.'),
    total: z.number(),
    changes: z.array(ChangeShown).describe('The latest first.'),
    gaps: z.array(z.string()).describe('What is not known of that time, in words.'),
    hidden: z.number().describe('Changes beyond this page, of an earlier time.'),
    next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
  })
  .describe('What changed on record in a time, and became known here in it.');
export type ChangesShown = z.infer<typeof ChangesShown>;

/** What changed, as data and as an answer in words. */
export interface ToldChanges {
  readonly shown: ChangesShown;
  readonly answer: Answer;
}

/** Said where nothing is written down. */
const NO_JOURNAL = 'What changed is not known here: no journal of changes is kept.';

/**
 * What changed in a time, for one reader. Throws `NotUsable` for what is no time, a time that ends before it begins, and
 * words that name what is not on record.
 */
export async function changesTold(
  parts: ReadParts,
  reader: readonly string[],
  query: ChangesQuery,
): Promise<ToldChanges> {
  const window = windowOf(parts, reader, query);
  const history = await historyOf(parts);
  return history ? told(history, window, query) : notTold(window);
}

function windowOf(
  { now, zone }: ReadParts,
  reader: readonly string[],
  { since, until, about = '' }: ChangesQuery,
): Window {
  const at = now();
  const from = instantGiven('since', since, zone, 'T00:00');
  const to = until === undefined ? null : instantGiven('until', until, zone, 'T23:59:59.999');
  if (from > (to ?? Date.parse(at))) throw new NotUsable('since', `is later than ${to === null ? 'now' : 'until'}`);
  return { from, to, about, reader, zone, now: at };
}

function instantGiven(parameter: 'since' | 'until', text: string, zone: string, timeOfDay: string): number {
  const instant = isoInstant(text, zone, timeOfDay);
  if (instant !== null) return instant;
  throw new NotUsable(parameter, 'is no time; write 2025-11-24, 2025-11-24T09:00 or 2025-11-24T09:00Z');
}

function notTold(window: Window): ToldChanges {
  const page = { total: 0, changes: [], hidden: 0, next: null };
  const shown = { ...timeOf(window), knownSince: null, gaps: [NO_JOURNAL], ...page };
  const blocks = [{ kind: 'gap', text: NO_JOURNAL }] as const;
  return { shown, answer: { ...EMPTY_ANSWER, outcome: 'no-record', blocks, count: 0 } };
}

function told(history: History, window: Window, query: ChangesQuery): ToldChanges {
  const [news, answer] = [changedIn(history, window), changesSince(history, window)];
  if ('why' in news) throw new NotUsable('about', news.why);
  if ('why' in answer) throw new NotUsable('about', answer.why);
  const { changes, hidden, next } = changesPage(news.changes, query);
  const known = { knownSince: instantText(history.since), total: news.changes.length, gaps: [...gapsOf(answer)] };
  const shown = changes.flatMap((one) => changeShown(one, news));
  return { shown: { ...timeOf(window), ...known, changes: shown, hidden, next }, answer };
}

/** None where the line of a change has no source for this reader. */
function changeShown({ change, at }: KnownChange, news: Changed): ChangeShown[] {
  const [said] = statementsOf({ blocks: changeLine(change, news) });
  if (!said) return [];
  const sources = sourcesShown(said.cites, (id) => news.after.source(id) ?? news.before.source(id));
  const { kind, ref } = change;
  const corrected = change.kind === 'corrected' ? { field: change.field } : {};
  const values = 'before' in change ? { before: change.before, after: change.after } : {};
  return [{ kind, record: ref, at: instantText(at), text: said.text, ...corrected, ...values, sources }];
}

function timeOf({ from, to, now }: Window): Pick<ChangesShown, 'from' | 'to'> {
  return { from: instantText(from), to: instantText(to ?? Date.parse(now)) };
}

function instantText(instant: number): string {
  return new Date(instant).toISOString();
}
