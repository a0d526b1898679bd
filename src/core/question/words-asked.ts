import type { Question } from './question.js';

/** The words of a question that it may be said to ask about: those in the place of content, rare ones, or all there are. */
export function wordsAsked(question: Question): readonly string[] {
  return LISTS.has(question.target) ? contentAsked(question) : question.words;
}

/** The words of a question that say what it is about, whatever else it names. */
export function contentAsked(question: Question): readonly string[] {
  const { words, slots, narrowing } = question;
  return isWordsAlone(question) ? words : words.filter((word) => slots.includes(word) || narrowing.includes(word));
}

/** Targets whose records are found by names and conditions; sentences are found by words. */
const LISTS: ReadonlySet<Question['target']> = new Set([
  'meetings',
  'agreements',
  'proposals',
  'officials',
  'organisations',
  'conferences',
]);

/** Whether a question names nothing and nobody, so that its words are all there is to look for. */
export function isWordsAlone(question: Question): boolean {
  const { kinds, formats, visitKinds, ranks, statuses, visitors, unknown } = question;
  const limits = [unknown, kinds, formats, visitKinds, ranks];
  return (
    namesNothing(question) && limits.every((terms) => terms.length === 0) && statuses === null && visitors === null
  );
}

/** Whether a question names neither anybody nor anything on record, nor a time, nor what was shown before. */
export function namesNothing(question: Question): boolean {
  const { parties, topics, conferences, places, agreements, dates, only } = question;
  return [parties, topics, conferences, places, agreements, dates, only].every((terms) => terms.length === 0);
}
