import type { FacetTerm, Question } from '../question/question.js';

/** A question without what is only near ("around WTDC-25", "recently"), where something else limits what is asked for. */
export function withoutSoft(question: Question): Question {
  const dates = question.dates.filter(({ soft, ahead }) => !soft || ahead);
  if (!softFacets(question).length) return { ...question, dates };
  const hard = (terms: readonly FacetTerm[]) => terms.filter(({ soft }) => !soft);
  return {
    ...question,
    dates,
    conferences: hard(question.conferences),
    places: hard(question.places),
    topics: hard(question.topics),
  };
}

/** What is only near and left out of the query; nothing where nothing else limits: all there is would be no answer. */
export function softFacets(question: Question): readonly FacetTerm[] {
  const facets = [...question.conferences, ...question.places, ...question.topics];
  const { parties, kinds, statuses, acts, formats, agreements, dates } = question;
  const others = [parties, kinds, acts, formats, agreements, dates.filter(({ soft }) => !soft)];
  const isLimited =
    statuses !== null ||
    others.some((one) => one.length > 0) ||
    facets.some(({ soft, excluded }) => !soft && !excluded);
  return isLimited ? facets.filter(({ soft, excluded }) => soft && !excluded) : [];
}

/** Spans from one event to another, which are no days on record: all is told then. */
export function softSpans({ dates, want }: Question): readonly string[] {
  return want === 'timeline' ? dates.flatMap(({ soft, from, to, label }) => (soft && !from && !to ? [label] : [])) : [];
}
