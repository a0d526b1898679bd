import type { Question } from './question.js';

/** Whether a number is one of those who were met, and not of meetings: "more than four counterparts", "at least three ministers". */
export function countsPeople({ tags }: Question): boolean {
  return !tags.includes('noun:meeting') && tags.some((tag) => OF_PEOPLE.test(tag));
}

const OF_PEOPLE = /^(?:noun:(?:counterpart|official|delegation)|post:)/;
