import type { Graph } from '../../core/graph/graph.js';
import { shownSet } from '../../core/grammar/shown/shown.js';
import type { Ref } from '../../core/records/ref.js';
import { isSameList, type Memory } from '../memory.js';
import { restored } from './side-question.js';

const NUMBERS: readonly string[] = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const NOUN =
  'talks|meetings|sessions|bilaterals|encounters|visits|documents|papers|memoranda|memorandums|mous|agreements|deals|pacts|texts|accords|proposals|offers|requests|ones|records';

/** "Which of the four", "all five", "those three meetings": lines of a list by how many they are, and nobody by a noun of his own. */
const NUMBERED = new RegExp(
  `\\b(?:(?:of|among|from) (?:the|these|those|all(?: the)?)|all|all the|those|these) (${NUMBERS.slice(2).join('|')}|\\d{1,2})(?: (?:${NOUN}))?(?= *(?:[,;:?.!–—]|$)| (?:did|does|do|was|were|is|are|has|have|had|can|could|will|would|wasn|weren|isn|aren|didn|hasn|haven|that|which|who|stay|remain|came|come|signed|held|really|still)\\b)`,
  'iu',
);

/** "Back to both", "both of them again": the list before one of its two was taken. */
const BOTH = /^(?:(?:and|but|so|ok|okay|now),? )*(?:back to |show (?:me )?)?both(?: of them)?(?: again)?\W*$/i;

/** How many of those shown a message speaks of, and the message with "those" in the place of the number; null where it says none. */
export function numberSaid(text: string): NumberSaid | null {
  if (BOTH.test(text)) return { number: 2, rest: null };
  const [span, said] = NUMBERED.exec(text) ?? [];
  if (span === undefined) return null;
  const word = NUMBERS.indexOf(said!.toLowerCase());
  const number = word > 0 ? word : Number(said);
  const of = /^(of|among|from|all)\b/i.exec(span)?.[1];
  const those = of === undefined ? 'those' : /^all$/i.test(of) ? 'all of those' : `${of} those`;
  return number > 1 ? { number, rest: text.replace(span, those) } : null;
}

/** So many of those shown; `rest` = what is asked of them, null where they are only to be listed again. */
export interface NumberSaid {
  readonly number: number;
  readonly rest: string | null;
}

/**
 * What is remembered for a message that speaks of so many of those shown: the last list of just that length, else the last answers that are
 * so many together. Null where nothing that was shown is so many.
 */
export function ofNumber(number: number, memory: Memory, graph: Graph): Memory | null {
  const { listed, list } = memory.context;
  if (listed.length === number) return memory;
  if (list.length === number) return { ...memory, context: { ...memory.context, listed: list } };
  const at = memory.earlier.findIndex((one) => one.listed.length === number && shownSet(one.listed) !== null);
  if (at >= 0) return restored(memory, memory.earlier[at]!, memory.earlier.slice(at + 1), graph);
  const together = lastTogether(number, memory);
  return together && ofRefs(together, memory, graph);
}

/** The records of the last answers, where a few of them hold just so many of one kind. */
function lastTogether(number: number, { context, earlier }: Memory): readonly Ref[] | null {
  const lists = [context.listed, ...earlier.map(({ listed }) => listed)];
  const all = lists.filter((one, at) => lists.findIndex((other) => isSameList(one, other)) === at);
  const refs = new Set<Ref>();
  for (const one of all) {
    for (const ref of one) refs.add(ref);
    if (refs.size === number) return shownSet([...refs]) && [...refs].reverse();
    if (refs.size > number) return null;
  }
  return null;
}

function ofRefs(listed: readonly Ref[], memory: Memory, graph: Graph): Memory {
  const question = { ...memory.context.question, only: listed };
  return restored(memory, { listed, question, query: undefined }, memory.earlier, graph);
}
