import { type Block, statementsOf } from '../../core/answer/answer.js';
import { answered, type Composed, type Draft, gap } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { factLine } from '../../core/answer/sentences/facts-answer.js';
import { OF_MANY } from '../../core/answer/telling/most-told.js';
import { recordLines } from '../../core/answer/telling/record-lines.js';
import { type SurestSentence, surestSentence } from '../../core/answer/telling/surest-sentence.js';
import { statesWanted } from '../../core/answer/facts/kinds-stated.js';
import type { Fact } from '../../core/graph/facts.js';
import type { Graph } from '../../core/graph/graph.js';
import { stemsOf } from '../../core/graph/text-index.js';
import type { FactAsked, FactKind } from '../../core/question/facts/fact.js';
import type { Kind, SetQ } from '../../core/query/query.js';
import type { Question } from '../../core/question/question.js';
import type { Item } from '../../core/question/item.js';
import type { Mention } from '../../core/question/mention.js';
import { termsSaid } from '../../core/question/terms-said.js';
import type { Linked } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import { fresh, part } from './answered-part.js';
import { isOfOther, ofShownInstead, shownIn, withoutUnread } from './of-everything.js';
import { linkingOnce, type Part, type Setting } from './part.js';

/** How much of the names and words of a message a sentence must have, and how far ahead of every other record it must be. */
const OF_NAMES_MIN = 0.9;
const OF_WORDS_MIN = 0.12;
/** The same where all that it says are words for what records are and for what is done in them. */
const OF_RECORDS_MIN = 0.2;
const LEAD_MIN = 3.5;

/** The same where it says most of the words: then names may have been misread. */
const OF_NAMES_BESIDE_WORDS_MIN = 0.5;
const OF_MOST_WORDS_MIN = 0.55;
const MOST_WORDS_MIN = 8;
const LEAD_OF_MOST_WORDS_MIN = 6;

/** The same where it has every name and rare words: then it need not be as far ahead. */
const OF_ALL_NAMES_MIN = 0.97;
const OF_SOME_WORDS_MIN = 0.2;
const SOME_WORDS_MIN = 5;
const LEAD_OF_ALL_NAMES_MIN = 2;

/** The weight of words that it says and no line of an answer does, for the answer to have passed over what was asked. */
const PASSED_OVER_MIN = 4;
const LEAD_AMONG_SHOWN_MIN = 2.5;

/** Records shown among which a message may mean one, and the weight of words that its sentence must say. */
const SHOWN_MAX = 20;
const OF_SHOWN_MIN = 3;

/** Lines of an answer that are seen at once. */
const SEEN_LINES = 8;

/**
 * A question of which nothing was found as it was read, or of which words were left unread: where one sentence on record is by far the
 * one that tells most of what it says, that sentence is the answer, with its record.
 */
export function orSentence(told: Part, text: string, memory: Memory | null, setting: Setting): Part {
  const isOther = memory !== null && isOfOther(told, text, memory, setting.graph);
  const found = isOther || mayBeTold(told.composed) ? sentenceFor(told, text, memory, setting) : null;
  if (found || !isOther) return found ?? told;
  return ofShownInstead(told, text, memory, setting);
}

/** The part that tells the sentence; null where none is sure. */
function sentenceFor(told: Part, text: string, memory: Memory | null, setting: Setting): Part | null {
  const { graph } = setting;
  const named = (setting.link ?? linkingOnce(setting))(text);
  if (isTurned(named) || OTHER_SCRIPT.test(text)) return null;
  const { question } = told.composed;
  // What is asked of the sources themselves is misread only where it names somebody.
  if (question.target === 'knowledge' && !namesAnything(named)) return null;
  const surest = sureOf(named, memory, graph, question);
  if (!surest || isSeen(surest, told.composed.draft)) return null;
  if (!isPassedOver(told.composed) && !tellsMore(surest, told.composed.draft)) return null;
  const draft = draftOf(surest, question, told.composed.draft, graph);
  return part({ question: withoutUnread(question), draft }, fresh(question), { text, memory, setting });
}

/** Words of other scripts are in no sentence on record: of such a message one is found by its names alone. */
const OTHER_SCRIPT = /[\u0400-\u06ff]/;

/** What no sentence answers: a yes or no, what is asked of the bot, and numbers and ranks of records that were found. */
function mayBeTold({ question, draft, isWhole }: Composed): boolean {
  const { outcome, choices } = draft;
  const isOther = question.yesNo || question.denied || question.visitors !== null;
  if (isOther || ASIDE.has(question.target) || choices.length > 0) return false;
  if (outcome === 'answered') return !isWhole && !OF_MANY.has(question.want);
  return outcome === 'no-record' || (outcome === 'ambiguous' && question.unread.length > 0);
}

