import type { Graph } from '../graph/graph.js';
import { type MeantName, namesMeant } from '../graph/names-meant.js';
import { type Token, tokens } from '../graph/normalise.js';
import { isOrdinaryWord } from '../graph/ordinary-words.js';
import { lexiconFor } from './lexicon.js';
import type { Question, UnknownName } from './question.js';

/** A name on record that part of a text may have been meant for, and the whole text with the name in its place. */
export interface NearName extends Pick<MeantName, 'kind' | 'id' | 'name'> {
  readonly text: string;
}

/** Names offered for one text. */
const NEAR_MAX = 3;

/** Letters from which on an unknown word may be a name. */
const WORD_MIN = 3;

/**
 * The names on record that the unknown names of a text may have been meant for, likeliest first, at most three. They are
 * offered, and never taken.
 */
export function nearNames({ text, unknown }: Pick<Question, 'text' | 'unknown'>, graph: Graph): readonly NearName[] {
  const [first] = unknown;
  // What a follow-up asks for may be put together from what was asked before: "the sixth?"
  if (first && !unknown.some(({ span }) => text.includes(span)))
    return nearNames({ text: first.span, unknown: [first] }, graph);
  const isUnknown = (word: Token) => unknown.some(({ span }) => isWithin(word, text, span));
  const found = meant(tokens(text), isUnknown, graph);
  return offered(
    text,
    found.map((one) => withSpans(one, text, unknown)),
  );
}

/**
 * The same for a question, and around the words too that it was not read by. Nothing on record and no language has some of
 * them: those are looked up even where the question is answered without them, for names that the text has nearly whole.
 */
export function nearNamesAsked(question: Question, graph: Graph, isAnswered: boolean): readonly NearName[] {
  const { text, words, unread } = question;
  const named = nearNames(question, graph);
  if (named.length > 0 || !isPartlyRead(question)) return named;
  // A name of several words that was read, misspelt, is understood.
  const read = question.readings.filter(({ span }) => span.includes(' '));
  const isRead = (word: Token) => read.some(({ span }) => isWithin(word, text, span));
  const strange = tokens(text).filter((word) => isStrange(word, text, graph) && !isRead(word));
  const loose = isAnswered ? [] : strange.filter(({ key }) => words.includes(key) || unread.includes(key));
  const found = meant(tokens(text), ({ start }) => strange.some((word) => word.start === start), graph);
  const isOfLoose = ({ start, end }: MeantName) => loose.some((word) => word.start >= start && word.end <= end);
  return offered(
    text,
    found.filter((one) => one.isWhole || isOfLoose(one)),
  );
}

/** Whether a question has words that nothing was made of, or that were taken for others: without any, no index is made for it. */
function isPartlyRead({ words, unread, readings }: Question): boolean {
  return words.length > 0 || unread.length > 0 || readings.some(({ how }) => how === 'fuzzy');
}

function meant(words: readonly Token[], isSought: (word: Token) => boolean, graph: Graph): readonly MeantName[] {
  const positions = words.flatMap((word, at) => (isSought(word) ? [at] : []));
  return positions.length > 0 ? namesMeant(words, positions, graph) : [];
}

/** A name in the place of the whole unknown names that it stands for part of: "Joe Hashimy" is Sattar Hashemi, and not Joe. */
function withSpans(one: MeantName, text: string, unknown: readonly UnknownName[]): MeantName {
  const spans = unknown
    .map(({ span }) => ({ start: text.indexOf(span), end: text.indexOf(span) + span.length }))
    .filter(({ start, end }) => start >= 0 && start < one.end && end > one.start);
  const start = Math.min(one.start, ...spans.map((span) => span.start));
  const end = Math.max(one.end, ...spans.map((span) => span.end));
  return { ...one, start, end };
}

/** The first of the names, each with what to ask; two things of one name would be asked for by one text. */
function offered(text: string, found: readonly MeantName[]): readonly NearName[] {
  const asked = found.map(({ kind, id, name, start, end }): NearName => {
    return { kind, id, name, text: text.slice(0, start) + name + text.slice(end) };
  });
  return asked.filter((one, at) => asked.findIndex(({ text }) => text === one.text) === at).slice(0, NEAR_MAX);
}

function isWithin({ start, end }: Token, text: string, span: string): boolean {
  const from = text.indexOf(span);
  return from >= 0 && start >= from && end <= from + span.length;
}

/** Whether nothing on record is called so or has the word in a sentence, and no language that is understood has it. */
function isStrange({ key, kind }: Token, text: string, graph: Graph): boolean {
  return (
    kind === 'word' &&
    key.length >= WORD_MIN &&
    !isOrdinaryWord(key) &&
    lexiconFor(text).tags(key).length === 0 &&
    graph.names.exact(key).length === 0 &&
    !graph.text.hasWord(key)
  );
}
