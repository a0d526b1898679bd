import { beforeAll } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { answerJson } from '../../src/core/answer/json.js';
import { loaded } from '../corpus/loaded.js';
import { ASKED_AT } from '../corpus/questions.js';

/** Conversations over the knowledge that tests are pinned to, each of its own. */
export interface Conversing {
  /** The answer to the last of some messages. */
  last(...messages: string[]): Answer;
  /** Its text. */
  textOf(...messages: string[]): string;
}

/** Loads the knowledge before the tests of a file, and asks it message by message. */
export function conversing(): Conversing {
  let sideline: Sideline;
  let count = 0;
  beforeAll(async () => {
    sideline = createSideline(await loaded());
  });
  const last = (...messages: string[]) => {
    const conversation = `conversation-${count++}`;
    return messages.map((text) => sideline.ask({ text, conversation, reader: [], ...ASKED_AT })).at(-1)!;
  };
  return { last, textOf: (...messages) => answerJson(last(...messages)).text };
}
