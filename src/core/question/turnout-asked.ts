import type { CountedNoun } from './asks.js';
import type { Question } from './question.js';
import type { Tag } from './vocabulary/tags.js';

/** How a question asks for a count of those who came: a tag of its words, or the words themselves. */
interface CountAsked {
  readonly noun: CountedNoun;
  readonly tag: RegExp;
  readonly text: RegExp;
}

const COUNTS: readonly CountAsked[] = [
  {
    noun: 'countries',
    tag: /^noun:(?:country|delegation)$/,
    text: /\b(?:countries|nations|states|delegations)\b/i,
  },
  {
    noun: 'companies',
    tag: /^noun:company$/,
    text: /\b(?:exhibit|exposant|expositor|firms|start-?ups|companies)/i,
  },
  { noun: 'ministers', tag: /^post:minister$/, text: /\bminister/i },
  { noun: 'leaders', tag: /^post:(?:president|leader)$/, text: /\b(?:heads of|leaders|presidents)\b/i },
  {
    noun: 'people',
    tag: /^noun:(?:participant|official)$/,
    text: /\b(?:people|participants|delegates|attendees|visitors|turnout|attendance)\b/i,
  },
  { noun: 'editions', tag: /^$/, text: /\beditions?\b/i },
];

/** Which of those who came to a conference a question counts. */
export function turnoutAsked({ tags, text }: Pick<Question, 'tags' | 'text'>): readonly CountedNoun[] {
  const isTagged = (pattern: RegExp) => tags.some((tag: Tag) => pattern.test(tag));
  return COUNTS.filter((one) => one.text.test(text) || isTagged(one.tag)).map(({ noun }) => noun);
}

/** Whether a number is asked for by the word for it. */
export function asksNumber({ tags }: Pick<Question, 'tags'>): boolean {
  return tags.includes('ask:how-many') || tags.includes('noun:figure');
}