/** Whether nothing was found, or words were left unread. */
function isPassedOver({ question, draft }: Composed): boolean {
  const isOfWords = question.target === 'everything' || question.target === 'knowledge';
  return draft.outcome !== 'answered' || question.unread.length > 0 || (isOfWords && question.words.length > 0);
}

/** Whether a sentence says words of a message that no line of an answer to it does, though all of it was read. */
function tellsMore({ said }: SurestSentence, { blocks }: Draft): boolean {
  const seen = new Set(statementsOf({ blocks: blocks.slice(0, SEEN_LINES) }).flatMap(({ text }) => stemsOf(text)));
  const more = said.filter(({ stems }) => !stems.some((one) => seen.has(one)));
  return more.reduce((sum, { weight }) => sum + weight, 0) >= PASSED_OVER_MIN;
}

const ASIDE: ReadonlySet<Question['target']> = new Set<Question['target']>(['help', 'out-of-scope']);

/** Whether a word turns what the message says into its opposite, or asks if it is so: a sentence that says it all would be the wrong one. */
function isTurned({ text, items }: Linked): boolean {
  return (
    /\bwhether\b/i.test(text) ||
    items.some(({ kind, mention }, at) => kind === 'word' && turns(mention) && !isAllotted(mention, items[at + 1]))
  );
}

function turns({ tags }: Mention): boolean {
  return tags.some((tag) => tag.startsWith('neg:'));
}

/** "Has set aside for start-ups" leaves nothing out. */
function isAllotted({ key }: Mention, next: Item | undefined): boolean {
  return key === 'set aside' && next?.mention.key === 'for';
}

/** Whether a message says "he" or "she" of somebody whom it does not name: a sentence about anybody else is none of what it asks. */
function meansPerson({ text, items }: Linked): boolean {
  return (
    PERSONAL.test(text) && !items.some((item) => item.kind === 'party' && item.party.entities[0]?.kind === 'official')
  );
}

const PERSONAL = /\b(?:he|him|his|she|her|hers)\b/i;

function namesAnything({ items }: Linked): boolean {
  return items.some(({ kind }) => kind !== 'word' && kind !== 'topic' && kind !== 'date');
}

/** The sentence that is meant: of what was shown, or, where a message names whom or what it means, of all that is on record. */
function sureOf(named: Linked, memory: Memory | null, graph: Graph, question: Question): SurestSentence | null {
  const said = termsSaid(named);
  const shown = memory === null ? [] : shownIn(memory, graph);
  const isOfKind = (fact: Fact) => question.asks.fact !== null && tellsKind(fact, question.asks.fact);
  const isFew = shown.length > 0 && shown.length <= SHOWN_MAX;
  const ofShown = isFew ? surestSentence(said, graph, { among: shown, isOfKind }) : null;
  const isOfShown = ofShown !== null && ofShown.weight >= OF_SHOWN_MIN && !POINTING.test(named.text);
  if (isOfShown && isSure(ofShown, question, LEAD_AMONG_SHOWN_MIN)) return ofShown;
  if (memory !== null && (!namesAnything(named) || meansPerson(named))) return null;
  const ofAll = surestSentence(said, graph, { isOfKind });
  return ofAll && isSure(ofAll, question) ? ofAll : null;
}

function isSure(surest: SurestSentence, { asks, text, target, words, unread }: Question, least = LEAD_MIN): boolean {
  const { fact, ofWords, isOfContent } = surest;
  const asksWho = WHO.test(text);
  // Where all was read, the same words say otherwise what was put the other way round, and how a document stood before.
  const isRead = words.length + unread.length === 0 && ORDERED.has(target);
  const isOfSubject = isOfContent || (!isRead && ofWords >= OF_RECORDS_MIN);
  return (
    isOfSubject &&
    isNear(surest, least) &&
    (asks.fact === null || tellsOf(fact, asks.fact)) &&
    (!asksWho || tellsWho(fact))
  );
}

/** Whether a sentence has enough of the names and words of a message, and is far enough ahead of every other. */
function isNear({ ofNames, ofWords, weight, lead }: SurestSentence, least: number): boolean {
  if (ofNames >= OF_NAMES_MIN && ofWords >= OF_WORDS_MIN && lead >= least) return true;
  const isOfMostWords = ofWords >= OF_MOST_WORDS_MIN && weight >= MOST_WORDS_MIN && lead >= LEAD_OF_MOST_WORDS_MIN;
  if (isOfMostWords && ofNames >= OF_NAMES_BESIDE_WORDS_MIN) return true;
  const isOfSomeWords = ofWords >= OF_SOME_WORDS_MIN && weight >= SOME_WORDS_MIN && lead >= LEAD_OF_ALL_NAMES_MIN;
  return isOfSomeWords && ofNames >= OF_ALL_NAMES_MIN;
}

