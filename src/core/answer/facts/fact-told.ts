import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import type { FactAsked, FactKind, FactWant, NeverTold } from '../../question/facts/fact.js';
import { holdsTurns } from '../../question/facts/fact-terms.js';
import type { Question } from '../../question/question.js';
import type { Ref } from '../../records/ref.js';
import { type Block, statementsOf } from '../answer.js';
import { answered, type Composed, type Draft, gap } from '../draft.js';
import { noRecord } from '../no-record.js';
import { factLine } from '../sentences/facts-answer.js';
import { besideLeftOut, type FittingFact, fittingFacts } from './best-facts.js';
import { statesWanted } from './kinds-stated.js';

/** The share of what a question says that a sentence must tell to be its answer, and beside an answer by parts. */
const SHARE_MIN = 0.5;
const SHARE_SURE = 0.7;

/** The share where what is asked for is so narrow (a sum, a length, an act of speech) that hardly a sentence states it. */
const SHARE_NARROW = 0.4;
const NARROW: ReadonlySet<FactKind> = new Set<FactKind>(['money', 'share', 'length', 'area']);

/** How near to the best another sentence must be to stand beside it. */
const OF_BEST = 0.9;

/** Sentences shown, and shown beside what is not stated. */
const SHOWN_MAX = 3;
const NEAREST_MAX = 2;

/**
 * The answer to a question for a fact that only a sentence tells: the sentence that states what was asked; where none does, that
 * it is not stated, in the place of a list of other things.
 */
export function withFactTold(composed: Composed, graph: Graph): Composed {
  const { question } = composed;
  const asked = question.asks.fact;
  if (!asked || composed.draft.outcome === 'help') return composed;
  const draft = draftOf(question, asked, composed, graph);
  if (!draft) return composed;
  const read = { ...question, words: [], narrowing: [], unread: [], turns: [] };
  return { question: read, draft: { ...draft, isSettled: true } };
}

function draftOf(question: Question, asked: FactAsked, composed: Composed, graph: Graph): Draft | null {
  if (asked.neverTold !== null) return neverTold(asked.neverTold, question);
  if (!holdsTurns(question)) return null;
  const beside = asked.wants.some(({ kind }) => kind === 'statement') ? besideLeftOut(question, asked, graph) : [];
  if (beside.length > 0) return toldBy(beside.slice(0, SHOWN_MAX), [], graph);
  const fitting = fittingFacts(question, asked, graph);
  const isAnswered = composed.draft.outcome === 'answered' && question.turns.length === 0;
  const isNumber = asked.wants.every(({ kind }) => kind === 'number');
  // A sum or a share of something else is none of what was asked.
  const isDone = isStated(composed.draft, asked.wants) && !asked.wants.some(({ kind }) => NARROW.has(kind));
  // What is found by sentences, or listed without a number and without all words, counts no records.
  const isUncounted = question.target === 'facts' || (composed.draft.count === null && question.words.length > 0);
  const isOfFacts = asked.wants.every((want) => !want.isOfRecords) || (isNumber && isAnswered && isUncounted);
  const isDenied = isOfFacts && !isDone;
  const isPlain =
    isAnswered &&
    !isDenied &&
    composed.draft.blocks[0]?.kind !== 'gap' &&
    (isNumber ? isDone || !isOfFacts : asked.wants.every((want) => want.isOfRecords));
  if (isPlain && !isPassedOver(composed, fitting)) return null;
  const isNamed = question.parties.some(({ excluded }) => !excluded);
  const told = toldOf(asked.wants, fitting, { least: isPlain ? SHARE_SURE : SHARE_MIN, isNamed }, graph);
  return told ?? (isDenied ? notStated(asked.wants, fitting, graph) : null);
}

/**
 * Whether an answer by parts passes over a word of the question that a sentence tells, or over the sentence itself where it is asked
 * what somebody said: what is found by sentences already does not.
 */
function isPassedOver({ question, draft }: Composed, [best]: readonly FittingFact[]): boolean {
  if (!best || question.target === 'facts') return false;
  const seen = textsSeen(draft);
  if (best.states.some(({ kind }) => kind === 'statement'))
    return question.target !== 'proposals' && !seen.some((text) => text.includes(best.fact.text));
  // What was counted among records, with every word of it read, is the number asked for.
  const isCounted = draft.count !== null && question.words.length === 0;
  if (isCounted && best.states.every(({ isOfRecords }) => isOfRecords)) return false;
  const said = new Set(seen.flatMap(stemsOf));
  return best.holds.some(({ stems }) => !stems.every((forms) => forms.some((one) => said.has(one))));
}

