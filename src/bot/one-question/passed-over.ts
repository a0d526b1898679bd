import type { Block } from '../../core/answer/answer.js';
import type { Composed, Draft } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { composeToldOfShown, thoseThatSay, wholeOfOne } from '../../core/answer/told-of-shown.js';
import { asksOfShown } from '../../core/grammar/shown/aspect-of-shown.js';
import type { Graph } from '../../core/graph/graph.js';
import { type Context, hasSubject } from '../../core/question/follow-up/context.js';
import { ownWordsOf, passesOver } from '../../core/question/follow-up/own-words.js';
import { asksAgain } from '../../core/question/follow-up/wording.js';
import type { Linked, Read } from '../../core/question/understand.js';
import { has } from '../../core/question/mention.js';
import { isSameList, type Memory } from '../memory.js';
import { says } from './part.js';

/** An answer that leaves words of a follow-up out of account; in its place what the records that were shown say in those words. */
export function orOfShown(found: Composed, read: Read, context: Context, graph: Graph): Composed {
  const { draft, question } = found;
  const words = question.unknown.length ? [] : ownWordsOf(read, context, graph);
  const isOpen = draft.outcome === 'no-record' ? words.length > 0 : passesOver(words, read, question);
  if (!isOpen || draft.outcome === 'ambiguous')
    return isUnnarrowed(found, read, context) ? says(NOT_NARROWED, 'ambiguous') : found;
  const query = read.signals.any('only') ? thoseThatSay(context.listed, words, graph) : null;
  if (query) return { ...found, draft: composeQuery(query, graph), query, isWhole: true };
  const told = composeToldOfShown(context.listed, words, graph);
  // The records shown, told once more, may hold it in other words.
  if (told.outcome !== 'answered' && isUnnarrowed(found, read, context)) return says(NOT_NARROWED, 'ambiguous');
  const isYesNo = question.yesNo || read.question.yesNo;
  const isOfShown = draft.outcome === 'answered' && draft.listed.every((one) => context.listed.includes(one));
  if (told.outcome === 'answered' || isYesNo) return { ...found, draft: told };
  if (isOfShown) return found;
  return { ...found, draft: wholeOfOne(context.listed, words, graph) ?? told };
}

/** "Only the companies" to which the same list comes out: what it is limited to was not read. */
function isUnnarrowed({ draft }: Composed, { signals, question }: Read, { listed }: Context): boolean {
  const isSame = draft.listed.length === listed.length && draft.listed.every((one) => listed.includes(one));
  const isNarrowing = signals.any('only') && !hasSubject(question) && !question.dates.length && !question.statuses;
  return draft.outcome === 'answered' && isNarrowing && isSame && listed.length > 1;
}

/** Whether an answer says just what the one before it said, though more than that was asked. */
export function isPassedOver(told: Composed, read: Read, { composed, context }: Memory, graph: Graph): boolean {
  const [now, then] = [statedIn(told.draft), statedIn(composed.draft)];
  // A sentence that states what is asked now is the answer, though it was shown before.
  const isSame = told.draft.outcome === 'answered' && !told.draft.isSettled && now !== '' && now === then;
  const isBeside = read.signals.any('pron:previous', 'pron:next') && read.items.length >= 3;
  const asksMore = isBeside || ownWordsOf(read, context, graph).length > 0;
  return isSame && asksMore && !asksAgain(read.items) && !/\bagain\b/i.test(read.question.text);
}

/** What limits or changes what was asked for before: "anything with a UN body?", "other than companies". */
const LIMITING =
  /\b(?:with|without|except|excluding|leave out|leaving out|drop|minus|only|just|any|anything|anybody|anyone|other|others|another|else)\b/i;

/** Whether a follow-up that limits what was asked comes out as the very question before it: what it is limited to was not read. */
export function isUnchanged(found: Composed, read: Read, { composed, context }: Memory): boolean {
  const { draft } = found;
  const isShown = draft.outcome === 'answered' && draft.listed.length > 0 && isSameList(draft.listed, context.listed);
  const [now, before] = [found, composed].map(({ query, question }) => JSON.stringify(query ?? queryOf(question)));
  const isSame = isShown && now !== 'null' && now === before;
  const isSort = read.items.some(({ kind, mention }) => kind === 'word' && SORTS.some((one) => has(mention, one)));
  return isSame && isSort && LIMITING.test(read.question.text) && !/\bagain\b/i.test(read.question.text);
}

/** Nouns that say of which sort somebody or something is. */
const SORTS = ['noun:organisation', 'noun:company', 'noun:official', 'noun:country', 'noun:counterpart'] as const;

/** What an answer states, as far as a page shows it. */
function statedIn({ blocks }: Draft): string {
  const seen = blocks.slice(0, 12);
  return seen.flatMap((block) => (block.kind === 'statement' ? [block.statement.text] : [])).join('\n');
}

/** The same answer, with the word that it is all there is: no answer to a yes or no, nor to words that were not read. */
export function onceMore({ draft, ...composed }: Composed, { question }: Read): Composed {
  const blocks: readonly Block[] = [{ kind: 'gap', text: SAME_AGAIN }, ...draft.blocks];
  const isPassed = question.yesNo || composed.question.unread.length + composed.question.turns.length > 0;
  return { ...composed, draft: { ...draft, blocks, outcome: isPassed ? 'no-record' : draft.outcome, count: null } };
}

const SAME_AGAIN = 'Not stated beyond what was shown before, which is this:';

/** Says that what of those shown is meant was not understood. */
export const NOT_NARROWED =
  'What of those shown is meant was not understood: say a name, a country, a date, a kind or a state.';

/** The answer to something asked of what was shown, where nothing was. */
export function nothingShown(named: Linked, memory: Memory | null): Composed | null {
  const isEmpty = memory !== null && memory.composed.draft.outcome === 'no-record' && !memory.context.listed.length;
  if (!isEmpty || !asksOfShown(named)) return null;
  return { ...says(NOTHING_SHOWN, 'no-record'), question: { ...memory.composed.question, text: named.text } };
}

const NOTHING_SHOWN = 'No record: nothing was found before that this could be asked of.';
