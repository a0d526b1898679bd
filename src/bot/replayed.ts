import { readingIn } from '../core/answer/trail.js';
import { answerMessage, answerReading, type Replied } from './answer-message.js';
import type { Memory } from './memory.js';
import type { Setting } from './one-question/part.js';

/** What would be remembered after some messages of a new conversation. */
export function replayed(messages: readonly string[], setting: Setting): Memory | null {
  return messages.reduce<Memory | null>((memory, message) => repliedAgain(message, memory, setting).memory, null);
}

/** The answer to an entry of a trail. */
export function repliedAgain(entry: string, before: Memory | null, setting: Setting): Replied {
  const reading = readingIn(entry);
  return reading ? answerReading(reading, before?.trail ?? [], setting) : answerMessage(entry, before, setting);
}
