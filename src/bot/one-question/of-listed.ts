import type { Composed } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { shownSet } from '../../core/grammar/shown/shown.js';
import type { Query } from '../../core/query/query.js';
import { byTime, isTimedOne } from '../../core/question/follow-up/choice-first.js';
import { isStateAlone } from '../../core/question/follow-up/in-names/state-alone.js';
import { type Linked, linked } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import { part, taken } from './answered-part.js';
import type { Part, Setting } from './part.js';

/** Records of which something is asked one by one: of more the question before says which are meant. */
const FEW_MAX = 12;

/** "And the earliest?" after one line of a list: the same of the earliest of that list. Null where no longer list was shown before. */
export function ofTimed(text: string, memory: Memory, setting: Setting): Part | null {
  const { list, listed } = memory.context;
  const isOfList = list.length > 1 && (listed.length < list.length || listed.length <= FEW_MAX);
  const all = isOfList && isTimedOne(text) ? shownSet(list) : null;
  const ref = all && byTime(text, list, setting.graph);
  const end = /\b(?:earli|old)/i.test(text) ? 'first' : 'last';
  const of = ref ? shownSet([ref]) : all && ({ is: 'best', of: all, by: { by: 'day' }, end, n: 1 } as const);
  const { query } = memory.composed;
  const tell = query?.ask === 'list' ? query.tell : undefined;
  return of && ofQuery({ ask: 'list', of, tell }, linked(text, setting.graph, setting.at), memory, setting);
}

/** "In force?" after a few documents: how each of them stands. */
export function ofStates(text: string, memory: Memory, setting: Setting): Part | null {
  const { listed } = memory.context;
  const isFew = listed.length > 1 && listed.length <= FEW_MAX;
  const of = isFew && /\?\s*$/.test(text) ? shownSet(listed) : null;
  if (of?.kind !== 'agreement') return null;
  const named = linked(text, setting.graph, setting.at);
  const isAsked = isStateAlone(text, named.items);
  return isAsked ? ofQuery({ ask: 'list', of, tell: 'status' }, named, memory, setting) : null;
}

/** A query of what was shown, answered. */
export function ofQuery(query: Query, { text }: Linked, memory: Memory, setting: Setting): Part {
  const question = { ...memory.composed.question, text, readings: [] };
  const composed: Composed = { draft: composeQuery(query, setting.graph), question, query, isWhole: true };
  return part(composed, taken(question), { text, memory, setting });
}
