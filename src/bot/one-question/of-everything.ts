import type { Composed } from '../../core/answer/draft.js';
import { composeToldOfShown, wholeOfOne } from '../../core/answer/told-of-shown.js';
import type { Graph } from '../../core/graph/graph.js';
import { meetingsOf } from '../../core/question/follow-up/records-meant.js';
import type { Question } from '../../core/question/question.js';
import { namesNothing } from '../../core/question/words-asked.js';
import type { Ref } from '../../core/records/ref.js';
import type { Memory } from '../memory.js';
import { part, taken } from './answered-part.js';
import { type Part, type Setting, says } from './part.js';

/** Whether a message of a thread that names nothing was answered by all there is, or by other records than those shown. */
export function isOfOther(told: Part, text: string, memory: Memory, graph: Graph): boolean {
  // What shows more of a list asks nothing anew.
  const isAsked = told.from === 0;
  return isAsked && (isOfEverything(told.composed, text) || isFoundElsewhere(told.composed, text, memory, graph));
}

/** What the records shown say in the words of a message, or all of the one that was shown; where neither is anything, it is asked back. */
export function ofShownInstead(told: Part, text: string, memory: Memory, setting: Setting): Part {
  const { question } = told.composed;
  const words = [...new Set([...question.words, ...question.unread])];
  const { listed } = memory.context;
  const inWords = words.length && listed.length ? composeToldOfShown(listed, words, setting.graph) : null;
  const draft = inWords?.outcome === 'answered' ? inWords : wholeOfOne(listed, words, setting.graph);
  return draft
    ? part({ question: withoutUnread(question), draft }, taken(question), { text, memory, setting })
    : { composed: says(OF_WHAT, 'ambiguous'), from: 0, leans: true, isOpen: true, memory };
}

/**
 * Whether a message of a thread that names nothing is answered by sentences of other records than those shown, which hold a word of
 * it: "which years does it run" asks of what was shown.
 */
function isFoundElsewhere({ question, draft }: Composed, text: string, memory: Memory, graph: Graph): boolean {
  const isByWords = draft.outcome === 'answered' && (question.target === 'everything' || question.target === 'facts');
  if (!isByWords || !namesNothing(question) || !OF_SHOWN.test(text)) return false;
  const shown = shownIn(memory, graph);
  return draft.listed.some((one) => !shown.includes(one));
}

/** Words that point at what was shown. */
const OF_SHOWN = /\b(?:it|its|they|them|their|he|him|his|she|her|that|this|those|these|there)\b/i;

/**
 * Whether a message of a thread that names nothing and nobody is answered by all there is of a kind: it asked something of what was
 * shown, unless it says that all is meant.
 */
function isOfEverything({ question, draft }: Composed, text: string): boolean {
  const isAll = draft.outcome === 'answered' && draft.listed.length >= WIDE_MIN;
  // A day that another was counted from names nothing either.
  const isDated = COUNTED.test(text) || question.dates.some(({ span }) => text.includes(span.trim()));
  const isLimited = question.statuses !== null || question.kinds.length + question.formats.length > 0;
  return isAll && !isLimited && namesNothing(isDated ? question : { ...question, dates: [] }) && !OF_ALL.test(text);
}

/** Words that count time. */
const COUNTED = /\d|\b(?:days?|weeks?|months?|years?|quarter|yesterday|today|tomorrow)\b/i;

/** Records from which on a list of nothing in particular is all there is. */
const WIDE_MIN = 20;

/** Words that ask for all there is. */
const OF_ALL =
  /(?<!\p{L})(?:tou(?:s|tes?)|tod[oa]s|все[хм]?|همه|تمام|كل|جميع)(?!\p{L})|\b(?:all|every|overall|in total|altogether|on record|in your (?:files|records|knowledge)|you (?:have|know|hold)|are there|list|show|how many|recent|latest|newest|upcoming|new)\b/iu;

const OF_WHAT =
  'What of those shown is meant was not understood, and a list of everything is more than that asks for: say a name, a place or a date.';

/** The records shown last, the meetings that they came about in, what was put there, and the conference that is spoken of. */
export function shownIn({ context }: Memory, graph: Graph): readonly Ref[] {
  const conferences = context.setting.flatMap(({ ids }) => ids.map((id): Ref => `conference:${id}`));
  const meetings = meetingsOf(context.listed, graph);
  const at = [...context.listed, ...meetings].filter((one) => one.startsWith('meeting:'));
  const proposals = at.length ? graph.proposals.matching([at]).map(({ id }): Ref => `proposal:${id}`) : [];
  return [...new Set([...context.listed, ...meetings, ...proposals, ...conferences])];
}

/** A question of which all that can be read is told. */
export function withoutUnread(question: Question): Question {
  return { ...question, words: [], narrowing: [], unread: [], turns: [] };
}
