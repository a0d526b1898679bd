import type { Answer } from '../../../core/answer/answer.js';
import { type Message, messageOf } from './message.js';
import type { Saying } from './state.js';
import { wholeMessages } from './whole.js';

/** How an answer is shown: under its question, where people do not see that, and where what it offers is said. */
export interface Showing {
  readonly heading: string | null;
  readonly where: Saying['where'];
}

/** An answer as messages, the first of which bears its controls. One, but where what cannot be asked for again is long. */
export function answerMessages(answer: Answer, now: string, showing: Showing): readonly Message[] {
  return answer.trail.length > 0 ? [messageOf(answer, now, showing.heading)] : wholeMessages(answer, showing);
}
