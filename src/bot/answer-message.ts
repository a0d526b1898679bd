import type { Answer, Block } from '../core/answer/answer.js';
import { finish, understoodAs } from '../core/answer/compose.js';
import { composeContinued } from '../core/answer/continued.js';
import type { Composed, Draft } from '../core/answer/draft.js';
import { composeEdited } from '../core/answer/edited.js';
import { composeQuery } from '../core/answer/forms/compose-query.js';
import { joinParts } from '../core/answer/join.js';
import { composeSourcesOf } from '../core/answer/knowledge/sources-of-last.js';
import { composeKin } from '../core/answer/officials/kin.js';
import { lineCount, type PageSize, pageEnd, WHOLE_PAGE } from '../core/answer/page.js';
import { subjectOf } from '../core/answer/subject-of.js';
import { queryOf } from '../core/assembly/query-of.js';
import { datedInWindow, type NewsSetting, withNews } from '../core/digest/news/whats-new.js';
import { isComposed } from '../core/grammar/composition.js';
import { droppingSaid } from '../core/grammar/dropped.js';
import { editOf } from '../core/grammar/edit.js';
import { inOrderOf, type OrderTail, orderTail } from '../core/grammar/order-tail.js';
import { readWhole } from '../core/grammar/read.js';
import { shownSet } from '../core/grammar/shown/shown.js';
import { pointersOf } from '../core/grammar/shown/pointers.js';
import { aspectOfShown, asksOfShown } from '../core/grammar/shown/aspect-of-shown.js';
import { listAgain, restOfShown } from '../core/grammar/shown/rest-of-shown.js';
import type { Graph } from '../core/graph/graph.js';
import { composeToldOfShown, describedAmong, thoseThatSay } from '../core/answer/told-of-shown.js';
import { withinWork } from '../core/graph/work.js';
import type { Aspect, Query } from '../core/query/query.js';
import { restate } from '../core/query/restate/restate.js';
import { wordOfSigns } from '../core/question/chatter.js';
import { clean, QUESTION_MAX } from '../core/question/clean.js';
import { withoutComments } from '../core/question/comments.js';
import { type ChoiceFirst, choiceFirst } from '../core/question/follow-up/choice-first.js';
import { type Context, type Continued, hasSubject } from '../core/question/follow-up/context.js';
import { corrected, saidInstead } from '../core/question/follow-up/correction.js';
import { editionQuestion } from '../core/question/follow-up/edition.js';
import { inFull } from '../core/question/follow-up/in-full.js';
import { kinMeant } from '../core/question/follow-up/kin.js';
import { namedAnew } from '../core/question/follow-up/named-anew.js';
import { oneDescribed } from '../core/question/follow-up/one-described.js';
import { ownWordsOf, passesOver } from '../core/question/follow-up/own-words.js';
import { askedAfresh } from '../core/question/follow-up/new-topic.js';
import { meansNoDay } from '../core/question/follow-up/relative-day.js';
import { meansNoPlace } from '../core/question/follow-up/setting.js';
import { asksForRest } from '../core/question/follow-up/who-else.js';
import { unitBefore } from '../core/question/follow-up/span-before.js';
import { ofAllQuestion } from '../core/question/follow-up/widened.js';
import { asksAgain, meansNobody, saysOne } from '../core/question/follow-up/wording.js';
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
import { type Earlier, isWorthRemembering, type Memory, memoryOf } from './memory.js';
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
  // Whom somebody says to have meant is no comment.
  const isMeant = askedAfresh(text) !== null || (before !== null && (saidInstead(text, false) !== null || droppingSaid(text) !== null));
  const plain = isMeant ? text : withoutComments(text, graph, at);
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
  return {
    ...answer,
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
  const described = memory && instead === null ? ofDescribed(named, memory, setting) : null;
  if (described) return described;
  const read = readBeside(named, memory, { graph, at });
  const ofShown = instead === null ? composedOfShown(named, memory, graph) : null;
  const special = ofShown?.composed.query?.ask === 'conflicts' ? null : meta(read, memory, graph);
  if (special) {
    const { composed, from, reset } = special;
    const kept = memory && from > 0 ? { ...memory, at: now } : memory;
    return { composed, from, leans: !reset, memory: reset ? null : kept };
  }
  const meant = instead !== null && memory ? corrected(memory.context, read, graph) : null;
  const whole = instead === null && !ofShown ? composedWhole(named, read, memory, setting) : null;
  const edited = ofShown?.composed ?? (whole ? null : composedEdit(instead === null ? text : `and ${instead}`, memory, setting));
  const none = whole || edited ? null : nothingShown(named, memory);
  if (none) return { composed: none, from: 0, leans: true, memory };
  const part = (composed: Composed, continued: Continued): Part => {
    const kept = isWorthRemembering(composed) ? memoryOf(composed, continued, memory, { text, at: now, graph }) : memory;
    return { composed, from: 0, leans: continued.continued, memory: kept && ofShown ? withTold(kept, ofShown.people) : kept };
  };
  if (edited && (ofShown || memory!.composed.isWhole || edited.draft.outcome !== 'no-record'))
    return part(edited, { question: edited.question, continued: true, wider: null });
  const continued = whole
    ? { question: read.question, continued: false, wider: null }
    : meant
      ? { question: meant, continued: true, wider: null }
      : continueFrom(memory?.context ?? null, read, graph);
  if (!whole && !edited && meansNobody(continued.question, read)) {
    return { composed: says(NOBODY_MEANT, 'ambiguous'), from: 0, leans: false, memory };
  }
  const found = whole ?? (news ? composeNews(continued, graph, news) : composeContinued(continued, graph));
  // An edit that finds nothing stands, where the question read by its parts finds nothing either.
  if (edited && found.draft.outcome !== 'answered')
    return part(edited, { question: edited.question, continued: true, wider: null });
  const isOpen = memory !== null && WHOSE.test(read.question.text);
  const isFound = found.draft.outcome === 'answered' && !isOpen;
  const inNames = isFound || instead !== null ? null : askedInFull(read, memory, setting);
  if (inNames) return part(inNames, { question: inNames.question, continued: true, wider: null });
  if (isOpen) return { composed: says(WHOSE_MEANT, 'ambiguous'), from: 0, leans: false, memory };
  const told = whole || !memory || instead !== null ? found : orOfShown(found, read, memory.context, graph);
  const isPassed = memory !== null && continued.continued && isPassedOver(told, read, memory, graph);
  return part(isPassed ? oncemore(told, read) : told, continued);
}

