import type { Fact } from '../../graph/facts.js';
import type { Question } from '../../question/question.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';

const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)\b/i;

const MONEY = /\b(?:dollars?|euros?|chf|francs?|usd|rupees|million|billion)\b|[$€£]/i;

/** What says that somebody was elected, and not only asked for it. */
export const WON = /\b(?:became|was elected|were elected|won|was chosen|was appointed|elected (?:vice-)?chair)\b/i;

/** What the sentences found leave unanswered: a number, a sum of money, who was elected. */
export function figureGaps(question: Question, facts: readonly Fact[]): Block[] {
  const { figure, winner } = question.asks;
  const says = (pattern: RegExp) => facts.some((fact) => pattern.test(fact.text));
  const missing = [
    figure !== null && !says(figure === 'money' ? MONEY : FIGURE) ? 'the figure asked for' : '',
    winner && !says(WON) ? 'who was elected' : '',
  ].filter((one) => one !== '');
  return missing.length
    ? [gap(`No record: ${missing.join(' and ')} is not on record here. What is on record of it:`, 'figure')]
    : [];
}
