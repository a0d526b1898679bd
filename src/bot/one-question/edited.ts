import type { Composed } from '../../core/answer/draft.js';
import { composeEdited } from '../../core/answer/edited.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { alsoAsked } from '../../core/grammar/also.js';
import { editOf, isNarrowing, orderOf } from '../../core/grammar/edit.js';
import { togetherAsked } from '../../core/grammar/together.js';
import { shownSet } from '../../core/grammar/shown/shown.js';
import type { Graph } from '../../core/graph/graph.js';
import { setsOf } from '../../core/query/evaluate.js';
import { wordless, wordsOf } from '../../core/query/names-of.js';
import type { Query, SetQ } from '../../core/query/query.js';
import { restate } from '../../core/query/restate/restate.js';
import { setAsked } from '../../core/query/set-asked.js';
import type { Question } from '../../core/question/question.js';
import { type Linked, understand } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import { type Setting, says } from './part.js';

/**
 * The answer to an edit of the query that was answered last; where that told something of one line or of somebody shown, or what is
 * left out was none of it, of the list before it as well. Null where no records were asked for, or this is no edit of them.
 */
export function composedEdit(
  text: string,
  memory: Memory | null,
  { graph, at }: Setting,
  link: (text: string) => Linked,
): EditAnswered | null {
  if (!memory) return null;
  const before = memory.composed;
  const last = queryFound(before, graph);
  const queries = queriesOf(memory, last);
  const found: EditAnswered[] = [];
  for (const base of editable(last, queries, text, memory, link)) {
    const isLast = base === last;
    const editing = { graph, link, before: queries[queries.indexOf(base) + 1] ?? null };
    const query =
      (isLast ? (togetherAsked(text, queries, graph) ?? alsoAsked(text, queries, editing)) : null) ??
      editOf(isLast || !isName(text, link) ? text : `and ${text}`, base, editing);
    const isWhole = !isLast || before.isWhole === true;
    if (query) found.push(edited({ query, last: base, before: before.question, isWhole, text }, { graph, at }));
  }
  const real = found.filter(({ isIdle }) => !isIdle);
  if (found.length && !real.length) return NOTHING_GONE;
  return real.find(({ composed }) => composed.draft.outcome === 'answered') ?? real[0] ?? null;
}

const NOTHING_LEFT_OUT =
  'None of those shown before is left out by that: say which of them you mean, by a name, a country or a date.';

/** Where what is left out is none of what was shown, the same list is no answer. */
const NOTHING_GONE: EditAnswered = { composed: says(NOTHING_LEFT_OUT, 'ambiguous'), isSure: true, isIdle: true };

/**
 * The queries that a message may be an edit of: the last one; what was shown, where no query asked for it and it is only narrowed; and, where
 * something is named, the last that asked for a list, after a question of a line of it.
 */
function editable(
  last: Query | null,
  queries: readonly Query[],
  text: string,
  { context, trail }: Memory,
  link: (text: string) => Linked,
): readonly Query[] {
  const isNarrower = isNarrowing(text);
  const shown = last === null && isNarrower && context.listed.length > 1 ? shownSet(context.listed) : null;
  const own: readonly Query[] = last ? [last] : shown ? [{ ask: 'list', of: shown }] : [];
  const { items } = link(text);
  // A question of its own ("who is Angola's minister?") takes another side, and no conference: that is the list's before it.
  const isOfOwn = trail.length <= 1 && items.some(({ kind }) => kind === 'party');
  const isOfShown = isNarrower || (last === null ? !isOfOwn : setAsked(last)?.is === 'these');
  if (!isOfShown || shown || items.every(({ kind }) => kind === 'word')) return own;
  const lists = queries.filter((one) => one !== last && isList(setAsked(one), isNarrower));
  return [...own, ...(isNarrower ? lists : lists.slice(0, 1))];
}

/** "Web Summit?": a name, and nothing else. */
function isName(text: string, link: (text: string) => Linked): boolean {
  return link(text).items.length === 1;
}

/** Whether records were asked for by what they are, and not as what was shown. */
function isList(set: SetQ | null, isNarrower: boolean): boolean {
  return set?.is === 'records' || (isNarrower && set?.is === 'less');
}

/** What was asked, as far as it found what was shown: content words that narrowed nothing then narrow nothing now. */
function queryFound({ query, question, draft, isWhole }: Composed, graph: Graph): Query | null {
  const asked = query ?? queryOf(question);
  if (!asked || isWhole || draft.outcome !== 'answered' || wordsOf(asked).length === 0) return asked;
  return composeQuery(asked, graph).outcome === 'answered' ? asked : wordless(asked);
}

/** The queries answered in a conversation, the last one first. */
function queriesOf({ earlier }: Memory, last: Query | null): readonly Query[] {
  return [...(last ? [last] : []), ...earlier.flatMap(({ query, question }) => query ?? queryOf(question) ?? [])];
}

/** The answer to an edit. */
export interface EditAnswered {
  readonly composed: Composed;
  /** Whether it stands, whatever else the question may mean. */
  readonly isSure: boolean;
  /** Whether it leaves something out of which nothing was there. */
  readonly isIdle: boolean;
}

interface EditOf {
  readonly query: Query;
  readonly last: Query;
  readonly before: Question;
  /** Whether the query before was read whole: what was read by its parts may have been more than its query. */
  readonly isWhole: boolean;
  readonly text: string;
}

/** The answer to an edit; what is asked next leans on what this asked, and not on what it was an edit of. */
function edited(
  { query, last, before, isWhole, text }: EditOf,
  { graph, at }: Pick<Setting, 'graph' | 'at'>,
): EditAnswered {
  const said = understand(restate(query), graph, at).question;
  const question = said.parties.length ? said : { ...before, readings: [] };
  // What is narrowed stays within what was shown, and so does what something is left out of.
  const isWithin = WITHIN.test(text) || isNarrowing(text);
  const { isLess, ...made } = isWithin
    ? { query, draft: composeQuery(query, graph), isLess: false }
    : composeEdited(query, last, graph);
  // What is asked the other way round is nothing else, whether or not anything is on record of it.
  const isTurned = orderOf(text, last) !== null;
  const isSure = isTurned || isNarrowing(text) || (!isLess && (isWhole || made.draft.outcome !== 'no-record'));
  const isIdle = leavesOut(query, last) && sizeOf(query, graph) === sizeOf(last, graph);
  return { composed: { ...made, question: { ...question, text }, isWhole: true }, isSure, isIdle };
}

/** Some of those shown, and none beyond them: "only the signed ones", "which of those were about AI?", "any with a company?". */
const WITHIN = /^(?:and |but |so )?(?:only|just|any|anything|anyone|anybody)\b|\b(?:of|among) (?:those|them|these)\b/i;

/** Whether an edit only takes some out of what the query before it asked for. */
function leavesOut(query: Query, last: Query): boolean {
  const [now, before] = [setAsked(query), setAsked(last)];
  return now?.is === 'less' && now.of === before;
}

function sizeOf(query: Query, graph: Graph): number {
  const of = setAsked(query);
  return of ? setsOf(graph).found(of).size : 0;
}
