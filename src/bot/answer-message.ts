import type { Answer, Block } from '../core/answer/answer.js';
import { finish, understoodAs } from '../core/answer/compose.js';
import { composeContinued } from '../core/answer/continued.js';
import type { Composed, Draft } from '../core/answer/draft.js';
import { composeInFull, composeQuery } from '../core/answer/forms/compose-query.js';
import { joinParts } from '../core/answer/join.js';
import { composeSourcesOf } from '../core/answer/knowledge/sources-of-last.js';
import { nextOf } from '../core/answer/next/next.js';
import { composeKin } from '../core/answer/officials/kin.js';
import { lineCount, type PageSize, pageEnd, WHOLE_PAGE } from '../core/answer/page.js';
import { subjectOf } from '../core/answer/subject-of.js';
import { queryOf } from '../core/assembly/query-of.js';
import { datedInWindow, type NewsSetting, withNews } from '../core/digest/news/whats-new.js';
import { isComposed } from '../core/grammar/composition.js';
import { editOf, orderOf } from '../core/grammar/edit.js';
import { inOrderOf, type OrderTail, orderTail } from '../core/grammar/order-tail.js';
import { type GrammarReading, readWhole } from '../core/grammar/read.js';
import { saysMore } from '../core/grammar/says-more.js';
import type { Graph } from '../core/graph/graph.js';
import { withinWork } from '../core/graph/work.js';
import type { Query } from '../core/query/query.js';
import { restate } from '../core/query/restate/restate.js';
import { wordOfSigns } from '../core/question/chatter.js';
import { clean, QUESTION_MAX } from '../core/question/clean.js';
import { withoutComments } from '../core/question/comments.js';
import { type ChoiceFirst, choiceFirst } from '../core/question/follow-up/choice-first.js';
import type { Continued } from '../core/question/follow-up/context.js';
import { corrected, saidInstead } from '../core/question/follow-up/correction.js';
import { editionQuestion } from '../core/question/follow-up/edition.js';
import { kinMeant } from '../core/question/follow-up/kin.js';
import { namedAnew } from '../core/question/follow-up/named-anew.js';
import { askedAfresh } from '../core/question/follow-up/new-topic.js';
import { meansNoDay } from '../core/question/follow-up/relative-day.js';
import { meansNoPlace } from '../core/question/follow-up/setting.js';
import { asksForRest } from '../core/question/follow-up/who-else.js';
import { ofAllQuestion } from '../core/question/follow-up/widened.js';
import { meansNobody, saysOne } from '../core/question/follow-up/wording.js';
import { continueFrom } from '../core/question/follow-up.js';
import { EMPTY_QUESTION, type Question } from '../core/question/question.js';
import { splitRunOn } from '../core/question/run-on.js';
import { splitQuestions } from '../core/question/split.js';
import {
  type Circumstances,
  type Linked,
  linked,
  type Read,
  understand,
  understoodFrom,
} from '../core/question/understand.js';
import { isWorthRemembering, type Memory, memoryOf } from './memory.js';
import { messageSteps } from './work-limits.js';

/** What a message is answered under. */
export interface Setting {
  readonly graph: Graph;
  /** The instant and zone that "today" is counted in. */
  readonly at: Circumstances;
  readonly size: PageSize;
  /** What "what's new" is answered from; null = from dates alone. */
  readonly news: NewsSetting | null;
}

/** An answer, and what later messages of the conversation may lean on. */
export interface Replied {
  readonly answer: Answer;
  readonly memory: Memory | null;
}

/** Answers each question of a message; several become one reply with a heading each. */
export function answerMessage(raw: string, before: Memory | null, setting: Setting): Replied {
  const { graph, at, size } = setting;
  const { text, cut } = clean(raw);
  const plain = askedAfresh(text) === null ? withoutComments(text, graph, at) : text;
  const asked = questionsOf(plain, setting);
  const questions =
    asked.length > 1 ? asked.slice(0, QUESTIONS_MAX).flatMap((part) => splitRunOn(part, graph, at)) : asked;
  // A mention and nothing else asks what can be asked.
  const said = questions.length ? questions.slice(0, QUESTIONS_MAX) : [wordOfSigns(text) ?? 'help'];
  const parts = answerEach(said, before, setting);
  const isWhole = asked.length <= QUESTIONS_MAX && parts.length >= questions.length;
  const trail = [...(parts.some((part) => part.leans) ? (before?.trail ?? []) : []), text];
  const joined = joinParts(parts.map((part) => part.composed));
  const limits = [...(cut ? [CUT] : []), ...(isWhole ? [] : [leftWords(parts.length)])];
  const composed = limits.length > 0 ? saidFirst(limits, joined) : joined;
  const from = parts.length === 1 ? parts[0]!.from : 0;
  const memory = kept(parts, before, { composed, trail, shown: pageEnd(composed.draft.blocks, from, size) });
  return { answer: finished(raw, parts, composed, { setting, from, trail }), memory };
}

