import { tokens } from '../graph/normalise.js';
import { lexiconFor } from './lexicon.js';
import type { Question } from './question.js';

/** The words of a text that are no grammar, in their order, folded. */
export function keywordsOf(text: string): readonly string[] {
  const lexicon = lexiconFor(text);
  return tokens(text).flatMap(({ key }) =>
    key.length < KEYWORD_MIN || lexicon.tags(key).some((tag) => GRAMMAR.test(tag)) ? [] : [key],
  );
}

/** The keywords that carry a question: no part of a name or date, and no word that every record answers to. */
export function salientOf(keywords: readonly string[], question: Question): readonly string[] {
  const { parties, topics, conferences, places, dates, text } = question;
  const lexicon = lexiconFor(text);
  const named = new Set(
    [...parties, ...topics, ...conferences, ...places, ...dates].flatMap(({ span }) =>
      tokens(span).map(({ key }) => key),
    ),
  );
  const carries = (key: string) => key.length >= SALIENT_MIN && !named.has(key);
  return [
    ...new Set(keywords.filter((key) => carries(key) && !lexicon.tags(key).some((tag) => OF_EVERY_RECORD.test(tag)))),
  ];
}

/** Letters from which on a word may be a keyword, and may carry a question. */
const KEYWORD_MIN = 3;
const SALIENT_MIN = 4;

/** Tags of words that ask, join or fill. */
const GRAMMAR = /^(?:ask|prep|conj|pron|cmd):|^filler$/;

/** Tags of words that say what to do with a set, and of the nouns that every record answers to. */
const OF_EVERY_RECORD =
  /^neg:|^(?:only|both|else|who-that|verb:meet)$|^noun:(?:meeting|agreement|record|official|country|name|date|day|place|status|notes)$/;
