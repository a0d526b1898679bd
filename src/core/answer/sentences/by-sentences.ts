import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { stem } from '../../graph/stem.js';
import { lexiconFor } from '../../question/lexicon.js';
import type { Question } from '../../question/question.js';
import type { Ref } from '../../records/ref.js';
import { answered, type Draft, gap } from '../draft.js';
import { searchFacts } from './fact-search.js';
import { factLine } from './facts-answer.js';

/** The share of the weight of the words asked that a sentence must hold to be shown in place of nothing. */
const SHARE_MIN = 0.6;

/** Sentences shown. */
const SHOWN_MAX = 4;

/**
 * The last resort before "no record": the sentences of everybody and everything named that hold most of the words asked.
 * Null where a yes or no or who visited was asked, where a name is unknown, or where nothing fits well: then it is better to say so.
 */
export function bySentences(question: Question, graph: Graph): Draft | null {
  if (question.yesNo || question.denied || question.visitors) return null;
  if (question.unknown.length || question.only.length) return null;
  const words = salientWords(question, graph);
  if (words.length < 2) return null;
  const shown = searchFacts(question, graph, words, { below: SHARE_MIN, belowOfBest: 0.9 }).slice(0, SHOWN_MAX);
  if (!shown.length) return null;
  const said = gap('Not on record in just that form. What is on record in these words:');
  const refs: Ref[] = [...new Set(shown.map(({ fact }) => fact.evidence.ref))];
  return answered([said, ...shown.flatMap(({ fact }) => factLine(fact, graph))], refs);
}

/** The words that carry a question: no grammar, no part of a name, and used by some record. */
function salientWords(question: Question, graph: Graph): string[] {
  const named = new Set(
    [...question.parties, ...question.topics, ...question.conferences, ...question.places].flatMap((term) =>
      tokens(term.span).map((token) => token.key),
    ),
  );
  const lexicon = lexiconFor(question.text);
  const keys = tokens(question.text).map((token) => token.key);
  const salient = keys.filter(
    (key) => key.length >= 4 && !named.has(key) && !lexicon.tags(key).some((tag) => GRAMMAR.test(tag)),
  );
  return [...new Set(salient)].filter((key) => graph.text.has(stem(key)) || salient.length < 6);
}

/** Tags of words that ask, join or fill, and of the nouns every record answers to. */
const GRAMMAR =
  /^(?:ask|prep|conj|pron|cmd|neg):|^(?:filler|only|both|else|who-that)$|^noun:(?:meeting|agreement|record|official|country|name|date|day|place|status|notes)$/;
