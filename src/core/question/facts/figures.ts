import { tokens } from '../../graph/normalise.js';

/** A number in digits or in a word, as a pattern. */
export const NUMBER =
  '(?:\\d[\\d.,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?)\\b)';

/** Days, years, ordinals and names with a number in them ("WTDC-25", "5G") are no figures of anything. */
const NO_FIGURES: readonly RegExp[] = [
  /\b\d{1,2}(?:[-–]\d{1,2})? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi,
  /\b(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)?\d\d))?\b(?![.,]\d)/g,
  /\b\d+(?:st|nd|rd|th|[A-Z])\b/g,
  /\b(?!CHF|USD|EUR|AED|INR)[A-Z][A-Za-z]*[A-Z0-9][A-Za-z]*[-+ ]?\d+\b/g,
];

/** A text without its days, years, ordinals and names with a number in them. */
export function withoutNames(text: string): string {
  return NO_FIGURES.reduce((rest, one) => rest.replace(one, ' '), text);
}

/** The numbers that a question says itself: they are no answer to it. */
export function numbersIn(text: string): readonly string[] {
  return tokens(withoutNames(text)).flatMap(({ key }) => (isNumber(key) ? [key] : []));
}

/** Whether a word is a number. */
export function isNumber(key: string): boolean {
  return IS_NUMBER.test(key);
}

const IS_NUMBER = new RegExp(`^${NUMBER}`, 'i');
