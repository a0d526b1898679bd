import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import type { QuestionReading } from '../question.js';
import { type Circumstances, linked } from '../understand.js';
import { type AskingSide, askingSide } from './request/asking-side.js';
import { inItsName, withOurs } from './request/in-its-name.js';
import { isCourtesy, withoutClosing, withoutSalutation } from './request/courtesy.js';
import { type Frame, frameOf } from './request/frame.js';
import { MANNERS_LAST } from './request/words.js';
import { past } from './request/phrases.js';

/** A message without the words of those who ask it, and how what stood for their own country was read. */
export interface Unframed {
  readonly text: string;
  readonly readings: readonly QuestionReading[];
  /** Whether an earlier message says who asks. */
  readonly leans: boolean;
}

/** Whose message it is, where and when: `isWhole` = whether a sentence is read with its frame; `before` = the messages that led to it. */
export interface Reader {
  readonly graph: Graph;
  readonly at: Circumstances;
  readonly isWhole: (sentence: string) => boolean;
  readonly before: readonly string[];
}

/** Words of which a message in the register of delegations has one: nothing else is looked at. */
const FORMAL =
  /\b(?:delegation|mission|embassy|consulate|ministry|office|secretariat|undersigned|protocol|kindly|grateful|thankful|obliged|indebted|beholden|pleased|delighted|glad|happy|appreciated?|welcome|value|honou?r|honou?rable|regards|dear|esteemed|distinguished|respectfully|hereby|seeks?|requests?|wishes|inquires?|enquires?|sincerely|faithfully|courtesy|compliments|convenience|excellenc(?:y|ies)|suffices?|sufficient|may (?:we|i)|might (?:we|i)|side|team|desk|be so (?:kind|good)|good enough|kind enough|on behalf of|disposal|interested)\b/i;

/** Words by which a later message goes on speaking for the side that asked. */
const OURS = /\b(?:our|we|us)\b/i;

/**
 * A message without what says that it is asked: salutation, courtesy, who asks ("the delegation of Oman kindly requests confirmation of …"). What is
 * left is the question, in which "our side" and "it" are named. A sentence that is read whole stays as it is.
 */
export function withoutRequestFrames(typed: string, reader: Reader): Unframed {
  const asIs = { text: typed, readings: [], leans: false };
  const isTheirs = reader.before.length > 0 && OURS.test(typed);
  if (!isTheirs && !FORMAL.test(typed)) return asIs;
  const framed = withoutCourtesy(typed).map((one) => unframed(one, reader) ?? one);
  const isFramed = framed.some((one) => typeof one !== 'string');
  const asked = framed
    .filter((one) => typeof one !== 'string' || !isFramed || !isOfStaff(one, reader))
    .map((one) => (typeof one === 'string' ? { text: one, readings: [], leans: false } : one))
    .map((one) => (isTheirs ? ofSideBefore(one, reader) : one));
  const text = asked.map((one) => one.text).join(' ');
  if (!/\p{L}{3}/u.test(text)) return asIs;
  return { text, readings: asked.flatMap(({ readings }) => readings), leans: asked.some(({ leans }) => leans) };
}

/** The sentences of a message that are no courtesy. */
function withoutCourtesy(typed: string): readonly string[] {
  const sentences = sentencesOf(withoutClosing(typed)).map(withoutSalutation);
  return sentences.filter((one) => /\p{L}/u.test(one) && !isCourtesy(one));
}

/** "And our minister?", where an earlier message says whose it is. */
function ofSideBefore(asked: Unframed, { graph, at, before }: Reader): Unframed {
  if (!OURS.test(asked.text)) return asked;
  const side = before
    .toReversed()
    .flatMap(withoutCourtesy)
    .flatMap((sentence) => sideSaid(sentence, graph, at) ?? [])[0];
  const named = side ? withOurs(asked.text, side) : null;
  return named?.readings.length
    ? { text: named.text, readings: [...asked.readings, ...named.readings], leans: true }
    : asked;
}

/** Where a sentence ends: not behind a short form. */
function sentencesOf(text: string): readonly string[] {
  return text.split(
    /(?<=[?!؟;]|(?<![\s.(]\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|Prof|Hon|Amb|Gen|St|No|Messrs|H\.E))\.)\s+(?=\S)|\n+/u,
  );
}

/** The question of one sentence; null where it has no frame, or is read with it. */
function unframed(sentence: string, { graph, at, isWhole }: Reader): Unframed | null {
  const frame = frameOf(tokens(sentence));
  if (!frame || isWhole(sentence)) return null;
  const side = sideIn(sentence, frame, graph, at);
  const question = questionIn(sentence, frame);
  const asked = side ? inItsName(question, side, graph, at) : { text: question, readings: [] };
  const before = circumstanceIn(sentence, frame, graph, at);
  return { text: `${before}${asked.text}`, readings: asked.readings, leans: false };
}

/** The side in whose name a sentence asks, or of whose delegation it speaks; null where it does of none. */
function sideSaid(sentence: string, graph: Graph, at: Circumstances): AskingSide | null {
  const asking = sideIn(sentence, frameOf(tokens(sentence)), graph, at);
  const [delegation] = DELEGATION.exec(sentence) ?? [];
  return asking ?? (delegation ? askingSide(delegation, graph, at) : null);
}

const DELEGATION = /\bthe (?:[\p{L}-]+ ){1,3}delegation\b|\bdelegation of (?:the )?[\p{L}-]+(?: [\p{L}-]+)?/iu;

/** The side in whose name a sentence asks; null where none is named. */
function sideIn(sentence: string, frame: Frame | null, graph: Graph, at: Circumstances): AskingSide | null {
  if (!frame) return null;
  const words = tokens(sentence);
  for (const { start, end } of frame.askers) {
    const side = askingSide(sentence.slice(words[start]!.start, words[end - 1]!.end), graph, at);
    if (side) return side;
  }
  return null;
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
function isOfStaff(sentence: string, { graph, at }: Reader): boolean {
  if (/[?؟]/.test(sentence) || !/^(?:our|my|we|i)\b/i.test(sentence)) return false;
  return linked(sentence, graph, at).items.every(({ kind }) => kind === 'word' || kind === 'date');
}
