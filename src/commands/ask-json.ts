import type { Answer } from '../core/answer/answer.js';
import { answerJson } from '../core/answer/json.js';

/** An answer as the JSON contract has it, with the time that it took in milliseconds, to the microsecond. */
export function jsonOf(answer: Answer, tookMs: number) {
  return { ...answerJson(answer), tookMs: Math.round(tookMs * 1000) / 1000 };
}
