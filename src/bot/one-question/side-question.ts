import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { shownSet } from '../../core/grammar/shown/shown.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Ref } from '../../core/records/ref.js';
import type { Earlier, Memory } from '../memory.js';

/** Points at a thing, or at several. */
const THING = /\b(?:it|its|that one|this one)\b/i;
const SEVERAL = /\b(?:they|them|those|these|their|both|the two)\b/i;

/** Points at somebody, or at who somebody is. */
const PERSON =
  /\b(?:he|she|him|her|his|hers)\b|^\W*(?:and |but |so )*who (?:is|was|are|were) (?:they|it|that|those)\b/i;

/**
 * What is remembered for a question that points past one about a person: after "who is Azerbaijan's minister?" between questions about a
 * memorandum "is it signed?" is of that one, and "where did they meet?" of the meeting before. As it is for any other.
 */
export function beforeSide(text: string, memory: Memory, graph: Graph): Memory {
  const { listed, question } = memory.context;
  const isOfPeople = question.target === 'officials' && listed.length > 0 && listed.every(isOfficial);
  const isPast = THING.test(text) || (SEVERAL.test(text) && listed.length === 1);
  if (!isOfPeople || !isPast || PERSON.test(text)) return memory;
  const at = memory.earlier.findIndex((one) => one.listed.length > 0 && one.listed.every(isRecord));
  const before = memory.earlier[at];
  return before ? restored(memory, before, memory.earlier.slice(at + 1), graph) : memory;
}

function isOfficial(ref: Ref): boolean {
  return ref.startsWith('official:');
}

function isRecord(ref: Ref): boolean {
  return /^(?:meeting|agreement|proposal):/.test(ref);
}

/** What is remembered where an answer before the last one is gone back to, as if that had been the last. */
export function restored(
  memory: Memory,
  { listed, question, query }: Earlier,
  earlier: readonly Earlier[],
  graph: Graph,
): Memory {
  const of = shownSet(listed);
  const asked = query ?? queryOf(question) ?? (of && { ask: 'list', of });
  if (!asked) return memory;
  const parties = question.parties.length ? question.parties : memory.context.parties;
  const context = { ...memory.context, question, listed, list: listed, parties, told: [] };
  const composed = { question, ...(query ? { query } : {}), draft: composeQuery(asked, graph) };
  return { ...memory, context, composed, earlier, shown: 0 };
}
