import type { Answer } from '../../core/answer/answer.js';
import type { Log } from '../ports/log.js';
import type { Meter, ReadingResult } from '../ports/meter.js';
import type { Place } from '../ports/place.js';
import { type QuestionReader, ReadingFailed, type ReadingFailure } from '../ports/question-reader.js';
import type { Asked, OpenMessage, Sideline } from '../ports/sideline.js';
import type { Store } from '../ports/store.js';
import { mayAskOnceMore } from './daily-limit.js';
import { KeptReadings } from './kept-readings.js';
import { type ModelPlaces, mayReadIn } from './places.js';

/** What having messages read as plain questions works with. */
export interface PlainQuestionsParts {
  readonly reader: QuestionReader;
  readonly store: Pick<Store, 'get' | 'list' | 'swap' | 'drop'>;
  /** Readings that may be asked for on a local date; null = any number. */
  readonly dailyLimit: number | null;
  readonly places: ModelPlaces;
  /** IANA zone that days are counted in. */
  readonly zone: string;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly log: Log;
  readonly meter: Pick<Meter, 'modelAsked' | 'modelRead' | 'modelBreaker'>;
}

/** Where something is asked, and what answering it waits for. */
export interface Asking {
  readonly place: Place;
  /** Does a piece of work of Sideline when it is its turn. Nothing else waits while a model reads. */
  readonly works: <T>(work: () => T) => Promise<T>;
  /** Called once the model is asked, which takes a while. */
  readonly onWait?: (() => void) | undefined;
}

/**
 * Has messages that were not read whole read as plain questions, which are then read, shown and answered like anybody's. Whatever goes
 * wrong with that, the answer is the one without it.
 */
export class PlainQuestions {
  readonly #parts: PlainQuestionsParts;
  readonly #kept: KeptReadings;
  /** What is being read, so that the same message at the same time is read once. */
  readonly #underWay = new Map<string, Promise<readonly string[]>>();
  /** How often somebody was forgotten: what was being read then is not kept. */
  #forgotten = 0;

  constructor(parts: PlainQuestionsParts) {
    this.#parts = parts;
    this.#kept = new KeptReadings(parts.store, parts.reader.name);
    parts.meter.modelBreaker(() => parts.reader.state);
  }

  /** The answer to a message, by what a model reads it as where that helps. Rejects only where the answer without it does. */
  async answer(asked: Asked, sideline: Sideline, { place, works, onWait }: Asking): Promise<Answer> {
    const { answer, open } = await works(() => sideline.attempt(asked));
    if (open === null || !mayReadIn(place, this.#parts.places)) return answer;
    return (await this.#readAs(open, works, onWait)) ?? answer;
  }

  /** Keeps nothing of what is being read at this moment. */
  forget(): void {
    this.#forgotten++;
  }

  async #readAs(open: OpenMessage, works: Asking['works'], onWait: Asking['onWait']): Promise<Answer | null> {
    const { log, meter } = this.#parts;
    try {
      const questions = await this.#questionsFor(open, onWait);
      const read = await works(() => open.readAs(questions));
      const result = typeof read === 'string' ? read : 'used';
      meter.modelRead(result);
      log.info('model-reading', { result });
      return typeof read === 'string' ? null : read;
    } catch (error) {
      const result = resultOf(error);
      meter.modelRead(result);
      if (result === 'breaker') log.debug('model-reading', { result });
      else log.warn('model-reading', { result });
      return null;
    }
  }

  /** What a message is read as: kept from before, being read for somebody else, or read now. */
  async #questionsFor(open: OpenMessage, onWait: Asking['onWait']): Promise<readonly string[]> {
    const key = this.#kept.keyOf(open);
    const kept = await this.#ofStore(this.#kept.get(open, this.#nowMs()));
    if (kept) return kept;
    const others = this.#underWay.get(key);
    if (others) onWait?.();
    const underWay = others ?? this.#readNow(open, onWait);
    this.#underWay.set(key, underWay);
    return underWay.finally(() => this.#underWay.delete(key));
  }

  async #readNow({ message, thread }: OpenMessage, onWait: Asking['onWait']): Promise<readonly string[]> {
    const { reader, store, dailyLimit: most, zone } = this.#parts;
    if (reader.state === 'open') throw new ReadingFailed('breaker');
    const mayAsk = await this.#ofStore(mayAskOnceMore({ store, most, zone }, this.#nowMs()));
    if (!mayAsk) throw new NotAsked('daily-limit');
    onWait?.();
    const forgotten = this.#forgotten;
    const questions = await this.#asked({ message, thread });
    if (forgotten !== this.#forgotten) return questions;
    return this.#ofStore(this.#kept.keep({ message, thread }, questions, this.#nowMs()));
  }

  async #asked(unread: Pick<OpenMessage, 'message' | 'thread'>): Promise<readonly string[]> {
    const { reader, meter } = this.#parts;
    const from = performance.now();
    const seconds = () => (performance.now() - from) / 1000;
    try {
      const questions = await reader.read(unread);
      meter.modelAsked('ok', seconds());
      return questions;
    } catch (error) {
      const why: ReadingFailure = error instanceof ReadingFailed ? error.why : 'unreachable';
      if (why !== 'breaker') meter.modelAsked(why, seconds());
      throw error;
    }
  }

  async #ofStore<T>(step: Promise<T>): Promise<T> {
    return step.catch(() => {
      throw new NotAsked('store');
    });
  }

  #nowMs(): number {
    return Date.parse(this.#parts.now());
  }
}

/** A model was not asked, or what it gave could not be kept. */
class NotAsked extends Error {
  override readonly name = 'NotAsked';
  readonly why: 'daily-limit' | 'store';

  constructor(why: 'daily-limit' | 'store') {
    super(`a model was not asked: ${why}`);
    this.why = why;
  }
}

function resultOf(error: unknown): ReadingResult {
  return error instanceof ReadingFailed || error instanceof NotAsked ? error.why : 'failed';
}
