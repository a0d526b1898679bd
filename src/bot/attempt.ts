import type { Answer } from '../core/answer/answer.js';
import { WHOLE_PAGE } from '../core/answer/page.js';
import { withWholeAt } from '../core/answer/whole-at.js';
import { fromLastReading, readingIn } from '../core/answer/trail.js';
import type { History } from '../core/digest/changes/history.js';
import { fileAsked } from '../core/export/file-asked.js';
import type { Graph } from '../core/graph/graph.js';
import { once } from '../core/graph/once.js';
import { withinWork } from '../core/graph/work.js';
import { asTypedIn } from '../core/question/as-typed.js';
import { clean } from '../core/question/clean.js';
import { answerMessage, answerReading, type Replied, tooMuchBefore } from './answer-message.js';
import type { Again, Conversations } from './conversations.js';
import { fileOfLast, withFile } from './file-wanted.js';
import type { Memory } from './memory.js';
import type { Setting } from './one-question/part.js';
import { admitted, threadOf } from './plain-questions/admitted.js';
import type { Asked, Attempt, OpenMessage } from './ports/sideline.js';
import { repliedAgain, replayed } from './replayed.js';
import { saidStale } from './stale.js';
import { messageSteps, replaySteps } from './work-limits.js';

/** What messages are answered from, as it is at each of them. */
export interface Known {
  readonly graphOf: (reader: readonly string[]) => Graph;
  readonly remembered: Conversations;
  readonly history: () => History | null;
  readonly staleSince: () => number | null;
  readonly pagesAt: () => string | null;
}

/**
 * Answers a message in its conversation, and gives what can be done about what was not read whole of it. A form that it asks its
 * records in is no part of what is looked up.
 */
export function attempt(asked: Asked, known: Known): Attempt {
  const wanted = readingIn(asked.text) ? null : fileAsked(asked.text);
  if (!wanted) return attemptRead(asked, known);
  const { format, rest } = wanted;
  if (rest !== '') return withFile(attemptRead({ ...asked, text: rest }, known), asked.text, format);
  const setting = settingOf(asked, known);
  const { made } = withinWork(replaySteps(setting.graph), () => memoryBefore(asked, setting, known));
  return { answer: fileOfLast(made?.value ?? null, asked.text, format), open: null };
}

function attemptRead(asked: Asked, known: Known): Attempt {
  const setting = settingOf(asked, known);
  const { made } = withinWork(replaySteps(setting.graph), () => memoryBefore(asked, setting, known));
  const replied = made ? repliedTo(asked, made.value, setting) : tooMuch(asked, setting);
  remember(asked, replied.memory, known);
  const isOpen = made !== null && replied.isOpen && !asked.isOffered && asTypedIn(asked.text) === null;
  return {
    answer: dressed(replied.answer, asked, known),
    open: isOpen ? openMessage(asked, made.value, replied, known) : null,
  };
}

function settingOf(asked: Asked, { graphOf, history }: Known): Setting {
  const { reader, page: size = WHOLE_PAGE } = asked;
  const known = history();
  return { graph: graphOf(reader), at: asked, size, news: known && { history: known, reader, at: asked } };
}

/** What is remembered of what was said before a message. */
function memoryBefore(asked: Asked, setting: Setting, known: Known): Memory | null {
  const { conversation, reader, now, after } = asked;
  if (after) return replayed(after, setting);
  const again: Again = ({ trail, at }) =>
    replayed(trail, settingOf({ ...asked, now: new Date(at).toISOString() }, known));
  return conversation === null ? null : known.remembered.get(conversation, reader, Date.parse(now), again);
}

function repliedTo(asked: Asked, before: Memory | null, setting: Setting): Replied {
  const typed = asTypedIn(asked.text);
  if (typed !== null) return answerMessage(typed, unread(typed, before, setting), setting);
  return asked.after ? repliedAgain(asked.text, before, setting) : answerMessage(asked.text, before, setting);
}

/** What was said before a message, where it was read otherwise just now and is to be read as it was typed; else what is remembered. */
function unread(message: string, before: Memory | null, setting: Setting): Memory | null {
  const last = readingIn(before?.trail.at(-1) ?? '');
  const isOfIt = last !== null && last.message === clean(message).text;
  return before && isOfIt ? replayed(before.trail.slice(0, -1), setting) : before;
}

function tooMuch({ text }: Asked, { graph }: Setting): Replied {
  return { answer: tooMuchBefore(text, graph), memory: null, isOpen: false, leans: false };
}

function remember({ conversation, reader }: Asked, memory: Memory | null, { remembered }: Known): void {
  if (conversation !== null) remembered.set(conversation, reader, memory);
}

/** An answer as it is given: to what was typed, with where all of it is, and with what is said of records that are old. */
function dressed(answer: Answer, asked: Asked, { staleSince, pagesAt }: Known): Answer {
  const [since, at] = [staleSince(), pagesAt()];
  const whole = at === null ? answer : withWholeAt(answer, at);
  const own = readingIn(asked.text) ? whole : { ...whole, question: asked.text };
  return since === null ? own : saidStale(own, since, asked.zone);
}

function openMessage(asked: Asked, before: Memory | null, replied: Replied, known: Known): OpenMessage {
  const { graph, at } = settingOf(asked, known);
  const message = clean(asked.text).text;
  // Worked out for nobody where no model is configured.
  const thread = once(() => threadOf(before, { graph, at }, known.graphOf([])));
  // What it leans on is kept, so that it can be read as typed, and read anew where it is edited.
  const trail = replied.leans ? fromLastReading(before?.trail ?? []) : [];
  return {
    message,
    get thread() {
      return thread();
    },
    readAs(questions) {
      const setting = settingOf(asked, known);
      const read = () => admitted(questions, { message, thread: thread() }, setting);
      const taken = withinWork(messageSteps(setting.graph), read).made?.value ?? 'unread';
      if (typeof taken === 'string') return taken;
      const { answer, memory } = answerReading({ message, questions: taken }, trail, setting);
      if (isLast(asked, replied.memory, known)) remember(asked, memory, known);
      return dressed(answer, asked, known);
    },
  };
}

/** Whether nothing was said in the conversation of a message since its first answer, which `memory` is of. */
function isLast({ conversation, reader, now }: Asked, memory: Memory | null, { remembered }: Known): boolean {
  return conversation !== null && remembered.get(conversation, reader, Date.parse(now)) === memory;
}
