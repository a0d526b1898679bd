import type { Graph } from '../graph/graph.js';
import { tokens } from '../graph/normalise.js';
import { withAsks } from './asks-of.js';
import { askedAnew } from './follow-up/asked-anew.js';
import { bearerChosen } from './follow-up/bearer-chosen.js';
import { cardNarrowed } from './follow-up/card-narrowed.js';
import { chairQuestion } from './follow-up/chair.js';
import { conferenceElsewhere } from './follow-up/conference-elsewhere.js';
import { type Context, type Continued, hasSubject, ownWords, type Wider } from './follow-up/context.js';
import { counterpartRead, isDescribed } from './follow-up/counterpart-described.js';
import { isDayAlone } from './follow-up/dates-carried.js';
import { dayOfMonth } from './follow-up/day-of-month.js';
import { documentActQuestion } from './follow-up/document-acts.js';
import { editionQuestion } from './follow-up/edition.js';
import { mergedAsPlace, mergedOtherwise, mergedWith, narrowsOnly, wantsOnly } from './follow-up/fragment.js';
import { pointsInside } from './follow-up/inside.js';
import { neighbourQuestion, ordinalQuestion } from './follow-up/ordinals.js';
import { otherOneQuestion } from './follow-up/other-one.js';
import { isOtherPerson } from './follow-up/other-person.js';
import { lacksDoer } from './follow-up/people-meant.js';
import { countryPostRead, postElsewhereRead } from './follow-up/post-holders.js';
import { proposalTold } from './follow-up/proposal-told.js';
import { completed } from './follow-up/relation.js';
import { isRelative, type RelativeDate, relativeDate } from './follow-up/relative-day.js';
import { settingLeft } from './follow-up/setting-left.js';
import { signingRoomQuestion } from './follow-up/signing-room.js';
import { unitBefore } from './follow-up/span-before.js';
import { subjectLeftOut } from './follow-up/subject-left-out.js';
import { theirCountries } from './follow-up/their-countries.js';
import { unknownPersonQuestion } from './follow-up/unknown-person.js';
import { whenHeldQuestion } from './follow-up/when-held.js';
import { whoElseQuestion } from './follow-up/who-else.js';
import { whoIsQuestion } from './follow-up/who-is.js';
import { whyQuestion } from './follow-up/why.js';
import { ofAllQuestion } from './follow-up/widened.js';
import {
  asksAgain,
  asksForAll,
  asksWhoFrom,
  isBareName,
  narrows,
  narrowsDocuments,
  pointsBack,
  relationOf,
  saysOne,
  saysThere,
  startsJoined,
} from './follow-up/wording.js';
import { intentOf } from './intent.js';
import { has, hasKind } from './mention.js';
import { withoutOwnSide } from './own-side.js';
import type { Question } from './question.js';
import { wordBefore } from './roles.js';
import { signalsOf } from './signals.js';
import { reportsFollowed } from './reports/reports-followed.js';
import { withTurns } from './turns.js';
import type { Read } from './understand.js';

/**
 * Reads a question as a follow-up where it is one: it points back, or leaves out what the one before said.
 * - An ordinal takes one line of the last list.
 * - A fragment changes the question before: a name takes the place of the last of its sort ("and Kenya?"), "only" and
 *   "without" narrow, a question word asks for another side of it ("when?"), a state or date limits it ("the signed one").
 * - A question with a relation of its own ("what got signed there?") takes over whom, what and where it points at.
 * - Anything that names its own subject and points at nothing is a question of its own.
 */
export function continueFrom(context: Context | null, asked: Read, graph: Graph): Continued {
  const { question: found, continued, wider } = continuedFrom(context, asked, graph);
  const { text, presence } = asked.question;
  // Who was there is asked by the words of a question alone; of reports only what goes on from them.
  const question = { ...found, presence, reports: found.want === 'reports' ? found.reports : null };
  return { question: withAsks(withTurns(question, text)), continued, wider: wider && widerAsked(wider) };
}

/** Each way to ask more widely, with what its words ask. */
function widerAsked(wider: Wider): Wider {
  return { ...wider, question: withAsks(wider.question), next: wider.next ? widerAsked(wider.next) : null };
}

