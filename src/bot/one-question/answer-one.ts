import { composeContinued } from '../../core/answer/continued.js';
import type { Composed } from '../../core/answer/draft.js';
import { withMostTold } from '../../core/answer/telling/most-told.js';
import type { Graph } from '../../core/graph/graph.js';
import { orderTail } from '../../core/grammar/order-tail.js';
import { shownSet } from '../../core/grammar/shown/shown.js';
import { tableTail } from '../../core/grammar/table-tail.js';
import { STEP_BACK } from '../../core/question/follow-up/acts/acts.js';
import { type Continued, hasSubject } from '../../core/question/follow-up/context.js';
import { corrected, saidInstead } from '../../core/question/follow-up/correction.js';
import { inFull } from '../../core/question/follow-up/in-full.js';
import { type InNames, inNames } from '../../core/question/follow-up/in-names.js';
import { hasOpenObject } from '../../core/question/follow-up/in-names/object-meant.js';
import { askedAfresh } from '../../core/question/follow-up/new-topic.js';
import { meansSeveral } from '../../core/question/follow-up/people-meant.js';
import { meansNobody } from '../../core/question/follow-up/wording.js';
import { asksFirstAgain } from '../../core/question/follow-up/said-shortly.js';
import { continueFrom } from '../../core/question/follow-up.js';
import type { Question } from '../../core/question/question.js';
import { type Linked, linked, type Read } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import { added } from './added.js';
import { agreedThere } from './agreed-there.js';
import { fresh, part, taken } from './answered-part.js';
import { composedApart } from './apart.js';
import { asMeant } from './as-meant.js';
import { asTable } from './as-table.js';
import {
  asksBack,
  manyMeant,
  NOBODY_MEANT,
  notRead,
  OBJECT_MEANT,
  SEVERAL_MEANT,
  WHOSE,
  WHOSE_MEANT,
} from './asked-back.js';
import { composedEdit } from './edited.js';
import { isLeftOpen } from './left-open.js';
import { meta } from './meta.js';
import { isPutToItself, misread } from './misread.js';
import { composeNews } from './news.js';
import { inOrder } from './in-order.js';
import { inShape } from './in-shape.js';
import { inTime } from './in-time.js';
import { meansOne } from './one-named.js';
import { type NumberSaid, numberSaid, ofNumber } from './number-meant.js';
import { composedFigure, composedOfShown, type OfShown, withTold } from './of-shown.js';
import { ofLatest, ofParties, ofQuery, ofSaidThere, ofSideThere, ofStates, ofTimed } from './of-listed.js';
import { keptAs, ofChoice, ofDescribed } from './of-one-shown.js';
import { ofPutThere } from './of-put-there.js';
import { linkingOnce, type Part, type Setting } from './part.js';
import { isPassedOver, isUnchanged, NOT_NARROWED, nothingShown, onceMore, orOfShown } from './passed-over.js';
import { ofReplies } from './of-replies.js';
import { beforeSide } from './side-question.js';
import { readBeside } from './read-beside.js';
import { inUsualWords } from './usual-words.js';
import { hasPronoun } from './whole.js';
import { wholeReading } from './whole-reading.js';

/**
 * Answers one question of a message. What it says of the conversation comes first ("more", "the later one: …"); then what is
 * asked of what was shown, what the grammar reads whole, an edit of the query before, and last what it reads by its parts.
 */
export function answerOne(text: string, memory: Memory | null, setting: Setting): Part {
  const afresh = askedAfresh(text);
  if (afresh !== null) return answerOne(afresh, null, setting);
  const before = memory && beforeSide(text, memory, setting.graph);
  const said = before && numberSaid(text);
  return said ? ofSoMany(said, text, before, setting) : answerBeside(text, before, setting);
}

/** What is asked of so many of those shown: of none that were shown are so many, it is asked back which are meant. */
function ofSoMany({ number, rest }: NumberSaid, text: string, memory: Memory, setting: Setting): Part {
  const meant = ofNumber(number, memory, setting.graph);
  if (!meant) return asksBack(manyMeant(number), memory);
  const of = rest === null ? shownSet(meant.context.listed) : null;
  if (of) return ofQuery({ ask: 'list', of }, linked(text, setting.graph, setting.at), meant, setting);
  const part = answerBeside(rest ?? text, meant, setting);
  return { ...part, leans: true, memory: keptAs(text, part.memory, meant) };
}

