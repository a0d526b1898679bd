import type { Question } from './question.js';
import type { Tag } from './vocabulary/tags.js';

/** Letters that English does not have: another script, or the accents and marks of French and Spanish. */
const FOREIGN = /[\u0400-\u06ff\u00bf]|\b(?:qu|l|d|s|n)['\u2019]\p{L}|\p{L}*[àâçéèêëîïñóôùûœ]\p{L}*/iu;

/**
 * Whether a question in another language than English has a word that does one of some things. English questions are told
 * by their wording, which is finer than tags: "signing" and "signatory" share one.
 */
export function isOther(question: Question, ...tags: Tag[]): boolean {
  return FOREIGN.test(question.text) && tags.some((tag) => question.tags.includes(tag));
}
