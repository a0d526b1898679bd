import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import type { QuestionReading } from '../question.js';
import { type Circumstances, linked } from '../understand.js';
import { type AskingSide, askingSide } from './request/asking-side.js';
import { inItsName } from './request/in-its-name.js';
import { isCourtesy, withoutClosing, withoutSalutation } from './request/courtesy.js';
import { type Frame, frameOf } from './request/frame.js';
import { MANNERS_LAST } from './request/words.js';
import { past } from './request/phrases.js';

/** A message without the words of those who ask it, and how what stood for their own country was read. */
export interface Unframed {
  readonly text: string;
  readonly readings: readonly QuestionReading[];
}

/** Words of which a message in the register of delegations has one: nothing else is looked at. */
const FORMAL =
  /\b(?:delegation|mission|embassy|consulate|ministry|office|secretariat|undersigned|protocol|kindly|grateful|thankful|obliged|indebted|beholden|pleased|delighted|glad|happy|appreciated?|welcome|value|honou?r|honou?rable|regards|dear|esteemed|distinguished|respectfully|hereby|seeks?|requests?|wishes|inquires?|enquires?|sincerely|faithfully|courtesy|compliments|convenience|excellenc(?:y|ies)|suffices?|sufficient|may (?:we|i)|might (?:we|i)|side|team|desk|be so (?:kind|good)|good enough|kind enough|on behalf of|disposal|interested)\b/i;

/**
 * A message without what says that it is asked: salutation, courtesy, who asks ("the delegation of Oman kindly requests confirmation of …"). What is
 * left is the question, in which "our side" and "it" are named. A sentence of which `isWhole` says that it is read
 * with them stays as it is.
 */
export function withoutRequestFrames(
  typed: string,
  graph: Graph,
  at: Circumstances,
  isWhole: (sentence: string) => boolean,
): Unframed {
  if (!FORMAL.test(typed)) return { text: typed, readings: [] };
  const sentences = sentencesOf(withoutClosing(typed)).map(withoutSalutation);
  const asking = sentences.filter((one) => /\p{L}/u.test(one) && !isCourtesy(one));
  const framed = asking.map((one) => (frameOf(tokens(one)) && !isWhole(one) ? unframed(one, graph, at) : null));
  const found = framed.flatMap((one) => one ?? []);
  const kept = asking.flatMap((one, index) => framed[index] ?? (found.length && isOfStaff(one, graph, at) ? [] : one));
  const text = kept.map((one) => (typeof one === 'string' ? one : one.text)).join(' ');
  if (!/\p{L}{3}/u.test(text)) return { text: typed, readings: [] };
  return { text, readings: found.flatMap(({ readings }) => readings) };
}

/** Where a sentence ends: not behind a short form. */
function sentencesOf(text: string): readonly string[] {
  return text.split(
    /(?<=[?!؟;]|(?<![\s.(]\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|Prof|Hon|Amb|Gen|St|No|Messrs|H\.E))\.)\s+(?=\S)|\n+/u,
  );
}

/** The question of one sentence; null where it has no frame, or is read with it. */
function unframed(sentence: string, graph: Graph, at: Circumstances): Unframed | null {
  const words = tokens(sentence);
  const frame = frameOf(words);
  if (!frame) return null;
  const span = (start: number, end: number) => sentence.slice(words[start]!.start, words[end - 1]!.end);
  const side = frame.askers.reduce<AskingSide | null>(
    (found, { start, end }) => found ?? askingSide(span(start, end), graph, at),
    null,
  );
  const question = questionIn(sentence, frame);
  const asked = side ? inItsName(question, side, graph, at) : { text: question, readings: [] };
  const before = circumstanceIn(sentence, frame, graph, at);
  return { text: `${before}${asked.text}`, readings: asked.readings };
}

/** What is asked, as a question. */
function questionIn(sentence: string, { question, bids }: Frame): string {
  const words = tokens(sentence);
  const said = withoutManner(sentence.slice(words[question]!.start));
  if (bids !== '') return `${bids} ${said}`;
  return said
    .replace(/^that\b/i, 'is it true that')
    .replace(/^if\b/i, 'whether')
    .replace(/[\s.]*$/, (end) => (end === '' ? '' : '?'));
}

/** "…, at your earliest convenience.": how and what for, behind the question. */
function withoutManner(text: string): string {
  const words = tokens(text);
  const last = words.findIndex((_, at) => at > 0 && past(words, at, MANNERS_LAST) === words.length);
  return last < 0 ? text : `${text.slice(0, words[last - 1]!.end)}${words.at(-1)!.after.trim()}`;
}

/** Words before the frame that name what the question may be of. */
function circumstanceIn(sentence: string, { circumstance }: Frame, graph: Graph, at: Circumstances): string {
  if (!circumstance) return '';
  const words = tokens(sentence);
  const said = sentence.slice(0, words[circumstance.end - 1]!.end);
  return linked(said, graph, at).items.some(({ kind }) => kind !== 'word' && kind !== 'date') ? `${said}, ` : '';
}

/** "Our principal travels tomorrow": what those who ask say of themselves beside their question. */
function isOfStaff(sentence: string, graph: Graph, at: Circumstances): boolean {
  if (/[?؟]/.test(sentence) || !/^(?:our|my|we|i)\b/i.test(sentence)) return false;
  return linked(sentence, graph, at).items.every(({ kind }) => kind === 'word' || kind === 'date');
}