/** The answer to a message, in the light of what it points at; in the usual words, where it is said in others. */
function answerBeside(text: string, memory: Memory | null, setting: Setting): Part {
  if (memory && asksFirstAgain(text)) return askedFirst(text, memory, setting);
  const more = memory && added(text, memory, setting, (other) => answerBeside(other, memory, setting));
  if (more) return more;
  const usual = memory && inUsualWords(text, memory, setting.graph);
  if (memory && usual !== null) {
    if (usual === STEP_BACK) return stepBack(text, memory, setting);
    const shaped = inShape(usual, text, memory, setting.graph);
    if (shaped) return part(shaped, taken(shaped.question), { text, memory, setting });
    const read = answerBeside(usual, memory, setting);
    return { ...read, leans: true, memory: keptAs(text, read.memory, memory) };
  }
  const link = setting.link ?? linkingOnce(setting);
  const meant = meantBy(text, memory, setting, link);
  if (memory && isOpen(meant?.text ?? text, setting)) return asksBack(OBJECT_MEANT, memory);
  return meant ? ofMeant(meant, text, memory, setting) : asWritten(text, memory, setting, link);
}

/** What was asked before the last question, answered again; the last one, where it was the first. */
function stepBack(text: string, memory: Memory, setting: Setting): Part {
  const { question, query } = memory.earlier[0] ?? memory.composed;
  if (query) return ofQuery(query, linked(text, setting.graph, setting.at), memory, setting);
  const read = answerOne(question.text, null, setting);
  return { ...read, leans: true, memory: keptAs(text, read.memory, memory) };
}

/** The question that a conversation began with, answered again. */
function askedFirst(text: string, memory: Memory, setting: Setting): Part {
  const { question } = memory.earlier.at(-1) ?? memory.composed;
  const part = answerOne(question.text, null, setting);
  return { ...part, leans: true, memory: keptAs(text, part.memory, memory) };
}

type Link = (text: string) => Linked;

/** The answer to a question in just these words. */
function asWritten(
  text: string,
  memory: Memory | null,
  setting: Setting,
  link = setting.link ?? linkingOnce(setting),
): Part {
  const chosen =
    memory &&
    (ofChoice(text, memory, setting, answerOne) ??
      ofTimed(text, memory, setting) ??
      ofLatest(text, memory, setting) ??
      ofStates(text, memory, setting) ??
      ofParties(text, memory, setting) ??
      ofSideThere(text, memory, setting) ??
      ofSaidThere(text, memory, setting) ??
      ofPutThere(text, memory, setting));
  if (chosen) return chosen;
  const replied = ofReplies(text, memory, setting, (put) => answerOne(put, memory, setting));
  if (replied) return replied;
  const timed = inTime(text, setting, link, (days) => asWritten(days, memory, setting));
  if (timed) return { ...timed, memory: timed.memory ?? memory };
  const tail = orderTail(text);
  const ordered = tail && inOrder(answerOne(tail.rest, memory, setting), tail, text, setting.graph);
  if (ordered) return ordered;
  const untabled = tableTail(text);
  const tabled = untabled === null ? null : ofTable(answerOne(untabled, memory, setting), text, setting.graph);
  if (tabled) return tabled;
  const instead = saidInstead(text, memory === null);
  const named = link(instead ?? text);
  const isOfOne = instead === null || isOneAlone(instead);
  const described =
    memory && (isOfOne || meansOne(text))
      ? ofDescribed(meansOne(text) ? link(text) : named, memory, { setting, link, answer: answerOne })
      : null;
  return (
    described ?? agreedThere(answerRead({ text, instead, named, memory, setting, link }), named.items, setting.graph)
  );
}

/** An answer with what it lists in a table; null where it lists nothing. */
function ofTable(part: Part, text: string, graph: Graph): Part | null {
  const composed = part.from === 0 ? asTable(part.composed, text, graph) : null;
  return composed && { ...part, composed, memory: part.memory && { ...part.memory, composed } };
}

/** "The Brazilian one", as what is said to have been meant: another one of what was listed. */
function isOneAlone(said: string): boolean {
  return /^the [^,;:?]{2,40} ones?\W*$/i.test(said);
}

/** A message with names in the place of words that point at the conversation; null where it has none. */
function meantBy(text: string, memory: Memory | null, { graph }: Setting, link: Link): InNames | null {
  if (saidInstead(text, memory === null) !== null) return null;
  const before = memory && {
    context: memory.context,
    shown: [memory.context.listed, memory.context.list, ...memory.earlier.map(({ listed }) => listed)],
  };
  return inNames(link(text), before, graph, link);
}

/** Whether somebody named does something to one whom nothing names. */
function isOpen(text: string, { graph, at }: Setting): boolean {
  return /\b(?:him|her)\b/i.test(text) && hasOpenObject(text, linked(text, graph, at).items);
}

