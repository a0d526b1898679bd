import type { Answer } from '../../../core/answer/answer.js';
import { digestMessages, type PartShowing } from './digest-messages.js';
import { type Message, messageOf } from './message.js';

/** The messages of an answer: one, but of an answer that cannot be asked for again as many as hold it whole. Pure. */
export function messagesOf(answer: Answer, showing: PartShowing): readonly [Message, ...Message[]] {
  return answer.trail.length === 0 ? digestMessages(answer, showing) : [messageOf(answer, showing)];
}
