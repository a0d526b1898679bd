import { describedAmong } from '../../core/answer/told-of-shown.js';
import type { Graph } from '../../core/graph/graph.js';
import { tokens } from '../../core/graph/normalise.js';
import { stem } from '../../core/graph/stem.js';
import { broughtBy, meetingsOf } from '../../core/question/follow-up/records-meant.js';
import type { Linked } from '../../core/question/understand.js';
import type { Ref } from '../../core/records/ref.js';
import type { Memory } from '../memory.js';

/** A record that a definite noun means, and the question with plain words in its place. */
export interface NounMeant {
  readonly ref: Ref;
  readonly rest: string;
}

/** What a meeting is called by how it was held. */
const OCCASION =
  /\b(?:the|that|this) (?:same |very )?(luncheon|lunch|dinner|banquet|breakfast|reception|cocktail|session|sitting|ceremony|round ?table|panel|plenary|gathering)\b(?! (?:of|between|with|in|on|for|from|about|at)\b)/i;

/** Of these a meeting need not say that it was one. */
const GENERIC = /^(?:session|sitting|ceremony|gathering|panel|reception)$/i;

/** What a document or what it sets up is called. */
const DOCUMENT =
  /\b(?:the|that|this) (?:same |very )?((?!(?:same|other|first|second|third|last|latest|next|new|two|signed|pending)\b)\p{L}{3,} )?(centre|center|council|committee|task force|working group|memorandum|mou|declaration|pact|programme|program|roadmap|road map|charter|partnership|treaty|accord|corridor|platform|consortium|joint venture|resolution|convention|letter of intent|joint statement|framework|action plan|park|hub|fund|academy)\b(?! (?:of|between|with|in|on|for|from|about|at|by)\b)(?!['’])/iu;

/**
 * "Who else was at that luncheon?", "is the centre working?": the one record, of what was shown or of what that came about in, that is called
 * so. Null where none or several are, where the question names whose it is, or where just that record was shown.
 */
export function nounMeant({ text, items }: Linked, memory: Memory, graph: Graph): NounMeant | null {
  const occasion = OCCASION.exec(text);
  if (occasion) return occasionMeant(text, occasion, memory, graph);
  const found = DOCUMENT.exec(text);
  // "The council" may be the name of a conference as well.
  const isBare = ({ kind, mention }: Linked['items'][number]) =>
    kind === 'word' || kind === 'topic' || found?.[0].includes(mention.text) === true;
  return found && items.every(isBare) ? documentMeant(text, found, memory, graph) : null;
}

function occasionMeant(text: string, found: RegExpExecArray, memory: Memory, graph: Graph): NounMeant | null {
  const noun = found[1]!.toLowerCase();
  for (const refs of shownIn(memory)) {
    const all = [...new Set([...refs.filter((one) => one.startsWith('meeting:')), ...meetingsOf(refs, graph)])];
    const named = describedAmong(all, [noun.replace(/^round ?table$/, 'roundtable')], graph);
    const [only, ...others] = named.length || !GENERIC.test(noun) ? named : all;
    if (only && others.length) return null;
    if (only)
      return {
        ref: only,
        rest: text.replace(found[0], 'that meeting').replace(/^((?:and |but |so )*who) else\b/i, '$1'),
      };
  }
  return null;
}

function documentMeant(
  text: string,
  [span, before, noun]: RegExpExecArray,
  memory: Memory,
  graph: Graph,
): NounMeant | null {
  const words = [...(before?.trim().toLowerCase().split(' ') ?? []), ...noun!.toLowerCase().split(' ')];
  const lists = shownIn(memory);
  const own = lists.map((refs) => refs.filter((one) => one.startsWith('agreement:')));
  const brought = lists.map((refs) => broughtBy([...refs, ...meetingsOf(refs, graph)], 'agreement:', graph));
  const ref = nearest(own, words, graph) ?? nearest(brought, words, graph);
  const isShown = memory.context.listed.length === 1 && memory.context.listed[0] === ref;
  return ref === null || isShown ? null : { ref, rest: text.replace(span, 'it') };
}

/** The one that is called so in the first of some lists that has any; null where it has several. */
function nearest(lists: readonly (readonly Ref[])[], words: readonly string[], graph: Graph): Ref | null {
  const found = lists.map((refs) => refs.filter((ref) => isCalled(ref, words, graph))).find((refs) => refs.length > 0);
  const [only, ...others] = found ?? [];
  return only !== undefined && !others.length ? only : null;
}

/** What each answer listed, the last one first. */
function shownIn({ context, earlier }: Memory): readonly (readonly Ref[])[] {
  return [context.listed, context.list, ...earlier.map(({ listed }) => listed)].filter((one) => one.length > 0);
}

/** Whether a document has all of some words in its title, its kind or its subjects. */
function isCalled(ref: Ref, words: readonly string[], graph: Graph): boolean {
  const document = graph.agreement(ref.slice('agreement:'.length));
  const topics = (document?.topics ?? []).map((one) => graph.topic(one)?.name ?? one);
  const stems = tokens([document?.title, document?.kind, ...topics].join(' ')).map(({ key }) => stem(key));
  return words.every((word) => isAmong(stem(spelt(word)), stems));
}

/** Letters from which on a word is known by its beginning: "environment" in "environmental". */
const BEGINNING = 5;

function isAmong(word: string, stems: readonly string[]): boolean {
  return stems.some((one) => one === word || (word.length >= BEGINNING && one.startsWith(word)));
}

function spelt(word: string): string {
  return word === 'center' ? 'centre' : word === 'program' ? 'programme' : word === 'mou' ? 'memorandum' : word;
}