/** What records never tell of anybody. */
function neverTold(what: NeverTold, { parties }: Question): Draft {
  const who = parties.find(({ excluded }) => !excluded)?.label ?? 'anybody';
  return noRecord([gap(`No record: these records tell of engagements, and not of the ${what} of ${who}.`)]);
}

/** The share that a sentence must tell, and whether it is of somebody named. */
interface Bar {
  readonly least: number;
  readonly isNamed: boolean;
}

/** The sentences that state what is wanted, the best for each; null where the first thing wanted is stated by none. */
function toldOf(
  wants: readonly FactWant[],
  fitting: readonly FittingFact[],
  { least, isNamed }: Bar,
  graph: Graph,
): Draft | null {
  const shown: FittingFact[] = [];
  const missing: FactWant[] = [];
  for (const want of wants) {
    if (shown.some(({ states }) => states.includes(want))) continue;
    const isNarrow = isNamed && NARROW.has(want.kind);
    const stating = fitting.filter(
      ({ states, share }) => states.includes(want) && share >= (isNarrow ? SHARE_NARROW : least),
    );
    const [best] = stating;
    if (best) shown.push(...stating.filter(({ share }) => share >= best.share * OF_BEST).slice(0, SHOWN_MAX));
    else missing.push(want);
  }
  if (!shown.length) return null;
  const facts = [...new Map(shown.map(({ fact }) => [fact.at, fact])).values()].slice(0, SHOWN_MAX);
  return toldBy(facts, missing, graph);
}

function toldBy(facts: readonly Fact[], missing: readonly FactWant[], graph: Graph): Draft {
  const refs: Ref[] = [...new Set(facts.map(({ evidence }) => evidence.ref))];
  return answered([...linesOf(facts, graph), ...missing.map(missed)], refs);
}

function missed(want: FactWant): Block {
  return gap(`Not stated: ${NAMES[want.kind]}.`);
}

/** Whether one sentence states all of several things that a question wants: then it is one question, however it could be cut. */
export function isToldAtOnce(question: Question, graph: Graph): boolean {
  const asked = question.asks.fact;
  if (!asked || asked.wants.length < 2) return false;
  return fittingFacts(question, asked, graph).some(
    ({ share, states }) => share >= SHARE_MIN && states.length === asked.wants.length,
  );
}

/** That what is wanted is not stated, with the sentences that come near it. */
function notStated(wants: readonly FactWant[], fitting: readonly FittingFact[], graph: Graph): Draft {
  const what = [...new Set(wants.map(({ kind }) => NAMES[kind]))].join(' and ');
  const near = fitting.filter(({ share }) => share >= SHARE_SURE).slice(0, NEAREST_MAX);
  const none = `No record: ${what} asked for is not on record here.`;
  return noRecord([
    gap(near.length ? `${none} On record of it:` : none),
    ...linesOf(
      near.map(({ fact }) => fact),
      graph,
    ),
  ]);
}

const NAMES: Readonly<Record<FactKind, string>> = {
  money: 'the sum of money',
  share: 'the share',
  length: 'the length',
  area: 'the area',
  duration: 'the length of time',
  time: 'the time',
  number: 'the number',
  figure: 'the figure',
  candidate: 'the candidate',
  statement: 'the statement',
  decision: 'any decision as',
};

/** Lines of an answer that are seen at once. */
const SEEN_LINES = 6;

/** Whether the answer by parts states what is wanted. */
function isStated(draft: Draft, wants: readonly FactWant[]): boolean {
  const { outcome } = draft;
  const texts = textsSeen(draft);
  return outcome === 'answered' && wants.every((want) => texts.some((text) => statesWanted(text, want)));
}

function textsSeen({ blocks }: Draft): readonly string[] {
  const lines = blocks.slice(0, SEEN_LINES).filter(({ kind }) => kind !== 'note');
  return statementsOf({ blocks: lines }).map(({ text }) => text);
}

function linesOf(facts: readonly Fact[], graph: Graph): Block[] {
  return facts.flatMap((fact) => factLine(fact, graph));
}