/** The questions of a message; a sentence that the grammar reads whole is one, however many clauses it has. */
function questionsOf(text: string, { graph, at }: Setting): readonly string[] {
  const split = splitQuestions(text);
  const parts = split.length === 1 ? splitRunOn(split[0]!, graph, at) : split;
  if (parts.length < 2 || /[?!.;\n]\s*\S/.test(text)) return parts;
  return wholeReading(text, graph, at) ? [text] : parts;
}

function wholeReading(text: string, graph: Graph, at: Circumstances): boolean {
  const reading = readWhole(linked(text, graph, at), graph);
  return reading !== null && reading.rival === null && isComposed(reading.query);
}

/** Most questions of one message that are answered. */
const QUESTIONS_MAX = 5;

/** Lines that are composed for one message before its last question: further ones would let everybody else wait. */
const LINES_MAX = 2_000;

/**
 * Answers questions in their order, each behind the one before it, until there are as many lines as one message may have.
 * They share the steps of work of the message: what comes when those are spent is told to be too much.
 */
function answerEach(questions: readonly string[], before: Memory | null, setting: Setting): readonly Part[] {
  const parts: Part[] = [];
  let [lines, steps] = [0, messageSteps(setting.graph)];
  for (const question of questions) {
    if (lines >= LINES_MAX) break;
    const memory = parts.at(-1)?.memory ?? (parts.length ? null : before);
    const worked = withinWork(steps, () => answerOne(question, memory, setting));
    const part = worked.made?.value ?? tooMuch(question, memory);
    steps -= worked.steps;
    lines += lineCount(part.composed.draft.blocks);
    parts.push(part);
  }
  return parts;
}

