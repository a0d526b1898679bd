import { aboutGraph } from '../core/answer/about.js';
import type { Answer } from '../core/answer/answer.js';
import type { Composed } from '../core/answer/compose.js';
import { composeContinued } from '../core/answer/continued.js';
import type { Draft } from '../core/answer/draft.js';
import { joinAnswers, type Part } from '../core/answer/join.js';
import { composeSourcesOf } from '../core/answer/sources-of-last.js';
import { starters } from '../core/answer/starters.js';
import { type Graph, graphFor } from '../core/graph/graph.js';
import { clean } from '../core/question/clean.js';
import { meansNobody, saysOne } from '../core/question/follow-up/wording.js';
import { continueFrom } from '../core/question/follow-up.js';
import { EMPTY_QUESTION } from '../core/question/question.js';
import { splitRunOn } from '../core/question/run-on.js';
import { QUESTIONS_MAX, splitQuestions } from '../core/question/split.js';
import { type Read, understand } from '../core/question/understand.js';
import type { Knowledge } from '../core/records/knowledge.js';
import { type Conversations, conversations, type Memory } from './conversations.js';
import { isWorthRemembering, memoryOf, PAGE } from './memory.js';
import type { Asked, Sideline } from './sideline.js';

/** Graphs kept for readers that were seen lately. */
const READERS_MAX = 16;

/** Sideline over some knowledge. A reader's graph is built before any look-up, from what that reader may see. */
export function createSideline(knowledge: Knowledge): Sideline {
  const graphOf = graphCache(knowledge);
  const remembered = conversations();
  return {
    ask: (asked) => answerMessage(asked, graphOf(asked.reader), remembered),
    suggestions: (reader, count) => starters(graphOf(reader), count),
    about: (reader) => aboutGraph(graphOf(reader)),
  };
}

function graphCache(knowledge: Knowledge): (reader: readonly string[]) => Graph {
  const graphs = new Map<string, Graph>();
  return (reader) => {
    const key = [...new Set(reader)].sort().join(',');
    const graph = graphs.get(key) ?? graphFor(knowledge, reader);
    graphs.delete(key);
    graphs.set(key, graph);
    const oldest = graphs.size > READERS_MAX ? graphs.keys().next().value : undefined;
    if (oldest !== undefined) graphs.delete(oldest);
    return graph;
  };
}

/** Answers each question of a message; several become one reply with a heading each. */
function answerMessage(asked: Asked, graph: Graph, remembered: Conversations): Answer {
  const { text } = clean(asked.text);
  const questions = splitQuestions(text)
    .flatMap((part) => splitRunOn(part, graph, asked))
    .slice(0, QUESTIONS_MAX);
  const key = asked.conversation === null ? null : `${[...asked.reader].sort().join(',')}\n${asked.conversation}`;
  const now = Date.parse(asked.now);
  let memory = key === null ? null : remembered.get(key, now);
  const parts: Part[] = [];
  for (const question of questions.length ? questions : ['']) {
    const answered = answerOne(question, asked, graph, memory, now);
    memory = answered.memory;
    parts.push({ composed: answered.composed, from: answered.from });
  }
  if (key !== null) remember(key, memory, remembered);
  return joinAnswers(asked.text, parts, graph);
}

function remember(key: string, memory: Memory | null, remembered: Conversations): void {
  if (memory) remembered.set(key, memory);
  else remembered.drop(key);
}

/** One question answered, with what later ones of the message or the conversation may lean on. */
interface Answered extends Part {
  readonly memory: Memory | null;
}

function answerOne(text: string, asked: Asked, graph: Graph, memory: Memory | null, now: number): Answered {
  const read = understand(text, graph, asked);
  const special = meta(read, memory, graph);
  if (special) {
    const kept = memory && special.shown !== undefined ? { ...memory, shown: special.shown, at: now } : memory;
    return { composed: special.composed, from: special.from, memory: special.reset ? null : kept };
  }
  const continued = continueFrom(memory?.context ?? null, read, graph);
  if (meansNobody(continued.question, read)) return { composed: says(NOBODY_MEANT, 'ambiguous'), from: 0, memory };
  const composed = composeContinued(continued, graph);
  const kept = isWorthRemembering(composed) ? memoryOf(composed, continued, memory, { text, at: now, graph }) : memory;
  return { composed, from: 0, memory: kept };
}

interface Meta {
  readonly composed: Composed;
  readonly from: number;
  readonly shown?: number;
  readonly reset?: boolean;
}

/** "more", "start over", "source?": about the conversation, not about records. */
function meta(read: Read, memory: Memory | null, graph: Graph): Meta | null {
  const { signals, question, items } = read;
  const bare = items.every((item) => item.kind === 'word') && !question.words.length;
  if (bare && signals.any('cmd:reset'))
    return { composed: says('Started over: the questions before are dropped.'), from: 0, reset: true };
  if (!memory) return null;
  if (
    bare &&
    items.length <= 3 &&
    signals.lead?.tags.includes('cmd:more') &&
    memory.composed.draft.blocks.length > memory.shown
  ) {
    return { composed: memory.composed, from: memory.shown, shown: memory.shown + PAGE };
  }
  const { ordinal } = question;
  const onDay =
    memory.context.question.dates.length > 0 && !saysOne(signals) && /\d(?:st|nd|rd|th)\b/.test(question.text);
  const counts = !onDay && items.every((item) => item.kind === 'word') && !signals.any('noun:conference');
  if (ordinal !== null && counts && outOfRange(ordinal, memory)) {
    return {
      composed: says(`The last answer listed ${memory.context.list.length}; there is no number ${ordinal} to show.`),
      from: 0,
    };
  }
  const sources = signals.any('cmd:source') && question.target === 'knowledge' && question.want === 'sources' && bare;
  return sources ? { composed: composeSourcesOf(memory.composed, graph), from: 0 } : null;
}

const NOBODY_MEANT = 'Nobody was named before: say whom you mean, a person, a country or a body.';

function outOfRange(ordinal: number, memory: Memory): boolean {
  return memory.context.list.length === 0 || ordinal > memory.context.list.length;
}

function says(text: string, outcome: Draft['outcome'] = 'help'): Composed {
  const draft: Draft = { outcome, blocks: [{ kind: 'aside', text }], count: null, listed: [], choices: [] };
  return { draft, question: { ...EMPTY_QUESTION, target: 'help' } };
}