function continuedFrom(context: Context | null, asked: Read, graph: Graph): Continued {
  const chosen = context ? bearerChosen(context, asked, graph) : null;
  if (chosen) return { question: chosen, continued: true, wider: null };
  const read = context ? readInside(asked, context, graph) : asked;
  const ofReports = context && !isOfReports(asked.question) ? reportsFollowed(context, asked) : null;
  if (ofReports) return { question: ofReports, continued: true, wider: null };
  if (!context || !isAsked(read) || isOfReports(asked.question) || isOfUnknownDoer(asked.question)) return fresh(asked);
  const line =
    whyQuestion(context, read) ??
    whoIsQuestion(context, read, graph) ??
    chairQuestion(context, read, graph) ??
    proposalTold(context, read, graph) ??
    whenHeldQuestion(context, read) ??
    unknownPersonQuestion(context, read) ??
    ofAllQuestion(context, read) ??
    signingRoomQuestion(context, read, graph) ??
    whoElseQuestion(context, read, graph) ??
    documentActQuestion(context, read) ??
    editionQuestion(context, read, graph) ??
    conferenceElsewhere(context, read, graph) ??
    otherOneQuestion(context, read) ??
    ordinalQuestion(context, read, graph) ??
    neighbourQuestion(context, read) ??
    stepped(context, read);
  if (line) return { question: line, continued: true, wider: null };
  const beside = subjectLeftOut(read, context, graph);
  if (beside) return beside;
  if (isFragment(read, context) || isOtherPerson(read, context, graph)) return whole(merged(read, context), graph);
  if (!leansBack(read))
    return read === asked ? fresh(asked) : { question: read.question, continued: true, wider: null };
  return whole({ ...completed(read, context, graph), continued: true }, graph);
}

/** What an outlet reported of something that is named stands by itself. */
function isOfReports(question: Question): boolean {
  return question.reports !== null && question.reports.outlets.length > 0 && hasSubject(question);
}

/** "Did Halloran ever sign anything with Rwanda": who is to have done it is said, though nobody knows him, and with whom. */
function isOfUnknownDoer({ text, unknown, parties }: Question): boolean {
  const [, said = ''] = /^\W*(?:did|has|have|does)\s+(.+)$/is.exec(text) ?? [];
  return parties.length > 0 && unknown.some(({ span }) => said.startsWith(span));
}

function fresh({ question }: Read): Continued {
  return { question, continued: false, wider: null };
}

/** A question whose own words mean something only beside those of the question before. */
function readInside(asked: Read, context: Context, graph: Graph): Read {
  const told = counterpartRead(tailRead(asked), context, graph);
  const read = meetingRead(dayRead(sideRead(statusRead(told, context), context), context, graph));
  return postElsewhereRead(countryPostRead(read, context, graph), context, graph);
}

/** "what about?" with nothing after it asks what the records before were about, "who was there?" who took part. */
function tailRead(read: Read): Read {
  const [only, ...others] = read.items;
  const { question, signals } = read;
  if (question.target !== 'help' || others.length || !only) return read;
  if (signals.any('verb:discuss')) return { ...read, question: { ...question, target: 'everything', want: 'about' } };
  const asksWho = signals.any('verb:attend') && saysThere(signals);
  return asksWho ? { ...read, question: { ...question, target: 'meetings', want: 'who' } } : read;
}

/** "where does it stand?", "status?" after documents: how far they are. */
function statusRead(read: Read, { question: before }: Context): Read {
  const isBare = read.items.every(
    ({ mention }) =>
      has(mention, 'noun:status', 'filler', 'conj:and', 'pron:it', 'pron:that') || hasKind(mention, 'ask:'),
  );
  const isAsked = before.target === 'agreements' && read.signals.any('noun:status') && !hasSubject(read.question);
  return isBare && isAsked ? { ...read, question: { ...read.question, target: 'agreements', want: 'status' } } : read;
}

