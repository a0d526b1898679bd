import type { Graph } from '../graph/graph.js';
import { isOrdinaryWord } from '../graph/ordinary-words.js';
import { stemsOf } from '../graph/text-index.js';
import type { Question } from '../question/question.js';
import { contentAsked, isWordsAlone, wordsAsked } from '../question/words-asked.js';
import { statementsOf } from './answer.js';
import type { Composed } from './draft.js';
import { gap } from './draft.js';

/**
 * A question less the words that no record holds and that stand in no place of content ("lol", "pls"): they are no
 * condition, and nothing is said to be on no record about them. Words that are all there is are what is asked.
 */
export function withWordsRead(question: Question, graph: Graph): Question {
  if (ASIDE.has(question.target)) return question;
  const isHeld = (word: string) => stemsOf(word).some((one) => graph.text.has(one));
  const bySentences = question.target === 'facts' || question.target === 'everything';
  // A document that is named needs no words to be found by.
  const isNamed = question.agreements.some(({ excluded }) => !excluded);
  const isAside = (word: string) =>
    isNamed || (!question.slots.includes(word) && (bySentences || !isOrdinaryWord(word)));
  const gone = question.words.filter((word) => isAside(word) && !isHeld(word));
  const isAll = gone.length === question.words.length && isWordsAlone(question);
  return isAll ? question : withoutWords(question, gone);
}

/** What is asked of the bot or of the knowledge itself: its words name no record. */
const ASIDE: ReadonlySet<Question['target']> = new Set(['help', 'out-of-scope', 'knowledge']);

/** Says which words were not read: those that were no condition and that no line of the answer holds. */
export function withUnreadSaid({ question, draft }: Composed): Composed {
  if (ASIDE.has(question.target) || draft.outcome === 'ambiguous') return { question, draft };
  const isOverview = question.target === 'everything' && draft.outcome === 'answered';
  const asked = isOverview ? contentAsked(question) : wordsAsked(question);
  const loose = question.words.filter((word) => !asked.includes(word));
  const said = loose.length ? stemsSaid(draft) : null;
  const read = withoutWords(
    question,
    loose.filter((word) => !stemsOf(word).some((one) => said!.has(one))),
  );
  if (!read.unread.length) return { question, draft };
  const unread = gap(`Not read: ${read.unread.map((word) => `“${word}”`).join(', ')}.`, 'words');
  return { question: read, draft: { ...draft, blocks: [...draft.blocks, unread] } };
}

/** Lines of an answer that are looked through for the words of the question: more are on later pages. */
const LOOKED_AT_MAX = 40;

function stemsSaid({ blocks }: Composed['draft']): ReadonlySet<string> {
  return new Set(statementsOf({ blocks: blocks.slice(0, LOOKED_AT_MAX) }).flatMap(({ text }) => stemsOf(text)));
}

function withoutWords(question: Question, gone: readonly string[]): Question {
  if (!gone.length) return question;
  const rest = (words: readonly string[]) => words.filter((word) => !gone.includes(word));
  const { words, narrowing, unread } = question;
  return { ...question, words: rest(words), narrowing: rest(narrowing), unread: [...unread, ...gone] };
}