/** What is put by one to another, and what stands now as it did not before. */
const ORDERED: ReadonlySet<Question['target']> = new Set<Question['target']>(['proposals', 'agreements']);

/** Whether a sentence tells of somebody: a record has its people, and a conference those alone whom its sentence names. */
function tellsWho({ text, evidence }: Fact): boolean {
  return !evidence.ref.startsWith('conference:') || /(?<=\S )\p{Lu}\p{L}+ \p{Lu}\p{L}/u.test(text);
}

const WHO = /\bwhom?\b/i;

/** Words that choose among what was shown, which no sentence says. */
const POINTING = /\b(?:earlier|previous|other|others|another|else|former|latter|first|second|third|last|next|same)\b/i;

/** Whether a sentence tells the kind of thing that is asked for, by whoever is to have said it. */
function tellsOf({ text, by }: Fact, { wants, speaker }: FactAsked): boolean {
  if (speaker !== null && by !== null && by !== speaker) return false;
  return wants.every((want) => IN_ANY_WORDS.has(want.kind) || statesWanted(text, want));
}

/** Whether a sentence tells the kind of thing that is asked for, of those that words show: a share, a sum, a number. */
function tellsKind({ text }: Fact, { wants }: FactAsked): boolean {
  const shown = wants.filter(({ kind }) => !IN_ANY_WORDS.has(kind));
  return shown.length > 0 && shown.every((want) => statesWanted(text, want));
}

/** What a sentence may tell without a word for it. */
const IN_ANY_WORDS: ReadonlySet<FactKind> = new Set<FactKind>(['statement']);

/** Whether the sentence stands among the lines of an answer that are seen at once. */
function isSeen({ fact }: SurestSentence, { blocks, outcome }: Draft): boolean {
  const seen = statementsOf({ blocks: blocks.slice(0, SEEN_LINES) });
  return outcome === 'answered' && seen.some(({ text }) => text.includes(fact.text));
}

function draftOf({ fact, equals, unsaid }: SurestSentence, asked: Question, before: Draft, graph: Graph): Draft {
  const refs = [fact, ...equals].map(({ evidence }) => evidence.ref);
  const isOfOutlets = asked.want === 'reports';
  const lines = [fact, ...equals].flatMap((one) =>
    isOfOutlets ? outletsOf(one, graph) : sentenceInRecord(one, graph),
  );
  const missed = unsaid.filter((word) => !isSaid(word, lines));
  const left = missed.length ? [gap(`Not in its words: ${missed.map((word) => `“${word}”`).join(', ')}.`)] : [];
  const said = gap(
    `The sentence${equals.length ? 's' : ''} on record that tell${equals.length ? '' : 's'} most of what was asked:`,
  );
  const rest = before.outcome === 'answered' ? before.blocks : [];
  const listed = [
    ...refs,
    ...(before.outcome === 'answered' ? before.listed.filter((one) => !refs.includes(one)) : []),
  ];
  return answered([said, ...lines, ...left, ...rest], listed);
}

/** A sentence, and by whom its record is reported. */
function outletsOf(fact: Fact, graph: Graph): readonly Block[] {
  const [kind, id] = fact.evidence.ref.split(/:(.*)/s) as [Kind, string];
  const of: SetQ = { is: 'these', kind, ids: [id], said: id };
  return [...factLine(fact, graph), ...composeQuery({ ask: 'list', of, tell: 'sources' }, graph).blocks];
}

/** A sentence, and its record where it is not of a conference, of which it is one of many. */
function sentenceInRecord(fact: Fact, graph: Graph): readonly Block[] {
  if (fact.evidence.ref.startsWith('conference:')) return factLine(fact, graph);
  const record = recordLines(fact, [], graph).filter((block) => !isOnly(block, fact.text));
  return [...factLine(fact, graph), ...record];
}

/** Whether a block says a sentence and nothing else. */
function isOnly(block: Block, text: string): boolean {
  return 'statement' in block && block.statement.text === text;
}

function isSaid(word: string, lines: readonly Block[]): boolean {
  const said = new Set(statementsOf({ blocks: lines }).flatMap(({ text }) => stemsOf(text)));
  return stemsOf(word).every((one) => said.has(one));
}
