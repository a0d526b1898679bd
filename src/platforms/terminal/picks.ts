import type { Answer } from '../../core/answer/answer.js';

/** Something that typing its number asks. */
export interface Pickable {
  readonly label: string;
  readonly question: string;
}

/** What the numbers under an answer stand for, from 1: its choices first, then its follow-ups. */
export function picksOf(answer: Pick<Answer, 'choices' | 'followUps'>): readonly Pickable[] {
  return [...answer.choices, ...answer.followUps.map((question) => ({ label: question, question }))];
}

/**
 * The number that a line consists of, else null: `2`, `2.`, `#2`, in Latin, Arabic or Persian digits.
 * Three digits and more are no pick: `2025` continues a question.
 */
export function pickedNumber(line: string): number | null {
  const digits = /^#?([0-9٠-٩۰-۹]{1,2})[.)]?$/.exec(line.trim())?.[1];
  return digits === undefined ? null : Number(digits.replace(/[٠-٩۰-۹]/g, latinDigit));
}

/** The blocks of Arabic and Persian digits start at multiples of 16, so that the low four bits are the value. */
function latinDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}
