import type { Composed } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { isComposed } from '../../core/grammar/composition.js';
import { readWhole } from '../../core/grammar/read.js';
import { pointersOf } from '../../core/grammar/shown/pointers.js';
import { restate } from '../../core/query/restate/restate.js';
import { type Linked, type Read, understand } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import type { Setting } from './part.js';

/** The answer to a question that the grammar reads whole and without a rival, and that more than one record's own words decide. */
export function composedWhole(
  named: Linked,
  { question }: Read,
  memory: Memory | null,
  { graph, at }: Pick<Setting, 'graph' | 'at'>,
): Composed | null {
  const shown = memory && { listed: memory.context.listed, query: memory.composed.query };
  const reading = readWhole(named, graph, shown ? pointersOf(named.text, memory.context, shown, graph) : {});
  if (!reading || reading.rival || !isComposed(reading.query)) return null;
  // A noun phrase alone goes on from what was asked before, where anything was.
  if (reading.isFragment && memory) return null;
  const { query } = reading;
  // Whom a pronoun stands for is whom the question is about.
  const said = memory && hasPronoun(named.text) ? understand(restate(query), graph, at).question : question;
  return { draft: composeQuery(query, graph), question: { ...said, text: named.text }, query, isWhole: true };
}

/** Whether a question has a pronoun that may stand for somebody or something said before. */
export function hasPronoun(text: string): boolean {
  return PRONOUN.test(text);
}

const PRONOUN = /\b(?:he|she|him|her|it)\b/i;