/** "who was there for the Iranian side?" after a document of theirs: who was present when it came about. */
function sideRead(read: Read, { question: before, listed }: Context): Read {
  const { question, signals, items } = read;
  const [side, ...others] = question.parties;
  const at = items.findIndex((item) => item.kind === 'party');
  const isFor = has(wordBefore(items, at) ?? undefined, 'prep:for', 'prep:from', 'noun:delegation');
  const isOfIt = side && before.parties.some((term) => isSameSide(term, side));
  if (before.target !== 'agreements' || question.target !== 'meetings' || others.length || !isOfIt) return read;
  const only = listed.filter((one) => one.startsWith('agreement:'));
  const asksWho = signals.any('ask:who') || signals.words.some(({ key }) => key.startsWith('who '));
  if (!isFor || !only.length || !asksWho || signals.any('verb:meet', 'noun:meeting')) return read;
  return { ...read, question: { ...question, target: 'agreements', want: 'signatories', only } };
}

function isSameSide(one: Question['parties'][number], other: Question['parties'][number]): boolean {
  return one.entities.some(({ id }) => other.entities.some((entity) => entity.id === id));
}

/** "and on the 19th?": a day of the month asked about before. */
function dayRead(read: Read, context: Context, graph: Graph): Read {
  const { question } = read;
  const beside = relativeDate(question.text, context, graph);
  if (beside && question.dates.every(({ span }) => isWithin(span, beside.words))) return withDate(read, beside);
  const counts = question.ordinal !== null && question.ordinal <= context.list.length;
  const shown = dayShown(question, context, graph);
  if (shown) return { ...read, question: { ...question, dates: [shown] } };
  if (counts || saysOne(read.signals) || question.dates.length || hasSubject(question)) return read;
  const day = dayOfMonth(question.text, context.question);
  return day
    ? { ...read, question: { ...question, dates: [day], ordinal: null, words: [], narrowing: [], unknown: [] } }
    : read;
}

/** "on the 25th" where no date was asked about before: in the month that all that was shown is of. */
function dayShown({ text, dates }: Question, context: Context, graph: Graph): Question['dates'][number] | null {
  const [only, ...others] = dates;
  if (!only || others.length || !isDayAlone(only) || context.question.dates.length) return null;
  const month = unitBefore(context, 'month', graph);
  return month ? dayOfMonth(text, { ...context.question, dates: [{ ...only, ...month }] }) : null;
}

/** A question of a date that the one before says: "day" is then neither looked for in the records nor asked after. */
function withDate(read: Read, { term, words }: RelativeDate): Read {
  const { question, items } = read;
  const others = items.filter(({ mention }) => !mention.key.split(' ').every((word) => words.includes(word)));
  const want = question.want === 'when' ? intentOf(others, signalsOf(others)).want : question.want;
  return { ...read, question: { ...question, ...withoutWords(question, words), want, dates: [term] } };
}

/** "the following day", which alone would be counted from today. */
function isWithin(span: string, words: readonly string[]): boolean {
  return tokens(span).every(({ key }) => words.includes(key) || /^(?:the|on|in|and)$/.test(key));
}

function withoutWords({ words, narrowing }: Question, gone: readonly string[]): Pick<Question, 'words' | 'narrowing'> {
  const kept = (list: readonly string[]) => list.filter((word) => !gone.includes(word));
  return { words: kept(words), narrowing: kept(narrowing) };
}

/** "which ministers were at that meeting": of the meeting of what was listed, whatever that was. */
function meetingRead(read: Read): Read {
  const { question, signals } = read;
  const meeting = signals.words.some((word) => has(word, 'pron:that') && / meeting$/.test(word.key));
  const people = ['officials', 'everything', 'facts'].includes(question.target) && !hasSubject(question);
  const asks = signals.any('ask:who', 'ask:which', 'noun:official', 'noun:participant');
  if (!meeting || !people || !asks) return read;
  return { ...read, question: { ...question, target: 'meetings', want: 'who', words: [], narrowing: [] } };
}

function isAsked({ question, signals }: Read): boolean {
  if (question.ranksLeftOut.length) return true;
  if (question.target === 'help' || question.target === 'out-of-scope') return false;
  return !(signals.any('cmd:source') && question.target === 'knowledge' && !question.parties.length);
}

/** "and before that?" after the latest: the latest of the rest; "and after that?" after the first likewise. */
function stepped({ question: before, listed }: Context, { question, signals }: Read): Question | null {
  const back = before.want === 'last' && signals.any('pron:previous');
  const on = before.want === 'first' && signals.any('pron:next');
  if ((!back && !on) || hasSubject(question)) return null;
  return { ...before, text: question.text, setAside: [...before.setAside, ...listed] };
}

