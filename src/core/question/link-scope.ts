import type { Graph } from '../graph/graph.js';
import { type Token, tokens } from '../graph/normalise.js';
import { type Lexicon, lexiconFor } from './lexicon.js';
import { arabicOrPersian } from './vocabulary/arabic-or-persian.js';

/** What linking the words of a text to what they name needs: the text and its tokens, the names and the vocabulary. */
export interface LinkScope {
  readonly text: string;
  readonly words: readonly Token[];
  readonly graph: Graph;
  readonly lexicon: Lexicon;
  /** Everything is written in capitals, so that capitals say nothing. */
  readonly shouting: boolean;
  /** The question is in Arabic, which writes little words in one with the next. */
  readonly arabic: boolean;
}

/** The scope of a text over a graph. The lexicon is built at the first text of its script, so that later ones cost its tokens alone. */
export function linkScope(text: string, graph: Graph): LinkScope {
  const words = tokens(text);
  const shouting = words.length > 1 && words.every((word) => word.text === word.text.toUpperCase());
  const arabic = arabicOrPersian(text) === 'arabic';
  return { text, words, graph, lexicon: lexiconFor(text), shouting, arabic };
}
