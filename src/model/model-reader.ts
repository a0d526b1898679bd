import { type QuestionReader, ReadingFailed } from '../bot/ports/question-reader.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { completed } from './completions.js';
import type { ModelSettings } from './settings.js';

/** What a model is told, and which version of it that is. */
export interface Instructions {
  readonly text: string;
  readonly version: string;
}

/**
 * A model that reads, behind an OpenAI-compatible endpoint. After a failure it is left alone for a while: who asks next does not wait for
 * what fails. `clockMs` = milliseconds, by a clock that never goes back.
 */
export function modelReader(
  settings: ModelSettings,
  { text, version }: Instructions,
  clockMs: () => number = () => performance.now(),
): QuestionReader {
  const breaker = new CircuitBreaker(clockMs);
  return {
    name: `${settings.name} ${version}`,
    get state() {
      return breaker.state;
    },
    async read(unread) {
      const done = await breaker.through(() => completed(unread, settings, text));
      if (done === null) throw new ReadingFailed('breaker');
      return done.value;
    },
  };
}
