import type { Question } from './question.js';

/** Whether something that is named is left out, or said to be lacking. */
export function leavesOut(question: Question): boolean {
  const { parties, topics, conferences, places, agreements, dates, ranksLeftOut, kindsDenied, lacking } = question;
  const named = [parties, topics, conferences, places, agreements, dates].flat();
  const others = [ranksLeftOut, kindsDenied].some((one) => one.length > 0);
  return others || lacking !== null || named.some(({ excluded }) => excluded);
}

/** Whether what did not happen is asked for, or something is left out. */
export function isDenied(question: Question): boolean {
  const { denied, target } = question;
  return denied || leavesOut(question) || target === 'knowledge';
}

/** Whether a state limits what is asked for, or is asked after: "not in force" is one. */
export function isOfState({ statuses, askedStatuses }: Question): boolean {
  return statuses !== null || askedStatuses.length > 0;
}

/** Whether numbers are set side by side or ranked, or what is said to be other is left out. */
export function isCompared(question: Question): boolean {
  const { want, target } = question;
  return want === 'compare' || want === 'most' || want === 'least' || target === 'knowledge' || leavesOut(question);
}

/** Whether a clause says who is meant. */
export function hasClause({ parties, lacking }: Question): boolean {
  return lacking !== null || parties.some(({ via, postOf }) => via !== undefined && postOf === undefined);
}
