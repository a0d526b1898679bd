import { withNotesAsked } from '../core/answer/telling/notes-asked.js';
import type { Answer, Block } from '../core/answer/answer.js';
import { finish, understoodAs } from '../core/answer/compose.js';
import type { Composed } from '../core/answer/draft.js';
import { isToldAtOnce } from '../core/answer/facts/fact-told.js';
import { joinParts } from '../core/answer/join.js';
import { nextOf } from '../core/answer/next/next.js';
import { lineCount, pageEnd, WHOLE_PAGE } from '../core/answer/page.js';
import { subjectOf } from '../core/answer/subject-of.js';
import { type Reading, trailEntry } from '../core/answer/trail.js';
import { isComposed } from '../core/grammar/composition.js';
import { droppingSaid } from '../core/grammar/dropped.js';
import { readWhole } from '../core/grammar/read.js';
import type { Graph } from '../core/graph/graph.js';
import { once } from '../core/graph/once.js';
import { withinWork } from '../core/graph/work.js';
import { pictureWish } from '../core/picture/wish.js';
import { asTyped } from '../core/question/as-typed.js';
import { wordOfSigns } from '../core/question/chatter.js';
import { clean, QUESTION_MAX } from '../core/question/clean.js';
import { withoutComments } from '../core/question/comments.js';
import { withFurtherAsks } from '../core/question/further-asks.js';
import { saidInstead } from '../core/question/follow-up/correction.js';
import { askedAfresh } from '../core/question/follow-up/new-topic.js';
import type { Question } from '../core/question/question.js';
import type { Unframed } from '../core/question/remarks/request-frame.js';
import { splitRunOn } from '../core/question/run-on.js';
import { withBodiesNamed } from '../core/question/no-state.js';
import { inOtherWords } from '../core/question/remarks/in-other-words.js';
import { splitQuestions } from '../core/question/split.js';
import { type Linked, linked, understoodFrom } from '../core/question/understand.js';
import type { Memory } from './memory.js';
import { answerOne } from './one-question/answer-one.js';
import { orSentence } from './one-question/or-sentence.js';
import { withItsRecord } from './one-question/with-its-record.js';
import { linkingOnce, type Part, type Setting, says } from './one-question/part.js';
import { unframed } from './unframed.js';
import { messageSteps } from './work-limits.js';

/** An answer, and what later messages of the conversation may lean on. */
export interface Replied {
  /** Put together when it is asked for: of what was said before a message only the memory is needed. */
  readonly answer: Answer;
  readonly memory: Memory | null;
  /** Whether something of the message was left unread, or left open whom or what it means. */
  readonly isOpen: boolean;
  /** Whether anything said before it was taken over. */
  readonly leans: boolean;
}

/** Answers each question of a message; several become one reply with a heading each. */
export function answerMessage(raw: string, before: Memory | null, setting: Setting): Replied {
  const { graph, size } = setting;
  const { text: typed, cut } = clean(raw);
  const wish = pictureWish(typed);
  if (wish?.rest === '') return answerBefore(raw, before, setting);
  // What asks for a picture is no part of the question, which is read and answered as ever.
  const text = wish?.rest ?? typed;
  const { made, steps } = withinWork(messageSteps(graph), () => asksIn(text, before, setting));
  const { asked, questions, asksFor } = made?.value ?? {
    asked: [text],
    questions: [text],
    asksFor: asTypedAlone(text),
  };
  // A mention and nothing else asks what can be asked.
  const said = questions.length ? questions.slice(0, QUESTIONS_MAX) : [wordOfSigns(text) ?? 'help'];
  const most = messageSteps(graph) - steps;
  const parts = answerEach(said, before, { setting, most }).map((part) => readAs(part, asksFor.readings));
  const isWhole = asked.length <= QUESTIONS_MAX && parts.length >= questions.length;
  const leans = asksFor.leans || parts.some((part) => part.leans);
  const trail = [...(leans ? (before?.trail ?? []) : []), typed];
  const joined = joinParts(
    parts.map((part) => part.composed),
    said,
  );
  const limits = [...(cut ? [CUT] : []), ...(isWhole ? [] : [leftWords(parts.length)])];
  const composed = limits.length > 0 ? saidFirst(limits, joined) : joined;
  const from = parts.length === 1 ? parts[0]!.from : 0;
  const memory = kept(parts, before, { composed, trail, shown: pageEnd(composed.draft.blocks, from, size) });
  const answer = once(() => finished(raw, parts, composed, { setting, from, trail }));
  return {
    get answer() {
      return answer();
    },
    memory,
    isOpen: isWhole && !cut && parts.some((part) => part.isOpen),
    leans,
  };
}