/** The answer to what a message means, said to be read so; a new conversation gets there by the message itself. */
function ofMeant(
  { text: named, isWhole, readings }: InNames,
  text: string,
  memory: Memory | null,
  setting: Setting,
): Part {
  const part = asWritten(named, isWhole ? null : memory, setting);
  const { question } = part.composed;
  const composed = { ...part.composed, question: { ...question, readings: [...question.readings, ...readings] } };
  const isKept = part.memory !== null && part.memory !== memory;
  return {
    ...part,
    composed,
    leans: part.leans || memory !== null,
    memory: isKept ? { ...part.memory!, trail: [text] } : part.memory,
  };
}

/** A question with what it leans on; `instead` = what it says to have been meant, in the place of what was understood. */
interface Asking {
  readonly text: string;
  readonly instead: string | null;
  readonly named: Linked;
  readonly memory: Memory | null;
  readonly setting: Setting;
  readonly link: Link;
}

function answerRead(asking: Asking): Part {
  const { text, instead, named, memory, setting } = asking;
  const read = readBeside(named, memory, setting);
  const reading = instead === null ? wholeReading(read, asking) : null;
  const isAlone = instead !== null || reading?.isSaidBack === true;
  const ofShown = isAlone ? null : composedOfShown(named, memory, setting.graph);
  const isOfRecords =
    ofShown?.composed.query?.ask === 'conflicts' || (reading?.isSaidBack && reading.composed !== null);
  const special = isOfRecords ? null : ofMeta(read, memory, setting);
  if (special) return special;
  if (ofShown) return ofShownPart(ofShown, asking);
  const figure = isAlone ? null : composedFigure(named, memory, setting.graph);
  if (figure) return part(figure, taken(figure.question), asking);
  const whole = reading?.composed;
  if (whole && reading) return orByParts(whole, reading.isLoose, read, asking);
  if (reading?.plain !== undefined) return asPlain(reading.plain, asking);
  const edited = composedEdit(instead === null ? text : `and ${instead}`, memory, setting, asking.link);
  const none = edited ? null : nothingShown(named, memory);
  if (none) return { composed: none, from: 0, leans: true, isOpen: false, memory };
  if (edited?.isSure) return part(edited.composed, taken(edited.composed.question), asking);
  const apart = edited || instead !== null || (memory && hasPronoun(named.text)) ? null : composedTurned(read, asking);
  // A fact that sentences alone tell may be told where no record is.
  const isTold = apart !== null && (apart.draft.outcome !== 'no-record' || read.question.asks.fact === null);
  if (isTold) return part(apart, fresh(read.question), asking);
  const parted = byParts({ read, isReadWhole: reading !== null }, edited?.composed ?? null, asking);
  return { ...parted, isOpen: isLeftOpen(parted.composed, reading === null ? read : null) };
}

/** The answer to a question by the plain words that mean the same. */
function asPlain(plain: string, { text, memory, setting }: Asking): Part {
  const read = answerOne(plain, memory, setting);
  const composed = { ...read.composed, question: { ...read.composed.question, text } };
  const isOther = read.memory !== null && read.memory !== memory;
  return { ...read, composed, memory: isOther ? { ...read.memory, composed, trail: [text] } : read.memory };
}

/** A question of which the words that turn it stand apart from the rest, which is asked by itself. */
function composedTurned(read: Read, { setting, link }: Asking): Composed | null {
  if (setting.isRest) return null;
  return composedApart(read, setting, { link, ask: (text) => answerOne(text, null, { ...setting, isRest: true }) });
}

/** What was read whole; where nothing is on record of it so, what its parts find. */
function orByParts(whole: Composed, isLoose: boolean, read: Read, asking: Asking): Part {
  const found = isLoose ? byParts({ read, isReadWhole: false }, null, asking) : null;
  if (found?.composed.draft.outcome === 'answered') return found;
  return part(whole, hasPronoun(asking.named.text) ? taken(whole.question) : fresh(read.question), asking);
}

