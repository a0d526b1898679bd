import type { Composed } from '../core/answer/draft.js';
import type { Graph } from '../core/graph/graph.js';
import type { Query } from '../core/query/query.js';
import { type Context, type Continued, hasSubject } from '../core/question/follow-up/context.js';
import { settledBearers } from '../core/question/follow-up/settled-bearers.js';
import type { FacetTerm, Question } from '../core/question/question.js';
import type { Ref } from '../core/records/ref.js';
import { settledQuery } from './settled-query.js';

/** What is remembered of one conversation. */
export interface Memory {
  readonly context: Context;
  /** The last answer that said something, whole. */
  readonly composed: Composed;
  /** The first line of it that "more" shows. */
  readonly shown: number;
  /** The messages that lead here in a new conversation. */
  readonly trail: readonly string[];
  /** What was shown before that in the same thread, the last first: what "the other two" and "the whole list" go back to. */
  readonly earlier: readonly Earlier[];
  /** When it was last spoken in, epoch milliseconds. */
  readonly at: number;
}

/** An answer before the last one, by what it listed and asked. */
export interface Earlier {
  readonly listed: readonly Ref[];
  readonly question: Question;
  readonly query: Query | undefined;
}

/** Answers before the last one that are remembered. */
const EARLIER_MAX = 4;

/** Whether later questions may lean on an answer: it said something, or said what it has no record of. */
export function isWorthRemembering({ draft, question }: Composed): boolean {
  if (draft.outcome === 'no-record') return asksOfSomething(question);
  // What only asks for other words says nothing to lean on: what was shown before stays.
  const isChoice = draft.outcome === 'ambiguous' && (draft.choices.length > 0 || question.target !== 'help');
  return draft.outcome === 'answered' || isChoice;
}

function asksOfSomething(question: Question): boolean {
  return (
    hasSubject(question) || question.target !== 'everything' || question.dates.length > 0 || question.only.length > 0
  );
}

/** What is remembered of an answer, in the light of what was remembered before it; what of it was shown is not known yet. */
export function memoryOf(
  answered: Composed,
  { continued }: Continued,
  last: Memory | null,
  { text, at, graph }: { readonly text: string; readonly at: number; readonly graph: Graph },
): Memory {
  const composed = settled(answered, graph);
  const shown = composed.draft.listed;
  const before = continued ? last : null;
  const list = before && isLineOf(shown, before.context.list) ? before.context.list : shown;
  const setting = settingOf(composed, before?.context.setting ?? [], graph);
  // What is only nearest to a question without a record is counted by "the second one", never meant by "she" or "it".
  const { outcome, isOfListed } = composed.draft;
  const listed = outcome === 'no-record' && !isOfListed ? [] : shown;
  const { question } = composed;
  const parties = question.parties.length ? question.parties : (before?.context.parties ?? []);
  const choices = composed.draft.outcome === 'ambiguous' ? composed.draft.choices.map((one) => one.label) : [];
  const told = peopleTold(composed, graph);
  const person = personAsked(parties, told) ?? last?.context.person ?? null;
  const context: Context = { question, listed, list, parties, told, person, choices, setting };
  return { context, composed, shown: 0, trail: [text], earlier: last ? earlierOf(last) : [], at };
}

/** An answer that asked about whom it found: of several with a post the one who stands in what it listed. */
function settled(composed: Composed, graph: Graph): Composed {
  const { draft, question: before, query } = composed;
  const question = draft.outcome === 'answered' ? settledBearers(before, draft.listed, graph) : before;
  if (question === before) return composed;
  return { ...composed, question, ...(query ? { query: settledQuery(query, before, question) } : {}) };
}

/** The one person who was asked about, or whom the answer told; null where it was nobody, or several. */
function personAsked(parties: Context['parties'], told: readonly string[]): string | null {
  const named = parties.filter((term) => !term.excluded && term.entities[0]?.kind === 'official');
  const [only, ...others] = told.length ? told : (named[0]?.entities ?? []).map(({ id }) => id);
  return only && !others.length ? only : null;
}

/** The last answer and those before it that listed something; of two that listed the same the one that asked for it first. */
function earlierOf({ context, composed, earlier }: Memory): readonly Earlier[] {
  const { listed, question } = context;
  if (!listed.length) return earlier;
  const last = earlier.find((one) => isSameList(one.listed, listed)) ?? { listed, question, query: composed.query };
  return [last, ...earlier.filter((one) => one !== last)].slice(0, EARLIER_MAX);
}

/** Whether two answers listed the same records in the same order. */
export function isSameList(one: readonly Ref[], other: readonly Ref[]): boolean {
  return one.length === other.length && one.every((ref, at) => ref === other[at]);
}

/** Whom the sentences of an answer to "who" name in full; nobody where there are many. */
function peopleTold({ question, draft, query }: Composed, graph: Graph): readonly string[] {
  const asksForOne = query?.ask === 'event' && (query.tell === 'chair' || query.tell === 'opening');
  if (!asksForOne && (question.target !== 'facts' || !question.tags.includes('ask:who'))) return [];
  const said = draft.blocks.flatMap((block) => (block.kind === 'statement' ? [block.statement.text] : []));
  if (said.length > TOLD_MAX) return [];
  const { officials } = graph.knowledge;
  return officials.filter(({ name }) => said.some((text) => text.includes(name))).map(({ id }) => id);
}

/** Sentences beyond which nobody is the one they are about. */
const TOLD_MAX = 2;

/** One line of a list that was shown: the list stays, so that "the third one" still counts in it. */
function isLineOf(listed: readonly Ref[], list: readonly Ref[]): boolean {
  const [only] = listed;
  return listed.length === 1 && only !== undefined && list.includes(only);
}

function settingOf({ question, draft }: Composed, last: readonly FacetTerm[], graph: Graph): readonly FacetTerm[] {
  const named = question.conferences.filter((term) => !term.excluded);
  const [only, ...others] = draft.listed.filter((one) => one.startsWith('conference:'));
  if (named.length) return named;
  if (!only || others.length) return last;
  const id = only.slice('conference:'.length);
  const conference = graph.conference(id);
  const label = conference?.aliases[0] ?? conference?.name ?? id;
  return [{ span: label, label, ids: [id], excluded: false }];
}