function isFragment(read: Read, context: Context): boolean {
  const { question: before } = context;
  const { question, signals, items } = read;
  const relation = relationOf(read);
  if (asksWhoFrom(items)) return before.target === 'meetings' || isPlaced(before);
  if (asksAgain(items) || (question.target === before.target && narrowsDocuments(read))) return true;
  const joined = startsJoined(items) || narrows(signals) || saysOne(signals) || signals.any('neg:without', 'pron:same');
  if (relation === 'weak') {
    const same = question.target === before.target;
    return joined && (same || saysOne(signals) || signals.any('pron:these'));
  }
  if (relation === 'strong' || asksAnew(read, before) || asksWhoChaired(read, context)) return false;
  return (
    joined || pointsBack(signals) || wantsOnly(read) || narrowsOnly(read) || question.per !== null || isBareName(items)
  );
}

/** Whether people were asked for by where and when they were. */
function isPlaced({ target, places, conferences, dates }: Question): boolean {
  return target === 'officials' && [places, conferences, dates].some((terms) => terms.length > 0);
}

/** "who took over the presidency there?": words of its own are asked after, beside what it points at. */
function asksAnew(read: Read, before: Question): boolean {
  const { signals } = read;
  const deed = before.target !== 'agreements' && signals.any('verb:open', 'verb:win', 'verb:host', 'verb:adopt');
  const asks = signals.any('ask:who', 'ask:what', 'ask:which', 'ask:how-many');
  return asks && (deed || ownWords(read).length > 0) && !narrows(signals) && !saysOne(signals);
}

/** "who chaired it?" after a conference: what it says of the chair, and not who was there. */
function asksWhoChaired({ question, signals }: Read, { question: before, setting }: Context): boolean {
  const conference = before.conferences.length > 0 || setting.length > 0;
  return conference && signals.any('ask:who') && signals.any('post:chair') && !hasSubject(question);
}

function merged(read: Read, context: Context): Continued {
  const question = cardNarrowed(mergedWith(read, context), read.question, context.question);
  const bare = isBareName(read.items) && !startsJoined(read.items) && read.items.length === 1;
  const named = bare && read.items[0]?.kind !== 'date';
  const person = named && read.question.parties[0]?.entities[0]?.kind === 'official';
  const other = person ? null : named ? read.question : mergedOtherwise(read, context);
  const instead = chained(mergedAsPlace(read, context), other ? { question: other, without: '' } : null);
  const last = chained(instead, settingLeft(question, read));
  return { question, continued: true, wider: chained(askedAnew(question, read, context), last) };
}

/** Ways to ask more widely, each for where the one before it finds nothing. */
function chained(first: Wider | null, last: Wider | null): Wider | null {
  return first ? { ...first, next: chained(first.next ?? null, last) } : last;
}

function leansBack(read: Read): boolean {
  const { question, signals, items } = read;
  if (lacksDoer(read) || question.dates.some(isRelative) || isDescribed(question)) return true;
  const points = pointsBack(signals) && !pointsInside(items, question);
  return points || startsJoined(items) || !(hasSubject(question) || standsAlone(read));
}

/** Words from which on a question without a name is taken for a whole one. */
const LONG = 10;

/** "MoU status by country", "which country got the most proposals?": a whole question about all records, without a name. */
function standsAlone({ question, signals, items }: Read): boolean {
  const nouns =
    signals.kind('kind:') || signals.any('noun:agreement', 'noun:meeting', 'noun:proposal', 'noun:conference');
  const limited =
    signals.any('noun:knowledge') ||
    question.statuses !== null ||
    question.per !== null ||
    ['most', 'least', 'overdue'].includes(question.want);
  const ownWords = question.words.length >= 2 || items.length >= LONG;
  if (asksForAll(items) || question.dates.some((term) => term.ahead !== undefined)) return true;
  return (nouns && limited && items.length >= 3) || (ownWords && !startsJoined(items));
}

/** Regions less the side of whom they are asked about, as in a question of its own. */
function whole(continued: Continued, graph: Graph): Continued {
  const { question, wider } = continued;
  const own = { ...question, parties: withoutOwnSide(question.parties, graph) };
  return { ...continued, question: own, wider: chained(wider, theirCountries(own, graph)) };
}
