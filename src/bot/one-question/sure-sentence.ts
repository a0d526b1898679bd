import { type SurestSentence, surestSentence } from '../../core/answer/telling/surest-sentence.js';
import { statesWanted } from '../../core/answer/facts/kinds-stated.js';
import type { Fact } from '../../core/graph/facts.js';
import type { Graph } from '../../core/graph/graph.js';
import type { FactAsked, FactKind } from '../../core/question/facts/fact.js';
import type { Question } from '../../core/question/question.js';
import { wordsQuoted } from '../../core/question/quoted.js';
import { termsSaid } from '../../core/question/terms-said.js';
import type { Linked } from '../../core/question/understand.js';

/** How much of the names and words of a message a sentence must have, and how far ahead of every other record it must be. */
const OF_NAMES_MIN = 0.9;
const OF_WORDS_MIN = 0.12;
/** The same where all that it says are words for what records are and for what is done in them. */
const OF_RECORDS_MIN = 0.3;
const OF_RECORDS_UNREAD_MIN = 0.2;
/** How far a sentence must be ahead of every other record, in weights of rare words. */
export const LEAD_MIN = 3.5;

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

/** The same where it has every name and is far ahead by all that it says: then whatever it says is of the subject. */
const OF_EVERY_NAME_MIN = 0.95;
const LEAD_OF_EVERY_NAME_MIN = 4.5;
const OF_FEW_WORDS_MIN = 0.1;

/** The sentence that holds the very words that a message puts in quotation marks, of two or more; null where none does. */
export function quotedIn(text: string, named: Linked, graph: Graph): SurestSentence | null {
  const quoted = wordsQuoted(text)?.toLowerCase();
  const surest = quoted === undefined ? null : surestSentence(termsSaid(named), graph);
  return surest?.fact.text.toLowerCase().includes(quoted!) ? surest : null;
}

/** How sure a sentence has to be. */
export interface Bar {
  /** How far ahead of every other record. */
  readonly least: number;
  /** Whether another answer is at hand: then only the surest will do. */
  readonly isStrict: boolean;
}

/** Whether a sentence is what a question means: it has enough of what that names and says, and tells the kind of thing that is asked for. */
export function isSure(surest: SurestSentence, question: Question, { least, isStrict }: Bar): boolean {
  const { asks, text, target, words, unread, unknown } = question;
  const { fact, ofWords, isOfContent } = surest;
  // Where all was read, the same words say otherwise what was put the other way round, and how a document stood before.
  const isRead = words.length + unread.length === 0 && ORDERED.has(target);
  const ofRecords = !isStrict && unread.length > 0 ? OF_RECORDS_UNREAD_MIN : OF_RECORDS_MIN;
  const isAlone = !isStrict && !isRead && standsAlone(surest);
  const isOfSubject = isOfContent || (!isRead && ofWords >= ofRecords) || isAlone;
  const isNear = isStrict
    ? isFarAhead(surest, least) && surest.equals.length === 0
    : isFarAhead(surest, least) || saysMost(surest, unknown) || hasEveryName(surest) || isAlone;
  const isOfKind = asks.fact === null || tellsOf(fact, asks.fact);
  return isOfSubject && isNear && isOfKind && (!WHO.test(text) || tellsWho(fact));
}

function isFarAhead({ ofNames, ofWords, lead }: SurestSentence, least: number): boolean {
  return ofNames >= OF_NAMES_MIN && ofWords >= OF_WORDS_MIN && lead >= least;
}

/** It has every name, and no other record comes near it by what it says. */
function standsAlone({ ofNames, ofWords, lead, equals }: SurestSentence): boolean {
  const isNamed = ofNames >= OF_EVERY_NAME_MIN && ofWords >= OF_FEW_WORDS_MIN;
  return isNamed && lead >= LEAD_OF_EVERY_NAME_MIN && equals.length === 0;
}

/** It says most of the words: then names may have been misread, but none that nobody knows. */
function saysMost({ ofNames, ofWords, weight, lead }: SurestSentence, unknown: Question['unknown']): boolean {
  const isOfMost = ofWords >= OF_MOST_WORDS_MIN && weight >= MOST_WORDS_MIN && lead >= LEAD_OF_MOST_WORDS_MIN;
  return isOfMost && !unknown.length && ofNames >= OF_NAMES_BESIDE_WORDS_MIN;
}

/** It has every name and rare words: then it need not be as far ahead. */
function hasEveryName({ ofNames, ofWords, weight, lead }: SurestSentence): boolean {
  const isOfSome = ofWords >= OF_SOME_WORDS_MIN && weight >= SOME_WORDS_MIN && lead >= LEAD_OF_ALL_NAMES_MIN;
  return isOfSome && ofNames >= OF_ALL_NAMES_MIN;
}

/** What is put by one to another, and what stands now as it did not before. */
const ORDERED: ReadonlySet<Question['target']> = new Set<Question['target']>(['proposals', 'agreements']);

/** Whether a sentence tells of somebody: a record has its people, and a conference those alone whom its sentence names. */
function tellsWho({ text, evidence }: Fact): boolean {
  return !evidence.ref.startsWith('conference:') || /(?<=\S )\p{Lu}\p{L}+ \p{Lu}\p{L}/u.test(text);
}

const WHO = /\bwhom?\b/i;

/** Whether a sentence tells the kind of thing that is asked for, by whoever is to have said it. */
function tellsOf({ text, by }: Fact, { wants, speaker }: FactAsked): boolean {
  if (speaker !== null && by !== null && by !== speaker) return false;
  return wants.every((want) => IN_ANY_WORDS.has(want.kind) || statesWanted(text, want));
}

/** Whether a sentence tells the kind of thing that is asked for, of those that words show: a share, a sum, a number. */
export function tellsKind({ text }: Fact, { wants }: FactAsked): boolean {
  const shown = wants.filter(({ kind }) => !IN_ANY_WORDS.has(kind));
  return shown.length > 0 && shown.every((want) => statesWanted(text, want));
}

/** What a sentence may tell without a word for it. */
const IN_ANY_WORDS: ReadonlySet<FactKind> = new Set<FactKind>(['statement']);
