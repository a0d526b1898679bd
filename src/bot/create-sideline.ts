import { aboutGraph } from '../core/answer/about.js';
import { starters } from '../core/answer/starters.js';
import type { History } from '../core/digest/changes/history.js';
import { fileAsked } from '../core/export/file-asked.js';
import { complete } from '../core/graph/complete.js';
import type { Graph } from '../core/graph/graph.js';
import { withinWork } from '../core/graph/work.js';
import { coverageInWords, coverageOf } from '../core/records/coverage.js';
import { pictureWish } from '../core/picture/wish.js';
import { clean } from '../core/question/clean.js';
import { asksOn, isAddressed } from '../core/question/thread/addressed.js';
import { leans } from '../core/question/thread/leans.js';
import { understand } from '../core/question/understand.js';
import type { Knowledge } from '../core/records/knowledge.js';
import { attempt, type Known } from './attempt.js';
import { conversations } from './conversations.js';
import type { Asked, Attempt, Sideline } from './ports/sideline.js';
import { pictureWished } from './picture-wished.js';
import { buildWhole, readerGraphs } from './reader-graphs.js';
import { unframed } from './unframed.js';
import { messageSteps } from './work-limits.js';

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
  let pagesAt: string | null = null;
  const known: Known = {
    graphOf: (reader) => graphOf.of(reader),
    remembered,
    history: () => history,
    staleSince: () => staleSince,
    pagesAt: () => pagesAt,
  };
  return {
    get staleSince() {
      return staleSince;
    },
    set staleSince(since) {
      staleSince = since;
    },
    get pagesAt() {
      return pagesAt;
    },
    set pagesAt(address) {
      pagesAt = address;
    },
    get history() {
      return history;
    },
    picture: (reader, answer) => pictureWished(answer, graphOf.of(reader)),
    graph: (reader) => graphOf.of(reader),
    get knowledge() {
      return knowledge;
    },
    know: (newer) => {
      if (newer.knowledge !== knowledge) {
        graphOf = prepared.knowledge === newer.knowledge ? prepared : readerGraphs(newer.knowledge);
        remembered.readAnew();
      }
      prepared = graphOf;
      knowledge = newer.knowledge;
      history = newer;
      newer.presentFrom(graphOf.of);
    },
    prepare: async (newer) => {
      prepared = newer === knowledge ? graphOf : readerGraphs(newer);
      for (const reader of graphOf.readers().slice(0, PREPARED_MAX).reverse()) await buildWhole(prepared.of(reader));
    },
    ask: (asked) => attempt(asked, known).answer,
    attempt: (asked): Attempt => attempt(asked, known),
    suggestions: (reader, count) => starters(graphOf.of(reader), count),
    about: (reader) => aboutGraph(graphOf.of(reader)),
    coverage: (reader, now) => coverageInWords(coverageOf(graphOf.of(reader).knowledge, now.slice(0, 10))),
    isAddressed: (asked, underAnswer) => addressed(asked, underAnswer, graphOf.of(asked.reader)),
    lacksContext: (asked) => lacksContext(asked, known),
    complete: (reader, kind, beginning, max) => complete(kind, beginning, graphOf.of(reader), max),
    forget: (prefix) => remembered.forget(prefix),
  };
}

function addressed(asked: Asked, underAnswer: boolean, graph: Graph): boolean {
  const text = unframed(questionIn(asked.text), graph, asked).text;
  // A picture or a file of what was answered, asked for right below it.
  if (text === '') return underAnswer;
  const isToUs = () => {
    const read = understand(text, graph, asked);
    return isAddressed(text, read, graph) || (underAnswer && asksOn(text, read));
  };
  return withinWork(messageSteps(graph), isToUs).made?.value ?? false;
}

function lacksContext(asked: Asked, { graphOf, remembered }: Known): boolean {
  const { conversation, reader, now } = asked;
  if (conversation !== null && remembered.get(conversation, reader, Date.parse(now)) !== null) return false;
  const graph = graphOf(reader);
  const { text } = unframed(questionIn(asked.text), graph, asked);
  return text === '' || leans(understand(text, graph, asked));
}

/** What a message asks beside a picture or a file of it; empty = that alone. */
function questionIn(message: string): string {
  const { text } = clean(fileAsked(message)?.rest ?? message);
  return pictureWish(text)?.rest ?? text;
}
