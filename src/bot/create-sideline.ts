import type { Answer } from '../core/answer/answer.js';
import { type Composed, compose } from '../core/answer/compose.js';
import type { Draft } from '../core/answer/draft.js';
import { joinAnswers } from '../core/answer/join.js';
import { starters } from '../core/answer/starters.js';
import { composeSourcesOf } from '../core/answer/sources-of-last.js';
import { aboutGraph } from '../core/answer/about.js';
import { type Graph, graphFor } from '../core/graph/graph.js';
import type { Knowledge } from '../core/records/knowledge.js';
import { clean } from '../core/question/clean.js';
import { continueFrom } from '../core/question/follow-up.js';
import { EMPTY_QUESTION } from '../core/question/question.js';
import { splitQuestions } from '../core/question/split.js';
import { type Read, understand } from '../core/question/understand.js';
import { type Conversations, conversations, type Memory } from './conversations.js';
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
  const questions = splitQuestions(text);
  const answers = (questions.length ? questions : ['']).map((question) => answerOne(question, asked, graph, remembered));
  return joinAnswers(asked.text, answers.map(({ composed, from }) => ({ composed, from })), graph);
}

interface Answered {
  readonly composed: Composed;
  readonly from: number;
}

function answerOne(text: string, asked: Asked, graph: Graph, remembered: Conversations): Answered {
  const key = asked.conversation === null ? null : `${[...asked.reader].sort().join(',')}\n${asked.conversation}`;
  const now = Date.parse(asked.now);
  const memory = key === null ? null : remembered.get(key, now);
  const read = understand(text, graph, asked);
  const special = key === null ? null : meta(read, memory, graph);
  if (special?.reset && key !== null) remembered.drop(key);
  if (special) {
    if (memory && key !== null && special.shown !== undefined) remembered.set(key, { ...memory, shown: special.shown, at: now });
    return { composed: special.composed, from: special.from };
  }
  const { question } = continueFrom(memory?.context ?? null, read);
  const composed = compose(question, graph);
  if (key !== null && isWorthRemembering(composed)) remembered.set(key, memoryOf(composed, text, now));
  return { composed, from: 0 };
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
  if (bare && signals.any('cmd:reset')) return { composed: says('Started over: the questions before are dropped.'), from: 0, reset: true };
  if (!memory) return null;
  if (bare && items.length <= 3 && signals.lead?.tags.includes('cmd:more') && memory.composed.draft.blocks.length > memory.shown) {
    return { composed: memory.composed, from: memory.shown, shown: memory.shown + PAGE };
  }
  if (question.ordinal !== null && !items.some((item) => item.kind !== 'word') && outOfRange(question.ordinal, memory)) {
    return { composed: says(`The last answer listed ${memory.context.listed.length}; there is no number ${question.ordinal} to show.`), from: 0 };
  }
  const sources = signals.any('cmd:source') && question.target === 'knowledge' && question.want === 'sources' && bare;
  return sources ? { composed: composeSourcesOf(memory.composed, graph), from: 0 } : null;
}

const PAGE = 40;

function outOfRange(ordinal: number, memory: Memory): boolean {
  return memory.context.listed.length === 0 || (ordinal > 0 && ordinal > memory.context.listed.length);
}

function says(text: string): Composed {
  const draft: Draft = { outcome: 'help', blocks: [{ kind: 'aside', text }], count: null, listed: [], choices: [] };
  return { draft, question: { ...EMPTY_QUESTION, target: 'help' } };
}

function isWorthRemembering({ draft }: Composed): boolean {
  return draft.outcome === 'answered' || draft.outcome === 'no-record' || draft.outcome === 'ambiguous';
}

function memoryOf(composed: Composed, text: string, at: number): Memory {
  const context = { question: composed.question, listed: composed.draft.listed };
  return { context, composed, text, shown: PAGE, cited: composed.draft.listed, at };
}
