import { speaksOfDigests } from '../../core/digest/wish/speaks-of-digests.js';
import { plainQuestion, writtenBy } from '../../core/grammar/plain-question.js';
import type { Graph } from '../../core/graph/graph.js';
import { restate } from '../../core/query/restate/restate.js';
import { asTypedIn } from '../../core/question/as-typed.js';
import { clean } from '../../core/question/clean.js';
import { askedAfresh } from '../../core/question/follow-up/new-topic.js';
import { readForgetMe } from '../../core/question/forget-me.js';
import type { Circumstances } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import type { NotTaken, OpenMessage } from '../ports/sideline.js';

/** What a message is read over. */
export interface ReadOver {
  readonly graph: Graph;
  readonly at: Circumstances;
}

/**
 * The questions that a message may be read as, where each of them is read whole: with one left out, the others would answer less than
 * was asked. None of them, where one names whom neither the message nor its thread does, orders something, or has what no question has:
 * then none is to be trusted.
 */
export function admitted(
  questions: readonly string[],
  { message, thread }: Pick<OpenMessage, 'message' | 'thread'>,
  { graph, at }: ReadOver,
): readonly string[] | NotTaken {
  if (questions.some(orders)) return 'order';
  const by = writtenBy([message, ...thread], graph, at);
  const read = questions.map((text) => ({ text: text.trim(), query: plainQuestion(text, by, graph, at) }));
  const refused = read.map(({ query }) => query).find((one) => one === 'names' || one === 'markup');
  if (typeof refused === 'string') return refused;
  const isWhole = read.length > 0 && read.every(({ query }) => query !== 'unread');
  return isWhole ? [...new Set(read.map(({ text }) => text))] : 'unread';
}

/** Whether a text asks for something to be done, or says something of the conversation, in place of asking of records. */
function orders(text: string): boolean {
  const isOfTalk = asTypedIn(text) !== null || askedAfresh(text) !== null;
  return isOfTalk || /^\s*\//.test(text) || readForgetMe(text) !== null || speaksOfDigests(text);
}

/**
 * What a message may lean on, in plain English, the oldest first. What names somebody or something that not everybody may see is left
 * out: it is told to a model that is none of the reader's.
 */
export function threadOf(memory: Memory | null, { graph, at }: ReadOver, everybodys: Graph): readonly string[] {
  if (memory === null) return [];
  const { composed, earlier } = memory;
  const asked = [...[...earlier].reverse(), composed];
  const said = asked.map(({ query, question }) => (query ? restate(query) : clean(question.text).text));
  return said.filter((text) => text !== '' && isEverybodys(text, { graph, at }, everybodys));
}

function isEverybodys(text: string, { graph, at }: ReadOver, everybodys: Graph): boolean {
  if (graph === everybodys) return true;
  const seen = writtenBy([text], everybodys, at).names;
  return [...writtenBy([text], graph, at).names].every((name) => seen.has(name));
}