/** A question that takes too much work: nothing is said of its subject, and what was said before stays. */
function tooMuch(text: string, memory: Memory | null): Part {
  const { draft, question } = says(TOO_MUCH, 'out-of-scope');
  return { composed: { draft, question: { ...question, text } }, from: 0, leans: false, memory };
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

/** One question answered. */
interface Part {
  readonly composed: Composed;
  /** The first line to show. */
  readonly from: number;
  /** Whether anything said before it was taken over. */
  readonly leans: boolean;
  readonly memory: Memory | null;
}

function answerOne(text: string, memory: Memory | null, setting: Setting): Part {
  const { graph, at, news } = setting;
  const afresh = askedAfresh(text);
  if (afresh !== null) return answerOne(afresh, null, setting);
  const choice = memory && memory.context.list.length > 1 ? choiceFirst(text) : null;
  if (choice) return ofChosen(choice, memory!, text, setting);
  const tail = orderTail(text);
  const inOrder = tail && ofOrdered(tail, text, memory, setting);
  if (inOrder) return inOrder;
  const now = Date.parse(at.now);
  const instead = saidInstead(text, memory === null);
  const named = linked(instead ?? text, graph, at);
  const read = readBeside(named, memory, { graph, at });
  const reading = instead === null ? readWhole(named, graph) : null;
  const whole = reading && composedWhole(reading, read, { graph, isFirst: memory === null });
  const special = whole && reading.isSaidBack ? null : meta(read, memory, graph);
  if (special) {
    const { composed, from, reset } = special;
    const kept = memory && from > 0 ? { ...memory, at: now } : memory;
    return { composed, from, leans: !reset, memory: reset ? null : kept };
  }
  const meant = instead !== null && memory ? corrected(memory.context, read, graph) : null;
  const edited = whole ? null : composedEdit(instead === null ? text : `and ${instead}`, memory, setting);
  if (edited) {
    const kept = isWorthRemembering(edited)
      ? memoryOf(edited, { question: edited.question, continued: true, wider: null }, memory, { text, at: now, graph })
      : memory;
    return { composed: edited, from: 0, leans: true, memory: kept };
  }
  const continued = whole
    ? { question: read.question, continued: false, wider: null }
    : meant
      ? { question: meant, continued: true, wider: null }
      : continueFrom(memory?.context ?? null, read, graph);
  if (!whole && meansNobody(continued.question, read)) {
    return { composed: says(NOBODY_MEANT, 'ambiguous'), from: 0, leans: false, memory };
  }
  const found = whole ?? (news ? composeNews(continued, graph, news) : composeContinued(continued, graph));
  const composed = whole || !continued.continued ? found : orEdited(found, text, memory, setting);
  const kept = isWorthRemembering(composed) ? memoryOf(composed, continued, memory, { text, at: now, graph }) : memory;
  return { composed, from: 0, leans: continued.continued, memory: kept };
}

/**
 * The answer to a question that the grammar reads whole and without a rival, and that more than one record's own words decide.
 * What is written as it would be said back is what was offered or shown before: it asks for that and for nothing else.
 */
function composedWhole(
  reading: GrammarReading,
  { question }: Read,
  { graph, isFirst }: { readonly graph: Graph; readonly isFirst: boolean },
): Composed | null {
  if (reading.rival) return null;
  // A noun phrase alone goes on from what was asked before, where anything was.
  if (reading.isFragment && !isFirst) return null;
  const { query } = reading;
  if (isComposed(query)) return { draft: composeQuery(query, graph), question, query, isWhole: true };
  const saidBack = reading.isSaidBack ? asSaidBack(query, question, graph) : null;
  if (saidBack) return saidBack;
  const isNarrower = isFirst && !reading.isFragment && saysMore(query, queryOf(question));
  const draft = isNarrower ? composeInFull(query, graph) : null;
  // A date that can be read otherwise is, where nothing is on record for it: by the parts of the question.
  const isOtherwise = draft?.outcome === 'no-record' && question.dates.some((term) => term.alternatives.length > 0);
  return draft && !isOtherwise ? { draft, question, query, isWhole: true } : null;
}

/** The answer to what was said back before; where nothing is on record, what is nearest is found by the words of the question. */
function asSaidBack(query: Query, question: Question, graph: Graph): Composed | null {
  const isTold = query.ask === 'list' && query.tell !== undefined;
  const draft = isTold ? composeQuery(query, graph) : composeInFull(query, graph);
  return draft.outcome === 'answered' ? { draft, question, query } : null;
}

/**
 * The answer to an edit of the query that was answered last; null where that was none, or this is no edit of it. What was
 * read by its parts is edited where another order is asked for, and that by words alone.
 */
function composedEdit(text: string, memory: Memory | null, { graph, at }: Setting): Composed | null {
  if (!memory) return null;
  const { query: asked, question, isWhole } = memory.composed;
  const last = isWhole ? asked : undefined;
  const byParts = last ? null : (asked ?? queryOf(question));
  const query = last
    ? editOf(text, last, { graph, link: (one) => linked(one, graph, at) })
    : byParts && orderOf(text, byParts);
  return query && edited(query, question, text, { graph, at });
}

/** The answer to an edit; what is asked next leans on what this asked, and not on what it was an edit of. */
function edited(query: Query, before: Question, text: string, { graph, at }: Pick<Setting, 'graph' | 'at'>): Composed {
  const said = understand(restate(query), graph, at).question;
  const question = said.parties.length ? said : before;
  return { draft: composeQuery(query, graph), question: { ...question, text }, query, isWhole: true };
}

/** Where a follow-up finds nothing as it was read: as an edit of the query before it, if that finds something. */
function orEdited(composed: Composed, text: string, memory: Memory | null, { graph, at }: Setting): Composed {
  const last = memory && (memory.composed.query ?? queryOf(memory.composed.question));
  if (!last || composed.draft.outcome !== 'no-record' || composed.question.unknown.length) return composed;
  const query = editOf(text, last, { graph, link: (one) => linked(one, graph, at) });
  const other = query && edited(query, composed.question, text, { graph, at });
  return other?.draft.outcome === 'answered' ? other : composed;
}

/** What is new, from the journal and from what is dated in that time; other questions are composed as they are. */
function composeNews(continued: Continued, graph: Graph, news: NewsSetting): Composed {
  const composed = composeContinued(datedInWindow(continued, news.at), graph);
  const { question } = composed;
  return withNews({ ...composed, question: question.want === 'new' ? continued.question : question }, news);
}

/** "the later one: what was signed there?": the question, as if the choice had been a message of its own. */
function ofChosen({ choice, question }: ChoiceFirst, memory: Memory, text: string, setting: Setting): Part {
  const chosen = answerOne(choice, memory, setting).memory;
  const isChosen = chosen?.context.listed.length === 1;
  const part = answerOne(isChosen ? question : `${choice} ${question}`, isChosen ? chosen : memory, setting);
  return {
    ...part,
    leans: true,
    memory: part.memory && part.memory !== memory ? { ...part.memory, trail: [text] } : part.memory,
  };
}

/** "…, the newest first": the question without that, its records in that order; null where it asks for no list of records. */
function ofOrdered({ rest, order }: OrderTail, text: string, memory: Memory | null, setting: Setting): Part | null {
  const part = answerOne(rest, memory, setting);
  const { question, query } = part.composed;
  const asked = query ?? queryOf(question);
  const ordered = asked && part.from === 0 ? inOrderOf(asked, order) : null;
  if (!ordered) return null;
  const composed = { draft: composeQuery(ordered, setting.graph), question: { ...question, text }, query: ordered };
  return { ...part, composed, memory: part.memory && { ...part.memory, composed } };
}

/** A question as read; with a name in the place of words that mean somebody or something of the conversation. */
function readBeside(typed: Linked, memory: Memory | null, { graph, at }: Pick<Setting, 'graph' | 'at'>): Read {
  const read = understoodFrom(typed, graph);
  const named = memory ? namedAnew(read, memory.context, graph) : null;
  if (!named) return read;
  const again = understand(named.text, graph, at);
  const { readings } = again.question;
  const setAside = again.signals.any('else') ? (memory?.context.listed ?? []) : [];
  return { ...again, question: { ...again.question, setAside, readings: [...readings, named.reading] } };
}

interface Meta {
  readonly composed: Composed;
  readonly from: number;
  readonly reset?: boolean;
}

/** "more", "start over", "source?": about the conversation, not about records. */
function meta(read: Read, memory: Memory | null, graph: Graph): Meta | null {
  const { signals, question, items } = read;
  const bare = items.every((item) => item.kind === 'word') && !question.words.length;
  if (bare && signals.any('cmd:reset'))
    return { composed: says('Started over: the questions before are dropped.'), from: 0, reset: true };
  if (!memory) return null;
  const asksMore =
    (bare && items.length <= 3 && signals.lead?.tags.includes('cmd:more')) || asksForRest(memory.context, read, graph);
  if (asksMore && lineCount(memory.composed.draft.blocks) > memory.shown) {
    return { composed: memory.composed, from: memory.shown };
  }
  const { ordinal } = question;
  const onDay =
    memory.context.question.dates.length > 0 && !saysOne(signals) && /\d(?:st|nd|rd|th)\b/.test(question.text);
  const isList = memory.context.choices.length === 0;
  const counts = isList && !onDay && items.every((item) => item.kind === 'word') && !signals.any('noun:conference');
  const isOther = ofAllQuestion(memory.context, read) ?? editionQuestion(memory.context, read, graph);
  if (ordinal !== null && counts && !isOther && outOfRange(ordinal, memory)) {
    return {
      composed: says(`The last answer listed ${memory.context.list.length}; there is no number ${ordinal} to show.`),
      from: 0,
    };
  }
  if (meansNoDay(read, memory.context, graph)) return { composed: says(NO_DAY_MEANT, 'ambiguous'), from: 0 };
  if (meansNoPlace(read, memory.context, graph)) return { composed: says(NO_PLACE_MEANT, 'ambiguous'), from: 0 };
  const kin = kinMeant(memory.context, read);
  if (kin) return { composed: composeKin(kin, graph), from: 0 };
  const sources = signals.any('cmd:source') && question.target === 'knowledge' && question.want === 'sources' && bare;
  return sources ? { composed: composeSourcesOf(memory.composed, graph), from: 0 } : null;
}

const NOBODY_MEANT = 'Nobody was named before: say whom you mean, a person, a country or a body.';

const NO_DAY_MEANT = 'No single date was asked about before: say which day, month or year you mean.';

const NO_PLACE_MEANT = 'What was shown was in several places: say which place or conference you mean.';

function outOfRange(ordinal: number, memory: Memory): boolean {
  return memory.context.list.length === 0 || ordinal > memory.context.list.length;
}

function says(text: string, outcome: Draft['outcome'] = 'help'): Composed {
  const draft: Draft = { outcome, blocks: [{ kind: 'aside', text }], count: null, listed: [], choices: [] };
  return { draft, question: { ...EMPTY_QUESTION, target: 'help' } };
}
