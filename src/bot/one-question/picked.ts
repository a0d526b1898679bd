import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { shownSet } from '../../core/grammar/shown/shown.js';
import { describedAmong } from '../../core/answer/told-of-shown.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Query } from '../../core/query/query.js';
import { targetOf } from '../../core/question/follow-up/context.js';
import { type OneDescribed, oneAbout, oneDescribed, whichAbout } from '../../core/question/follow-up/one-described.js';
import { EMPTY_QUESTION, type Question } from '../../core/question/question.js';
import type { Linked } from '../../core/question/understand.js';
import type { Ref } from '../../core/records/ref.js';
import { isSameList, type Memory } from '../memory.js';
import { nounMeant } from './noun-meant.js';
import { listsOf, type OneNamed, oneNamed } from './one-named.js';

/** Some of what was shown, as what is remembered then, and what is asked of it: a query, or a question in words. */
export interface Picked {
  readonly memory: Memory;
  readonly query: Query | null;
  readonly rest: string;
  /** The people, by id, who were named with it. */
  readonly people?: readonly string[];
}

/** "Where was the Turkish one signed?", "is the centre working?": what a message picks out of what was shown. Null where it picks nothing. */
export function pickedBy(named: Linked, memory: Memory, link: (text: string) => Linked, graph: Graph): Picked | null {
  const one = oneNamed(named, memory, link, graph);
  const picked = one && pickedOne(one, memory, graph);
  if (one) return picked && { ...picked, people: one.people };
  const noun = nounMeant(named, memory, graph);
  return noun ? asked([noun.ref], null, noun.rest, undefined, memory, graph) : pickedByWords(named, memory, graph);
}

/** "The park one, who signed it?", "the one about data centres": those of a list shown that are so described. */
function pickedByWords({ text, items }: Linked, memory: Memory, graph: Graph): Picked | null {
  const one = describedBy(text, items);
  if (!one) return null;
  const { query } = memory.composed;
  const tell = query?.ask === 'list' ? query.tell : undefined;
  for (const list of listsOf(memory)) {
    const meant = describedAmong(list, one.words, graph);
    if (!meant.length) continue;
    const isMany = !one.isSeveral && meant.length > 1 && !BARE.test(one.rest);
    const isOpen = meant.length === list.length || isMany;
    return isOpen ? null : asked(meant, list, one.rest, tell, memory, graph);
  }
  return null;
}

function describedBy(text: string, items: Linked['items']): OneDescribed | null {
  return oneDescribed(text, items) ?? oneAbout(text) ?? whichAbout(text, items);
}

/** That none of a list is described by words of which no record has any: "and the steel one?". Null where a message says anything else. */
export function unlikeShown({ text, items }: Linked, memory: Memory, graph: Graph): string | null {
  const one = describedBy(text, items);
  const isUnknown = ({ mention }: Linked['items'][number]) => mention.unknown !== 'no';
  const words = items.filter((item) => one?.words.includes(item.mention.key));
  if (!one || !BARE.test(one.rest) || !words.length || !words.every(isUnknown)) return null;
  const lists = listsOf(memory);
  const isNone = lists.length > 0 && lists.every((list) => !describedAmong(list, one.words, graph).length);
  return isNone ? `No record: none of those shown before says “${one.words.join(' ')}”.` : null;
}

function pickedOne({ rest, listed, list, like }: OneNamed, memory: Memory, graph: Graph): Picked | null {
  const { query } = memory.composed;
  const tell = query?.ask === 'list' ? query.tell : undefined;
  if (like && !listed.length) return { memory, query: { ask: 'list', of: like }, rest };
  return BARE.test(rest) && isOfOthers(listed, memory) ? null : asked(listed, list, rest, tell, memory, graph);
}

/** "And the one from Greece?" after what a minister of those met had offered: the same of another minister, and not his meeting. */
function isOfOthers([ref]: readonly Ref[], { context }: Memory): boolean {
  const kind = ref?.slice(0, ref.indexOf(':'));
  return context.listed.length > 0 && !context.listed.some((one) => one.startsWith(`${kind}:`));
}

type Tell = Extract<Query, { ask: 'list' }>['tell'];

function asked(
  refs: readonly Ref[],
  list: readonly Ref[] | null,
  rest: string,
  tell: Tell,
  memory: Memory,
  graph: Graph,
): Picked {
  const of = shownSet(refs);
  const query: Query | null = of && BARE.test(rest) ? { ask: 'list', of, tell } : null;
  return { memory: toldOf(refs, list, memory, graph), query, rest: rest.replace(AHEAD, '') };
}

/** Nothing but what was picked: "and it?". */
const BARE = /^(?:(?:and|but|so|ok|what about|how about) )*(?:it|those)\W*$/i;

/** What was picked, before a question that says "it" again: "and it, when was it signed?". */
const AHEAD = /^(?:(?:and|but|so|ok|what about|how about) )*(?:it|those)\s*[,:–—-]\s*/i;

/** What is remembered where something is asked of some of what was shown, as if just that had been asked for: "source for it?" is of that. */
function toldOf(refs: readonly Ref[], list: readonly Ref[] | null, memory: Memory, graph: Graph): Memory {
  const of = shownSet(refs);
  const picked = pickedFrom(memory, refs);
  if (!of) return picked;
  const query: Query = { ask: 'list', of };
  const question: Question = {
    ...askedOf(refs, memory),
    target: targetOf(refs[0]!),
    only: refs,
    words: [],
    narrowing: [],
  };
  const context = { ...picked.context, question, list: list ?? picked.context.list };
  return { ...picked, context, composed: { question, query, draft: composeQuery(query, graph) }, shown: 0 };
}

/** The question that listed some records; where none did, one of nothing. */
function askedOf(refs: readonly Ref[], { context, earlier }: Memory): Question {
  const all = [{ listed: [...context.listed, ...context.list], question: context.question }, ...earlier];
  const before = all.find(({ listed }) => refs.every((ref) => listed.includes(ref)));
  return before?.question ?? EMPTY_QUESTION;
}

/** What is remembered where some of a list are spoken of: they are what was shown last, and the list what was shown before them. */
export function pickedFrom(memory: Memory, listed: readonly Ref[]): Memory {
  const { query, ...composed } = memory.composed;
  const { list, question } = memory.context;
  const known = memory.earlier.find((one) => isSameList(one.listed, list)) ?? { listed: list, question, query };
  const earlier = [known, ...memory.earlier.filter((one) => one !== known)];
  return { ...memory, context: { ...memory.context, listed }, composed, earlier };
}