/** What a message asks, in its order: as it was typed, and parted further where it holds several questions. */
interface Asks {
  readonly asked: readonly string[];
  readonly questions: readonly string[];
  readonly asksFor: Unframed;
}

function asksIn(text: string, before: Memory | null, setting: Setting): Asks {
  const { graph, at } = setting;
  const isChange = changesLast(text, before);
  const asksFor = isChange ? asTypedAlone(text) : unframed(text, graph, at, before?.trail);
  const plain = isChange ? text : withoutComments(asksFor.text, graph, at);
  const asked = withoutRepeats(questionsOf(plain, setting)).flatMap((one) => withFurtherAsks(one, graph, at));
  const questions =
    asked.length > 1 ? asked.slice(0, QUESTIONS_MAX).flatMap((part) => splitRunOn(part, graph, at)) : asked;
  return { asked, questions, asksFor };
}

function asTypedAlone(text: string): Unframed {
  return { text, readings: [], leans: false };
}

/** Words from which on a question said twice in a row asks nothing new; "the next one? the next one?" does. */
const REPEATED_WORDS = 5;

/** Questions of which none is the one right before it once more. */
function withoutRepeats(questions: readonly string[]): readonly string[] {
  return questions.filter((one, at) => one !== questions[at - 1] || one.split(' ').length < REPEATED_WORDS);
}

/** An answer that says how words of its question were read before it was asked. */
function readAs(part: Part, readings: Question['readings']): Part {
  const { question } = part.composed;
  const own = readings.filter(({ as }) => question.text.includes(as));
  if (own.length === 0) return part;
  return {
    ...part,
    composed: { ...part.composed, question: { ...question, readings: [...question.readings, ...own] } },
  };
}

/** The answer before once more, to which a picture is wished for; where there is none, what to say. */
function answerBefore(raw: string, before: Memory | null, setting: Setting): Replied {
  const { graph, size } = setting;
  const { text } = clean(raw);
  const trail = [...(before?.trail ?? []), text];
  const answer = finish(raw, before?.composed ?? says(WHAT_TO_DRAW), graph, { from: 0, size, trail });
  const memory = before && { ...before, trail, shown: pageEnd(before.composed.draft.blocks, 0, size) };
  return { answer, memory, isOpen: false, leans: before !== null };
}

const WHAT_TO_DRAW = 'Say what is to be drawn: “draw who met whom in Baku”, “chart of pending memoranda”.';

/**
 * Answers a message as it was read: each of its questions by itself, whatever was said before, and says what it was read as. `before` =
 * the messages that lead to where it was said.
 */
export function answerReading(reading: Reading, before: readonly string[], setting: Setting): Replied {
  const parts = answerEach(reading.questions, null, { setting, most: messageSteps(setting.graph) }, true);
  const trail = [...before, trailEntry(reading)];
  const composed = joinParts(
    parts.map((part) => part.composed),
    reading.questions,
  );
  const memory = kept(parts, null, { composed, trail, shown: pageEnd(composed.draft.blocks, 0, setting.size) });
  const answer = finished(reading.message, parts, composed, { setting, from: 0, trail });
  return { answer: { ...answer, ...asRead(reading, answer) }, memory, isOpen: false, leans: before.length > 0 };
}

/** What says how a message was read, and offers to have it read as it was typed. */
function asRead({ message, questions }: Reading, { choices }: Answer): Pick<Answer, 'readAs' | 'choices'> {
  const asTypedOnly = { label: NOT_MEANT, question: asTyped(message) };
  return { readAs: questions, choices: [...choices, asTypedOnly] };
}

const NOT_MEANT = 'Not what I meant';

/** Whether a message says to begin anew, what was meant, or what to leave out: that is no comment. */
function changesLast(text: string, before: Memory | null): boolean {
  if (askedAfresh(text) !== null) return true;
  return before !== null && (saidInstead(text, false) !== null || droppingSaid(text) !== null);
}

/** The questions of a message; a sentence that the grammar reads whole is one, however many clauses it has. */
function questionsOf(text: string, { graph, at }: Setting): readonly string[] {
  const split = splitQuestions(text);
  const parts = split.length === 1 ? splitRunOn(split[0]!, graph, at) : split;
  if (parts.length < 2 || /[?!.;\n]\s*\S/.test(text)) return parts;
  const named = linked(text, graph, at);
  return wholeReading(named, graph) || isToldAtOnce(understoodFrom(named, graph).question, graph) ? [text] : parts;
}

function wholeReading(named: Linked, graph: Graph): boolean {
  const reading = readWhole(named, graph);
  return reading !== null && reading.rival === null && isComposed(reading.query);
}

/** Most questions of one message that are answered. */
const QUESTIONS_MAX = 5;

/** Lines that are composed for one message before its last question: further ones would let everybody else wait. */
const LINES_MAX = 2_000;

