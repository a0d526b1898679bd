import { tokens } from '../../graph/normalise.js';
import { stem } from '../../graph/stem.js';
import { stemsOf } from '../../graph/text-index.js';
import { type AskedTerm, askedWordForWord } from '../asked-terms.js';
import type { Question } from '../question.js';
import { isOfFrame, leftOutIn } from './asking-frame.js';
import { numbersIn } from './figures.js';

/** What a question for a fact says: names, and the words that are no part of the frame around them; what is left out of it apart. */
export interface FactTerms {
  readonly terms: readonly AskedTerm[];
  /** Stems of what a sentence told must not be about. */
  readonly without: readonly string[];
  /** The numbers that it says itself: they are no answer to it. */
  readonly numbers: readonly string[];
}

/** "Swiss francs": a country that only says which money is meant. */
function isOfCurrency(term: AskedTerm, text: string): boolean {
  if (term.kind !== 'party') return false;
  const { span } = term.term;
  const at = text.indexOf(span);
  return at >= 0 && CURRENCY.test(text.slice(at + span.length));
}

const CURRENCY =
  /^ (?:dollars?|francs?|pounds?|rials?|riyals?|dirhams?|rupees?|dinars?|lira|yuan|yen|manats?|krona|kroner?)\b/i;

/** What a question for a fact says beside what it asks for. */
export function factTerms(question: Question): FactTerms {
  const gone = stemsOf(leftOutIn(question.text));
  const asking = new Set((question.asks.fact?.wants ?? []).flatMap(({ span }) => span.split(' ').map(stem)));
  const isGone = ({ stems }: AskedTerm) =>
    stems.length > 0 && gone.length > 0 && stems.every((one) => gone.includes(one));
  const isAsking = ({ kind, stems }: AskedTerm) =>
    kind === 'word' && stems.every((one) => isOfFrame(one) || asking.has(one));
  const all = askedWordForWord(question);
  const spoken = all.filter((term) => !isGone(term) && !isOfCurrency(term, question.text));
  return {
    terms: spoken.filter((term) => !isAsking(term)),
    without: all.filter((term) => isGone(term) && !isAsking(term)).flatMap(({ stems }) => stems),
    numbers: numbersIn(question.text),
  };
}

/** Whether what turns a question is part of what it asks for, of what it leaves out, or names a setting: nothing else is told without it. */
export function holdsTurns(question: Question): boolean {
  const { turns, conferences, places, parties, asks, text } = question;
  const spans = [...conferences, ...places, ...parties].map(({ span }) => span);
  const asking = (asks.fact?.wants ?? []).map(({ span }) => span);
  const held = new Set([...spans, ...asking, leftOutIn(text)].flatMap(keysOf));
  return turns.every((turn) => keysOf(turn).every((key) => held.has(key) || HOLDS_NOTHING.has(key)));
}

function keysOf(text: string): readonly string[] {
  return tokens(text).map(({ key }) => key);
}

/** Words of a turn that say no more than that something is asked, left out or set in a time. */
const HOLDS_NOTHING: ReadonlySet<string> = new Set(
  'the a an of by at time what which how large big high great part leaving out aside apart from other than except for excluding besides not counting without'.split(
    ' ',
  ),
);
