import type { QuestionReader } from '../bot/ports/question-reader.js';
import { PLAIN_LANGUAGE_VERSION } from '../bot/plain-questions/language-version.js';
import { PLAIN_LANGUAGE } from '../core/grammar/plain-language.js';
import { type Instructions, modelReader } from '../model/model-reader.js';
import type { ModelSettings } from '../model/settings.js';

/** What every model is told. */
export const INSTRUCTIONS: Instructions = { text: PLAIN_LANGUAGE, version: PLAIN_LANGUAGE_VERSION };

/** The model that is configured, as what reads messages. */
export function readerOf(settings: ModelSettings): QuestionReader {
  return modelReader(settings, INSTRUCTIONS);
}
