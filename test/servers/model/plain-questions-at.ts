import { PlainQuestions, type PlainQuestionsParts } from '../../../src/bot/plain-questions/plain-questions.js';
import { INSTRUCTIONS } from '../../../src/commands/model-reader-of.js';
import { modelReader } from '../../../src/model/model-reader.js';

/** Has messages read by the model behind an address, as the program is put together; null where there is none. */
export function plainQuestionsAt(
  url: string | undefined,
  shared: Pick<PlainQuestionsParts, 'store' | 'log' | 'meter' | 'now'>,
): PlainQuestions | null {
  if (url === undefined) return null;
  const reader = modelReader({ url, name: 'small', key: null, timeoutMs: 3_000 }, INSTRUCTIONS);
  return new PlainQuestions({ ...shared, reader, dailyLimit: null, places: null, zone: 'UTC' });
}
