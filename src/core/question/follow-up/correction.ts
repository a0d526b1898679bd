import type { Graph } from '../../graph/graph.js';
import { withAsks } from '../asks-of.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject } from './context.js';
import { mergedWith } from './fragment.js';
import { holdersIn } from './post-holders.js';
import { relationOf } from './wording.js';

const STARTS: readonly RegExp[] = [
  /^(?:(?:no+|nope|sorry|oops|wait|not that(?: one)?|not (?:him|her|them|it))[\s,.;:!–-]+)*(?:i (?:really |actually )?(?:meant?|was (?:asking|thinking|talking) (?:about|of)|am (?:asking|talking) about)|i'm (?:asking|talking) about|make (?:that|it)|make it rather)\s+(?:to (?:say|ask about)\s+)?/i,
  /^(?:no|nope|sorry|oops|not (?:him|her|that one|them))\s*[,.;:!–-]+\s*(?=[^\s\d])/i,
  /^(?:(?:نه|نخیر|ببخشید|خیر)[\s،,.!]+)?منظورم\s+/u,
  /^(?:نه|نخیر|ببخشید)\s*[،,.!]\s*/u,
  /^(?:(?:لا|عفوا|عفوًا|كلا)[\s،,.!]+)?(?:كنت )?(?:أقصد|اقصد|قصدت|قصدي|أعني|اعني)\s+/u,
  /^(?:لا|عفوا|عفوًا)\s*[،,.!]\s*/u,
  /^(?:(?:нет|извините|простите|не то)[\s,.!–-]+)*(?:я (?:имел|имела|имею) в виду|я (?:спрашивал|спрашивала|спрашиваю|говорил|говорю|про)(?: про| об?)?|имел[аи]? в виду)\s+/iu,
  /^(?:нет|извините|простите)\s*[,.!–-]+\s*/iu,
  /^(?:non[\s,.!-]+)?(?:je (?:voulais dire|parlais d[eu]|pensais à|parle d[eu]))\s+/iu,
  /^(?:no[\s,.!-]+)?(?:quise decir|quería decir|me refería a|me refiero a)\s+/iu,
];

/** "not Pakistan, Tajikistan": a correction only where something was asked before. */
const NOT_BUT: readonly RegExp[] = [
  /^(?:no[,.\s]+)?not (?!just\b|only\b)[^,;]{1,40}(?:[,;–]+|\s-)\s*(?:but\s+)?/i,
  /^(?:нет[,.\s]+)?не [^,;]{1,40}(?:[,;–]+|\s-)\s*(?:а\s+|но\s+)?/iu,
  /^(?:لا[،,\s]+)?ليس [^،,]{1,40}[،,\s]+(?:بل\s+)/u,
  /^نه [^،,]{1,40}[،,]\s*(?:بلکه\s+)?/u,
];

/** What a message says instead, where it corrects what was understood: "no, I meant the prime minister"; null where it does not. */
export function saidInstead(text: string, isFirst: boolean): string | null {
  const starts = isFirst ? STARTS : [...NOT_BUT, ...STARTS];
  const start = starts.map((one) => one.exec(text)?.[0]).find((one) => one !== undefined);
  const rest = start === undefined ? '' : text.slice(start.length).trim();
  return rest === '' ? null : inOrder(rest);
}

/** "The other Asadov, Samaddin" is Samaddin Asadov; "the link with Malaysia, is there one?" names what is meant, and asks for it. */
function inOrder(said: string): string {
  return said
    .replace(/^the other (\p{L}{3,}),? (\p{Lu}\p{L}+)\b/u, '$2 $1')
    .replace(/,? (?:is|are|was|were) there (?:any|one|such a thing|something like that)\s*\?*$/i, '');
}

/** The question before with what was said instead in the place of what was misunderstood; null where that asks a question of its own. */
export function corrected(context: Context, read: Read, graph: Graph): Question | null {
  const question = saidAnew(context, read, graph);
  return question && withAsks(question);
}

function saidAnew(context: Context, read: Read, graph: Graph): Question | null {
  const { question, signals } = read;
  const unknown = nobodyKnown(read);
  if (unknown) return { ...context.question, text: question.text, parties: [], unknown: [{ span: unknown, near: [] }] };
  const isQuestion = relationOf(read) === 'strong' && question.target !== 'officials';
  if (isQuestion || signals.kind('ask:') || signals.kind('cmd:')) return null;
  const before = context.parties.find((term) => !term.excluded && term.entities.length > 0);
  const found = before && !hasSubject(question) ? holdersIn(before, read.items, graph) : null;
  const holders = before && found ? { ...found, role: before.role } : null;
  if (!holders && !hasSubject(question) && !question.dates.length) return null;
  const parties = holders ? [holders] : question.parties;
  const meant: Read = { ...read, question: { ...question, parties, ...(holders ? NO_RANK : {}) } };
  const merged = mergedWith(meant, context);
  return { ...merged, ...elsewhere(question, merged), words: [], narrowing: [] };
}

/** "no, I meant Halloran": a name that nobody on record bears, and not another question of whom was understood. */
function nobodyKnown({ question, items }: Read): string | null {
  const isName =
    items.length > 0 &&
    items.length <= 3 &&
    items.every(({ kind, mention }) => kind === 'word' && mention.unknown !== 'no');
  return isName && /^\p{Lu}/u.test(question.text) ? question.text.replace(/[?!.\s]+$/, '') : null;
}

/** "no, in Barcelona": another place is no part of the conference that was understood, and the other way round. */
function elsewhere(said: Question, merged: Question): Pick<Question, 'places' | 'conferences'> {
  const places = said.conferences.length && !said.places.length ? [] : merged.places;
  const conferences = said.places.length && !said.conferences.length ? [] : merged.conferences;
  return { places, conferences };
}

const NO_RANK: Partial<Question> = { ranks: [], words: [], narrowing: [], unknown: [] };
