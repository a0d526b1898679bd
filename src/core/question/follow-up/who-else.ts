import type { Graph } from '../../graph/graph.js';
import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject } from './context.js';
import { isRelative } from './relative-day.js';
import { settingMeant } from './setting.js';

/** "who else?", "anyone else there?" after meetings: the others of whoever was asked about first. Null for anything else. */
export function whoElseQuestion(context: Context, read: Read, graph: Graph): Question | null {
  const { question: before, listed } = context;
  const { question, signals, items } = read;
  const isOfDay = question.dates.some(isRelative);
  const isBare = items.every((item) => isBeside(item) || (isOfDay && isOfDate(item)));
  const shown = listed.filter((ref) => ref.startsWith('meeting:'));
  if (before.target !== 'meetings' || !isBare || !signals.any('else') || hasSubject(question) || !shown.length)
    return null;
  const named = before.parties.filter((term) => !term.excluded);
  const parties =
    named.length > 1 ? before.parties.filter((term) => term.excluded || term === named[0]) : before.parties;
  return {
    ...before,
    ...settingMeant(context, read, graph),
    text: question.text,
    want: before.want === 'count' || before.want === 'when' ? 'list' : before.want,
    dates: isOfDay ? question.dates : before.dates,
    parties,
    yesNo: false,
    only: [],
    setAside: [...before.setAside, ...shown],
    readings: [],
  };
}

/** Whether "who else?" asks for no more than the rest of what was asked before, of which a part may not be shown yet. */
export function asksForRest(context: Context, read: Read, graph: Graph): boolean {
  const question = whoElseQuestion(context, read, graph);
  const { parties, dates, conferences } = context.question;
  if (!question || question.dates !== dates) return false;
  return question.parties.length === parties.length && question.conferences.length === conferences.length;
}

function isBeside({ kind, mention }: Item): boolean {
  const isSaid = has(
    mention,
    'else',
    'filler',
    'noun:official',
    'noun:counterpart',
    'pron:there',
    'prep:with',
    'prep:at',
    'only',
  );
  return (
    kind === 'word' && (isSaid || hasKind(mention, 'ask:') || hasKind(mention, 'conj:') || ANYONE.test(mention.key))
  );
}

const ANYONE = /^(?:any|some)(?:one|body)$/;

function isOfDate({ kind, mention }: Item): boolean {
  return (
    kind === 'date' ||
    has(mention, 'pron:that', 'pron:same', 'noun:day', 'noun:date', 'prep:in') ||
    mention.key === 'day'
  );
}
