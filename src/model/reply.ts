import { z } from 'zod';
import { ReadingFailed } from '../bot/ports/question-reader.js';

/** Questions that a message is read as. */
const QUESTIONS_MAX = 4;

/** Characters of one of them: as many as are read of a message. */
const QUESTION_MAX = 500;

/** What the model is told to give, as JSON schema. */
export const REPLY_SCHEMA = {
  type: 'object',
  properties: {
    questions: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: QUESTIONS_MAX },
  },
  required: ['questions'],
  additionalProperties: false,
} as const;

const Reply = z.strictObject({
  questions: z.array(z.string().trim().min(1).max(QUESTION_MAX)).min(1).max(QUESTIONS_MAX),
});

/** What of a completion counts. */
const Completion = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })], z.unknown()),
});

/** The questions in what an endpoint gave. Throws `ReadingFailed` where it is none of what it was asked for. */
export function questionsIn(completion: unknown): readonly string[] {
  const { data } = Completion.safeParse(completion);
  if (!data) throw new ReadingFailed(typeof completion === 'string' ? 'no-json' : 'schema');
  const reply = Reply.safeParse(jsonIn(data.choices[0].message.content));
  if (!reply.success) throw new ReadingFailed('schema');
  return reply.data.questions;
}

function jsonIn(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new ReadingFailed('no-json');
  }
}