/** An answer that leaves words of a follow-up out of account; in its place what the records that were shown say in those words. */
function orOfShown(found: Composed, read: Read, context: Context, graph: Graph): Composed {
  const words = ownWordsOf(read, context, graph);
  const { draft, question } = found;
  const isOpen = draft.outcome === 'no-record' ? words.length > 0 : passesOver(words, read, question);
  if (!isOpen || draft.outcome === 'ambiguous')
    return isUnnarrowed(found, read, context) ? says(NOT_NARROWED, 'ambiguous') : found;
  const query = read.signals.any('only') ? thoseThatSay(context.listed, words, graph) : null;
  if (query) return { ...found, draft: composeQuery(query, graph), query, isWhole: true };
  const told = composeToldOfShown(context.listed, words, graph);
  // The records shown, told once more, may hold it in other words.
  if (told.outcome !== 'answered' && isUnnarrowed(found, read, context)) return says(NOT_NARROWED, 'ambiguous');
  const isOfShown = draft.outcome === 'answered' && draft.listed.every((one) => context.listed.includes(one));
  return told.outcome !== 'answered' && isOfShown && !question.yesNo ? found : { ...found, draft: told };
}

/** "Only the companies" to which the same list comes out: what it is limited to was not read. */
function isUnnarrowed({ draft }: Composed, { signals, question }: Read, { listed }: Context): boolean {
  const isSame = draft.listed.length === listed.length && draft.listed.every((one) => listed.includes(one));
  const isNarrowing = signals.any('only') && !hasSubject(question) && !question.dates.length && !question.statuses;
  return draft.outcome === 'answered' && isNarrowing && isSame && listed.length > 1;
}

/** Whether an answer says just what the one before it said, though more than that was asked. */
function isPassedOver(told: Composed, read: Read, { composed, context }: Memory, graph: Graph): boolean {
  const [now, then] = [statedIn(told.draft), statedIn(composed.draft)];
  const isSame = told.draft.outcome === 'answered' && now !== '' && now === then;
  const asksMore = read.question.yesNo ? ownWordsOf(read, context, graph).length > 0 : read.items.length >= 3;
  return isSame && asksMore && !asksAgain(read.items) && !/\bagain\b/i.test(read.question.text);
}

