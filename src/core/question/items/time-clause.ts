import type { Item } from '../item.js';
import { has, hasKind, type Mention } from '../mention.js';

/** Items of which a "when" that begins a clause asks nothing: it says when what is asked for was. */
export function withTimeClauses(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => (isTimeClause(items, at) ? asksNoTime(item) : item));
}

function asksNoTime(item: Item): Item {
  return { ...item, mention: { ...item.mention, tags: item.mention.tags.filter((tag) => tag !== 'ask:when') } };
}

/** "What did each present when they met", "did he sign when he went there", and not "…, and when" or "… when was it". */
function isTimeClause(items: readonly Item[], at: number): boolean {
  const { kind, mention } = items[at]!;
  if (kind !== 'word' || mention.key !== 'when' || !isAsked(wordsOf(items.slice(0, at)))) return false;
  const [last, next] = [items[at - 1], items[at + 1]];
  const isJoined =
    last !== undefined &&
    (/[,;:?!.]/.test(last.mention.after) || (last.kind === 'word' && has(last.mention, 'conj:and', 'conj:or')));
  const isAsking = next === undefined || (next.kind === 'word' && AUXILIARY.test(next.mention.key));
  return !isJoined && !isAsking;
}

/** Whether something else than when is asked before: who, how many, or whether. */
function isAsked(before: readonly Mention[]): boolean {
  const lead = before.find((word) => !has(word, 'filler', 'cmd:greet', 'cmd:thanks') || hasKind(word, 'ask:'));
  return has(lead, 'ask:yes-no') || before.some((word) => ASKING.test(word.key) || has(word, 'ask:how-many'));
}

function wordsOf(items: readonly Item[]): readonly Mention[] {
  return items.flatMap(({ kind, mention }) => (kind === 'word' ? [mention] : []));
}

/** Words that ask for something else than when, alone or with what they ask about. */
const ASKING = /^(?:(?:to|with|by|from|at|in|on) )?(?:who|whom|whose|what|which|where)\b/;

/** What stands behind a "when" that asks. */
const AUXILIARY = /^(?:was|were|is|are|did|does|do|has|have|had|will|exactly|precisely|roughly)\b/;
