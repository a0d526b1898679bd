import type { FacetTerm, Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Wider } from './context.js';
import { narrows } from './wording.js';

/**
 * "and with Pakistan?" after a meeting in Tokyo: the same with another name, without the place and conference that were only
 * taken over. Null where no name is put in the place of another, and for a yes or a number, which would be one of something else.
 */
export function settingLeft(question: Question, { question: said, signals }: Read): Wider | null {
  const isPut = said.parties.some((term) => !term.excluded) && !narrows(signals);
  const isExact = question.yesNo || question.want === 'yes-no' || question.want === 'count';
  const [places, conferences] = [goneOf(question.places, said.places), goneOf(question.conferences, said.conferences)];
  const gone = [...places, ...conferences];
  if (!isPut || isExact || !gone.length) return null;
  const rest = (terms: readonly FacetTerm[]) => terms.filter((term) => !gone.includes(term));
  return {
    question: { ...question, places: rest(question.places), conferences: rest(question.conferences) },
    without: gone.map(({ label }) => label).join(', '),
  };
}

function goneOf(terms: readonly FacetTerm[], said: readonly FacetTerm[]): readonly FacetTerm[] {
  return terms.filter((term) => !term.excluded && !said.includes(term));
}
