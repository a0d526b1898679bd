import type { Question } from './question.js';

/** Bodies, and states, as people say that somebody stands for the one and not for the other. */
const BODY =
  '(?:(?:international|global|multilateral|private) )?(?:organi[sz]ations?|institutions?|bod(?:y|ies)|agenc(?:y|ies)|compan(?:y|ies)|firms?|business(?:es)?)';
const STATE = '(?:any |an? |the |their )?(?:national )?(?:governments?|states?|countr(?:y|ies))';
const STAND_FOR =
  '(?:represent(?:s|ed|ing)?|(?:act|work|stand|stood|speak|spoke)(?:s|ed|ing)? for|belong(?:s|ed)? to|serv(?:e|es|ed|ing))';

/** What says that somebody stands for no state, and the words that say for what instead. */
const WORDINGS: readonly (readonly [words: RegExp, other: string])[] = [
  [new RegExp(`\\b(${STAND_FOR}) (?:no|not|neither) ${STATE}\\b`, 'giu'), '$1 organisations'],
  [new RegExp(`\\b(?:do|does|did) not (${STAND_FOR}) ${STATE}\\b`, 'giu'), '$1 organisations'],
  [new RegExp(`\\bnot (${STAND_FOR}) ${STATE}\\b`, 'giu'), '$1 organisations'],
  [
    new RegExp(
      `\\b((?:part(?:y|ies|ner|ners)|sides?|counterparts?|signator(?:y|ies)) (?:is|are|was|were)) (?:not|no) ${STATE}\\b`,
      'giu',
    ),
    '$1 organisations',
  ],
  [
    new RegExp(
      `\\b(?:people|persons|men|women|individuals|visitors|guests|businessmen|businesswomen|figures) (?:who|that) ${STAND_FOR} (?=organisations\\b)`,
      'giu',
    ),
    '',
  ],
];

/** A question with bodies named where it says that somebody stands for no state: "who represent no government". */
export function withBodiesNamed(text: string): string {
  return WORDINGS.reduce((said, [words, other]) => said.replace(words, other), text);
}

const OF_BODIES = new RegExp(
  `\\b(?:${STAND_FOR}|part(?:y|ner)s? (?:is|are|was|were)|partners?) (?:an? |the )?${BODY}\\b`,
  'iu',
);

/** "Which of those she met act for an organisation": of whom is asked those for whom it does are wanted, and not everybody. */
export function wantingBodies(question: Question, text: string): Question {
  const isOfMany = WANTS.has(question.want) && TARGETS.has(question.target) && !question.yesNo;
  return isOfMany && OF_BODIES.test(text) ? { ...question, want: 'organisations' } : question;
}

const WANTS: ReadonlySet<Question['want']> = new Set<Question['want']>(['list', 'who', 'countries', 'about']);
const TARGETS: ReadonlySet<Question['target']> = new Set<Question['target']>(['meetings', 'agreements', 'proposals']);
