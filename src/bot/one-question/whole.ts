import type { Composed } from '../../core/answer/draft.js';
import { composeInFull, composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { isComposed } from '../../core/grammar/composition.js';
import { type GrammarReading, readWhole } from '../../core/grammar/read.js';
import { saysMore } from '../../core/grammar/says-more.js';
import { pointersOf } from '../../core/grammar/shown/pointers.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Query } from '../../core/query/query.js';
import { restate } from '../../core/query/restate/restate.js';
import type { Question } from '../../core/question/question.js';
import { type Linked, type Read, understand } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import type { Setting } from './part.js';

/** A question that the grammar reads whole; the answer is null where it is told better by its kind, or by what was asked before. */
export interface Whole {
  readonly composed: Composed | null;
  /** It is written as it would be said back: it asks for what was offered or shown before, and for nothing else. */
  readonly isSaidBack: boolean;
}

/** The answer to a question that the grammar reads whole and without a rival, and that more than one record's own words decide. */
export function composedWhole(
  named: Linked,
  { question }: Read,
  memory: Memory | null,
  { graph, at }: Pick<Setting, 'graph' | 'at'>,
): Whole | null {
  const shown = memory && { listed: memory.context.listed, query: memory.composed.query };
  const reading = readWhole(named, graph, shown ? pointersOf(named.text, memory.context, shown, graph) : {});
  if (!reading || reading.rival) return null;
  const { isSaidBack } = reading;
  // A noun phrase alone goes on from what was asked before, where anything was.
  if (reading.isFragment && memory) return { composed: null, isSaidBack };
  // Whom a pronoun stands for is whom the question is about.
  const isOfOther = memory !== null && hasPronoun(named.text);
  const asked = isOfOther ? { ...understand(restate(reading.query), graph, at).question, text: named.text } : question;
  return { composed: answerTo(reading, asked, { graph, isFirst: memory === null }), isSaidBack };
}

function answerTo(
  { query, isSaidBack, isFragment }: GrammarReading,
  question: Question,
  { graph, isFirst }: { readonly graph: Graph; readonly isFirst: boolean },
): Composed | null {
  if (isComposed(query)) return { draft: composeQuery(query, graph), question, query, isWhole: true };
  const saidBack = isSaidBack ? asSaidBack(query, question, graph) : null;
  if (saidBack) return saidBack;
  const isNarrower = isFirst && !isFragment && saysMore(query, queryOf(question));
  const draft = isNarrower ? composeInFull(query, graph) : null;
  // A date that can be read otherwise is, where nothing is on record for it: by the parts of the question.
  const isOtherwise = draft?.outcome === 'no-record' && question.dates.some((term) => term.alternatives.length > 0);
  return draft && !isOtherwise ? { draft, question, query, isWhole: true } : null;
}

/** The answer to what was said back before; where nothing is on record, what is nearest is found by the words of the question. */
function asSaidBack(query: Query, question: Question, graph: Graph): Composed | null {
  const isTold = query.ask === 'list' && query.tell !== undefined;
  const draft = isTold ? composeQuery(query, graph) : composeInFull(query, graph);
  return draft.outcome === 'answered' ? { draft, question, query } : null;
}

/** Whether a question has a pronoun that may stand for somebody or something said before. */
export function hasPronoun(text: string): boolean {
  return PRONOUN.test(text);
}

const PRONOUN = /\b(?:he|she|him|her|it)\b/i;
