import type { Composed } from '../../core/answer/draft.js';
import { composeEdited } from '../../core/answer/edited.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { alsoAsked } from '../../core/grammar/also.js';
import { editOf, orderOf } from '../../core/grammar/edit.js';
import { togetherAsked } from '../../core/grammar/together.js';
import type { Graph } from '../../core/graph/graph.js';
import { wordless, wordsOf } from '../../core/query/names-of.js';
import type { Query } from '../../core/query/query.js';
import { restate } from '../../core/query/restate/restate.js';
import { setAsked } from '../../core/query/set-asked.js';
import type { Question } from '../../core/question/question.js';
import { type Linked, understand } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import type { Setting } from './part.js';

/**
 * The answer to an edit of the query that was answered last; where that told something of one line or of somebody shown, of the list
 * before it as well. Null where no records were asked for, or this is no edit of them.
 */
export function composedEdit(
  text: string,
  memory: Memory | null,
  { graph, at }: Setting,
  link: (text: string) => Linked,
): EditAnswered | null {
  const before = memory?.composed;
  const last = before ? queryFound(before, graph) : null;
  const queries = memory ? queriesOf(memory, last) : [];
  const found: EditAnswered[] = [];
  for (const { query: base, isLast } of editable(last, queries, text, link)) {
    const editing = { graph, link, before: queries[queries.indexOf(base) + 1] ?? null };
    const query =
      (isLast ? (togetherAsked(text, queries, graph) ?? alsoAsked(text, queries, editing)) : null) ??
      editOf(text, base, editing);
    const isWhole = !isLast || before!.isWhole === true;
    if (query) found.push(edited({ query, last: base, before: before!.question, isWhole, text }, { graph, at }));
  }
  return found.find(({ composed }) => composed.draft.outcome === 'answered') ?? found[0] ?? null;
}

/** The queries that a message may be an edit of: the last one and, where that was of what was shown and something is named, the last that asked for a list. */
function editable(
  last: Query | null,
  queries: readonly Query[],
  text: string,
  link: (text: string) => Linked,
): readonly { readonly query: Query; readonly isLast: boolean }[] {
  const own = last ? [{ query: last, isLast: true }] : [];
  const isOfShown = last === null || setAsked(last)?.is === 'these';
  if (!isOfShown || link(text).items.every(({ kind }) => kind === 'word')) return own;
  const list = queries.find((one) => setAsked(one)?.is === 'records' && one !== last);
  return list ? [...own, { query: list, isLast: false }] : own;
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
  // What is narrowed stays within what was shown.
  const isNarrowing = /^(?:and |but )?(?:only|just)\b/i.test(text);
  const { isLess, ...made } = isNarrowing
    ? { query, draft: composeQuery(query, graph), isLess: false }
    : composeEdited(query, last, graph);
  // What is asked the other way round is nothing else, whether or not anything is on record of it.
  const isTurned = orderOf(text, last) !== null;
  const isSure = isTurned || (!isLess && (isWhole || made.draft.outcome !== 'no-record'));
  return { composed: { ...made, question: { ...question, text }, isWhole: true }, isSure };
}
