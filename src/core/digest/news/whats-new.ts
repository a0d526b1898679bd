import type { Block } from '../../answer/answer.js';
import { type Composed, type Draft, isFact } from '../../answer/draft.js';
import { isLimit } from '../../answer/gaps.js';
import type { Reader } from '../../graph/reader.js';
import { localDay } from '../../question/dates/calendar.js';
import type { Continued, Wider } from '../../question/follow-up/context.js';
import type { Question } from '../../question/question.js';
import type { Circumstances } from '../../question/understand.js';
import type { Change } from '../changes/changes.js';
import type { History, News } from '../changes/history.js';
import { toldChanges } from '../changes/tell.js';
import { facetsIn } from '../compose/compose-digest.js';
import { matches } from '../filter/matches.js';
import { instantOf } from '../schedule/instant-of.js';
import { instantWords } from '../schedule/schedule-words.js';
import { questionFilter } from './question-filter.js';

/** How far back "what's new" looks where no date is named, in milliseconds: a week. */
const USUAL_MS = 7 * 24 * 60 * 60_000;

/** What "what's new" is answered from. */
export interface NewsSetting {
  readonly history: History;
  readonly reader: Reader;
  readonly at: Circumstances;
}

/**
 * An answer to "what is new since": first what changed on record, as far as that is known, then what is dated in that
 * time, which was composed already. Other questions stay as they are.
 */
export function withNews(composed: Composed, setting: NewsSetting): Composed {
  const { question, draft } = composed;
  if (question.want !== 'new') return composed;
  const { history, at } = setting;
  const window = windowOf(question, at);
  const { news, changes } = changesIn(question, window, setting);
  const told = changes.length > 0 ? toldChanges(changes, news) : [nothingNew(window, at)];
  const blocks = [...told, ...knownSince(window, history, at), ...datedThen(draft, changes.length > 0)];
  const outcome = blocks.some(isFact) ? 'answered' : 'no-record';
  const listed = [...new Set([...changes.map((change) => change.ref), ...draft.listed])];
  const choices = outcome === 'answered' ? [] : draft.choices;
  const formerSource = (id: string) => news.before.source(id);
  return { question, draft: { ...draft, outcome, blocks, listed, choices, formerSource } };
}

/** What is dated in that time. Beside a change "no record" would deny what was just told: nothing else is dated then. */
function datedThen({ outcome, blocks, listed }: Draft, hasChanges: boolean): readonly Block[] {
  // What is told of a conference that was on then is of whenever: only meetings, documents and proposals are dated.
  const isOfConferences = listed.length > 0 && listed.every((ref) => ref.startsWith('conference:'));
  if (outcome === 'answered' && isOfConferences) return [hasChanges ? NOTHING_DATED : NONE_DATED];
  if (outcome === 'answered') return [DATED, ...blocks];
  // What is only near is of another time.
  const words = blocks.filter((block) => !isFact(block) && !isHead(block));
  if (hasChanges) return [NOTHING_DATED, ...words.filter(isLimit)];
  return words.length ? words : [NONE_DATED];
}

const NONE_DATED: Block = { kind: 'gap', text: 'No record: nothing about this is dated in that time here.' };

const NOTHING_DATED: Block = { kind: 'gap', text: 'Nothing else about this is on record with a date in that time.' };

/** "Nearest on record, without “Pakistan”:", which says what the lines behind it are. */
function isHead(block: Block): boolean {
  return 'text' in block && block.text.endsWith(':');
}

/**
 * A question of what is new, asked of the records that are dated in the time that it is about: the last week where it names
 * none. Other questions stay as they are.
 */
export function datedInWindow(continued: Continued, at: Circumstances): Continued {
  const { wider } = continued;
  return {
    ...continued,
    question: inWindow(continued.question, at),
    wider: wider && widerInWindow(wider, at),
  };
}

function widerInWindow(wider: Wider, at: Circumstances): Wider {
  const { question, next } = wider;
  return { ...wider, question: inWindow(question, at), next: next ? widerInWindow(next, at) : null };
}

function inWindow(question: Question, at: Circumstances): Question {
  if (question.want !== 'new' || datesWanted(question).length) return question;
  const { from, to } = windowOf(question, at);
  const days = {
    from: localDay(new Date(from).toISOString(), at.zone),
    to: localDay(new Date(to).toISOString(), at.zone),
  };
  const week = { span: '', label: 'the last week', ...days, alternatives: [], excluded: false, soft: false };
  return { ...question, dates: [...question.dates, week] };
}

function datesWanted({ dates }: Question): Question['dates'] {
  return dates.filter((term) => !term.excluded && !term.soft);
}

const DATED: Block = { kind: 'heading', text: 'On record with a date in that time' };

/** Epoch milliseconds, both ends in it. */
interface Window {
  readonly from: number;
  readonly to: number;
}

function windowOf(question: Question, { now, zone }: Circumstances): Window {
  const dates = datesWanted(question);
  const from = dates.flatMap((term) => term.from ?? []).sort()[0];
  const to = dates
    .flatMap((term) => term.to ?? [])
    .sort()
    .at(-1);
  const present = Date.parse(now);
  return {
    from: from ? instantOf(`${from}T00:00`, zone) : present - USUAL_MS,
    to: to ? Math.min(present, instantOf(`${to}T23:59:59.999`, zone)) : present,
  };
}

function changesIn(
  question: Question,
  { from, to }: Window,
  { history, reader }: NewsSetting,
): { readonly news: News; readonly changes: readonly Change[] } {
  const news = history.between(history.at(from - 1), history.at(to), reader);
  const filter = questionFilter(question);
  const changes = news.changes.map(({ change }) => change).filter((one) => matches(filter, facetsIn(news, one)));
  return { news, changes };
}

function nothingNew({ from }: Window, { zone }: Circumstances): Block {
  return { kind: 'gap', text: `No change to the record on this became known here since ${instantWords(from, zone)}.` };
}

/** What came before the first state that is known cannot be told from what was always there. */
function knownSince({ from }: Window, history: History, { zone }: Circumstances): Block[] {
  if (from >= history.since) return [];
  return [{ kind: 'gap', text: `What changed is known here only since ${instantWords(history.since, zone)}.` }];
}
