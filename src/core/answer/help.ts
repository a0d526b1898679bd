import type { Graph } from '../graph/graph.js';
import type { Question } from '../question/question.js';
import type { Draft } from './draft.js';
import { starters } from './starters.js';

/** Greetings, chatter and help: a line that fits, and where something may be asked next, questions that have an answer. */
export function composeHelp(question: Question, graph: Graph): Draft {
  const reply = REPLIES.get(question.want);
  return helped(
    reply ?? WHAT_CAN_BE_ASKED,
    reply === undefined || question.want === 'greeting' ? choicesOf(graph) : [],
  );
}

function helped(text: string, choices: Draft['choices']): Draft {
  return { outcome: 'help', blocks: [{ kind: 'aside', text }], count: null, listed: [], choices };
}

const WHAT_CAN_BE_ASKED =
  'I answer from a curated record of meetings, agreements, proposals and officials; every sentence cites its source. Ask who met whom, when and where; which agreements are signed or pending; who offered, asked for or proposed what; who somebody is. Follow-ups such as "and Kenya?", "only fibre", "the second one", "as a table" or "source?" continue the last question; "start over" drops it. A digest of what changed comes at the times you choose: "digest every weekday at 8 about Pakistan".';

/** What is said to whoever asks nothing. */
const REPLIES: ReadonlyMap<Question['want'], string> = new Map([
  [
    'greeting',
    'Ask who met whom, which memoranda are pending, or who proposed what to whom. Every sentence I say cites its source.',
  ],
  ['thanks', 'You are welcome. Ask on whenever you like; every sentence I say cites its source.'],
  [
    'complaint',
    'Sorry that this did not help. Ask again with the name, the kind of record (meetings, agreements, proposals) and the time you mean; “more” shows the rest of a list, “start over” drops what was asked before.',
  ],
  ['noted', 'Ask on whenever you like: “more” shows the rest of a list, “source?” where a line comes from.'],
  ['goodbye', 'Goodbye. Ask again whenever you like.'],
]);

/** What no record can answer: said in one line, with questions that can be. */
export function composeOutOfScope(question: Question, graph: Graph): Draft {
  const replies: Partial<Record<Question['want'], string>> = {
    forecast: question.asks.future
      ? 'I only answer from what is on record, so I cannot say what will happen. I can tell you:'
      : 'I only answer from what is on record here, and this is not on record. I can tell you:',
    opinion: 'I only tell what is on record and have no opinion or advice. I can tell you:',
    outside:
      'That is no matter of these records, which hold meetings, agreements, proposals, officials and conferences. I can tell you:',
    command: question.asks.digest
      ? 'I take questions about what is on record. Order a digest by asking for it in a chat with me, or by the command: sideline digest add "every weekday at 8 about Pakistan". From the record I can tell you:'
      : 'I take questions about what is on record; I do not change records from here. I can tell you:',
    instruction: 'I only answer questions from what is on record here, and I have no other mode. I can tell you:',
  };
  const text = replies[question.want] ?? 'I only answer from what is on record here. I can tell you:';
  return {
    outcome: 'out-of-scope',
    blocks: [{ kind: 'aside', text }],
    count: null,
    listed: [],
    choices: question.want === 'opinion' ? choicesNear(question, graph) : choicesOf(graph),
  };
}

/** Of whom an opinion was wanted: what is on record of them, then what can be asked in general. */
function choicesNear(question: Question, graph: Graph): Draft['choices'] {
  const named = question.parties.flatMap((term) => term.members ?? [term]);
  const entities = named.flatMap((term) => (term.entities.length === 1 ? term.entities : []));
  const officials = entities.flatMap(({ kind, id }) => (kind === 'official' ? (graph.official(id) ?? []) : []));
  const met = officials.filter(({ id }) => graph.meetings.matching([[`official:${id}`]]).length > 0);
  const questions = met.slice(0, 2).map(({ name }) => `Who did ${name} meet?`);
  const near = questions.map((one) => ({ label: one, question: one }));
  return [...near, ...choicesOf(graph)].slice(0, 3);
}

function choicesOf(graph: Graph) {
  return starters(graph, 3).map((question) => ({ label: question, question }));
}