/** Steps of work that looking for the one sentence that answers a question may take. */
const SENTENCE_STEPS = 4_000;

/**
 * Answers questions in their order, each behind the one before it, until there are as many lines as one message may have.
 * They share the `most` steps of work that the message has left: what comes when those are spent is told to be too much.
 * `areApart` = none leans on another.
 */
function answerEach(
  questions: readonly string[],
  before: Memory | null,
  { setting: under, most }: { readonly setting: Setting; readonly most: number },
  areApart = false,
): readonly Part[] {
  const setting: Setting = { ...under, link: linkingOnce(under) };
  const parts: Part[] = [];
  let [lines, steps] = [0, most];
  for (const question of questions) {
    if (lines >= LINES_MAX) break;
    const memory = areApart ? null : (parts.at(-1)?.memory ?? (parts.length ? null : before));
    const asked = withBodiesNamed(inOtherWords(question));
    const worked = withinWork(steps, () => answerOne(asked, memory, setting));
    steps -= worked.steps;
    const told = worked.made?.value ?? tooMuch(asked, memory);
    // Where too little work is left to look for a sentence, the answer stands without one.
    const looked = withinWork(Math.min(steps, SENTENCE_STEPS), () => orSentence(told, asked, memory, setting));
    steps -= looked.steps;
    const found = looked.made?.value ?? told;
    const inFull = withComposed(found, withItsRecord(found.composed, question, setting.graph));
    const part = withComposed(inFull, withNotesAsked(inFull.composed, question, setting.graph));
    lines += lineCount(part.composed.draft.blocks);
    parts.push(part);
  }
  return parts;
}

/** A part with another answer, which is what is remembered of it as well. */
function withComposed(part: Part, composed: Composed): Part {
  const { memory } = part;
  return { ...part, composed, memory: memory?.composed === part.composed ? { ...memory, composed } : memory };
}

/** A question that takes too much work: nothing is said of its subject, and what was said before stays. */
function tooMuch(text: string, memory: Memory | null): Part {
  const { draft, question } = says(TOO_MUCH, 'out-of-scope');
  return { composed: { draft, question: { ...question, text } }, from: 0, leans: false, isOpen: false, memory };
}

const TOO_MUCH =
  'That is too much at once, and was not looked up to its end. Ask again in parts, each with fewer names and dates.';

/** The answer to a message that leans on more than can be read again. */
export function tooMuchBefore(text: string, graph: Graph): Answer {
  const size = WHOLE_PAGE;
  return finish(text, says(TOO_MUCH_BEFORE, 'out-of-scope'), graph, { from: 0, size, trail: [text] });
}

const TOO_MUCH_BEFORE =
  'What was said before this is too much to be read again at once, and is dropped. Ask once more, in full.';

/** Says that a message was not read to its end. */
const CUT = `Only the first ${QUESTION_MAX} characters of the message were read.`;

/** Says that not all that a message asks is answered. */
function leftWords(answered: number): string {
  const first = answered === 1 ? 'first question is' : `first ${answered} questions are`;
  return `Only the ${first} answered here: that is as much as I take in one message. Ask the others by themselves.`;
}

/** Says something about an answer before it. */
function saidFirst(lines: readonly string[], composed: Composed): Composed {
  const said = lines.map((text): Block => ({ kind: 'aside', text }));
  return { ...composed, draft: { ...composed.draft, blocks: [...said, ...composed.draft.blocks] } };
}

function finished(
  raw: string,
  parts: readonly Part[],
  composed: Composed,
  { setting, from, trail }: { readonly setting: Setting; readonly from: number; readonly trail: readonly string[] },
): Answer {
  const answer = finish(raw, composed, setting.graph, { from, size: setting.size, trail });
  const lines = parts.map((part) => understoodAs(part.composed)).filter((line) => line !== '');
  // Of several questions the last is gone on from, as in what is asked next.
  const last = parts.length > 1 ? parts.at(-1)!.composed : null;
  return {
    ...answer,
    followUps: last ? nextOf(last, setting.graph) : answer.followUps,
    understood: lines.join(' | '),
    subjects: parts.filter(asksAnew).map((part) => subjectOf(part.composed)),
  };
}

/** "more" shows the rest of an answer, and asks for nothing new. */
function asksAnew({ from }: Part): boolean {
  return from === 0;
}

/** The memory after the last part; "more" and "source?" go on from the whole reply. */
function kept(
  parts: readonly Part[],
  before: Memory | null,
  reply: Pick<Memory, 'composed' | 'trail' | 'shown'>,
): Memory | null {
  const memory = parts.at(-1)!.memory;
  if (!memory || memory === before) return memory;
  return { ...memory, ...reply };
}
