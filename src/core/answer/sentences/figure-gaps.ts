import type { Fact } from '../../graph/facts.js';
import { isOther } from '../../question/other-language.js';
import type { Question } from '../../question/question.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';

const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)\b/i;

const ASKS_FIGURE = /\b(?:how many|how much|what (?:number|sum|amount|share|percentage))\b/i;

/** Money and shares: a figure of another kind does not answer. */
const ASKS_MONEY = /\b(?:dollars?|euros?|money|francs?|usd|funding|worth|cost|sum|amount)\b/i;
const MONEY = /\b(?:dollars?|euros?|chf|francs?|usd|rupees|million|billion)\b|[$€£]/i;

const ASKS_WINNER =
  /\bwho\b[^.?]{0,60}\b(?:elected|won|wins?|chosen|voted|appointed)\b|\b(?:winner|election results?|results? of the (?:election|vote))\b/i;
/** What says that somebody was elected, and not only asked for it. */
export const WON = /\b(?:became|was elected|were elected|won|was chosen|was appointed|elected (?:vice-)?chair)\b/i;

/** What the sentences found leave unanswered: a number, a sum of money, who was elected. */
export function figureGaps(question: Question, facts: readonly Fact[]): Block[] {
  const { text } = question;
  const says = (pattern: RegExp) => facts.some((fact) => pattern.test(fact.text));
  const missing = [
    (ASKS_FIGURE.test(text) || question.tags.includes('ask:how-many')) && !says(ASKS_MONEY.test(text) ? MONEY : FIGURE)
      ? 'the figure asked for'
      : '',
    (ASKS_WINNER.test(text) || isOther(question, 'verb:win')) && !says(WON) ? 'who was elected' : '',
  ].filter((one) => one !== '');
  return missing.length
    ? [gap(`No record: ${missing.join(' and ')} is not on record here. What is on record of it:`, 'figure')]
    : [];
}
