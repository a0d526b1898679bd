import type { Answer, Block } from '../../answer/answer.js';
import { EMPTY_ANSWER } from '../../answer/empty-answer.js';
import { groupBy } from '../../graph/order.js';
import { nearNames } from '../../question/near-names.js';
import { dateInWords } from '../../records/edtf.js';
import type { History, KnownChange, News } from '../changes/history.js';
import { newsAnswer } from '../changes/news-answer.js';
import { changeLine, inOrderOfTelling, toldChanges } from '../changes/tell.js';
import { facetsIn } from '../compose/compose-digest.js';
import type { Filter } from '../filter/filter.js';
import { filterWords } from '../filter/filter-words.js';
import { matches } from '../filter/matches.js';
import { readScope } from '../filter/read-scope.js';
import type { ScopeRead } from '../filter/scope-pieces.js';
import { instantWords } from '../schedule/schedule-words.js';
import { wallClock } from '../schedule/zone.js';

/** What of a history is asked for; instants in epoch milliseconds, both ends included. */
export interface Window {
  readonly from: number;
  /** Null = up to now. */
  readonly to: number | null;
  /** What it is to be about, in words; empty for everything. */
  readonly about: string;
  readonly reader: readonly string[];
  /** The present instant, ISO 8601, and the zone by which dates are told. */
  readonly now: string;
  readonly zone: string;
}

/** Why it cannot be said what words are about: one line for whoever wrote them. */
export interface Unclear {
  readonly why: string;
}

/** What changed in a window, with the two states that it changed between. */
export interface Changed extends News {
  readonly scope: ScopeRead;
}

/** The changes in a window of a history that are about what is asked for, in the order of sections and ids. */
export function changedIn(history: History, window: Window): Changed | Unclear {
  const { from, to, reader, about } = window;
  const news = history.between(history.at(from - 1), history.at(to ?? Date.parse(window.now)), reader);
  const scope = scopeOf(about, news, window);
  if ('why' in scope) return scope;
  return {
    ...news,
    scope,
    changes: news.changes.filter(({ change }) => matches(scope.filter, facetsIn(news, change))),
  };
}

/**
 * What changed in a window of a history: by kinds, and by the days on which it became known where there are several. The
 * same window of the same history gives the same answer.
 */
export function changesSince(history: History, window: Window): Answer | Unclear {
  const news = changedIn(history, window);
  if ('why' in news) return news;
  const { scope, changes } = news;
  const told = changes.length > 0 ? kindsOf(changes, news, window) : [NOTHING];
  const blocks = [...told, ...knownSince(history, window), ...leftOut(scope)];
  return newsAnswer(blocks, news, {
    understood: understood(scope.filter, news, window),
    readings: scope.readings,
    count: changes.length,
    records: [...new Set(changes.map(({ change }) => change.ref))],
  });
}

/** What is answered where nothing was ever written down; `place` as it is shown. */
export function nothingRecorded(place: string): Answer {
  const text = `Nothing is recorded in ${place} yet: sideline serve and sideline digest send write down what changes.`;
  return { ...EMPTY_ANSWER, outcome: 'no-record', blocks: [{ kind: 'gap', text }], count: 0 };
}

const NOTHING: Block = { kind: 'gap', text: 'Nothing changed in that time.' };

/** Names are looked for in the later state, and where that lacks one in the earlier: it may have been withdrawn. */
function scopeOf(about: string, { before, after }: News, { now, zone }: Window): ScopeRead | Unclear {
  const [late, early] = [after, before].map((graph) => readScope(about, graph, { now, zone }));
  const scope = late && isRead(late) ? late : early && isRead(early) ? early : late;
  const [unclear] = scope?.ambiguous ?? [];
  if (unclear) return { why: `"${unclear.span}" may be ${unclear.choices.map(({ label }) => label).join(' or ')}.` };
  const [unknown] = scope?.unknown ?? [];
  if (!unknown) return scope as ScopeRead;
  const names = nearNames({ text: about, unknown: scope?.unknown ?? [] }, after).map(({ name }) => name);
  const near = names.length > 0 ? ` Did you mean ${names.join(' or ')}?` : '';
  return { why: `"${unknown.span}" is not on record.${near}` };
}

function isRead({ unknown, ambiguous }: ScopeRead): boolean {
  return unknown.length === 0 && ambiguous.length === 0;
}

function leftOut({ unused }: ScopeRead): Block[] {
  if (unused.length === 0) return [];
  return [{ kind: 'aside', text: `Not understood and left out: ${unused.map((word) => `“${word}”`).join(', ')}.` }];
}

function understood(filter: Filter, { after }: News, { from, to, zone }: Window): string {
  const about = filter.op === 'everything' ? [] : [filterWords(filter, after)];
  const since = instantWords(from, zone);
  const time = to === null ? `since ${since}` : `from ${since}, to ${instantWords(to, zone)}`;
  return ['What changed', ...about, time].join(' · ');
}

/** A heading over each kind; under it the lines, those that became known on one day together. */
function kindsOf(known: readonly KnownChange[], news: News, window: Window): Block[] {
  const at = new Map(known.map((one) => [one.change, one.at]));
  const kinds = groupBy(inOrderOfTelling([...at.keys()]), (change) => change.kind);
  return [...kinds.values()].flatMap((changes) => {
    const dated = changes.map((change) => ({ change, at: at.get(change) ?? window.from }));
    return [...toldChanges(changes, news).slice(0, 1), ...daysOf(dated, news, window)];
  });
}

function daysOf(known: readonly KnownChange[], news: News, { from, to, now, zone }: Window): Block[] {
  const dayOf = (instant: number) => wallClock(zone, instant).date;
  const isOneDay = dayOf(from) === dayOf(to ?? Date.parse(now));
  const days = groupBy(
    [...known].sort((a, b) => a.at - b.at),
    ({ at }) => dayOf(at),
  );
  return [...days].flatMap(([day, changes]) => [
    ...(isOneDay ? [] : [{ kind: 'aside' as const, text: `Became known on ${dateInWords(day)}:` }]),
    ...changes.flatMap(({ change }) => changeLine(change, news)),
  ]);
}

/** What came before the first state that is known cannot be told from what was always there. */
function knownSince(history: History, { from, zone }: Window): Block[] {
  if (from >= history.since) return [];
  return [{ kind: 'gap', text: `What changed is known here only since ${instantWords(history.since, zone)}.` }];
}
