import type { Composed } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { kindOfSet, type Query } from '../../core/query/query.js';
import type { Memory } from '../memory.js';
import { part, taken } from './answered-part.js';
import type { Part, Setting } from './part.js';

/** Who or what is to be shown beside what was shown. */
const ADDED: readonly RegExp[] = [
  /^(?:[Aa]nd |[Nn]ow |[Pp]lease |[Oo]k,? |[Cc](?:an|ould) you )*(?:[Aa]dd|[Ii]nclude|[Pp]ut in|[Tt]hrow in|[Pp]ut)(?: in)?(?: the)? ((?:\p{Lu}|multilateral|bilateral|call|visit)[\p{L}\d'’ -]{1,40}?)(?:['’]s)?(?: (?:ones|meetings|proposals|agreements))?(?: in)?(?: there)?(?: (?:as well|too|also|to (?:it|that|this|the list)|in addition))*(?:,? please)?\W*$/u,
  /^(?:[Aa]nd |[Nn]ow |[Oo]k,? )*(?:[Pp]lus|[Aa]long with|[Tt]ogether with) ((?:\p{Lu}|multilateral|bilateral)[\p{L}\d'’ -]{1,40}?)(?:['’]s)?(?: ones)?(?:,? please)?\W*$/u,
];

/**
 * "Add Ghana's as well": what was shown and the same of somebody else, in one list. `ask` = the answer to "and Ghana?". Null where nothing
 * is to be added, or the two are no lists of one kind.
 */
export function added(text: string, memory: Memory, setting: Setting, ask: (text: string) => Part): Part | null {
  const name = ADDED.map((pattern) => pattern.exec(text)?.[1]).find((one) => one !== undefined);
  const before = memory.composed.query;
  if (!name || before?.ask !== 'list' || before.tell) return null;
  const other = ask(`and ${name}?`).composed.query;
  if (other?.ask !== 'list' || other.tell || kindOfSet(other.of) !== kindOfSet(before.of)) return null;
  const query: Query = { ...before, of: { is: 'or', of: [before.of, other.of] } };
  const question = { ...memory.composed.question, text, readings: [] };
  const composed: Composed = { draft: composeQuery(query, setting.graph), question, query, isWhole: true };
  return part(composed, taken(question), { text, memory, setting });
}
