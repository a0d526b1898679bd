import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { stem } from '../../graph/stem.js';
import { lexiconFor } from '../../question/lexicon.js';
import type { Question } from '../../question/question.js';

/** The words that carry a question: no grammar, no part of a name, and used by some record. */
export function salientWords(question: Question, graph: Graph): string[] {
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
