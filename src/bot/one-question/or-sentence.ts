import { type Block, statementsOf } from '../../core/answer/answer.js';
import { answered, type Composed, type Draft, gap, say } from '../../core/answer/draft.js';
import { factLine } from '../../core/answer/sentences/facts-answer.js';
import { saidBy } from '../../core/answer/sentences/said-by.js';
import { OF_MANY } from '../../core/answer/telling/most-told.js';
import { recordLines } from '../../core/answer/telling/record-lines.js';
import { type SurestSentence, surestSentence } from '../../core/answer/telling/surest-sentence.js';
import { readWhole } from '../../core/grammar/read.js';
import { wordsOf } from '../../core/query/names-of.js';
import type { Fact } from '../../core/graph/facts.js';
import type { Graph } from '../../core/graph/graph.js';
import { stemsOf } from '../../core/graph/text-index.js';
import type { Question } from '../../core/question/question.js';
import { wordsQuoted } from '../../core/question/quoted.js';
import type { Item } from '../../core/question/item.js';
import type { Mention } from '../../core/question/mention.js';
import { termsSaid } from '../../core/question/terms-said.js';
import { type Linked, understoodFrom } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import { fresh, part } from './answered-part.js';
import { isOfOther, ofShownInstead, shownIn, withoutUnread } from './of-everything.js';
import { linkingOnce, type Part, type Setting } from './part.js';
import { isSure, LEAD_MIN, quotedIn, tellsKind } from './sure-sentence.js';

/** The weight of words that it says and no line of an answer does, for the answer to have passed over what was asked. */
const PASSED_OVER_MIN = 4;

/** How far ahead of every other record of those shown a sentence must be, in weights of rare words. */
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
  if (memory === null || !isOfOther(told, text, memory, setting.graph)) return inWords(told, text, memory, setting);
  // What may be asked of something shown is asked of it, where no sentence is as sure.
  const surest = sentenceFor(told, text, { memory, setting, isStrict: true });
  if (surest) return surest;
  const ofShown = ofShownInstead(told, text, memory, setting);
  return ofShown === told ? inWords(told, text, memory, setting) : ofShown;
}

function inWords(told: Part, text: string, memory: Memory | null, setting: Setting): Part {
  const { composed } = told;
  if (isNone(composed, text, setting)) return told;
  // What was read whole is what was asked, and a long list is none that one sentence answers.
  const isStrict =
    memory !== null ||
    composed.isWhole === true ||
    (composed.draft.outcome === 'answered' &&
      (composed.query !== undefined || composed.draft.listed.length > SHOWN_MAX));
  const mayBe = mayBeTold(composed) && (!isStrict || isPassedOver(composed));
  return (mayBe && sentenceFor(told, text, { memory, setting, isStrict })) || told;
}

/** Whether nothing is on record of what was read whole, without a word that only sentences say: then none of them tells it. */
function isNone({ draft }: Composed, text: string, setting: Setting): boolean {
  if (draft.outcome !== 'no-record') return false;
  const whole = readWhole((setting.link ?? linkingOnce(setting))(text), setting.graph);
  return whole !== null && !whole.rival && wordsOf(whole.query).length === 0;
}

interface Looking {
  readonly memory: Memory | null;
  readonly setting: Setting;
  /** Whether the message may be asked of what was shown: then a sentence has to be surer. */
  readonly isStrict: boolean;
}

/** The part that tells the sentence; null where none is sure. */
function sentenceFor(told: Part, text: string, { memory, setting, isStrict }: Looking): Part | null {
  const { graph } = setting;
  const named = (setting.link ?? linkingOnce(setting))(text);
  if (isTurned(named) || OTHER_SCRIPT.test(text)) return null;
  const { draft: before } = told.composed;
  const question = isUntimed(told.composed) ? understoodFrom(named, graph).question : told.composed.question;
  // What is asked of the sources themselves is misread only where it names somebody.
  if (question.target === 'knowledge' && !namesAnything(named)) return null;
  const surest = quotedIn(text, named, graph) ?? sureOf(named, { memory, graph, question, isStrict });
  if (!surest || isSeen(surest, before) || leavesOut(surest, question)) return null;
  if (!isPassedOver(told.composed) && !isStrict && !tellsMore(surest, before)) return null;
  const draft = draftOf(surest, question, before, graph);
  return part({ question: withoutUnread(question), draft }, fresh(question), { text, memory, setting });
}

/** Words of other scripts are in no sentence on record: of such a message one is found by its names alone. */
const OTHER_SCRIPT = /[\u0400-\u06ff]/;