/** What an answer states, as far as a page shows it. */
function statedIn({ blocks }: Draft): string {
  const seen = blocks.slice(0, 12);
  return seen.flatMap((block) => (block.kind === 'statement' ? [block.statement.text] : [])).join('\n');
}

/** The same answer, with the word that it is all there is: no yes to a question that it does not answer. */
function oncemore({ draft, ...composed }: Composed, { question }: Read): Composed {
  const blocks: readonly Block[] = [{ kind: 'gap', text: SAME_AGAIN }, ...draft.blocks];
  return { ...composed, draft: { ...draft, blocks, outcome: question.yesNo ? 'no-record' : draft.outcome, count: null } };
}

const SAME_AGAIN = 'Not stated beyond what was shown before, which is this:';

const NOT_NARROWED = 'What of those shown is meant was not understood: say a name, a country, a date, a kind or a state.';

/** The answer to something asked of what was shown, where nothing was. */
function nothingShown(named: Linked, memory: Memory | null): Composed | null {
  const isEmpty = memory !== null && memory.composed.draft.outcome === 'no-record' && !memory.context.listed.length;
  if (!isEmpty || !asksOfShown(named)) return null;
  return { ...says(NOTHING_SHOWN, 'no-record'), question: { ...memory.composed.question, text: named.text } };
}

const NOTHING_SHOWN = 'No record: nothing was found before that this could be asked of.';

/**
 * The answer to a question as it would be asked alone, with names for what its words point at; null where it points at nothing
 * that could be named, or that finds nothing, or less was read than asked.
 */
function askedInFull(read: Read, memory: Memory | null, setting: Setting): Composed | null {
  const full = memory && inFull(read, memory.context, setting.graph);
  const asked = full && answerOne(full.text, null, setting).composed;
  if (asked?.draft.outcome !== 'answered') return null;
  const { unread, target, tags } = asked.question;
  const isRead = unread.length === 0 && (target !== 'everything' || !tags.some((tag) => tag.startsWith('verb:')));
  return isRead ? { ...asked, question: { ...asked.question, text: read.question.text } } : null;
}

/** The answer to a question that the grammar reads whole and without a rival, and that more than one record's own words decide. */
function composedWhole(
  named: Linked,
  { question }: Read,
  memory: Memory | null,
  { graph, at }: Pick<Setting, 'graph' | 'at'>,
): Composed | null {
  const shown = memory && { listed: memory.context.listed, query: memory.composed.query };
  const reading = readWhole(named, graph, shown ? pointersOf(named.text, memory.context, shown, graph) : {});
  if (!reading || reading.rival || !isComposed(reading.query)) return null;
  // A noun phrase alone goes on from what was asked before, where anything was.
  if (reading.isFragment && memory) return null;
  const { query } = reading;
  // Whom a pronoun stands for is whom the question is about.
  const said = memory && PRONOUN.test(named.text) ? understand(restate(query), graph, at).question : question;
  return { draft: composeQuery(query, graph), question: { ...said, text: named.text }, query, isWhole: true };
}

const PRONOUN = /\b(?:he|she|him|her|it)\b/i;

/** The answer to a question that asks one thing of what was shown, and whom it names; null for any other. */
function composedOfShown(named: Linked, memory: Memory | null, graph: Graph): OfShown | null {
  if (!memory) return null;
  const { context, composed, earlier } = memory;
  const shown = { listed: context.listed, query: composed.query };
  const again = listAgain(named.text, shown, earlier);
  if (again) return { composed: composedAgain(again, named.text, graph), people: [] };
  const rest = restOfShown(named.text, shown, earlier);
  const asked = rest ? { query: rest, people: [] } : aspectOfShown(named, shown, graph);
  if (!asked) return null;
  const { query, people } = asked;
  const question = askedOfShown(composed.question, query, named.text);
  return { composed: { draft: composeQuery(query, graph), question, query, isWhole: true }, people };
}

/** What was shown, with the people of the side that was asked about: "he" is one of them. */
function withTold(memory: Memory, people: readonly string[]): Memory {
  return { ...memory, context: { ...memory.context, told: people } };
}

