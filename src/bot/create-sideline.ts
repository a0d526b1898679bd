import { aboutGraph } from '../core/answer/about.js';
import { WHOLE_PAGE } from '../core/answer/page.js';
import { starters } from '../core/answer/starters.js';
import type { History } from '../core/digest/changes/history.js';
import { complete } from '../core/graph/complete.js';
import type { Graph } from '../core/graph/graph.js';
import { withinWork } from '../core/graph/work.js';
import { coverageInWords, coverageOf } from '../core/records/coverage.js';
import { clean } from '../core/question/clean.js';
import { asksOn, isAddressed } from '../core/question/thread/addressed.js';
import { leans } from '../core/question/thread/leans.js';
import { understand } from '../core/question/understand.js';
import type { Knowledge } from '../core/records/knowledge.js';
import { answerMessage, tooMuchBefore } from './answer-message.js';
import type { Setting } from './one-question/part.js';
import { type Again, type Conversations, conversations } from './conversations.js';
import type { Memory } from './memory.js';
import type { Asked, Sideline } from './ports/sideline.js';
import { buildWhole, readerGraphs } from './reader-graphs.js';
import { saidStale } from './stale.js';
import { messageSteps, replaySteps } from './work-limits.js';

/** Readers whose graphs of newer knowledge are built before it is answered from: each takes its time and its memory. */
const PREPARED_MAX = 4;

/** Sideline over some knowledge. A reader's graph is built before any look-up, from what that reader may see. */
export function createSideline(loaded: Knowledge): Sideline {
  const remembered = conversations();
  let knowledge = loaded;
  let graphOf = readerGraphs(knowledge);
  let prepared = graphOf;
  let history: History | null = null;
  let staleSince: number | null = null;
  return {
    get staleSince() {
      return staleSince;
    },
    set staleSince(since) {
      staleSince = since;
    },
    get knowledge() {
      return knowledge;
    },
    know: (known) => {
      if (known.knowledge !== knowledge) {
        graphOf = prepared.knowledge === known.knowledge ? prepared : readerGraphs(known.knowledge);
        remembered.readAnew();
      }
      prepared = graphOf;
      knowledge = known.knowledge;
      history = known;
      known.presentFrom(graphOf.of);
    },
    prepare: async (newer) => {
      prepared = newer === knowledge ? graphOf : readerGraphs(newer);
      for (const reader of graphOf.readers().slice(0, PREPARED_MAX).reverse()) await buildWhole(prepared.of(reader));
    },
    ask: (asked) => {
      const answer = ask(asked, { graph: graphOf.of(asked.reader), remembered, history });
      return staleSince === null ? answer : saidStale(answer, staleSince, asked.zone);
    },
    suggestions: (reader, count) => starters(graphOf.of(reader), count),
    about: (reader) => aboutGraph(graphOf.of(reader)),
    coverage: (reader, now) => coverageInWords(coverageOf(graphOf.of(reader).knowledge, now.slice(0, 10))),
    isAddressed: (asked, underAnswer) => addressed(asked, underAnswer, graphOf.of(asked.reader)),
    lacksContext: (asked) => lacksContext(asked, { graph: graphOf.of(asked.reader), remembered, history }),
    complete: (reader, kind, beginning, max) => complete(kind, beginning, graphOf.of(reader), max),
    forget: (prefix) => remembered.forget(prefix),
  };
}

/** What questions are answered from. */
interface Known {
  readonly graph: Graph;
  readonly remembered: Conversations;
  readonly history: History | null;
}

function ask(asked: Asked, { graph, remembered, history }: Known) {
  const { conversation, reader, now, page: size = WHOLE_PAGE } = asked;
  const settingAt = (at: Asked): Setting => ({ graph, at, size, news: history && { history, reader, at } });
  const setting = settingAt(asked);
  const again: Again = ({ trail, at }) => replayed(trail, settingAt({ ...asked, now: new Date(at).toISOString() }));
  const before = () => {
    if (asked.after) return replayed(asked.after, setting);
    return conversation === null ? null : remembered.get(conversation, reader, Date.parse(now), again);
  };
  const { made } = withinWork(replaySteps(graph), before);
  const { answer, memory } = made
    ? answerMessage(asked.text, made.value, setting)
    : { answer: tooMuchBefore(asked.text, graph), memory: null };
  if (conversation !== null) remembered.set(conversation, reader, memory);
  return answer;
}

function addressed(asked: Asked, underAnswer: boolean, graph: Graph): boolean {
  const { text } = clean(asked.text);
  const isToUs = () => {
    const read = understand(text, graph, asked);
    return isAddressed(text, read, graph) || (underAnswer && asksOn(text, read));
  };
  return withinWork(messageSteps(graph), isToUs).made?.value ?? false;
}

function lacksContext(asked: Asked, { graph, remembered }: Known): boolean {
  const { conversation, reader, now } = asked;
  if (conversation !== null && remembered.get(conversation, reader, Date.parse(now)) !== null) return false;
  return leans(understand(clean(asked.text).text, graph, asked));
}

/** What would be remembered after some messages of a new conversation. */
function replayed(messages: readonly string[], setting: Setting): Memory | null {
  return messages.reduce<Memory | null>((memory, message) => answerMessage(message, memory, setting).memory, null);
}
