import type { Question } from './question.js';

/** Words that limit or turn what is asked for, wherever they stand but at its front. */
const OPERATIVE =
  /\b(?:whose|whom|both|neither|nor|either|each other|one another|same|own|only|without|never|not|than|at least|more|fewer|two|three|four|five|several)\b/i;

const RELATIVE = /\S\s+(?:who|that|which)\s+(?!are on record|is on record|you have)\S/i;

/** The first words of a question, which ask and do not limit. */
const FRONT = /^\W*(?:\S+\s+){2}/;

/** Whether a question limits what it asks for by words of grammar: "two ministers who met at the same …". */
export function isLimitedInWords({ text }: Question): boolean {
  const behind = text.replace(FRONT, '');
  return OPERATIVE.test(behind) || RELATIVE.test(behind);
}