/** A longer list that was shown before, once more. */
function composedAgain({ question: before, query }: Earlier, text: string, graph: Graph): Composed {
  const question = { ...before, text };
  if (query) return { draft: composeQuery(query, graph), question, query, isWhole: true };
  return composeContinued({ question, continued: true, wider: null }, graph);
}

interface OfShown {
  readonly composed: Composed;
  readonly people: readonly string[];
}

/** The question before, with what is asked now of its records. */
function askedOfShown(before: Question, query: Query, text: string): Question {
  const want = query.ask === 'list' && query.tell ? (WANTS.get(query.tell) ?? before.want) : before.want;
  return { ...before, text, want, yesNo: false };
}

/** What a question wants that asks for an aspect. */
const WANTS: ReadonlyMap<Aspect, Question['want']> = new Map([
  ['when', 'when'],
  ['where', 'where'],
  ['topics', 'about'],
  ['who', 'who'],
  ['signers', 'signatories'],
]);

/**
 * The answer to an edit of the query that was answered last; null where that was none, or this is no edit of it. What was read
 * by its parts may have been more than its query: an edit of that counts where it finds something.
 */
function composedEdit(text: string, memory: Memory | null, { graph, at }: Setting): Composed | null {
  const before = memory?.composed;
  const last = before && (before.query ?? queryOf(before.question));
  const query = last ? editOf(text, last, { graph, link: (one) => linked(one, graph, at) }) : null;
  return query && last ? edited({ query, last, before: before!.question, text }, { graph, at }) : null;
}

interface EditOf {
  readonly query: Query;
  readonly last: Query;
  readonly before: Question;
  readonly text: string;
}

/** The answer to an edit; what is asked next leans on what this asked, and not on what it was an edit of. */
function edited(
  { query, last, before, text }: EditOf,
  { graph, at }: Pick<Setting, 'graph' | 'at'>,
): Composed {
  const said = understand(restate(query), graph, at).question;
  const question = said.parties.length ? said : before;
  // What is narrowed stays within what was shown.
  const made = /^(?:and |but )?(?:only|just)\b/i.test(text)
    ? { query, draft: composeQuery(query, graph) }
    : composeEdited(query, last, graph);
  return { ...made, question: { ...question, text }, isWhole: true };
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

/** "The park one, who signed it?": the question, of those of the records shown that are so described; null where not some of them are. */
function ofDescribed(named: Linked, memory: Memory, setting: Setting): Part | null {
  const { list } = memory.context;
  const one = list.length > 1 ? oneDescribed(named.text, named.items) : null;
  const meant = one ? describedAmong(list, one.words, setting.graph) : [];
  if (!one || !meant.length || meant.length === list.length || (!one.isSeveral && meant.length > 1)) return null;
  const context = { ...memory.context, listed: meant };
  const { query, ...composed } = memory.composed;
  if (/^(?:(?:and|but|so|ok|what about|how about) )*(?:it|those)\W*$/i.test(one.rest)) {
    const of = shownSet(meant);
    const asked: Query | null = of && { ask: 'list', of, tell: query?.ask === 'list' ? query.tell : undefined };
    return asked && ofQuery(asked, named.text, memory, setting);
  }
  const part = answerOne(one.rest, { ...memory, context, composed }, setting);
  return { ...part, leans: true };
}

/** A query of what was shown, answered. */
function ofQuery(query: Query, text: string, memory: Memory, { graph, at }: Setting): Part {
  const question = { ...memory.composed.question, text };
  const composed: Composed = { draft: composeQuery(query, graph), question, query, isWhole: true };
  const asked = { question, continued: true, wider: null };
  return { composed, from: 0, leans: true, memory: memoryOf(composed, asked, memory, { text, at: Date.parse(at.now), graph }) };
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
    (memory.context.question.dates.length > 0 || unitBefore(memory.context, 'month', graph) !== null) && !saysOne(signals) && /\d(?:st|nd|rd|th)\b/.test(question.text);
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

/** A country of somebody whom nothing names. */
const WHOSE = /\b(?:his|her) (?:own |home )?country\b/i;

const WHOSE_MEANT = 'Whose country is meant is not clear here: say the name of the person or of the country.';

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
