import type { Graph } from '../graph/graph.js';
import { isOrdinaryWord } from '../graph/ordinary-words.js';
import { stemsOf } from '../graph/text-index.js';
import { isDeed } from '../question/deed-unread.js';
import type { Question } from '../question/question.js';
import { contentAsked, isWordsAlone, wordsAsked } from '../question/words-asked.js';
import { statementsOf } from './answer.js';
import { type Composed, type Draft, gap } from './draft.js';

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
  const isSaid = loose.length ? saidIn(draft) : () => true;
  const read = withoutWords(
    question,
    loose.filter((word) => !isSaid(word)),
  );
  if (!read.unread.length) return { question, draft };
  const words = read.unread.map((word) => `“${word}”`).join(', ');
  const told = isHalfRead(read, draft) ? halfRead(words, draft) : withUnread(words, draft);
  return { question: read, draft: read.yesNo && saysAnything(read) ? withoutYes(told) : told };
}

/** A yes to a question of which a word was not read would be a yes to another one. */
function withoutYes(draft: Draft): Draft {
  const blocks = draft.blocks.filter((one) => !(one.kind === 'statement' && one.statement.text.startsWith('Yes: ')));
  return blocks.some(({ kind }) => kind === 'statement') ? { ...draft, blocks } : draft;
}

/** Whether what was not read is more than a sigh. */
function saysAnything({ unread }: Question): boolean {
  return unread.some((word) => !INTERJECTIONS.has(word));
}

function withUnread(words: string, draft: Draft): Draft {
  return { ...draft, blocks: [...draft.blocks, gap(`Not read: ${words}.`, 'words')] };
}

/** Words passed over from which on a question counts as half read. */
const HALF_READ = 3;

/** Records up to which an answer is narrow: what few records tell is seen at a glance to be of the question or not. */
const NARROW_MAX = 3;

/** Whether a question of which several words were passed over has a long list for an answer: it may well be one to another question. */
function isHalfRead(question: Question, { outcome, listed }: Draft): boolean {
  const words = question.unread.filter((word) => !INTERJECTIONS.has(word));
  const isOther = listed.length > NARROW_MAX || RANKED.has(question.want);
  const isMuch = words.length >= HALF_READ || words.some((word) => isDeed(word, question));
  return outcome === 'answered' && isMuch && isOther;
}

/** A rank is one among other records than those asked for, however few are first in it. */
const RANKED: ReadonlySet<Question['want']> = new Set<Question['want']>(['most', 'least']);

/** Words that people sigh, swear and cheer with: they say nothing of what is asked. */
const INTERJECTIONS: ReadonlySet<string> = new Set(
  'ugh argh oof heck hell damn dammit omg lol wtf jeez gosh oops hmm phew wow yay yikes gah meh mate dude bro folks'.split(
    ' ',
  ),
);

function halfRead(words: string, draft: Draft): Draft {
  const said = gap(
    `Not read: ${words}. This may be more or other than was asked; on record of the words that were read:`,
    'words',
  );
  return { ...draft, outcome: 'ambiguous', count: null, blocks: [said, ...draft.blocks] };
}

/** Lines of an answer that are looked through for the words of the question: more are on later pages. */
const LOOKED_AT_MAX = 40;

/** Whether a line of an answer says a word. */
function saidIn({ blocks }: Composed['draft']): (word: string) => boolean {
  const lines = statementsOf({ blocks: blocks.slice(0, LOOKED_AT_MAX) });
  const said = new Set(lines.flatMap(({ text }) => stemsOf(text)));
  return (word) => stemsOf(word).some((one) => said.has(one));
}

function withoutWords(question: Question, gone: readonly string[]): Question {
  if (!gone.length) return question;
  const rest = (words: readonly string[]) => words.filter((word) => !gone.includes(word));
  const { words, narrowing, unread } = question;
  return { ...question, words: rest(words), narrowing: rest(narrowing), unread: [...unread, ...gone] };
}