/** A question by its parts, in the light of the one before; an edit that found nothing stands where this finds nothing either. */
function byParts({ read, isReadWhole }: ByParts, edited: Composed | null, asking: Asking): Part {
  const { instead, memory, setting } = asking;
  const { graph, news } = setting;
  const correctedTo = instead !== null && memory ? corrected(memory.context, read, graph) : null;
  const continued = correctedTo ? taken(correctedTo) : continueFrom(memory?.context ?? null, read, graph);
  if (!edited && memory && meansSeveral(read, continued.question, memory.context, graph))
    return asksBack(SEVERAL_MEANT, memory);
  if (!edited && meansNobody(continued.question, read)) return asksBack(NOBODY_MEANT, memory);
  const found = news ? composeNews(continued, graph, news) : composeContinued(continued, graph);
  // What an edit leaves out of what was asked before it says; this would leave out all of it unsaid.
  const isLess = edited?.draft.outcome === 'answered' && memory !== null && !keepsParty(found.question, memory);
  const amiss = edited ? null : misread(found.question, read.question, memory !== null);
  if (amiss) return asksBack(amiss, memory);
  const isOther = isLess || !isHeard(found) || isPutToItself(found.question);
  if (edited && isOther) return part(edited, taken(edited.question), asking);
  const isOwn = !isReadWhole && !continued.continued && !news;
  const meant = asMeant(found, graph);
  return orInFull(isOwn && meant === found ? withMostTold(found, graph) : meant, continued, read, asking);
}

/** Whether anybody whom the question before named is named still, where it named anybody. */
function keepsParty({ parties }: Question, { context }: Memory): boolean {
  const before = context.question.parties.filter(({ excluded }) => !excluded).map(({ label }) => label);
  return before.length === 0 || parties.some(({ label }) => before.includes(label));
}

/** A question as read by its parts, and whether the grammar reads it whole as well. */
interface ByParts {
  readonly read: Read;
  readonly isReadWhole: boolean;
}

/** Whether there is an answer, and one that passes over nothing that turns the question: "besides her". */
function isHeard({ draft, question }: Composed): boolean {
  return draft.outcome === 'answered' && question.turns.length === 0;
}

/** An answer by parts; in its place the question asked in full, or what the records shown say, where less was read than asked. */
function orInFull(found: Composed, continued: Continued, read: Read, asking: Asking): Part {
  const { instead, memory, setting } = asking;
  if (!memory || instead !== null) return part(found, continued, asking);
  if (isPassedBy(found, continued, read, memory)) return asksBack(notRead(found.question.unread), memory);
  if (isUnchanged(found, read, memory)) return asksBack(NOT_NARROWED, memory);
  const isOpen = WHOSE.test(read.question.text);
  const isFound = isHeard(found) && !isOpen;
  const inNames = isFound ? null : askedInFull(read, memory, setting);
  if (inNames) return part(inNames, taken(inNames.question), asking);
  if (isOpen) return asksBack(WHOSE_MEANT, memory);
  const told = orOfShown(found, read, memory.context, setting.graph);
  const isPassed = continued.continued && isPassedOver(told, read, memory, setting.graph);
  if (!isPassed) return part(told, continued, asking);
  const again = onceMore(told, read);
  // Where it is no answer, what was said before is what is asked of next.
  if (again.draft.outcome !== 'no-record') return part(again, continued, asking);
  return { composed: again, from: 0, leans: true, isOpen: true, memory };
}

/** Whether words of a follow-up that asks for nothing else were passed by, and nothing was shown that could tell of them. */
function isPassedBy({ draft, question }: Composed, { continued }: Continued, read: Read, { context }: Memory): boolean {
  const isOfNothing = read.question.target === 'everything' && !hasSubject(read.question);
  const isPassed = continued && draft.outcome === 'answered' && question.unread.length > 0;
  return isOfNothing && isPassed && context.listed.length === 0;
}

function ofShownPart({ composed, people }: OfShown, asking: Asking): Part {
  const answered = part(composed, taken(composed.question), asking);
  return { ...answered, memory: answered.memory && withTold(answered.memory, people) };
}

/** What a message says of the conversation itself. */
function ofMeta(read: Read, memory: Memory | null, { graph, at }: Setting): Part | null {
  const special = meta(read, memory, graph);
  if (!special) return null;
  const { composed, from, reset } = special;
  const kept = memory && from > 0 ? { ...memory, at: Date.parse(at.now) } : memory;
  const isOpen = from === 0 && isLeftOpen(composed, null);
  return { composed, from, leans: !reset, isOpen, memory: reset ? null : kept };
}

/**
 * The answer to a question as it would be asked alone, with names for what its words point at; null where it points at nothing
 * that could be named, or that finds nothing, or less was read than asked.
 */
function askedInFull(read: Read, memory: Memory, setting: Setting): Composed | null {
  const full = inFull(read, memory.context, setting.graph);
  const asked = full && answerOne(full.text, null, setting).composed;
  if (asked?.draft.outcome !== 'answered') return null;
  const { unread, turns, target, tags } = asked.question;
  const isRead =
    unread.length + turns.length === 0 && (target !== 'everything' || !tags.some((tag) => tag.startsWith('verb:')));
  return isRead ? { ...asked, question: { ...asked.question, text: read.question.text } } : null;
}