/** What no sentence answers: a yes or no, what is asked of the bot, and numbers and ranks of records that were found. */
function mayBeTold({ question, draft, isWhole }: Composed): boolean {
  const { outcome, choices } = draft;
  const isOther =
    question.yesNo || question.denied || question.visitors !== null || (question.asks.fact?.neverTold ?? null) !== null;
  const isAside = ASIDE.has(question.target) && !isUntimed({ question, draft });
  if (isOther || isAside || choices.length > 0) return false;
  if (outcome === 'answered') return !isWhole && !OF_MANY.has(question.want);
  const isLeftOpen = question.unread.length > 0 || wordsQuoted(question.text) !== null;
  return outcome === 'no-record' || (outcome === 'ambiguous' && isLeftOpen);
}

/** Whether it was only said that no record has the time which a message tells by what happened. */
function isUntimed({ question, draft }: Composed): boolean {
  return question.target === 'help' && draft.outcome === 'no-record';
}

/** Whether nothing was found, or words were left unread. */
function isPassedOver({ question, draft }: Composed): boolean {
  const isOfWords = question.target === 'everything' || question.target === 'knowledge';
  return draft.outcome !== 'answered' || question.unread.length > 0 || (isOfWords && question.words.length > 0);
}

/** Whether a sentence does not say what is asked for: "which newspapers". What was put forward may be told in any words. */
function leavesOut({ unsaid }: SurestSentence, { text, target }: Question): boolean {
  if (target === 'proposals') return false;
  const [asked] = NOUN_ASKED.exec(text) ?? [];
  const noun = asked?.trim().split(' ').at(-1)?.toLowerCase();
  return unsaid.some((word) => word.toLowerCase() === noun && !MEASURES.has(word.toLowerCase()));
}

/** Nouns for what a number says, which beside it nobody writes. */
const MEASURES: ReadonlySet<string> = new Set(
  'rate share proportion percentage percent number figure amount sum value level size length period deadline year date price cost'.split(
    ' ',
  ),
);

/** The words of what is asked for, up to the verb: "natural disaster" before "did". "What share of the homes" asks for no share that is named so. */
const NOUN_ASKED =
  /(?<=\b(?:which|what|how many) )(?:\p{L}+ ){1,3}?(?=(?:did|do|does|is|are|was|were|has|have|had|will|would|can|could)\b)/iu;

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

/** Somebody or something that is left out of what is asked turns none of it. */
function turns({ tags, key }: Mention): boolean {
  return tags.some((tag) => tag.startsWith('neg:')) && !LEAVES_OUT.test(key);
}

const LEAVES_OUT = /^(?:other than|besides|apart(?: from)?|except(?: for)?|leaving aside|aside|save(?: for)?)$/;

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

interface Sought extends Pick<Looking, 'memory' | 'isStrict'> {
  readonly graph: Graph;
  readonly question: Question;
}

/** The sentence that is meant: of what was shown, or, where a message names whom or what it means, of all that is on record. */
function sureOf(named: Linked, { memory, graph, question, isStrict }: Sought): SurestSentence | null {
  const said = termsSaid(named);
  const shown = memory === null ? [] : shownIn(memory, graph);
  const isOfKind = (fact: Fact) => question.asks.fact !== null && tellsKind(fact, question.asks.fact);
  const isFew = shown.length > 0 && shown.length <= SHOWN_MAX;
  const ofShown = isFew ? surestSentence(said, graph, { among: shown, isOfKind }) : null;
  const isOfShown = ofShown !== null && ofShown.weight >= OF_SHOWN_MIN && !POINTING.test(named.text);
  if (isOfShown && isSure(ofShown, question, { least: LEAD_AMONG_SHOWN_MIN, isStrict: true })) return ofShown;
  if (memory !== null && (!namesAnything(named) || meansPerson(named))) return null;
  const ofAll = surestSentence(said, graph, { isOfKind });
  return ofAll && isSure(ofAll, question, { least: LEAD_MIN, isStrict }) ? ofAll : null;
}

/** Words that choose among what was shown, which no sentence says. */
const POINTING = /\b(?:earlier|previous|other|others|another|else|former|latter|first|second|third|last|next|same)\b/i;

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

/** A sentence, and by whom it is reported: others that report its record may not have it. */
function outletsOf(fact: Fact, graph: Graph): readonly Block[] {
  const alone = answered(say(fact.text, [fact.evidence]), []);
  return [...factLine(fact, graph), ...saidBy(alone, graph)];
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
